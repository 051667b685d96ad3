namespace Msp.Domain.Operations;

/// <summary>A source says whether a control is in place on an asset.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Control">the control, by id</param>
/// <param name="Asset">the asset, by id</param>
/// <param name="Source">the tool or list that says so</param>
/// <param name="On">the date of what it says</param>
/// <param name="IsWorking">whether it is in place and works, current signatures included</param>
public sealed record ControlEvidence(string Control, string Asset, string Source, LocalDate On, bool IsWorking = true);
