using NodaTime.TimeZones;

namespace Msp.Domain.Sla;

/// <summary>The wall clock of a zone over the years of a log, so that each instant is looked up once and every candidate calendar reuses it.</summary>
internal sealed class LocalTimeline
{
    // A day that ran past midnight may have begun before the first date, and one more keeps the day before it in range.
    private const int DaysBefore = 2;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly int firstDay;
    private readonly ZoneInterval[] intervals;
    private readonly long[] begins;

    /// <param name="zone">the zone</param>
    /// <param name="first">the earliest instant that will be asked for</param>
    /// <param name="last">the latest one</param>
    public LocalTimeline(DateTimeZone zone, Instant first, Instant last)
    {
        Zone = zone;
        intervals = [.. zone.GetZoneIntervals(first, last + Duration.Epsilon)];
        begins = [.. intervals.Select((interval, index) => index == 0 ? long.MinValue : BusinessCalendar.ToNanoseconds(interval.Start))];
        FirstDate = first.InZone(zone).Date.PlusDays(-DaysBefore - 1);
        firstDay = Period.DaysBetween(Epoch, FirstDate);
        Days = Period.DaysBetween(FirstDate, last.InZone(zone).Date) + DaysBefore + 1;
        Changes = [.. Enumerable.Range(1, intervals.Length - 1).Select(index => (At(begins[index], index - 1), At(begins[index], index)))];
    }

    public DateTimeZone Zone { get; }

    /// <summary>The date of day 0.</summary>
    public LocalDate FirstDate { get; }

    public int Days { get; }

    /// <summary>At each change of the offset, what the wall clock showed last and what it shows next.</summary>
    public IReadOnlyList<(LocalPoint Before, LocalPoint After)> Changes { get; }

    public LocalPoint PointAt(Instant instant)
    {
        var nanoseconds = BusinessCalendar.ToNanoseconds(instant);
        var found = Array.BinarySearch(begins, nanoseconds);
        return At(nanoseconds, found >= 0 ? found : ~found - 1);
    }

    private LocalPoint At(long nanoseconds, int interval)
    {
        var local = nanoseconds + intervals[interval].WallOffset.Nanoseconds;
        var day = (int)Math.DivRem(local, LocalWindow.NanosecondsPerDay, out var ofDay);
        if (ofDay < 0) (day, ofDay) = (day - 1, ofDay + LocalWindow.NanosecondsPerDay);
        return new(nanoseconds, day - firstDay, ofDay, interval);
    }
}
