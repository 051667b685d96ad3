using System.Globalization;
using System.Text;

namespace Msp.Domain.Sla;

/// <summary>One thing that happened to a ticket: what, when it happened, when it was recorded, and by whose side.</summary>
/// <remarks>
/// "Phoned 08:05, logged 09:40" is one event with <see cref="At"/> 08:05 and <see cref="RecordedAt"/> 09:40. Made only by the factories
/// below; further detail is added with
/// <c>with</c>. Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record TicketEvent
{
    private readonly Instant? recordedAt;

    private TicketEvent(TicketEventKind kind, Instant at, Side by) => (Kind, At, By) = (kind, at, by);

    /// <summary>What happened.</summary>
    public TicketEventKind Kind { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>When it was recorded: known only from then on. <see cref="At"/> unless said otherwise; may be earlier (a visit noted ahead)
    /// or later (a call logged afterwards).</summary>
    public Instant RecordedAt
    {
        get => recordedAt ?? At;
        // Said or not said, it is the same event.
        init => recordedAt = value == At ? null : value;
    }

    /// <summary>The event's own running number in its ticket, which settles the order within one instant; null when the source has none.
    /// Numbered events of an instant come before unnumbered ones.</summary>
    public long? Sequence { get; init; }

    /// <summary>Whose side acted.</summary>
    public Side By { get; }

    /// <summary>Where the event comes from, such as a file and line; carried, and compared only to settle ties. Null when not said.</summary>
    public string? Source { get; init; }

    /// <summary>The status entered (<see cref="TicketEventKind.StateChanged"/>, and <see cref="TicketEventKind.Created"/> where known);
    /// null otherwise.</summary>
    public string? State { get; private init; }

    /// <summary>Whom the wait is for (<see cref="TicketEventKind.Paused"/>) or which wait ends (<see cref="TicketEventKind.Resumed"/>, null
    /// for all); null otherwise.</summary>
    public WaitingFor? WaitsFor { get; private init; }

    /// <summary>Why, in the desk's own words; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the client can see a reply; true for every other kind.</summary>
    public bool IsPublic { get; private init; } = true;

    /// <summary>What a reply is for; <see cref="ReplyIntent.Answer"/> for every other kind.</summary>
    public ReplyIntent Intent { get; private init; }

    /// <summary>The milestone reached (<see cref="TicketEventKind.Reached"/>); null otherwise.</summary>
    public Metric? Milestone { get; private init; }

    /// <summary>The date of the visit agreed (<see cref="TicketEventKind.VisitAgreed"/>); null otherwise.</summary>
    public Instant? VisitAt { get; private init; }

    /// <summary>What the ticket is from here on (<see cref="TicketEventKind.Changed"/>); null otherwise.</summary>
    public TicketAttributes? Attributes { get; private init; }

    /// <summary>Why it was changed (<see cref="TicketEventKind.Changed"/>); <see cref="ChangeReason.Unstated"/> otherwise.</summary>
    public ChangeReason ChangeReason { get; private init; }

    /// <summary>The id of the ticket it was merged into or attached to; null for other kinds.</summary>
    public string? OtherTicket { get; private init; }

    /// <summary>The ticket was opened.</summary>
    /// <param name="at">when the client called or wrote, not when it was typed in</param>
    /// <param name="by">who opened it; the client by default</param>
    /// <param name="state">the status it was opened in; null when not known</param>
    public static TicketEvent Created(Instant at, Side by = Side.Client, string? state = null) => new(TicketEventKind.Created, at, by) { State = state };

    /// <summary>The status changed.</summary>
    /// <param name="at">when</param>
    /// <param name="state">the status entered, as the desk names it</param>
    /// <param name="by">whose side acted; the provider by default</param>
    /// <exception cref="ArgumentException"><paramref name="state"/> is empty.</exception>
    public static TicketEvent StateChanged(Instant at, string state, Side by = Side.Provider)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        return new(TicketEventKind.StateChanged, at, by) { State = state };
    }

    /// <summary>A wait began.</summary>
    /// <param name="at">when</param>
    /// <param name="waitsFor">whom for</param>
    /// <param name="reason">why, in the desk's own words; null when not said</param>
    /// <param name="by">whose side acted; the provider by default</param>
    public static TicketEvent Paused(Instant at, WaitingFor waitsFor = WaitingFor.Client, string? reason = null, Side by = Side.Provider) =>
        new(TicketEventKind.Paused, at, by) { WaitsFor = waitsFor, Reason = reason };

    /// <summary>A wait that a <see cref="Paused"/> event began has ended.</summary>
    /// <param name="at">when</param>
    /// <param name="waitsFor">which one; null for all of them</param>
    /// <param name="by">whose side acted; the provider by default</param>
    public static TicketEvent Resumed(Instant at, WaitingFor? waitsFor = null, Side by = Side.Provider) => new(TicketEventKind.Resumed, at, by) { WaitsFor = waitsFor };

    /// <summary>Somebody wrote to the other side.</summary>
    /// <param name="at">when</param>
    /// <param name="by">whose side wrote</param>
    /// <param name="isPublic">whether the client can see it; a private note answers nobody</param>
    /// <param name="intent">what it is for</param>
    public static TicketEvent Reply(Instant at, Side by, bool isPublic = true, ReplyIntent intent = ReplyIntent.Answer) =>
        new(TicketEventKind.Reply, at, by) { IsPublic = isPublic, Intent = intent };

    /// <summary>Given to a person or team of the provider.</summary>
    /// <param name="at">when</param>
    /// <param name="by">whose side gave it; the system when an automation did</param>
    public static TicketEvent Assigned(Instant at, Side by = Side.Provider) => new(TicketEventKind.Assigned, at, by);

    /// <summary>Solved.</summary>
    /// <param name="at">when</param>
    /// <param name="by">whose side solved it; <see cref="Side.System"/> when it healed by itself</param>
    public static TicketEvent Resolved(Instant at, Side by = Side.Provider) => new(TicketEventKind.Resolved, at, by);

    /// <summary>Closed for good, solved or not.</summary>
    /// <param name="at">when</param>
    /// <param name="by">whose side closed it</param>
    public static TicketEvent Closed(Instant at, Side by = Side.Provider) => new(TicketEventKind.Closed, at, by);

    /// <summary>Opened again.</summary>
    /// <param name="at">when</param>
    /// <param name="by">whose side opened it; the client by default</param>
    public static TicketEvent Reopened(Instant at, Side by = Side.Client) => new(TicketEventKind.Reopened, at, by);

    /// <summary>Withdrawn: nothing is owed any more.</summary>
    /// <param name="at">when</param>
    /// <param name="by">whose side withdrew it; the client by default</param>
    public static TicketEvent Cancelled(Instant at, Side by = Side.Client) => new(TicketEventKind.Cancelled, at, by);

    /// <summary>A milestone was reached.</summary>
    /// <param name="at">when</param>
    /// <param name="milestone">which: on site, workaround in place, plan made, or your own</param>
    /// <param name="by">whose side acted; the provider by default</param>
    public static TicketEvent Reached(Instant at, Metric milestone, Side by = Side.Provider) => new(TicketEventKind.Reached, at, by) { Milestone = milestone };

    /// <summary>A visit date was agreed: the ticket waits for it from <paramref name="at"/> on.</summary>
    /// <param name="at">when it was agreed</param>
    /// <param name="visitAt">when the visit is</param>
    /// <param name="chosenBy">who wanted that date: the client's choice may be credited, anybody else's is the provider's own wait</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="visitAt"/> is before <paramref name="at"/>.</exception>
    public static TicketEvent VisitAgreed(Instant at, Instant visitAt, Side chosenBy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(visitAt, at);
        return new(TicketEventKind.VisitAgreed, at, chosenBy) { VisitAt = visitAt };
    }

    /// <summary>Priority, type, client, site, service, agreement or VIP flag changed.</summary>
    /// <param name="at">when</param>
    /// <param name="attributes">everything that holds from here on, changed or not</param>
    /// <param name="reason">why</param>
    /// <param name="by">whose side acted; the provider by default</param>
    public static TicketEvent Changed(Instant at, TicketAttributes attributes, ChangeReason reason = ChangeReason.Unstated, Side by = Side.Provider) =>
        new(TicketEventKind.Changed, at, by) { Attributes = attributes, ChangeReason = reason };

    /// <summary>Found to be the same matter as another ticket and merged into it.</summary>
    /// <param name="at">when</param>
    /// <param name="survivor">the id of the ticket that goes on</param>
    public static TicketEvent MergedInto(Instant at, string survivor) => new(TicketEventKind.MergedInto, at, Side.Provider) { OtherTicket = survivor };

    /// <summary>A merge was undone.</summary>
    /// <param name="at">when</param>
    public static TicketEvent Unmerged(Instant at) => new(TicketEventKind.Unmerged, at, Side.Provider);

    /// <summary>Became the child of another ticket, such as one user's call in a larger outage.</summary>
    /// <param name="at">when</param>
    /// <param name="parent">the parent's id</param>
    public static TicketEvent AttachedTo(Instant at, string parent) => new(TicketEventKind.AttachedTo, at, Side.Provider) { OtherTicket = parent };

    /// <summary>Is no longer a child.</summary>
    /// <param name="at">when</param>
    public static TicketEvent Detached(Instant at) => new(TicketEventKind.Detached, at, Side.Provider);

    /// <summary>One line: instant, kind and what matters of the rest.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{At} {Kind}");
        if (State is not null) text.Append(CultureInfo.InvariantCulture, $" \"{State}\"");
        if (WaitsFor is { } waitsFor) text.Append(CultureInfo.InvariantCulture, $" for {waitsFor}");
        if (Kind == TicketEventKind.Reply) text.Append(CultureInfo.InvariantCulture, $" by {By}{(IsPublic ? "" : ", private")}");
        if (Milestone is not null) text.Append(CultureInfo.InvariantCulture, $" {Milestone}");
        if (VisitAt is { } visitAt) text.Append(CultureInfo.InvariantCulture, $" on {visitAt} chosen by {By}");
        if (OtherTicket is not null) text.Append(CultureInfo.InvariantCulture, $" {OtherTicket}");
        if (Sequence is { } sequence) text.Append(CultureInfo.InvariantCulture, $" #{sequence}");
        return text.ToString();
    }
}
