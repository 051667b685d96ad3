using System.Collections.Immutable;

namespace Msp.Domain.Sla;

/// <summary>The normalised definition of a calendar with weekly hours: what the builder and the JSON text come down to. Equality is by
/// value, names included.</summary>
internal sealed record CalendarDefinition
{
    /// <summary>The zone whose wall clock the hours are read on.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Weekly hours by the date from which they apply; the first has no date.</summary>
    public required ImmutableArray<WeeklyHours> Hours { get; init; }

    /// <summary>Holidays given by date.</summary>
    public required IReadOnlyDictionary<LocalDate, string> Closed { get; init; }

    /// <summary>Holidays given by rule, in the order they were named.</summary>
    public required ImmutableArray<HolidaySet> HolidaySets { get; init; }

    /// <summary>Hours that replace the weekly ones on a date.</summary>
    public required IReadOnlyDictionary<LocalDate, DayHours> Special { get; init; }

    /// <summary>What is cut out of a date.</summary>
    public required IReadOnlyDictionary<LocalDate, ImmutableArray<DatedBreak>> Breaks { get; init; }

    /// <summary>Whether a holiday closes a date that has special hours.</summary>
    public required bool HolidayBeatsSpecial { get; init; }

    /// <summary>The name of the holiday on a date: one given by date comes first, then the sets in their order.</summary>
    public string? HolidayOn(LocalDate date)
    {
        if (Closed.TryGetValue(date, out var name)) return name;
        foreach (var set in HolidaySets)
            if (set.NameOn(date) is { } found) return found;
        return null;
    }

    /// <summary>The windows that start on a date and the reason for being closed outside them; null when these are the weekly hours.</summary>
    public DateHours? ExceptionOn(LocalDate date)
    {
        var hasSpecial = Special.TryGetValue(date, out var special);
        if (hasSpecial && !HolidayBeatsSpecial) return DateHours.OfSpecial(special!);
        if (HolidayOn(date) is { } holiday) return DateHours.OfHoliday(holiday);
        return hasSpecial ? DateHours.OfSpecial(special!) : null;
    }

    public bool Equals(CalendarDefinition? other) =>
        other is not null
        && Zone.Equals(other.Zone)
        && HolidayBeatsSpecial == other.HolidayBeatsSpecial
        && Hours.AsSpan().SequenceEqual(other.Hours.AsSpan())
        && HolidaySets.AsSpan().SequenceEqual(other.HolidaySets.AsSpan())
        && SameEntries(Closed, other.Closed, string.Equals)
        && SameEntries(Special, other.Special, (one, two) => one.Equals(two))
        && SameEntries(Breaks, other.Breaks, (one, two) => one.AsSpan().SequenceEqual(two.AsSpan()));

    public override int GetHashCode() =>
        HashCode.Combine(
            Zone.Id,
            HolidayBeatsSpecial,
            Hours.Aggregate(0, HashCode.Combine),
            HolidaySets.Aggregate(0, HashCode.Combine),
            Closed.Count,
            Special.Count,
            Breaks.Count);

    private static bool SameEntries<T>(IReadOnlyDictionary<LocalDate, T> one, IReadOnlyDictionary<LocalDate, T> two, Func<T, T, bool> same) =>
        one.Count == two.Count && one.All(entry => two.TryGetValue(entry.Key, out var value) && same(entry.Value, value));
}
