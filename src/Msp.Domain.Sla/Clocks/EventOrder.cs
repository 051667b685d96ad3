namespace Msp.Domain.Sla;

/// <summary>The order in which events are applied, whatever order they arrived in: by instant (a creation first), then by the event's own
/// number, then by the rank of its kind, then by its content.</summary>
internal sealed class EventOrder : IComparer<TicketEvent>
{
    public static EventOrder Instance { get; } = new();

    public int Compare(TicketEvent? x, TicketEvent? y)
    {
        var order = CompareKeys(x!, y!);
        return order != 0 ? order : CompareContent(x!, y!);
    }

    /// <summary>Compares by instant, number and kind only: zero is a tie that only the content settles.</summary>
    public static int CompareKeys(TicketEvent x, TicketEvent y)
    {
        var order = x.At.CompareTo(y.At);
        if (order != 0) return order;
        // A ticket is created before anything else happens to it, whatever its events are numbered by.
        order = (y.Kind == TicketEventKind.Created).CompareTo(x.Kind == TicketEventKind.Created);
        if (order != 0) return order;
        // Numbered events of an instant come before unnumbered ones, so that the order is total.
        order = (x.Sequence is null).CompareTo(y.Sequence is null);
        if (order != 0) return order;
        order = Nullable.Compare(x.Sequence, y.Sequence);
        return order != 0 ? order : x.Kind.CompareTo(y.Kind);
    }

    /// <summary>Whether the order of two neighbours was settled by the rank of their kinds, which is a guess worth reporting.</summary>
    public static bool IsGuess(TicketEvent x, TicketEvent y) => x.At == y.At && x.Sequence == y.Sequence;

    /// <summary>The events in order: the ones given when they already are, else a sorted copy.</summary>
    public static ReadOnlySpan<TicketEvent> Sort(ReadOnlySpan<TicketEvent> events)
    {
        for (var index = 1; index < events.Length; index++)
        {
            if (Instance.Compare(events[index - 1], events[index]) <= 0) continue;
            var copy = events.ToArray();
            Array.Sort(copy, Instance);
            return copy;
        }

        return events;
    }

    private static int CompareContent(TicketEvent x, TicketEvent y)
    {
        if (ReferenceEquals(x, y)) return 0;
        var order = string.CompareOrdinal(x.State, y.State);
        if (order == 0) order = x.By.CompareTo(y.By);
        if (order == 0) order = Nullable.Compare(x.WaitsFor, y.WaitsFor);
        if (order == 0) order = Nullable.Compare(x.VisitAt, y.VisitAt);
        if (order == 0) order = string.CompareOrdinal(x.Milestone?.Name, y.Milestone?.Name);
        if (order == 0) order = x.RecordedAt.CompareTo(y.RecordedAt);
        if (order == 0) order = x.IsPublic.CompareTo(y.IsPublic);
        if (order == 0) order = x.Intent.CompareTo(y.Intent);
        if (order == 0) order = string.CompareOrdinal(x.OtherTicket, y.OtherTicket);
        if (order == 0) order = x.ChangeReason.CompareTo(y.ChangeReason);
        if (order == 0) order = string.CompareOrdinal(x.Attributes?.ToString(), y.Attributes?.ToString());
        if (order == 0) order = string.CompareOrdinal(x.Reason, y.Reason);
        return order != 0 ? order : string.CompareOrdinal(x.Source, y.Source);
    }
}
