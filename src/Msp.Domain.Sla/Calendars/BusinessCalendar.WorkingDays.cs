using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

public sealed partial class BusinessCalendar
{
    /// <summary>
    /// Whether a date has working time of its own: a window that starts on it is open at some instant. The tail
    /// of the eve's night shift does not count, nor does a date that the zone skipped.
    /// </summary>
    /// <param name="date">a local date in <see cref="Zone"/></param>
    /// <returns>true for a working day</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is before 1959-12-31 or after 2250-01-02.</exception>
    public bool IsWorkingDay(LocalDate date)
    {
        CheckRange(date);
        return Schedule.IsOpenOn(date);
    }

    /// <summary>The number of working days from one date to another.</summary>
    /// <remarks>
    /// Counted day by day: its cost grows with the span, to some ten milliseconds for fifty years of weekly hours and some hundred for those of a calendar
    /// made of others. <see cref="Between(Instant, Instant)"/> costs the same whatever the span.
    /// </remarks>
    /// <param name="startInclusive">the first date</param>
    /// <param name="endExclusive">the date after the last one</param>
    /// <returns>
    /// zero or more; when <paramref name="endExclusive"/> is before <paramref name="startInclusive"/>,
    /// minus the number from it to <paramref name="startInclusive"/>
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is before 1959-12-31 or after 2250-01-02.</exception>
    public int WorkingDaysBetween(LocalDate startInclusive, LocalDate endExclusive)
    {
        CheckRange(startInclusive);
        CheckRange(endExclusive);
        return endExclusive < startInclusive ? -CountWorkingDays(endExclusive, startInclusive) : CountWorkingDays(startInclusive, endExclusive);
    }

    /// <summary>The end of the n-th working day after a start.</summary>
    /// <param name="start">the start</param>
    /// <param name="days">n; 0 is the day of the start, a negative number goes back</param>
    /// <param name="rule">which day is day 0, and when the n-th day ends</param>
    /// <returns>the instant</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    /// <exception cref="WorkingTimeNeverException">There is no such day between <see cref="Earliest"/> and <see cref="Latest"/>.</exception>
    public Instant AddWorkingDays(Instant start, int days, WorkingDayRule rule) =>
        TryAddWorkingDays(start, days, rule, out var result) ? result : throw new WorkingTimeNeverException(Name, $"working day {days} after {start}");

    /// <summary>The end of the n-th working day after a start, or false when there is no such day.</summary>
    /// <param name="start">the start</param>
    /// <param name="days">n; 0 is the day of the start, a negative number goes back</param>
    /// <param name="rule">which day is day 0, and when the n-th day ends</param>
    /// <param name="result">the instant; the default when there is none</param>
    /// <returns>false when there is no such day between <see cref="Earliest"/> and <see cref="Latest"/></returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public bool TryAddWorkingDays(Instant start, int days, WorkingDayRule rule, out Instant result)
    {
        ArgumentNullException.ThrowIfNull(rule);
        CheckRange(start);
        var found = new WorkingDayWalk(this, start, rule).TryReach(days, out result) && result >= Earliest && result <= Latest;
        if (!found) result = default;
        return found;
    }

    private int CountWorkingDays(LocalDate first, LocalDate end)
    {
        var count = 0;
        for (var date = first; date < end; date = date.PlusDays(1))
            if (Schedule.IsOpenOn(date)) count++;
        return count;
    }

    internal static bool IsInRange(LocalDate date) => date >= FirstDate && date <= LastDate;

    private static void CheckRange(LocalDate date, [CallerArgumentExpression(nameof(date))] string? parameter = null)
    {
        if (!IsInRange(date))
            throw new ArgumentOutOfRangeException(parameter, date, $"Calendars answer for dates from {FirstDate:uuuu-MM-dd} to {LastDate:uuuu-MM-dd}.");
    }
}
