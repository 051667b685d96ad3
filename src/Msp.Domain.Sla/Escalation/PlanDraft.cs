using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>A plan in the making: lives through a ticket from event to event, and plans in between what comes by time alone.</summary>
internal sealed class PlanDraft
{
    private const int MostPastUpdates = 1000;

    private readonly EscalationLadder ladder;
    private readonly Roster roster;
    private readonly Instant asOf;
    private readonly SlaClock clock;
    private readonly List<EscalationAction> actions = [];
    private readonly List<Finding> findings = [];
    private readonly EscalationAction?[] acted;
    private readonly bool[] fellBack;
    private readonly bool[] awaited;
    private long runStart = ClockState.Unset;
    private int episode;
    private bool isRunning;
    private bool isAcknowledged;
    private bool isInMaintenance;
    private bool isMajor;
    private int reminded;
    private Instant lastReminder;
    private Instant lastUpdate;
    private long spentAtUpdate;
    private bool hasReplied;
    private long updatesLeftOut;
    private EscalationHold hold = EscalationHold.ClockNotRunning;
    private EscalationHold holdAsOf = EscalationHold.ClockNotRunning;

    public PlanDraft(EscalationLadder ladder, SlaTarget target, Roster roster, Instant asOf, Instant? knownBy)
    {
        (this.ladder, this.roster, this.asOf) = (ladder, roster, asOf);
        clock = new SlaClock(target, knownBy);
        acted = new EscalationAction?[ladder.Levels.Count];
        fellBack = new bool[ladder.Levels.Count];
        awaited = new bool[ladder.Levels.Count];
        var unknown = ladder.Levels.SelectMany(level => new[] { level.To, level.Fallback?.To }).OfType<Recipient>().Where(to => !roster.Knows(to));
        foreach (var role in unknown.Select(to => to.Role).Distinct())
            findings.Add(Finding.Error(FindingCodes.LadderRoleUnknown, "levels", role, "The roster has no such role; nobody is called upon."));
    }

    public void Apply(TicketEvent happened)
    {
        clock.Apply(happened);
        if (happened is { Kind: TicketEventKind.Reply, By: Side.Provider, IsPublic: true }) (lastUpdate, hasReplied) = (happened.At, true);
    }

    /// <summary>Looks at the clock once all events of an instant have been applied: a new start forgets what was done, a new episode the
    /// acknowledgement.</summary>
    public void Observe(Instant at)
    {
        var state = clock.Read(at).State;
        isRunning = state.IsRunning;
        if (hasReplied) (spentAtUpdate, hasReplied) = (state.SpentAt(BusinessCalendar.ToNanoseconds(at)), false);
        if (state.Episode != episode) (episode, isAcknowledged) = (state.Episode, false);
        if (!state.HasStarted || state.Start == runStart) return;
        runStart = state.Start;
        Array.Clear(acted);
        Array.Clear(fellBack);
        Array.Clear(awaited);
        (reminded, lastUpdate, spentAtUpdate) = (0, BusinessCalendar.FromNanoseconds(runStart), 0);
    }

    public void Apply(EscalationEvent happened)
    {
        var isFit = happened.Kind switch
        {
            EscalationEventKind.Acknowledged => isRunning && Switch(ref isAcknowledged, true),
            EscalationEventKind.Unacknowledged => Switch(ref isAcknowledged, false),
            EscalationEventKind.MaintenanceBegan => Switch(ref isInMaintenance, true),
            EscalationEventKind.MaintenanceEnded => Switch(ref isInMaintenance, false),
            EscalationEventKind.MajorDeclared => Switch(ref isMajor, true),
            _ => Switch(ref isMajor, false),
        };
        if (!isFit)
            findings.Add(Finding.Warning(
                FindingCodes.LadderEventUnfit, "", $"{happened}", "It begins what had begun, or ends what had not, or no clock runs; it is ignored."));
    }

