namespace Msp.Domain.Changes;

/// <summary>When a board meets, as people write it down: exactly one of days and monthly says on which dates.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record BoardMeetingsDraft
{
    /// <summary>The zone in which its times are read, by IANA id; required.</summary>
    public string? Zone { get; init; }

    /// <summary>The time of day at which it meets and decides; required.</summary>
    public LocalTime? At { get; init; }

    /// <summary>The weekdays on which it meets.</summary>
    public IReadOnlyList<IsoDayOfWeek?>? Days { get; init; }

    /// <summary>The weekday of each month on which it meets.</summary>
    public WindowMonthlyDraft? Monthly { get; init; }

    /// <summary>Every so many weeks, counted from the week of <see cref="Since"/>, 1 to 52; with <see cref="Days"/> only. Every week by default.</summary>
    public int? EveryWeeks { get; init; }

    /// <summary>The first date on which it can meet; any by default, required where it does not meet every week.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The dates on which it does not meet after all; none by default.</summary>
    public IReadOnlyList<LocalDate?>? Except { get; init; }

    /// <summary>How many days before a meeting a change must be there, 0 to 90; the change may come until the meeting by default.</summary>
    public int? NoticeDays { get; init; }
}
