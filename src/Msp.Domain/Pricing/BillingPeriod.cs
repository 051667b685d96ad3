using System.Globalization;
using NodaTime.Text;

namespace Msp.Domain.Pricing;

/// <summary>A span of dates that is billed as one, half-open: the first day is in it, the last is not.</summary>
/// <remarks>The default value is one day, 0001-01-01. Equality is by value, order by start. Immutable and thread-safe.</remarks>
public readonly record struct BillingPeriod : IComparable<BillingPeriod>
{
    // One less, so that the default value is a day.
    private readonly int daysBelow;

    private BillingPeriod(LocalDate start, int days) => (Start, daysBelow) = (start, days - 1);

    /// <summary>The first day.</summary>
    public LocalDate Start { get; }

    /// <summary>The day after the last.</summary>
    public LocalDate EndExclusive => Start.PlusDays(Days);

    /// <summary>How many days; one or more.</summary>
    public int Days => daysBelow + 1;

    /// <summary>Makes a period of any dates.</summary>
    /// <param name="startInclusive">the first day</param>
    /// <param name="endExclusive">the day after the last; later than <paramref name="startInclusive"/></param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="endExclusive"/> is not later.</exception>
    public static BillingPeriod Of(LocalDate startInclusive, LocalDate endExclusive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(endExclusive, startInclusive);
        return new(startInclusive, Period.DaysBetween(startInclusive, endExclusive));
    }

    /// <summary>Makes a calendar month.</summary>
    /// <param name="year">1 to 9998</param>
    /// <param name="month">1 to 12</param>
    public static BillingPeriod Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return Of(first, first.PlusMonths(1));
    }

    /// <summary>Whether a date is in it.</summary>
    /// <param name="date">the date</param>
    public bool Contains(LocalDate date) => date >= Start && date < EndExclusive;

    /// <summary>What both have in common; null when that is nothing.</summary>
    /// <param name="other">another period</param>
    public BillingPeriod? Overlap(BillingPeriod other)
    {
        var (start, end) = (LocalDate.Max(Start, other.Start), LocalDate.Min(EndExclusive, other.EndExclusive));
        return start < end ? Of(start, end) : null;
    }

    /// <summary>The part of this period's price that some of its days cost.</summary>
    /// <param name="part">within this period</param>
    /// <param name="convention">how days are counted; lengths of 30 days a month, and of years, follow from the number of months this period is long</param>
    /// <returns>never more than the whole: 91 days of a quarter of 90 are the quarter</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is not within this period.</exception>
    public DayFraction Fraction(BillingPeriod part, ProrationConvention convention)
    {
        if (part.Start < Start || part.EndExclusive > EndExclusive) throw new ArgumentOutOfRangeException(nameof(part), part, $"The part lies within {this}.");
        var (months, last) = (Math.Max(1, (int)Math.Round(Days / 30.436875m)), part.EndExclusive.PlusDays(-1));
        var (days, of) = convention switch
        {
            ProrationConvention.Actual => (part.Days, Days),
            ProrationConvention.DaysOf30 => (part.Days, 30 * months),
            ProrationConvention.ThirtyDayMonths => (part.Days + MonthEnds(part), 30 * months),
            ProrationConvention.Strict30 => (Math.Max(1, (360 * (last.Year - part.Start.Year)) + (30 * (last.Month - part.Start.Month)) + Day30(last) - Day30(part.Start) + 1), 30 * months),
            ProrationConvention.AnnualDaily => (part.Days * 12, 365 * months),
            _ => (1, 1),
        };
        return DayFraction.Make(Math.Min(days, of), of);
    }

    /// <summary>Compares by start, then by length.</summary>
    /// <param name="other">the period to compare with</param>
    /// <returns>negative, zero or positive as this one is earlier, the same or later</returns>
    public int CompareTo(BillingPeriod other) => Start == other.Start ? Days.CompareTo(other.Days) : Start.CompareTo(other.Start);

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is earlier or the same.</summary>
    public static bool operator <=(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is later or the same.</summary>
    public static bool operator >=(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) >= 0;

    /// <summary>First day and day after the last, culture-invariant: <c>2026-06-01/2026-07-01</c>.</summary>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Start)}/{LocalDatePattern.Iso.Format(EndExclusive)}";

    // What the months that end within the span, or with it, lack to 30 days; negative for what they have more.
    private static int MonthEnds(BillingPeriod part)
    {
        var missing = 0;
        for (var first = new LocalDate(part.Start.Year, part.Start.Month, 1); first.PlusMonths(1) <= part.EndExclusive; first = first.PlusMonths(1))
            missing += 30 - first.Calendar.GetDaysInMonth(first.Year, first.Month);
        return missing;
    }

    private static int Day30(LocalDate date) => date.PlusDays(1).Day == 1 ? 30 : Math.Min(30, date.Day);
}
