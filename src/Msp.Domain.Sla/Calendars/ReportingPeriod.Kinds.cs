using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Sla;

public sealed partial class ReportingPeriod
{
    private const int LongestInDays = 36_525;

    /// <summary>A calendar month.</summary>
    /// <param name="year">1960 to 2249</param>
    /// <param name="month">1 to 12</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> or <paramref name="month"/> is out of range.</exception>
    public static ReportingPeriod Month(int year, int month, DateTimeZone zone) => Of(ReportingUnit.Month, new LocalDate(year, month, 1), zone);

    /// <summary>The calendar month that contains an instant.</summary>
    /// <remarks>Where clocks go back across midnight, it can be the one after that of the instant's date.</remarks>
    /// <param name="instant">the instant</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException">The month reaches beyond the supported range.</exception>
    public static ReportingPeriod MonthOf(Instant instant, DateTimeZone zone) => Containing(instant, zone, date => Month(date.Year, date.Month, zone));

    /// <summary>A calendar quarter.</summary>
    /// <param name="year">1960 to 2249</param>
    /// <param name="quarter">1 (January to March) to 4</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> or <paramref name="quarter"/> is out of range.</exception>
    public static ReportingPeriod Quarter(int year, int quarter, DateTimeZone zone)
    {
        if (quarter is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "A year has quarters 1 to 4.");
        return Of(ReportingUnit.Quarter, new LocalDate(year, (quarter * 3) - 2, 1), zone);
    }

    /// <summary>The calendar quarter that contains an instant.</summary>
    /// <remarks>Where clocks go back across midnight, it can be the one after that of the instant's date.</remarks>
    /// <param name="instant">the instant</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException">The quarter reaches beyond the supported range.</exception>
    public static ReportingPeriod QuarterOf(Instant instant, DateTimeZone zone) => Containing(instant, zone, date => Quarter(date.Year, (date.Month + 2) / 3, zone));

    /// <summary>An ISO week, from Monday through Sunday.</summary>
    /// <param name="weekYear">the year of the week, which near New Year can differ from that of the date; 1960 to 2249</param>
    /// <param name="week">1 to 52, or 53 in a long year</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such week, or it is out of range.</exception>
    public static ReportingPeriod Week(int weekYear, int week, DateTimeZone zone) =>
        Of(ReportingUnit.Week, LocalDate.FromWeekYearWeekAndDay(weekYear, week, IsoDayOfWeek.Monday), zone);

    /// <summary>The ISO week that contains an instant.</summary>
    /// <remarks>Where clocks go back across midnight, it can be the one after that of the instant's date.</remarks>
    /// <param name="instant">the instant</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException">The week reaches beyond the supported range.</exception>
    public static ReportingPeriod WeekOf(Instant instant, DateTimeZone zone) => Containing(instant, zone, date => Of(ReportingUnit.Week, date.PlusDays(1 - (int)date.DayOfWeek), zone));

    /// <summary>A calendar year.</summary>
    /// <param name="year">1960 to 2249</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public static ReportingPeriod Year(int year, DateTimeZone zone) => Of(ReportingUnit.Year, new LocalDate(year, 1, 1), zone);

    /// <summary>The calendar year that contains an instant.</summary>
    /// <remarks>Where clocks go back across midnight, it can be the one after that of the instant's date.</remarks>
    /// <param name="instant">the instant</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException">The year reaches beyond the supported range.</exception>
    public static ReportingPeriod YearOf(Instant instant, DateTimeZone zone) => Containing(instant, zone, date => Year(date.Year, zone));

    /// <summary>A number of dates, one after the other.</summary>
    /// <param name="first">the first date</param>
    /// <param name="count">how many, 1 to 36525</param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range, or the dates are.</exception>
    public static ReportingPeriod Days(LocalDate first, int count, DateTimeZone zone)
    {
        RequireCount(count);
        return Of(ReportingUnit.Days, first, zone, count);
    }

    /// <summary>The days before an instant, of 24 hours each: a window that slides, and so belongs to no date.</summary>
    /// <param name="count">how many, 1 to 36525</param>
    /// <param name="endExclusive">the instant at which it ends</param>
    /// <param name="zone">the zone that reports name; it does not change the window</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range, or the window is.</exception>
    public static ReportingPeriod Rolling(int count, Instant endExclusive, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        RequireCount(count);
        if (endExclusive < BusinessCalendar.Earliest || endExclusive > BusinessCalendar.Latest)
            throw new ArgumentOutOfRangeException(nameof(endExclusive), endExclusive, "The window ends within the supported range.");
        return new(ReportingUnit.Rolling, default, count, zone, endExclusive - Duration.FromDays(count), endExclusive);
    }

    /// <summary>Reads a period from its <see cref="Name"/>.</summary>
    /// <param name="name">a name in one of the forms of <see cref="Name"/></param>
    /// <param name="zone">where the dates are read</param>
    /// <exception cref="FormatException"><paramref name="name"/> has none of the forms, or names no period there is.</exception>
    public static ReportingPeriod Parse(string name, DateTimeZone zone) =>
        TryParse(name, zone, out var period) ? period : throw new FormatException($"A period is written as {ReportingPeriodText.Forms}, not \"{name}\".");

    /// <summary>Reads a period from its <see cref="Name"/>, if it is one.</summary>
    /// <param name="name">a name in one of the forms of <see cref="Name"/>; null is none</param>
    /// <param name="zone">where the dates are read</param>
    /// <param name="period">the period; null when there is none</param>
    /// <returns>whether there is one</returns>
    public static bool TryParse(string? name, DateTimeZone zone, [NotNullWhen(true)] out ReportingPeriod? period)
    {
        ArgumentNullException.ThrowIfNull(zone);
        try
        {
            period = ReportingPeriodText.Read(name, zone);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Of the right form, but no such month, week or date.
            period = null;
        }

        return period is not null;
    }

    private static ReportingPeriod Containing(Instant instant, DateTimeZone zone, Func<LocalDate, ReportingPeriod> of)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var period = of(instant.InZone(zone).Date);
        // A date begins at its first midnight, so what the clock shows again of the evening before belongs to it already.
        return period.Contains(instant) ? period : period.Next;
    }

    private static ReportingPeriod Of(ReportingUnit unit, LocalDate first, DateTimeZone zone, int days = 0)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(unit, first, days, zone, StartOf(first, zone), StartOf(After(first, unit, days), zone));
    }

    private static LocalDate After(LocalDate first, ReportingUnit unit, int days, int times = 1)
    {
        try
        {
            return unit switch
            {
                ReportingUnit.Month => first.PlusMonths(times),
                ReportingUnit.Quarter => first.PlusMonths(3 * times),
                ReportingUnit.Week => first.PlusWeeks(times),
                ReportingUnit.Year => first.PlusYears(times),
                _ => first.PlusDays(days * times),
            };
        }
        catch (OverflowException)
        {
            throw new ArgumentOutOfRangeException(nameof(first), first, "The dates end before the period does.");
        }
    }

    /// <summary>Where a date begins: its first instant, or, for one that the zone never had, the instant that skips it.</summary>
    private static Instant StartOf(LocalDate date, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    private static void RequireCount(int count)
    {
        if (count is < 1 or > LongestInDays) throw new ArgumentOutOfRangeException(nameof(count), count, "A period has 1 to 36525 days.");
    }
}
