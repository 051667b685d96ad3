namespace Msp.Domain.Sla;

/// <summary>What tickets of one log have to do with each other: which were merged into which, and which are children of which.</summary>
internal sealed class TicketStructure
{
    private readonly Dictionary<string, Ticket> tickets;
    private readonly ILookup<string, Ticket> duplicatesOf;
    private readonly Instant asOf;

    public TicketStructure(Dictionary<string, Ticket> tickets, Instant asOf)
    {
        (this.tickets, this.asOf) = (tickets, asOf);
        duplicatesOf = tickets.Values.Select(ticket => (Ticket: ticket, Survivor: OtherOf(ticket, TicketEventKind.MergedInto, TicketEventKind.Unmerged)))
            .Where(pair => pair.Survivor is not null).ToLookup(pair => pair.Survivor!, pair => pair.Ticket, StringComparer.Ordinal);
    }

    /// <summary>The id of the ticket that answers for the matter.</summary>
    public string IncidentOf(Ticket ticket) => OtherOf(ticket, TicketEventKind.AttachedTo, TicketEventKind.Detached) is { } parent && tickets.ContainsKey(parent) ? parent : ticket.Id;

    /// <summary>The events by which a clock of the ticket is to be judged: with the earliest start of all that was merged into it, and a child's solution with its parent's.</summary>
    public IReadOnlyList<TicketEvent> EventsFor(Ticket ticket, Metric metric)
    {
        var events = WithEarliestStart(ticket);
        var parent = IncidentOf(ticket);
        return metric == Metric.Resolution && parent != ticket.Id ? WithParentsEnd(ticket, tickets[parent], events) : events;
    }

    /// <summary>What the ticket's merges and parents refer to that is not there.</summary>
    public IEnumerable<Finding> Check(Ticket ticket)
    {
        foreach (var happened in ticket.Events)
            if (happened.OtherTicket is { } other && (other == ticket.Id || !tickets.ContainsKey(other)))
                yield return Finding.Warning(FindingCodes.ReplayUnknownTicket, happened.Source ?? ticket.Id, other, "Not another ticket of this log; what it would change here is left as it was.");
    }

    private IReadOnlyList<TicketEvent> WithEarliestStart(Ticket ticket)
    {
        var earliest = EarliestStart(ticket, new HashSet<string>(StringComparer.Ordinal));
        var own = ticket.Events.Where(happened => happened.Kind == TicketEventKind.Created).MinBy(happened => happened.At);
        if (earliest is null || own is null || earliest.At >= own.At) return ticket.Events;
        return [.. ticket.Events.Select(happened => ReferenceEquals(happened, own) ? TicketEvent.Created(earliest.At, earliest.By, own.State) with { RecordedAt = earliest.RecordedAt, Source = earliest.Source } : happened)];
    }

    /// <summary>The first creation among a ticket and all that was merged into it, directly or not; a circle of merges is followed once.</summary>
    private TicketEvent? EarliestStart(Ticket ticket, HashSet<string> seen)
    {
        if (!seen.Add(ticket.Id)) return null;
        return ticket.Events.Where(happened => happened.Kind == TicketEventKind.Created)
            .Concat(duplicatesOf[ticket.Id].Select(duplicate => EarliestStart(duplicate, seen)).OfType<TicketEvent>())
            .MinBy(happened => happened.At);
    }

    private static List<TicketEvent> WithParentsEnd(Ticket child, Ticket parent, IReadOnlyList<TicketEvent> events)
    {
        var attachedAt = child.Events.Where(happened => happened.Kind == TicketEventKind.AttachedTo).Max(happened => happened.At);
        var own = events.Where(happened => !(IsEnd(happened) && happened.At >= attachedAt));
        return [.. own, .. parent.Events.Where(happened => IsEnd(happened) && happened.At >= attachedAt)];
    }

    private static bool IsEnd(TicketEvent happened) =>
        happened.Kind is TicketEventKind.Resolved or TicketEventKind.Closed or TicketEventKind.Cancelled or TicketEventKind.Reopened or TicketEventKind.StateChanged;

    /// <summary>The ticket named by the latest event of a kind, unless a later one undid it.</summary>
    private string? OtherOf(Ticket ticket, TicketEventKind begins, TicketEventKind ends)
    {
        TicketEvent? latest = null;
        foreach (var happened in ticket.Events)
        {
            if ((happened.Kind != begins && happened.Kind != ends) || happened.At > asOf) continue;
            if (latest is null || EventOrder.Instance.Compare(happened, latest) > 0) latest = happened;
        }

        return latest?.Kind == begins && latest.OtherTicket != ticket.Id ? latest.OtherTicket : null;
    }
}
