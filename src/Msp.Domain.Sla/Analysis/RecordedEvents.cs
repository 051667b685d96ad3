namespace Msp.Domain.Sla;

/// <summary>A recorded ticket as the events that a clock reads, for one rule: what does not matter to it is left out.</summary>
internal static class RecordedEvents
{
    /// <summary>A status that no desk has, for when the clock runs again.</summary>
    private const string Running = "\u2014";

    /// <param name="ticket">the ticket</param>
    /// <param name="rule">the rule</param>
    /// <param name="stop">when its clock stopped</param>
    public static IReadOnlyList<TicketEvent> Of(RecordedTicket ticket, AppliedRule rule, Instant stop)
    {
        var events = new List<TicketEvent> { TicketEvent.Created(ticket.Start) };
        Instant? waitingUntil = null;
        foreach (var (start, end, states) in WaitSpans.Of(ticket, rule.PausedIn))
        {
            if (start >= stop) break;
            if (waitingUntil is { } until && until < start) events.Add(TicketEvent.StateChanged(until, Running));
            if (waitingUntil != start) events.Add(TicketEvent.StateChanged(start, rule.PausedIn[int.TrailingZeroCount(states)]));
            waitingUntil = end;
        }

        if (waitingUntil is { } last && last < stop) events.Add(TicketEvent.StateChanged(last, Running));
        events.Add(TicketEvent.StateChanged(stop, rule.Stop));
        for (var index = 0; index < events.Count; index++) events[index] = events[index] with { Sequence = index };
        return events;
    }
}
