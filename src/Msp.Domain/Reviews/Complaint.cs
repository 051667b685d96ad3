namespace Msp.Domain.Reviews;

/// <summary>A complaint of one party about the other, and the escalation of it between them.</summary>
/// <remarks>
/// What can be done with it is in <see cref="ComplaintLifecycle"/>; a verb gives the next state or says why not. What is due is reckoned in working time of a
/// calendar from the instant at which a level was reached. An answer at its due is in time; after it the complaint climbs, at the due or, when an answer was
/// refused later, at the refusal. Immutable and thread-safe.
/// </remarks>
public sealed class Complaint
{
    private Complaint(string id, string title, Side from, string by, Instant raisedAt, ComplaintLadder ladder, BusinessCalendar calendar,
        IReadOnlyList<ComplaintEvent> events) =>
        (Id, Title, From, By, RaisedAt, Ladder, Calendar, Events) = (id, title, from, by, raisedAt, ladder, calendar, events);

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What it is about.</summary>
    public string Title { get; }

    /// <summary>The side that complains: client or provider.</summary>
    public Side From { get; }

    /// <summary>Who complains.</summary>
    public string By { get; }

    /// <summary>When it was raised.</summary>
    public Instant RaisedAt { get; }

    /// <summary>Who settles it, and by when.</summary>
    public ComplaintLadder Ladder { get; }

    /// <summary>The calendar whose working time counts.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>What was done with it, in order; see <see cref="At"/> for what happened by itself.</summary>
    public IReadOnlyList<ComplaintEvent> Events { get; }

