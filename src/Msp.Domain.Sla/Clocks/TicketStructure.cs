namespace Msp.Domain.Sla;

/// <summary>What tickets of one log have to do with each other: which were merged into which, and which are children of which.</summary>
/// <remarks>What refers to an unknown ticket or to the ticket itself is left out; a circle is cut open at the ticket of it that was created first.</remarks>
internal sealed class TicketStructure
{
    private const string Unknown = "Not another ticket of this log; what it would change here is left as it was.";
    private const string MergeCircle = "Merged in a circle; this ticket, the earliest created, was taken as the one that survives.";
    private const string ParentCircle = "Each the parent of the next in a circle; this ticket, the earliest created, was taken as the one that answers.";

    private readonly OrderedDictionary<string, Ticket> tickets;
    private readonly Instant asOf;
    private readonly Instant? knownBy;
    private readonly Dictionary<string, string> survivors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Parent, Instant Since)> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Finding>> circles = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> duplicatesOf;

    public TicketStructure(OrderedDictionary<string, Ticket> tickets, Instant asOf, Instant? knownBy)
    {
        (this.tickets, this.asOf, this.knownBy) = (tickets, asOf, knownBy);
        foreach (var ticket in tickets.Values)
        {
            var merged = InForce(ticket, TicketEventKind.MergedInto, TicketEventKind.Unmerged);
            if (merged is not null) survivors[ticket.Id] = merged.OtherTicket!;
            var attached = InForce(ticket, TicketEventKind.AttachedTo, TicketEventKind.Detached);
            if (attached is not null) parents[ticket.Id] = (attached.OtherTicket!, attached.At);
        }

        foreach (var survivor in CutCircles(survivors.Keys, SurvivorOf, FindingCodes.ReplayMergeCircle, MergeCircle))
            survivors.Remove(survivor);
        LeadParentsToSurvivors();
        foreach (var root in CutCircles(parents.Keys, ParentOf, FindingCodes.ReplayParentCircle, ParentCircle))
            parents.Remove(root);
        duplicatesOf = survivors.ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>Whether another ticket of the log answers in its place.</summary>
    public bool IsMerged(Ticket ticket) => survivors.ContainsKey(ticket.Id);

    /// <summary>The id of the ticket that answers for the matter.</summary>
    public string IncidentOf(Ticket ticket) => parents.ContainsKey(ticket.Id) ? TicketLinks.EndOf(ticket.Id, ParentOf) : ticket.Id;

    /// <summary>
    /// When the ticket's clocks may start: the earliest creation of all that was merged into it; without any creation its first event, without events the first
    /// instant there is.
    /// </summary>
    public Instant StartOf(Ticket ticket) => EarliestCreation(ticket)?.At ?? FirstOf(ticket);

    /// <summary>When a ticket by itself starts: at its creation; without one at its first event, without events at the first instant there is.</summary>
    public static Instant StartOf(Ticket ticket, Instant asOf, Instant? knownBy) => CreationOf(ticket, asOf, knownBy)?.At ?? FirstOf(ticket);

    /// <summary>
    /// The events by which a clock of the ticket is to be judged: with the earliest start of all that was merged into it, and a child's solution with its
    /// parent's.
    /// </summary>
    public IReadOnlyList<TicketEvent> EventsFor(Ticket ticket, Metric metric, SlaPolicy policy)
    {
        var events = WithEarliestStart(ticket);
        if (metric != Metric.Resolution || !parents.TryGetValue(ticket.Id, out var attached)) return events;
        var line = new List<string>();
        for (var id = ticket.Id; id is not null; id = ParentOf(id)) line.Add(id);
        var end = new ParentsEnd(RulesFor(ticket, policy));
        var given = tickets[line[^1]].Events;
        for (var index = line.Count - 2; index > 0; index--) given = end.Give(tickets[line[index]].Events, given, parents[line[index]].Since);
        return end.Give(events, given, attached.Since);
    }

    /// <summary>What is odd about the ticket's merges and parents: others that are not there, and the circles that it was taken to end.</summary>
    public IEnumerable<Finding> Check(Ticket ticket)
    {
        foreach (var happened in ticket.Events)
        {
            if (happened.OtherTicket is { } other && !IsAnother(ticket, other))
                yield return Finding.Warning(FindingCodes.ReplayUnknownTicket, happened.Source ?? ticket.Id, other, Unknown);
        }

        if (!circles.TryGetValue(ticket.Id, out var found)) yield break;
        foreach (var circle in found) yield return circle;
    }

    private static Instant FirstOf(Ticket ticket) => ticket.Events.MinBy(happened => happened.At)?.At ?? Instant.MinValue;

    private static TicketEvent? CreationOf(Ticket ticket, Instant asOf, Instant? knownBy)
    {
        TicketEvent? first = null;
        foreach (var happened in ticket.Events)
        {
            if (happened.Kind != TicketEventKind.Created || happened.At > asOf || happened.RecordedAt > knownBy) continue;
            if (first is null || EventOrder.Instance.Compare(happened, first) < 0) first = happened;
        }

        return first;
    }

    private string? SurvivorOf(string id) => survivors.GetValueOrDefault(id);

    private string? ParentOf(string id) => parents.TryGetValue(id, out var attached) ? attached.Parent : null;

    private bool IsAnother(Ticket ticket, string other) => other != ticket.Id && tickets.ContainsKey(other);

    private List<string> CutCircles(IEnumerable<string> ids, Func<string, string?> next, string code, string message)
    {
        var ends = new List<string>();
        foreach (var circle in TicketLinks.Circles(ids, next, id => CreationOf(tickets[id], asOf, knownBy)?.At ?? Instant.MaxValue))
        {
            ends.Add(circle[0]);
            if (!circles.TryGetValue(circle[0], out var found)) circles[circle[0]] = found = [];
            found.Add(Finding.Warning(code, circle[0], string.Join(", ", circle), message));
        }

        return ends;
    }

    /// <summary>The survivor of a parent that was merged away is the parent; a child that its own parent was merged into has none.</summary>
    private void LeadParentsToSurvivors()
    {
        foreach (var (child, (parent, since)) in parents.ToArray())
        {
            var survivor = TicketLinks.EndOf(parent, SurvivorOf);
            if (survivor == child) parents.Remove(child);
            else parents[child] = (survivor, since);
        }
    }

    private IReadOnlyList<TicketEvent> WithEarliestStart(Ticket ticket)
    {
        if (!duplicatesOf.Contains(ticket.Id)) return ticket.Events;
        var (earliest, own) = (EarliestCreation(ticket), CreationOf(ticket, asOf, knownBy));
        if (earliest is null || own is null || earliest.At >= own.At) return ticket.Events;
        var moved = TicketEvent.Created(earliest.At, earliest.By, own.State) with { RecordedAt = earliest.RecordedAt, Source = earliest.Source };
        return [.. ticket.Events.Select(happened => ReferenceEquals(happened, own) ? moved : happened)];
    }

    /// <summary>The first creation among a ticket and all that was merged into it, directly or not.</summary>
    private TicketEvent? EarliestCreation(Ticket ticket)
    {
        if (!duplicatesOf.Contains(ticket.Id)) return CreationOf(ticket, asOf, knownBy);
        return MergedTogether(ticket).Select(each => CreationOf(each, asOf, knownBy)).OfType<TicketEvent>().Min(EventOrder.Instance);
    }

    private IEnumerable<Ticket> MergedTogether(Ticket survivor)
    {
        var open = new Stack<string>([survivor.Id]);
        while (open.TryPop(out var id))
        {
            yield return tickets[id];
            foreach (var duplicate in duplicatesOf[id]) open.Push(duplicate);
        }
    }

    /// <summary>The rules of every resolution target that the ticket has come under so far.</summary>
    private ClockRules[] RulesFor(Ticket ticket, SlaPolicy policy)
    {
        var changes = ticket.Events.Where(happened => happened.Kind == TicketEventKind.Changed && happened.At <= asOf && !(happened.RecordedAt > knownBy));
        var all = changes.Select(change => change.Attributes!).Prepend(ticket.Attributes);
        return [.. all.Select(attributes => policy.TargetOrNoneFor(Metric.Resolution, attributes).Rules).Distinct()];
    }

    /// <summary>The event that began what is in force: one more with the same ticket changes nothing, one with another ticket begins anew.</summary>
    private TicketEvent? InForce(Ticket ticket, TicketEventKind begins, TicketEventKind ends)
    {
        List<TicketEvent>? relevant = null;
        foreach (var happened in ticket.Events)
        {
            if ((happened.Kind != begins && happened.Kind != ends) || happened.At > asOf || happened.RecordedAt > knownBy) continue;
            if (happened.Kind == ends || IsAnother(ticket, happened.OtherTicket!)) (relevant ??= []).Add(happened);
        }

        if (relevant is null) return null;
        relevant.Sort(EventOrder.Instance);
        TicketEvent? inForce = null;
        foreach (var happened in relevant)
        {
            if (happened.Kind == ends) inForce = null;
            else if (inForce?.OtherTicket != happened.OtherTicket) inForce = happened;
        }

        return inForce;
    }
}