    /// <summary>Plans what comes by time alone from one event to the next.</summary>
    public void GoOn(Instant from, Instant to)
    {
        var reading = clock.Read(from);
        if (reading.State.Waits.AwaitsVisit(out var visit) && BusinessCalendar.FromNanoseconds(visit) is var arrival && arrival <= to)
        {
            Span(reading.State, from, arrival);
            Span(clock.Read(arrival).State, arrival, to);
        }
        else
        {
            Span(reading.State, from, to);
        }
    }

    public EscalationPlan ToPlan(Instant until)
    {
        var open = isRunning ? ladder.Levels.Where(level => acted[level.Number - 1] is null) : [];
        var tooMany = actions.Count(IsPastUpdate) - MostPastUpdates;
        var dropped = tooMany > 0 ? actions.Where(IsPastUpdate).OrderBy(action => action.At).Take(tooMany).ToHashSet() : [];
        var listed = actions.Where(action => !dropped.Contains(action)).OrderBy(action => action.At).ThenBy(action => action.Level).ThenBy(action => action.Kind);
        return new(asOf, until, [.. listed], updatesLeftOut + dropped.Count, holdAsOf, [.. open], [.. findings]);
    }

    private bool IsPastUpdate(EscalationAction action) => action.Kind == EscalationActionKind.ClientUpdate && action.At <= asOf;

    private static bool Switch(ref bool state, bool to)
    {
        var changes = state != to;
        state = to;
        return changes;
    }

    private void Span(in ClockState state, Instant from, Instant to)
    {
        var holds = state.Phase switch
        {
            Phase.Paused => EscalationHold.ClockPaused,
            Phase.Running when isInMaintenance => EscalationHold.Maintenance,
            Phase.Running when isAcknowledged => EscalationHold.Acknowledged,
            Phase.Running => EscalationHold.None,
            _ => EscalationHold.ClockNotRunning,
        };
        if (from <= asOf) holdAsOf = holds;
        if (from == to) return;
        var before = hold;
        hold = holds;
        var late = before == EscalationHold.None ? EscalationHold.MomentMoved : before;
        if (hold == EscalationHold.None) Levels(in state, from, to, late);
        if (hold is EscalationHold.None or EscalationHold.Acknowledged) UpdateClient(in state, from, to, late);
    }

    private void Levels(in ClockState state, Instant from, Instant to, EscalationHold late)
    {
        foreach (var level in ladder.Levels)
        {
            var index = level.Number - 1;
            if (acted[index] is null) Act(level, level.Moment.In(in state), from, to, late);
            if (acted[index] is { } done && level.Fallback is { } fallback && !fellBack[index]) FallBack(level, fallback, done, from, to, late);
        }

        if (acted.Length == 0 || acted[^1] is not { } last) return;
        if (reminded == 0) lastReminder = last.At;
        for (; reminded < ladder.Reminders && Instant.Max(lastReminder + ladder.RemindsEvery, from) is var at && at < to; reminded++)
        {
            Add(at, EscalationActionKind.Reminder, ladder.Levels[^1], last.To!, last.By, lastReminder + ladder.RemindsEvery, late, "not acknowledged");
            lastReminder = at;
        }
    }

    private void Act(EscalationLevel level, long moment, Instant from, Instant to, EscalationHold late)
    {
        if (moment == ClockState.Never) return;
        var came = BusinessCalendar.FromNanoseconds(moment);
        var at = Instant.Max(came, from);
        if (at >= to) return;
        if (level.WhenNobody == WhenNobody.Wait && Reach(level.To, at, level.By).IsGap)
        {
            awaited[level.Number - 1] = true;
            if (!roster.Knows(level.To) || roster.Shifts(level.To, at, to, level.By).FirstOrDefault(shift => !shift.Answer.IsGap) is not { } first) return;
            at = first.Start;
        }

        if (awaited[level.Number - 1]) late = EscalationHold.NobodyReachable;

        acted[level.Number - 1] = Add(at, EscalationActionKind.Level, level, level.To, level.By, came, late, $"{level.Moment}");
    }

