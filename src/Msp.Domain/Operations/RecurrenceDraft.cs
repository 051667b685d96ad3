using Msp.Domain.Communication;

namespace Msp.Domain.Operations;

/// <summary>On which dates a process is due, as people write it down.</summary>
/// <remarks>
/// Of <see cref="MonthDays"/>, <see cref="Nth"/> and <see cref="WorkingDays"/> at most one is stated, and only with a step of months or years. Nothing is
/// checked here. Immutable and thread-safe.
/// </remarks>
public sealed record RecurrenceDraft
{
    /// <summary>The date from which it is reckoned, and before which none is due unless it moves there; required.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The last date on which it may be due before it moves to a working day; without an end by default.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The step: days, weeks, months or years, one of them, such as <c>P2W</c>; required.</summary>
    public Period? Every { get; init; }

    /// <summary>With a step of weeks: the days of the week, that of <see cref="First"/> by default. With <see cref="Nth"/>: which weekdays are counted in
    /// the month.</summary>
    public IReadOnlyList<IsoDayOfWeek>? Weekdays { get; init; }

    /// <summary>Days of the month, 1 to 31, or -1 (the last) to -31 from its end; beyond a shorter month it is its last or first day. That of
    /// <see cref="First"/> by default.</summary>
    public IReadOnlyList<int>? MonthDays { get; init; }

    /// <summary>Which of the <see cref="Weekdays"/> in a month: 1 to 5 from its start, -1 (the last) to -5 from its end; a month without a fifth one has
    /// none.</summary>
    public IReadOnlyList<int>? Nth { get; init; }

    /// <summary>Which working days of a month: 1 to 23 from its start, -1 (the last) to -23 from its end; a month with fewer has none.</summary>
    public IReadOnlyList<int>? WorkingDays { get; init; }

    /// <summary>Where a date that is no working day moves; nowhere by default. Dates that move to one day are due once.</summary>
    public DayRoll? Roll { get; init; }

    /// <summary>The calendar, by name, whose working days count; required with a roll and with <see cref="WorkingDays"/>.</summary>
    public string? Calendar { get; init; }
}
