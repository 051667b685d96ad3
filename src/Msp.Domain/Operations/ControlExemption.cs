namespace Msp.Domain.Operations;

/// <summary>Why a control need not be in place on an asset, until when, and who says so.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Control">the control, by id</param>
/// <param name="Asset">the asset, by id</param>
/// <param name="Reason">why</param>
/// <param name="Approver">who approved it</param>
/// <param name="Until">the last date on which it holds</param>
public sealed record ControlExemption(string Control, string Asset, string Reason, string Approver, LocalDate Until);