    private void FallBack(EscalationLevel level, EscalationFallback fallback, EscalationAction done, Instant from, Instant to, EscalationHold late)
    {
        var came = done.Who!.IsGap ? done.At : done.At + fallback.After;
        var at = Instant.Max(came, from);
        if (at >= to) return;
        fellBack[level.Number - 1] = true;
        var reason = done.Who.IsGap ? "nobody could be reached" : $"not acknowledged for {WorkingTimeText.Of(fallback.After)}";
        Add(at, EscalationActionKind.Fallback, level, fallback.To, fallback.By, came, late, reason);
    }

    private void UpdateClient(in ClockState state, Instant from, Instant to, EscalationHold late)
    {
        if (ladder.Updates is not { } updates) return;
        // An acknowledgement holds nobody from telling the client.
        if (late == EscalationHold.Acknowledged) late = EscalationHold.MomentMoved;
        var every = isMajor ? updates.InMajorIncidents : updates.Every;
        var reason = $"{WorkingTimeText.Of(every)} since the last{(isMajor ? ", major incident" : "")}";
        for (var first = true; NextUpdate(in state, every) is { } came && Instant.Max(came, from) is var at && at < to; first = false)
        {
            actions.Add(new(Key("update", InstantPattern.ExtendedIso.Format(at)), at, EscalationActionKind.ClientUpdate, 0, null, updates.By, null, came, at > came ? late : EscalationHold.None, reason));
            (lastUpdate, spentAtUpdate) = (at, state.SpentAt(BusinessCalendar.ToNanoseconds(at)));
            if (first) LeaveOut(in state, every, Instant.Min(asOf, to - Duration.Epsilon));
        }
    }

    /// <summary>The clock's time since the last update, or time on the clock in a major incident; null when it never comes.</summary>
    private Instant? NextUpdate(in ClockState state, Duration every)
    {
        if (isMajor) return lastUpdate + every;
        return state.ReachedAt(spentAtUpdate + every.ToInt64Nanoseconds()) is var at && at == ClockState.Never ? null : BusinessCalendar.FromNanoseconds(at);
    }

    /// <summary>Goes on at once to the last updates that come by an instant.</summary>
    private void LeaveOut(in ClockState state, Duration every, Instant upTo)
    {
        if (upTo <= lastUpdate) return;
        var passed = isMajor ? (upTo - lastUpdate).ToInt64Nanoseconds() : state.SpentAt(BusinessCalendar.ToNanoseconds(upTo)) - spentAtUpdate;
        var skipped = (passed / every.ToInt64Nanoseconds()) - MostPastUpdates;
        if (skipped <= 0) return;
        updatesLeftOut += skipped;
        spentAtUpdate += skipped * every.ToInt64Nanoseconds();
        lastUpdate = isMajor ? lastUpdate + (every * skipped) : BusinessCalendar.FromNanoseconds(state.ReachedAt(spentAtUpdate));
        if (isMajor) spentAtUpdate = state.SpentAt(BusinessCalendar.ToNanoseconds(lastUpdate));
    }

    private string Key(string what, string which) => $"{InstantPattern.ExtendedIso.Format(BusinessCalendar.FromNanoseconds(runStart))} {what} {which}";

    private EscalationAction Add(Instant at, EscalationActionKind kind, EscalationLevel level, Recipient to, Channel by, Instant came, EscalationHold late, string reason)
    {
        var repetition = kind == EscalationActionKind.Reminder ? FormattableString.Invariant($".{reminded + 1}") : "";
        var what = kind switch { EscalationActionKind.Level => "level", EscalationActionKind.Fallback => "fallback", _ => "reminder" };
        var key = Key(what, FormattableString.Invariant($"{level.Number}{repetition}"));
        var action = new EscalationAction(key, at, kind, level.Number, to, by, Reach(to, at, by), came, at > came ? late : EscalationHold.None, reason);
        actions.Add(action);
        return action;
    }

    private OnCallAnswer Reach(Recipient to, Instant at, Channel by) => roster.Knows(to) ? roster.Reachable(to, at, by) : new([], $"no role {to.Role}");
}
