namespace Msp.Domain.Changes;

/// <summary>A window for changes, or a freeze, as people write it down: exactly one of dates, days and monthly says when.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ChangeWindowDraft
{
    /// <summary>The name; required.</summary>
    public string? Name { get; init; }

    /// <summary>Whether changes are allowed or denied, or need it; allowed by default.</summary>
    public WindowKind? Kind { get; init; }

    /// <summary>The zone in which its times are read, by IANA id; required.</summary>
    public string? Zone { get; init; }

    /// <summary>The items it is about, by id; all by default.</summary>
    public IReadOnlyList<string?>? Items { get; init; }

    /// <summary>The time at which it opens; midnight by default.</summary>
    public LocalTime? From { get; init; }

    /// <summary>The time at which it closes, on the next day where it is not after <see cref="From"/>; the end of the day by default.</summary>
    public LocalTime? To { get; init; }

    /// <summary>Dates it covers without break.</summary>
    public WindowDatesDraft? Dates { get; init; }

    /// <summary>The weekdays on which it opens each week.</summary>
    public IReadOnlyList<IsoDayOfWeek?>? Days { get; init; }

    /// <summary>The weekday of each month on which it opens.</summary>
    public WindowMonthlyDraft? Monthly { get; init; }

    /// <summary>The first date on which it opens; any by default.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The last date on which it opens; any by default.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Whether what was begun in it may be finished after it closes; not by default.</summary>
    public bool? Overrun { get; init; }

    /// <summary>Whether an emergency may disregard it; not by default.</summary>
    public bool? Override { get; init; }
}
