namespace Msp.Domain.Sla;

/// <summary>
/// Gives a child its parent's ending: what ends or reopens the child from its attachment on is replaced by what ends or reopens the parent; all else stays the
/// child's own.
/// </summary>
internal sealed class ParentsEnd
{
    private readonly IReadOnlyList<ClockRules> rules;

    /// <summary>For children under any of these rules: one after another where a change of the ticket brought others.</summary>
    public ParentsEnd(IReadOnlyList<ClockRules> rules) => this.rules = rules;

    /// <summary>The child's events, in order, with its parent's ending.</summary>
    public List<TicketEvent> Give(IEnumerable<TicketEvent> child, IEnumerable<TicketEvent> parent, Instant attachedAt)
    {
        var both = child.Select(happened => (Happened: happened, IsOwn: true)).Concat(parent.Select(happened => (Happened: happened, IsOwn: false)))
            .OrderBy(each => each.Happened, EventOrder.Instance);
        var events = new List<TicketEvent>();
        var (hasEnded, hasParentEnded) = (false, false);
        foreach (var (happened, isOwn) in both)
        {
            var (ends, reopens) = (Ends(happened), Reopens(happened));
            if (isOwn)
            {
                var isReplaced = happened.At >= attachedAt && (ends || happened.Kind == TicketEventKind.Reopened || (reopens && hasEnded));
                if (isReplaced) continue;
                events.Add(happened);
                hasEnded = ends || (hasEnded && !reopens);
                continue;
            }

            var isReopening = reopens && hasParentEnded;
            hasParentEnded = ends || (hasParentEnded && !reopens);
            if (happened.At < attachedAt || !(ends || (isReopening && hasEnded))) continue;
            events.Add(ends || happened.Kind == TicketEventKind.Reopened ? happened : AsReopening(happened));
            hasEnded = ends;
        }

        return events;
    }

    /// <summary>A status or a reply that reopens the parent says nothing of the child but that it is open again.</summary>
    private static TicketEvent AsReopening(TicketEvent happened) =>
        TicketEvent.Reopened(happened.At, happened.By) with { RecordedAt = happened.RecordedAt, Sequence = happened.Sequence, Source = happened.Source };

    private bool Ends(TicketEvent happened)
    {
        if (happened.Kind == TicketEventKind.Cancelled) return true;
        if (happened.Kind == TicketEventKind.Created) return false;
        return rules.Any(each => each.StoppedBy.Concat(each.EndedBy).Any(trigger => trigger.Matches(happened)));
    }

    private bool Reopens(TicketEvent happened) => happened.Kind switch
    {
        TicketEventKind.Reopened => true,
        TicketEventKind.StateChanged => !Ends(happened) && rules.Any(each => each.StopsByStatus),
        TicketEventKind.Reply => rules.Any(each => each.ClientReplyReopens) && Trigger.ClientReply.Matches(happened),
        _ => false,
    };
}
