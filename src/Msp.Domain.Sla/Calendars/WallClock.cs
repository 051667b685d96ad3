namespace Msp.Domain.Sla;

/// <summary>
/// Reads a zone's wall clock over a stretch of time. Between two changes of the clock it is a fixed
/// offset, so what the clock skips never happens and what it shows twice happens twice.
/// </summary>
internal static class WallClock
{
    /// <summary>
    /// The dates the clock shows from <paramref name="from"/> to <paramref name="to"/>, in the order it shows them:
    /// a date whose clocks change comes in parts, and one that is shown again comes again.
    /// </summary>
    public static IEnumerable<ShownDay> Days(DateTimeZone zone, long from, long to)
    {
        if (from >= to) yield break;
        var (first, last) = (UnixTime.FromNanoseconds(from), UnixTime.FromNanoseconds(to));
        foreach (var interval in zone.GetZoneIntervals(first, last))
        {
            var offset = interval.WallOffset.Nanoseconds;
            var start = interval.HasStart && interval.Start > first ? UnixTime.ToNanoseconds(interval.Start) : from;
            var end = interval.HasEnd && interval.End < last ? UnixTime.ToNanoseconds(interval.End) : to;
            var lastDay = UnixTime.DayOf(end - 1 + offset);
            for (var day = UnixTime.DayOf(start + offset); day <= lastDay; day++)
            {
                var midnight = (day * LocalWindow.NanosecondsPerDay) - offset;
                yield return new(day, midnight, Math.Max(start, midnight), Math.Min(end, midnight + LocalWindow.NanosecondsPerDay));
            }
        }
    }

    /// <summary>The first instant of a date, or, of a date that the zone skipped, the instant at which it would have begun.</summary>
    public static Instant StartOf(DateTimeZone zone, LocalDate date)
    {
        // In a gap the clock jumps over the midnight: to later that day, or over all of it.
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.EarlyInterval.End : midnight.First().ToInstant();
    }

    /// <summary>The stretches during which the clock shows a time within one of its date's windows.</summary>
    public static StretchList Read(DateTimeZone zone, long from, long to, Func<int, LocalWindow[]> windowsOn)
    {
        var open = new StretchList();
        foreach (var day in Days(zone, from, to))
            foreach (var window in windowsOn(day.Number))
                open.Add(Math.Max(day.Start, day.Midnight + window.Start), Math.Min(day.End, day.Midnight + window.End));
        return open;
    }
}
