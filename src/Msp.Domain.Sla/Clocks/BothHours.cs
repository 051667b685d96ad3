namespace Msp.Domain.Sla;

/// <summary>A length of time in both kinds of hours.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Working">the part during which the calendar was open</param>
/// <param name="OnTheClock">all of it</param>
public readonly record struct BothHours(Duration Working, Duration OnTheClock);
