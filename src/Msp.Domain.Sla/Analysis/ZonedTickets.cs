namespace Msp.Domain.Sla;

/// <summary>The tickets of a group on the wall clock of one zone, and the time that each of them spent under a candidate rule.</summary>
/// <remarks>
/// What is measured is a key in half nanoseconds: twice the time spent, and one more when the stop lies in time that does not count. Two tickets that spent
/// the same time differ under a limit of just that time: one that stopped in closed time is late by a due at the closing, and in time by one at the opening.
/// </remarks>
internal sealed class ZonedTickets
{
    private readonly LocalPoint[] starts;
    private readonly LocalPoint?[][] stops;
    private readonly int[] firstWait;
    private readonly (LocalPoint Start, LocalPoint End, int States)[] waits;

    public ZonedTickets(ForensicGroup group, DateTimeZone zone)
    {
        var tickets = group.Tickets;
        var instants = tickets.SelectMany(ticket => ticket.Stops.Values.Append(ticket.Start)).ToArray();
        Timeline = new(zone, instants.Min(), instants.Max());
        starts = [.. tickets.Select(ticket => Timeline.PointAt(ticket.Start))];
        stops = [.. group.Stops.Select(stop => tickets.Select(ticket => PointOf(ticket, stop)).ToArray())];
        firstWait = new int[tickets.Count + 1];
        var all = new List<(LocalPoint, LocalPoint, int)>();
        for (var ticket = 0; ticket < tickets.Count; ticket++)
        {
            foreach (var (start, end, states) in WaitSpans.Of(tickets[ticket], group.States)) all.Add((Timeline.PointAt(start), Timeline.PointAt(end), states));
            firstWait[ticket + 1] = all.Count;
        }

        waits = [.. all];
    }

    public LocalTimeline Timeline { get; }

    private LocalPoint? PointOf(RecordedTicket ticket, string stop) => ticket.Stops.TryGetValue(stop, out var at) ? Timeline.PointAt(at) : null;

    /// <summary>The key of a ticket; null when what stops the clock did not happen to it.</summary>
    public long? KeyOf(int ticket, in Hypothesis rule, WorkMeter meter)
    {
        if (stops[rule.Stop][ticket] is not { } stop) return null;
        var start = starts[ticket];
        var (from, to) = (meter.At(start), meter.At(stop));
        var spent = to - from;
        var counts = stop.Instant == start.Instant || meter.IsOpenBefore(stop);
        if (rule.Pauses != 0)
        {
            for (var wait = firstWait[ticket]; wait < firstWait[ticket + 1]; wait++)
            {
                var (begin, end, states) = waits[wait];
                if ((states & rule.Pauses) == 0 || begin.Instant >= stop.Instant) continue;
                spent -= Math.Min(to, meter.At(end)) - meter.At(begin);
                if (end.Instant >= stop.Instant) counts = false;
            }
        }

        return (2 * spent) + (counts ? 0 : 1);
    }
}
