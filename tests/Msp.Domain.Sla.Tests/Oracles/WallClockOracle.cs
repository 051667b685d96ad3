namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>
/// Working time as the definition says it: open at an instant means that the wall clock of the zone, read at that instant, shows a time inside a window.
/// Obviously right and slow; shares nothing with the engine but NodaTime's zones.
/// </summary>
internal sealed class WallClockOracle(PlainCalendar calendar)
{
    public static readonly Duration ByMinuteUpTo = Duration.FromDays(3);

    public PlainCalendar Calendar { get; } = calendar;

    public bool IsOpen(Instant at)
    {
        var wall = at.InZone(Calendar.Zone).LocalDateTime;
        return IsOpen(wall.Date, wall.NanosecondOfDay);
    }

    public bool IsOpen(LocalDate date, long nanosecondOfDay)
    {
        if (Calendar.Breaks.TryGetValue(date, out var breaks))
        {
            foreach (var cut in breaks)
            {
                if (cut.Contains(nanosecondOfDay)) return false;
            }
        }

        foreach (var window in Calendar.WindowsStartingOn(date))
        {
            if (window.Contains(nanosecondOfDay)) return true;
        }

        foreach (var window in Calendar.WindowsStartingOn(date.PlusDays(-1)))
        {
            if (window.Contains(nanosecondOfDay + PlainWindow.Day)) return true;
        }

        return false;
    }

    /// <summary>Working time between two instants; negative when they are reversed.</summary>
    public Duration Between(Instant start, Instant end)
    {
        if (end < start) return -Between(end, start);
        return end - start <= ByMinuteUpTo && Calendar.IsOnWholeMinutes ? BetweenByMinute(start, end) : BetweenByDate(start, end);
    }

    /// <summary>Steps the wall clock from minute to minute: inside one local minute nothing opens or closes, unless the zone itself jumps.</summary>
    public Duration BetweenByMinute(Instant start, Instant end)
    {
        var total = Duration.Zero;
        for (var at = start; at < end;)
        {
            var interval = Calendar.Zone.GetZoneInterval(at);
            var wall = at.WithOffset(interval.WallOffset);
            var next = at + Duration.FromNanoseconds(PlainWindow.Minute - (wall.NanosecondOfDay % PlainWindow.Minute));
            if (interval.HasEnd) next = Instant.Min(next, interval.End);
            next = Instant.Min(next, end);
            if (IsOpen(wall.Date, wall.NanosecondOfDay)) total += next - at;
            at = next;
        }

        return total;
    }

    /// <summary>Goes from date to date inside each stretch of constant offset, and from edge to edge inside a date.</summary>
    public Duration BetweenByDate(Instant start, Instant end)
    {
        if (end <= start) return Duration.Zero;
        var total = 0L;
        foreach (var interval in Calendar.Zone.GetZoneIntervals(start, end))
        {
            var from = interval.HasStart ? Instant.Max(start, interval.Start) : start;
            var to = interval.HasEnd ? Instant.Min(end, interval.End) : end;
            var first = from.WithOffset(interval.WallOffset).LocalDateTime;
            var last = to.WithOffset(interval.WallOffset).LocalDateTime;
            for (var date = first.Date; date <= last.Date; date = date.PlusDays(1))
            {
                var low = date == first.Date ? first.NanosecondOfDay : 0;
                var high = date == last.Date ? last.NanosecondOfDay : PlainWindow.Day;
                total += OpenNanoseconds(date, low, high);
            }
        }

        return Duration.FromNanoseconds(total);
    }

    /// <summary>Whether <paramref name="answer"/> is what adding <paramref name="working"/> to <paramref name="start"/> means: the required working time lies between, and one step nearer (or farther) it does not.</summary>
    public bool IsSum(Instant start, Duration working, Landing landing, Instant answer)
    {
        if (Between(start, answer) != working) return false;
        var forward = working > Duration.Zero || (working == Duration.Zero && answer >= start);
        return IsExtreme(start, working, landing, answer, forward);
    }

    /// <summary>As <see cref="IsSum"/>, for going back in time: zero goes back too.</summary>
    public bool IsDifference(Instant end, Duration working, Landing landing, Instant answer)
    {
        if (Between(answer, end) != working) return false;
        var forward = working < Duration.Zero;
        return IsExtreme(end, -working, landing, answer, forward);
    }

    /// <summary>The first instant (or the last) with the given working time between, found by halving.</summary>
    public Instant Add(Instant start, Duration working, Landing landing, Instant horizon)
    {
        // Nearest: the first t with Between(start, t) >= working. Farthest: the last t with Between(start, t) <= working.
        bool Reached(Instant at) => landing == Landing.Nearest ? Between(start, at) >= working : Between(start, at) > working;
        if (landing == Landing.Nearest && working == Duration.Zero) return start;
        var span = Duration.FromHours(1);
        while (start + span < horizon && !Reached(start + span)) span *= 2;
        var low = start;
        var high = Instant.Min(start + span, horizon);
        if (!Reached(high)) throw new InvalidOperationException("never within the horizon");
        while (high - low > Duration.Epsilon)
        {
            var middle = low + Duration.FromNanoseconds((long)((high - low).ToBigIntegerNanoseconds() / 2));
            if (Reached(middle)) high = middle;
            else low = middle;
        }

        return landing == Landing.Nearest ? high : low;
    }

    /// <summary>An instant after which nothing opens any more: the horizon, unless the last week is empty and only dated hours are left.</summary>
    public Instant NothingOpensAfter(Instant horizon) => HasWindows(Calendar.Weeks.Values[^1]) ? horizon : (DatesNamed().Max().PlusDays(3).AtMidnight()).InUtc().ToInstant();

    /// <summary>An instant before which nothing opens: the horizon, unless the first week is empty.</summary>
    public Instant NothingOpensBefore(Instant horizon) => HasWindows(Calendar.Weeks.Values[0]) ? horizon : (DatesNamed().Min().PlusDays(-3).AtMidnight()).InUtc().ToInstant();

    private static bool HasWindows(PlainWindow[][] week) => week.Any(day => day.Length > 0);

    private IEnumerable<LocalDate> DatesNamed() =>
        Calendar.Specials.Keys.Concat(Calendar.Weeks.Keys.Where(date => date != LocalDate.MinIsoValue)).DefaultIfEmpty(new LocalDate(2000, 1, 1));

    private bool IsExtreme(Instant start, Duration working, Landing landing, Instant answer, bool forward)
    {
        var step = forward ? Duration.Epsilon : -Duration.Epsilon;
        if (landing == Landing.Farthest) return Between(start, answer + step) != working;
        return answer == start || Between(start, answer - step) != working;
    }

    private long OpenNanoseconds(LocalDate date, long low, long high)
    {
        var edges = new List<long> { low, high };
        foreach (var window in Calendar.WindowsStartingOn(date)) edges.AddRange([window.From, window.To]);
        foreach (var window in Calendar.WindowsStartingOn(date.PlusDays(-1))) edges.Add(window.To - PlainWindow.Day);
        if (Calendar.Breaks.TryGetValue(date, out var breaks))
        {
            foreach (var cut in breaks) edges.AddRange([cut.From, cut.To]);
        }

        edges.Sort();
        var open = 0L;
        for (var index = 1; index < edges.Count; index++)
        {
            var (from, to) = (edges[index - 1], edges[index]);
            if (from >= low && to <= high && from < to && IsOpen(date, from)) open += to - from;
        }

        return open;
    }
}
