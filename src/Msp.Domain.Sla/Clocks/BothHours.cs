namespace Msp.Domain.Sla;

/// <summary>A length of time in both kinds of hours.</summary>
/// <param name="Working">the part during which the calendar was open</param>
/// <param name="OnTheClock">all of it</param>
public readonly record struct BothHours(Duration Working, Duration OnTheClock);
