namespace TicketReplay;

/// <summary>Leaves out the changes of status that a metric's own lists of what resumes and reopens it make meaningless.</summary>
internal static class NarrowedEvents
{
    /// <summary>The events as the metric's clock shall see them.</summary>
    /// <param name="ticket">the ticket</param>
    /// <param name="rules">the metric's rules</param>
    public static Ticket For(Ticket ticket, MetricRules rules)
    {
        if (!rules.NamesItsStates) return ticket;
        var pauses = rules.Pause.Select(pause => pause.State).ToHashSet(StringComparer.Ordinal);
        var stops = (rules.Stop ?? []).Select(trigger => trigger.Status).OfType<string>().Concat(rules.End).ToHashSet(StringComparer.Ordinal);
        var seen = new List<TicketEvent>();
        var (isPaused, isStopped) = (false, false);
        foreach (var one in ticket.Events)
        {
            if (one.Kind != TicketEventKind.StateChanged)
            {
                seen.Add(one);
                continue;
            }

            var state = one.State!;
            if (isStopped && !stops.Contains(state) && rules.ReopenedBy?.Contains(state) == false) continue;
            if (isPaused && !stops.Contains(state) && !pauses.Contains(state) && rules.Resume?.Contains(state) == false) continue;
            (isPaused, isStopped) = (pauses.Contains(state), stops.Contains(state));
            seen.Add(one);
        }

        return ticket with { Events = seen };
    }
}