    /// <summary>Raises a complaint at the lowest level.</summary>
    /// <param name="id">the id</param>
    /// <param name="title">what it is about</param>
    /// <param name="from">the side that complains: client or provider</param>
    /// <param name="by">who complains</param>
    /// <param name="at">when</param>
    /// <param name="ladder">who settles it, and by when</param>
    /// <param name="calendar">the calendar whose working time counts</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is neither client nor provider, or <paramref name="at"/> is outside the years 1970
    /// to 2199.</exception>
    public static Complaint Open(string id, string title, Side from, string by, Instant at, ComplaintLadder ladder, BusinessCalendar calendar)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(calendar);
        if (from is not (Side.Client or Side.Provider))
            throw new ArgumentOutOfRangeException(nameof(from), from, "The client or the provider complains.");
        if (!FactReading.IsInstant(at))
            throw new ArgumentOutOfRangeException(nameof(at), at, "The time is in the years 1970 to 2199.");
        return new(id, title, from, by, at, ladder, calendar, []);
    }

    /// <summary>Does to the complaint what was done, in the order of time and sequence, whatever the order of the list.</summary>
    /// <param name="events">what was done</param>
    /// <param name="findings">what could not follow what was before it; it is left out</param>
    public Complaint Fold(IEnumerable<ComplaintEvent> events, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(events);
        var (complaint, found) = (this, new List<Finding>());
        foreach (var one in events.OrderBy(one => one.At).ThenBy(one => one.Sequence).ThenBy(one => one.Verb).ThenBy(one => one.By, StringComparer.Ordinal)
            .ThenBy(one => one.Text, StringComparer.Ordinal))
        {
            if (complaint.Apply(one) is ComplaintOutcome.Done done)
                complaint = done.Complaint;
            else
                found.Add(Finding.Error(DomainCodes.ComplaintEventRefused, $"{Id}.{FindingPath.Value(one.Verb)}", FindingPath.Value(one.At),
                    "It could not be done to the complaint as it stood; it is left out."));
        }

        findings = found.AsReadOnly();
        return complaint;
    }

    /// <summary>Does something with the complaint.</summary>
    /// <param name="done">what, when and by whom</param>
    public ComplaintOutcome Apply(ComplaintEvent done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var last = Events.Count > 0 ? Events[^1].At : RaisedAt;
        if (done.At < last || !FactReading.IsInstant(done.At))
            return new ComplaintOutcome.TooEarly(last);
        var now = At(done.At);
        if (ComplaintLifecycle.Next(now.Status, done.Verb) is not { } move)
            return new ComplaintOutcome.NotAllowed(now.Status, done.Verb, ComplaintLifecycle.Allowed(now.Status));
        if (!May(move.Party, done.Side))
            return new ComplaintOutcome.NotTheirs(done.Verb, move.Party, done.Side);
        var isHighest = now.Level == Ladder.Levels.Count - 1;
        if (done.Verb == ComplaintVerb.Escalate && isHighest)
            return new ComplaintOutcome.NoHigherLevel(Ladder.Levels[now.Level].Name);
        if (done.Verb == ComplaintVerb.Leave && !isHighest)
            return new ComplaintOutcome.HigherLevelLeft(Ladder.Levels[now.Level + 1].Name);
        return new ComplaintOutcome.Done(new(Id, Title, From, By, RaisedAt, Ladder, Calendar, [.. Events, done]));
    }

    /// <summary>How it stands at an instant: what was done by then, and what happened by itself.</summary>
    /// <param name="asOf">the instant, not before the complaint was raised</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is before the complaint was raised.</exception>
    public ComplaintReading At(Instant asOf)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, RaisedAt);
        var steps = new List<ComplaintStep>();
        var (status, level, entered) = (ComplaintStatus.Raised, 0, RaisedAt);
        foreach (var done in Events.TakeWhile(done => done.At <= asOf))
        {
            Climb(done.At);
            (level, entered) = done.Verb == ComplaintVerb.Escalate ? (level + 1, done.At) : (level, entered);
            status = ComplaintLifecycle.Next(status, done.Verb)!.To;
            steps.Add(new(done.Verb, done.At, done.By, status, level, done.Text));
        }

        Climb(asOf);
        return new(this, asOf, status, level, steps.AsReadOnly(), [.. Deadlines(steps, asOf)]);

        void Climb(Instant before)
        {
            while (Ladder.ClimbsByItself && status is ComplaintStatus.Raised or ComplaintStatus.Acknowledged && level < Ladder.Levels.Count - 1
                && Due(entered, Ladder.Levels[level].AnswerWithin) is { } due && due < before)
            {
                entered = Instant.Max(due, steps.Count > 0 ? steps[^1].At : RaisedAt);
                (status, level) = (ComplaintStatus.Raised, level + 1);
                steps.Add(new(ComplaintVerb.Climb, entered, null, status, level, null));
            }
        }
    }

    private static bool IsOver(ComplaintStatus status) => status is ComplaintStatus.Resolved or ComplaintStatus.Withdrawn or ComplaintStatus.Unresolved;

    private bool May(ComplaintParty party, Side side) => side is Side.Client or Side.Provider && party switch
    {
        ComplaintParty.Either => true,
        ComplaintParty.Complainant => side == From,
        ComplaintParty.Respondent => side != From,
        _ => false,
    };

    private Instant? Due(Instant from, Duration within) => Calendar.TryAdd(from, within, Landing.Nearest, out var due) ? due : null;

    private IEnumerable<ComplaintDeadline> Deadlines(List<ComplaintStep> steps, Instant asOf)
    {
        var last = steps.Count > 0 ? steps[^1].Level : 0;
        for (var level = 0; level <= last; level++)
        {
            var index = level;
            var start = level == 0 ? RaisedAt : steps.First(step => step.Level == index).At;
            var at = steps.Where(step => step.Level == index && step.Verb is ComplaintVerb.Acknowledge or ComplaintVerb.Answer).ToList();
            var left = steps.FirstOrDefault(step => step.Level > index || (step.Level == index && IsOver(step.To)))?.At;
            if (Ladder.Levels[level].AcknowledgeWithin is { } acknowledge && Due(start, acknowledge) is { } noted)
                yield return Judge(level, ComplaintVerb.Acknowledge, noted, at.FirstOrDefault()?.At, left, asOf);
            if (Due(start, Ladder.Levels[level].AnswerWithin) is { } answered)
                yield return Judge(level, ComplaintVerb.Answer, answered, at.FirstOrDefault(step => step.Verb == ComplaintVerb.Answer)?.At, left, asOf);
        }
    }

    private static ComplaintDeadline Judge(int level, ComplaintVerb verb, Instant due, Instant? doneAt, Instant? left, Instant asOf)
    {
        var state = doneAt is { } done ? done <= due ? ReplyState.InTime : ReplyState.Late
            : left < due ? ReplyState.NotDue
            : left is not null || asOf > due ? ReplyState.Overdue : ReplyState.Waiting;
        return new(level, verb, due, doneAt, state);
    }
}
