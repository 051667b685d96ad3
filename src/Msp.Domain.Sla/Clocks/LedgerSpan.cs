namespace Msp.Domain.Sla;

/// <summary>A stretch of a ticket's life in which neither the calendar nor the clock changed: both causes, and whether it counts as time spent.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Start">the first instant</param>
/// <param name="End">the end, excluded; after <paramref name="Start"/></param>
/// <param name="IsOpen">whether the calendar is open throughout</param>
/// <param name="Schedule">why the calendar is open or closed</param>
/// <param name="Clock">what the clock did</param>
/// <param name="OnTheClock">whether the target counts time on the clock, whatever the calendar says</param>
/// <param name="Counts">whether the span is time spent: the clock counts, and the calendar is open or does not matter</param>
public sealed record LedgerSpan(Instant Start, Instant End, bool IsOpen, CalendarRule Schedule, ClockCause Clock, bool OnTheClock, bool Counts)
{
    /// <summary>How long it is on the clock.</summary>
    public Duration Length => End - Start;

    /// <summary>How long it is in the target's kind of time: its length where the calendar is open or does not matter, else zero.</summary>
    public Duration Measured => IsOpen || OnTheClock ? Length : Duration.Zero;

    /// <summary>How much of it is time spent: all or nothing.</summary>
    public Duration Counted => Counts ? Length : Duration.Zero;
}
