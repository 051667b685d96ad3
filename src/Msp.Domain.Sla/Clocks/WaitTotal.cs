namespace Msp.Domain.Sla;

/// <summary>How long a ticket waited for one party, in both kinds of hours.</summary>
/// <param name="WaitsFor">the party</param>
/// <param name="Working">the part during which the calendar was open</param>
/// <param name="OnTheClock">all of it</param>
public readonly record struct WaitTotal(WaitingFor WaitsFor, Duration Working, Duration OnTheClock);
