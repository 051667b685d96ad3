namespace Msp.Domain.Sla;

/// <summary>Walks working days from a start by a rule.</summary>
internal readonly struct WorkingDayWalk(BusinessCalendar calendar, Instant start, WorkingDayRule rule)
{
    private readonly LocalDateTime local = start.InZone(calendar.Zone).LocalDateTime;

    public bool TryReach(int days, out Instant end)
    {
        end = default;
        if (!TryFindDayZero(out var date)) return false;
        var step = Math.Sign(days);
        for (var left = days; left != 0;)
        {
            date = date.PlusDays(step);
            if (!BusinessCalendar.IsInRange(date)) return false;
            if (calendar.Schedule.IsOpenOn(date)) left -= step;
        }

        if (rule.EndsAtClose) end = CloseOf(date);
        else if (rule.Time is { } time) end = Resolve(date, time);
        else return TryKeepTime(date, backwards: days < 0, out end);
        return true;
    }

    private bool TryFindDayZero(out LocalDate date)
    {
        date = local.Date;
        while (rule.CountsFromNextOpenDay && (Open(date) is not { Count: > 0 } open || BusinessCalendar.FromNanoseconds(open[^1].End) < start))
        {
            date = date.PlusDays(1);
            if (!BusinessCalendar.IsInRange(date)) return false;
        }

        return true;
    }

    private bool TryKeepTime(LocalDate date, bool backwards, out Instant end)
    {
        // Day 0 keeps the very instant: its local time may be shown twice.
        var same = date == local.Date;
        end = same ? start : Resolve(date, local.TimeOfDay);
        if (end < BusinessCalendar.Earliest || end > BusinessCalendar.Latest || calendar.IsOpen(end)) return true;
        if (rule.Landing == Landing.Farthest)
            return backwards ? calendar.TrySubtract(end, Duration.Zero, Landing.Farthest, out end) : calendar.TryAdd(end, Duration.Zero, Landing.Farthest, out end);
        if (!same) end = NearestOpen(Open(date), end, backwards);
        return true;
    }

    // Going on: the last close before the time, else the first opening. Going back: the next opening after it, else the last close.
    private static Instant NearestOpen(StretchList open, Instant closed, bool backwards)
    {
        var at = BusinessCalendar.ToNanoseconds(closed);
        var (earlier, later) = (long.MinValue, long.MaxValue);
        for (var index = 0; index < open.Count; index++)
        {
            if (open[index].End <= at) earlier = open[index].End;
            else later = Math.Min(later, open[index].Start);
        }

        return BusinessCalendar.FromNanoseconds(backwards ? (later < long.MaxValue ? later : earlier) : (earlier > long.MinValue ? earlier : later));
    }

    private Instant CloseOf(LocalDate date) =>
        Open(date) is { Count: > 0 } open ? BusinessCalendar.FromNanoseconds(open[^1].End) : WallClock.StartOf(calendar.Zone, date.PlusDays(1));

    private Instant Resolve(LocalDate date, LocalTime time) => calendar.Zone.AtLeniently(date + time).ToInstant();

    private StretchList Open(LocalDate date) => calendar.Schedule.OpenOn(date);
}
