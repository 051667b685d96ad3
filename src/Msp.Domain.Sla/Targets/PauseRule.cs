namespace Msp.Domain.Sla;

/// <summary>A status in which a ticket waits for somebody.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="State">the status as the desk names it; ordinal</param>
/// <param name="WaitsFor">whom the ticket waits for in it</param>
/// <param name="Effect">what that does to the clock</param>
public sealed record PauseRule(string State, WaitingFor WaitsFor, PauseEffect Effect);
