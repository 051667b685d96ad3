namespace Msp.Domain.Sla;

/// <summary>How long a ticket waited for one party, in both kinds of hours.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="WaitsFor">the party</param>
/// <param name="Hours">how long</param>
public readonly record struct WaitTotal(WaitingFor WaitsFor, BothHours Hours);
