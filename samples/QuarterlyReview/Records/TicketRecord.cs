namespace QuarterlyReviewSample;

/// <summary>A ticket as its row says.</summary>
internal sealed record TicketRecord
{
    public required string Id { get; init; }

    public required string Priority { get; init; }

    public required string Type { get; init; }

    /// <summary>How it came in.</summary>
    public required string Channel { get; init; }

    /// <summary>Who found it: the client or the monitoring.</summary>
    public required string Found { get; init; }

    /// <summary>The level that resolved it.</summary>
    public required decimal Level { get; init; }

    public required Instant Opened { get; init; }

    public Instant? Replied { get; init; }

    public Instant? WaitFrom { get; init; }

    public Instant? WaitUntil { get; init; }

    public Instant? Resolved { get; init; }

    public Instant? Reopened { get; init; }

    public Instant? ResolvedAgain { get; init; }

    public required decimal Reassigned { get; init; }

    public string? Asset { get; init; }

    /// <summary>Whether the documentation of the asset was current; null without asset.</summary>
    public bool? Documented { get; init; }

    /// <summary>To when the client was waited for: a wait without an end is over when the ticket is resolved; null while it lasts.</summary>
    public Instant? WaitOver => WaitFrom is null ? null : WaitUntil ?? Resolved;

    /// <summary>When it was resolved for good, as far as is known.</summary>
    public Instant? Done => Reopened is null ? Resolved : ResolvedAgain;

    /// <summary>The ticket for the clocks.</summary>
    public Ticket ToTicket()
    {
        List<TicketEvent> events = [TicketEvent.Created(Opened, Found == "client" ? Side.Client : Side.Provider)];
        if (Replied is { } replied) events.Add(TicketEvent.Reply(replied, Side.Provider));
        if (WaitFrom is { } from) events.Add(TicketEvent.Paused(from));
        if (WaitOver is { } over) events.Add(TicketEvent.Resumed(over, WaitingFor.Client));
        if (Resolved is { } resolved) events.Add(TicketEvent.Resolved(resolved));
        if (Reopened is { } reopened) events.Add(TicketEvent.Reopened(reopened));
        if (ResolvedAgain is { } again) events.Add(TicketEvent.Resolved(again));
        return new Ticket(Id, new() { Priority = Priority, Type = Type }, events);
    }

    public static TicketRecord Of(RecordRow row)
    {
        var ticket = new TicketRecord
        {
            Id = row.Text("id"), Priority = row.Text("priority"), Type = row.OneOf("type", "incident", "request", "alert"),
                Channel = row.Text("channel"), Found = row.OneOf("found", "client", "monitoring"), Level = row.NeededWhole("level", 1, 9),
            Opened = row.NeededAt("opened"), Replied = row.At("replied"), WaitFrom = row.At("waitFrom"), WaitUntil = row.At("waitUntil"),
                Resolved = row.At("resolved"),
            Reopened = row.At("reopened"), ResolvedAgain = row.At("resolvedAgain"), Reassigned = row.NeededWhole("reassigned", 0, 1_000),
                Asset = row.Optional("asset"), Documented = row.Flag("documented"),
        };
        (string Column, Instant? At)[] steps = [("opened", ticket.Opened), ("replied", ticket.Replied), ("waitFrom", ticket.WaitFrom),
            ("waitUntil", ticket.WaitUntil), ("resolved", ticket.Resolved), ("reopened", ticket.Reopened), ("resolvedAgain", ticket.ResolvedAgain)];
        Instant? latest = null;
        foreach (var (column, at) in steps)
        {
            if (at < latest && row.IsSound) row.Refuse(RecordCodes.OrderWrong, column,
                "What happens to a ticket happens in the order of the columns; the row was left out.");
            latest = at ?? latest;
        }

        if (!Engagement.Policy.Targets.Any(target => target.Applies.Priority == ticket.Priority) && row.IsSound)
            row.Refuse(RecordCodes.ReferenceUnknown, "priority", "The agreement promises something for this priority; the row was left out.");
        return ticket;
    }
}
