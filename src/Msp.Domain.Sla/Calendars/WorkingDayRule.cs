namespace Msp.Domain.Sla;

/// <summary>What "n working days after" means: at which time of the n-th working day it ends, and which day is day 0.</summary>
/// <remarks>
/// Day 0 is the start's own local date, whether it is a working day or not; with
/// <see cref="CountingFromNextOpenDay"/> it is the first working day whose last close is after the start.
/// Day n is the n-th working day after day 0, or before it for a negative n. A local time that day n's clocks
/// skip moves forward by the length of the gap; one that they show twice means the first.
/// Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record WorkingDayRule
{
    private WorkingDayRule(LocalTime? time, bool toClose, Landing landing) => (Time, EndsAtClose, Landing) = (time, toClose, landing);

    /// <summary>Day n at its last close. On day 0 of a date without windows: the end of that date.</summary>
    public static WorkingDayRule ToClose { get; } = new(null, toClose: true, Landing.Nearest);

    /// <summary>The local time at which day n ends; null when it keeps the start's own or ends at the last close.</summary>
    public LocalTime? Time { get; }

    /// <summary>Whether day n ends at its last close.</summary>
    public bool EndsAtClose { get; }

    /// <summary>Where a time of day n lands at which the calendar is closed.</summary>
    public Landing Landing { get; }

    /// <summary>Whether a start after the last close of its date, or on a date without working time, counts as made on the next working
    /// day; false by default.</summary>
    public bool CountsFromNextOpenDay { get; private init; }

    /// <summary>Day n at the start's own local time.</summary>
    /// <param name="landing">
    /// where that time lands when the calendar is closed then: <see cref="Landing.Nearest"/> at the last close of day n before it,
    /// or at day n's first opening when there is none; <see cref="Landing.Farthest"/> at the next opening
    /// </param>
    /// <returns>the rule</returns>
    public static WorkingDayRule KeepTime(Landing landing = Landing.Nearest) => new(null, toClose: false, landing);

    /// <summary>Day n at a given local time, such as "by 17:00 on working day 1", open or not.</summary>
    /// <param name="time">the local time in the calendar's zone</param>
    /// <returns>the rule</returns>
    public static WorkingDayRule At(LocalTime time) => new(time, toClose: false, Landing.Nearest);

    /// <summary>The same rule, but a start after the last close of its date, or on a date without working time, counts as made on the next
    /// working day.</summary>
    /// <returns>the rule with <see cref="CountsFromNextOpenDay"/> set</returns>
    public WorkingDayRule CountingFromNextOpenDay() => this with { CountsFromNextOpenDay = true };
}
