namespace Msp.Domain.Changes;

/// <summary>An operational change on its way from description to review: what it is, who authorised it, when it is carried out, and what was done with it.</summary>
/// <remarks>
/// What can be done with it is in <see cref="OperationLifecycle"/>. An authorisation is bound to what the change touches, how long it takes, its kind and its
/// risk. Each verb gives the next state or says why not. Immutable and thread-safe.
/// </remarks>
public sealed record OperationalChange
{
    private readonly Instant openedAt;

    private OperationalChange(PlannedChange change, RiskLevel risk, string? template, Instant at) => (Change, Risk, Template, openedAt) = (change, risk, template, at);

    /// <summary>What is to be carried out.</summary>
    public PlannedChange Change { get; private init; }

    /// <summary>Its risk.</summary>
    public RiskLevel Risk { get; private init; }

    /// <summary>The template of a standard change that it follows; null for none.</summary>
    public string? Template { get; }

    /// <summary>How it is authorised; null until it is put up.</summary>
    public ChangeRoute? Route { get; private init; }

    /// <summary>When and by whom it is carried out; null until it is scheduled.</summary>
    public Placement? Slot { get; private init; }

    /// <summary>The last date for the review of an emergency, counted from the date on which it began; null for others, and before.</summary>
    public LocalDate? ReviewBy { get; private init; }

    /// <summary>What was done with it, in order.</summary>
    public IReadOnlyList<OperationStep> History { get; private init; } = [];

    /// <summary>Where it stands.</summary>
    public OperationStatus Status => History is [.., var last] ? last.To : OperationStatus.Draft;

    /// <summary>Describes a change.</summary>
    /// <param name="change">what is to be carried out</param>
    /// <param name="risk">its risk; see <see cref="RiskScale"/></param>
    /// <param name="at">when</param>
    /// <param name="template">the template of a standard change that it follows; none by default</param>
    /// <exception cref="ArgumentException">The change has a blank id, takes no time, or a negative one to undo.</exception>
    public static OperationalChange Open(PlannedChange change, RiskLevel risk, Instant at, string? template = null)
    {
        ChangePlanner.Check([change], nameof(change));
        return new(change, risk, template, at);
    }

    /// <summary>Whether the review of an emergency is late.</summary>
    /// <param name="on">the date</param>
    public bool IsReviewOverdue(LocalDate on) => Status is OperationStatus.Underway or OperationStatus.Implemented or OperationStatus.BackedOut && on > ReviewBy;

    /// <summary>Describes it anew. When what it touches, how long it takes, its kind or its risk changes, authorisation and time fall; otherwise they stay.</summary>
    /// <param name="change">what is to be carried out, with the same id</param>
    /// <param name="risk">its risk</param>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    /// <exception cref="ArgumentException">The id is another one; or the change takes no time, or a negative one to undo.</exception>
    public OperationOutcome Revise(PlannedChange change, RiskLevel risk, Instant at, string by)
    {
        ChangePlanner.Check([change], nameof(change));
        if (change.Id != Change.Id)
            throw new ArgumentException($"\"{change.Id}\" is another change than \"{Change.Id}\".", nameof(change));
        var isMaterial = risk != Risk || change.Kind != Change.Kind || change.Implementation != Change.Implementation || change.BackOut != Change.BackOut
            || !change.Items.ToHashSet(StringComparer.Ordinal).SetEquals(Change.Items);
        return Move(OperationVerb.Revise, at, by, null, next => isMaterial
            ? next with { Change = change, Risk = risk, Route = null, Slot = null }
            : this with { Change = change, Slot = Slot is null ? null : Slot with { Change = change } });
    }

    /// <summary>Puts it up: to a template, a board, or the board for emergencies.</summary>
    /// <param name="enablement">how changes are authorised</param>
    /// <param name="zone">the zone in which dates are read</param>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    public OperationOutcome Submit(ChangeEnablement enablement, DateTimeZone zone, Instant at, string by)
    {
        ArgumentNullException.ThrowIfNull(enablement);
        var route = enablement.Route(Change.Kind, Risk, at.InZone(zone).Date, Template);
        return Move(route is ChangeRoute.PreAuthorised ? OperationVerb.PreAuthorise : OperationVerb.Submit, at, by, null, next => next with { Route = route });
    }

    /// <summary>The board authorises it.</summary>
    /// <param name="members">the roles that say yes; those that are not of the board do not count</param>
    /// <param name="at">when</param>
    /// <param name="by">who takes note of it</param>
    public OperationOutcome Authorise(IReadOnlyList<string> members, Instant at, string by) => Decide(OperationVerb.Authorise, members, at, by, null);

