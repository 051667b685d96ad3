namespace Msp.Domain.Sla;

/// <summary>Where the due of a target, as a function of its start, may change its course; between two such instants it stands still or
/// moves with the start. Rather one instant too many than one too few.</summary>
internal static class DuePieces
{
    private static readonly long Latest = BusinessCalendar.ToNanoseconds(BusinessCalendar.Latest);

    /// <summary>The instants from one to another, both included, in no order.</summary>
    public static HashSet<long> Ends(SlaTarget target, long from, long to)
    {
        var ends = new HashSet<long>();
        var calendar = target.Calendar;
        foreach (var transition in Transitions(calendar, from, to)) ends.Add(transition);
        var surcharge = target.Rules.SurchargeOutsideHours;
        switch (target.Limit)
        {
            case Limit.OfWorkingTime limit:
                // A surcharge is for starts outside hours, all of which lead to one instant until the calendar opens.
                AddLandings(ends, calendar, limit.Amount.ToInt64Nanoseconds(), from, to);
                break;
            case Limit.OfClockTime limit:
                // The last starts whose dues calendars can still be asked about.
                ends.Add(Latest - limit.Amount.ToInt64Nanoseconds());
                ends.Add(Latest - (limit.Amount + surcharge).ToInt64Nanoseconds());
                break;
            case Limit.OfWorkingDays limit: AddDays(ends, target, limit.Count, LocalTime.Midnight, from, to); break;
            case Limit.ByLocalTime limit: AddDays(ends, target, limit.Count, limit.Time, from, to); break;
        }

        ends.RemoveWhere(end => end < from || end > to);
        return ends;
    }

    /// <summary>The starts from which so much working time leads to an opening, a closing, or the end of all calendars.</summary>
    private static void AddLandings(HashSet<long> ends, BusinessCalendar calendar, long amount, long from, long to)
    {
        var before = calendar.WorkAt(to);
        var last = before <= long.MaxValue - amount && calendar.TryLastAt(before + amount, out var found) ? found : Latest;
        foreach (var transition in Transitions(calendar, from, last).Append(Latest))
        {
            var work = calendar.WorkAt(transition) - amount;
            if (calendar.TryFirstAt(work, out var first)) ends.Add(first);
            if (calendar.TryLastAt(work, out var latest)) ends.Add(latest);
        }
    }

    /// <summary>The times of day at which anything changes on any date, on every date on which a clock may start.</summary>
    private static void AddDays(HashSet<long> ends, SlaTarget target, int count, LocalTime time, long from, long to)
    {
        var (calendar, zone) = (target.Calendar, target.Calendar.Zone);
        var last = LastDayOf(target, count, to);
        HashSet<LocalTime> times = [LocalTime.Midnight, time];
        foreach (var transition in Transitions(calendar, Math.Max(from - (2 * NodaConstants.NanosecondsPerDay), BusinessCalendar.ToNanoseconds(BusinessCalendar.Earliest)), last))
            times.Add(BusinessCalendar.FromNanoseconds(transition).InZone(zone).TimeOfDay);
        var gaps = new HashSet<long>();
        foreach (var interval in zone.GetZoneIntervals(BusinessCalendar.FromNanoseconds(from), BusinessCalendar.FromNanoseconds(last)).Where(interval => interval.HasEnd))
        {
            var after = zone.GetZoneInterval(interval.End);
            ends.Add(UnixTime.ToNanoseconds(interval.End));
            times.Add(interval.IsoLocalEnd.TimeOfDay);
            times.Add(after.IsoLocalStart.TimeOfDay);
            gaps.Add(after.WallOffset.Nanoseconds - interval.WallOffset.Nanoseconds);
        }

        // A time in a gap lands later by the gap's length.
        foreach (var each in times.ToArray()) times.UnionWith(gaps.Select(gap => each.PlusNanoseconds(-gap)));
        AddTimes(ends, zone, times, from, to);
    }

    private static void AddTimes(HashSet<long> ends, DateTimeZone zone, HashSet<LocalTime> times, long from, long to)
    {
        var final = BusinessCalendar.FromNanoseconds(to).InZone(zone).Date.PlusDays(1);
        for (var date = BusinessCalendar.FromNanoseconds(from).InZone(zone).Date.PlusDays(-1); date <= final; date = date.PlusDays(1))
        {
            foreach (var time in times)
            {
                var mapping = zone.MapLocal(date + time);
                ends.Add(UnixTime.ToNanoseconds(zone.AtLeniently(date + time).ToInstant()));
                if (mapping.Count == 2) ends.Add(UnixTime.ToNanoseconds(mapping.Last().ToInstant()));
            }
        }
    }

    /// <summary>An instant after every due of the starts up to an instant.</summary>
    private static long LastDayOf(SlaTarget target, int count, long to)
    {
        var start = BusinessCalendar.FromNanoseconds(to) + Duration.FromDays(1);
        return start <= BusinessCalendar.Latest && target.Calendar.TryAddWorkingDays(start, count + 2, WorkingDayRule.ToClose, out var due)
            ? Math.Min(Latest, BusinessCalendar.ToNanoseconds(due) + NodaConstants.NanosecondsPerDay)
            : Latest;
    }

    private static IEnumerable<long> Transitions(BusinessCalendar calendar, long from, long to)
    {
        var after = BusinessCalendar.FromNanoseconds(from);
        // One at the very first instant counts too.
        if (after > BusinessCalendar.Earliest) after -= Duration.Epsilon;
        while (calendar.NextTransition(after) is { } next && BusinessCalendar.ToNanoseconds(next.At) is var at && at <= to)
        {
            yield return at;
            after = next.At;
        }
    }
}
