namespace Msp.Domain.Sla;

/// <summary>A wait that held beside the one by which a span of a ledger is named.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="WaitsFor">whom for</param>
/// <param name="Reason">why: the status, or the desk's own words; empty when not said</param>
public sealed record OtherWait(WaitingFor WaitsFor, string Reason);