    /// <summary>The board decides against it.</summary>
    /// <param name="members">the roles that say no; those that are not of the board do not count</param>
    /// <param name="at">when</param>
    /// <param name="by">who takes note of it</param>
    /// <param name="reason">why</param>
    public OperationOutcome Reject(IReadOnlyList<string> members, Instant at, string by, string reason) => Decide(OperationVerb.Reject, members, at, by, reason);

    /// <summary>Gives it a time, or another one. Other changes are left aside; see <see cref="ChangeConflicts"/>.</summary>
    /// <param name="start">when it starts</param>
    /// <param name="implementer">who carries it out</param>
    /// <param name="windows">the windows and freezes</param>
    /// <param name="at">when this is done</param>
    /// <param name="by">who does it</param>
    /// <returns>the change with its time; or that windows or freezes do not allow it, or that it is past or before the change is ready</returns>
    public OperationOutcome Schedule(Instant start, string implementer, ChangeWindows windows, Instant at, string by)
    {
        var notBefore = Instant.Max(at, Change.Ready);
        return IsAllowed(OperationVerb.Schedule) && start < notBefore
            ? new OperationOutcome.TooEarly(notBefore)
            : At(start, windows, OperationVerb.Schedule, at, by, next => next with { Slot = new(Change, start, implementer) });
    }

    /// <summary>Begins, at the time agreed or so much later that everything still fits, undoing it included.</summary>
    /// <param name="windows">the windows and freezes</param>
    /// <param name="zone">the zone in which dates are read</param>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    public OperationOutcome Start(ChangeWindows windows, DateTimeZone zone, Instant at, string by) =>
        IsAllowed(OperationVerb.Start) && at < Slot!.Start
            ? new OperationOutcome.TooEarly(Slot.Start)
            : At(at, windows, OperationVerb.Start, at, by, next => next with { ReviewBy = Route is ChangeRoute.AsEmergency emergency ? at.InZone(zone).Date.PlusDays(emergency.ReviewWithinDays) : null });

    /// <summary>Takes note that it was carried out.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who did it</param>
    public OperationOutcome Finish(Instant at, string by) => Move(OperationVerb.Finish, at, by, null);

    /// <summary>Takes note that it was undone.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who did it</param>
    /// <param name="reason">why</param>
    public OperationOutcome BackOut(Instant at, string by, string reason) => Move(OperationVerb.BackOut, at, by, reason);

    /// <summary>Puts it away.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    /// <param name="review">what the review found; required for an emergency</param>
    public OperationOutcome Close(Instant at, string by, string? review = null) =>
        IsAllowed(OperationVerb.Close) && ReviewBy is { } date && string.IsNullOrWhiteSpace(review) ? new OperationOutcome.ReviewMissing(date) : Move(OperationVerb.Close, at, by, review);

    /// <summary>Gives it up.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    /// <param name="reason">why</param>
    public OperationOutcome Cancel(Instant at, string by, string reason) => Move(OperationVerb.Cancel, at, by, reason);

    private bool IsAllowed(OperationVerb verb) => OperationLifecycle.Next(Status, verb) is not null;

    private OperationOutcome Decide(OperationVerb verb, IReadOnlyList<string> members, Instant at, string by, string? reason)
    {
        ArgumentNullException.ThrowIfNull(members);
        var board = (Route as ChangeRoute.ByBoard)?.Board ?? (Route as ChangeRoute.AsEmergency)?.Board;
        return IsAllowed(verb) && !board!.IsQuorate(members)
            ? new OperationOutcome.NotQuorate(board, [.. members.Distinct(StringComparer.Ordinal).Where(board.Members.Contains)])
            : Move(verb, at, by, reason);
    }

    private OperationOutcome At(Instant start, ChangeWindows windows, OperationVerb verb, Instant at, string by, Func<OperationalChange, OperationalChange> also)
    {
        ArgumentNullException.ThrowIfNull(windows);
        return IsAllowed(verb) && windows.Check(Change, start) is { Count: > 0 } findings
            ? new OperationOutcome.NotPossible(findings, windows.EarliestFor(Change, start, start + Duration.FromDays(366)))
            : Move(verb, at, by, null, also);
    }

    private OperationOutcome Move(OperationVerb verb, Instant at, string by, string? reason, Func<OperationalChange, OperationalChange>? also = null)
    {
        var last = History is [.., var step] ? step.At : openedAt;
        if (OperationLifecycle.Next(Status, verb) is not { } to)
            return new OperationOutcome.NotAllowed(Status, verb, OperationLifecycle.Allowed(Status));
        if (at < last)
            return new OperationOutcome.TooEarly(last);
        var next = this with { History = [.. History, new(verb, at, by, to, reason)] };
        return new OperationOutcome.Done(also is null ? next : also(next));
    }
}
