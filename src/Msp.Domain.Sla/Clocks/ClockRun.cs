namespace Msp.Domain.Sla;

/// <summary>Folds a ticket's events, in order, into one clock; when the ticket comes under another target, by that target's rule for changes.</summary>
internal ref struct ClockRun<TRecorder>
    where TRecorder : struct, IClockRecorder
{
    public ClockState State;
    public TRecorder Recorder;

    private readonly Terms terms;
    private readonly ReadOnlySpan<TicketEvent> events;
    private SlaTarget wanted;
    private ChangeReason reason;
    private TicketEvent? last;

    public ClockRun(Terms terms, TicketAttributes attributes, ReadOnlySpan<TicketEvent> ordered, TRecorder recorder)
    {
        this.terms = terms;
        events = ordered;
        Recorder = recorder;
        wanted = terms.TargetFor(attributes);
        State = terms.NewState(wanted);
    }

    /// <summary>Applies every event up to an instant that is known.</summary>
    public void Run(Instant asOf, Instant? knownBy)
    {
        for (var index = 0; index < events.Length; index++)
        {
            var happened = events[index];
            if (happened.At > asOf) break;
            if (!SupportedRange.Holds(happened.At))
            {
                Recorder.Noted(FindingCodes.ClockEventOutOfRange, happened, $"Before {BusinessCalendar.Earliest}, the first instant that calendars support; it is left out.");
                continue;
            }

            if (knownBy is { } known && happened.RecordedAt > known) continue;
            if (last is not null && EventOrder.IsGuess(last, happened) && !ReportTie(last, happened)) continue;
            last = happened;
            Next(happened, index, knownBy);
        }

        ClockFold.EndVisit(ref State, BusinessCalendar.ToNanoseconds(asOf), ref Recorder);
    }

    /// <summary>Whether the change says that what was judged, was judged by the wrong terms.</summary>
    private readonly bool Corrects => reason is ChangeReason.Misclassified or ChangeReason.AgreementEdited;

    private void Next(TicketEvent happened, int index, Instant? knownBy)
    {
        if (happened.Kind != TicketEventKind.Changed)
        {
            ClockFold.Apply(ref State, happened, ref Recorder);
        }
        else if (terms.CanChange)
        {
            wanted = terms.TargetFor(happened.Attributes!);
            reason = happened.ChangeReason;
        }

        if (ReferenceEquals(wanted, State.Target)) return;
        // What was decided stays decided, unless the decision itself was wrong; other changes wait until the ticket is reopened.
        var decided = State.HasStarted && !State.IsRunning;
        if (!decided || Corrects) ChangeTerms(happened, index, knownBy);
    }

    private void ChangeTerms(TicketEvent change, int index, Instant? knownBy)
    {
        var at = BusinessCalendar.ToNanoseconds(change.At);
        ClockFold.EndVisit(ref State, at, ref Recorder);
        var before = State;
        var recomputed = terms.NewState(wanted);
        var silent = default(NoRecorder);
        Refold(ref recomputed, index, knownBy, ref silent);
        ClockFold.EndVisit(ref recomputed, at, ref silent);
        // What has no target has no rules of its own: the target that is left decides.
        var rules = wanted.Limit is Limit.NoLimit ? before.Target.Rules : wanted.Rules;
        var raises = recomputed.Due() < before.Due();
        var rule = !before.HasStarted ? TermsChange.RecomputeFromStart : rules.OnReason.TryGetValue(reason, out var special) ? special : raises ? rules.OnRaise : rules.OnLower;
        if (rule == TermsChange.Keep)
        {
            wanted = before.Target;
            return;
        }

        if (before.HasStarted) Recorder.Superseded(in before, at, reason);
        if (rule == TermsChange.RecomputeFromStart || !before.IsRunning) Recompute(index, knownBy, at);
        else Continue(in before, at, rule);
        // A change made while the clock was stopped holds from the reopening on; the episode before it keeps its own breach.
        var isOfEarlierEpisode = before.Episode > 1 && before.EpisodeStart == at;
        if (reason == ChangeReason.Misclassified || !rules.BreachesStand || isOfEarlierEpisode) return;
        State.StandingBreach = before.StandingBreach != ClockState.Unset ? before.StandingBreach : before.IsLateAt(at) ? before.Due() : ClockState.Unset;
    }

    private void Recompute(int index, Instant? knownBy, long at)
    {
        Recorder.Restarted();
        State = terms.NewState(wanted);
        Refold(ref State, index, knownBy, ref Recorder);
        ClockFold.EndVisit(ref State, at, ref Recorder);
        Recorder.Retold(keepsDecided: !Corrects);
    }

    private void Continue(in ClockState before, long at, TermsChange rule)
    {
        State = terms.NewState(wanted);
        (State.Waits, State.Episode, State.EpisodeStart) = (before.Waits, before.Episode, before.EpisodeStart);
        if (rule == TermsChange.CarrySpent)
        {
            State.CarryOn(in before, at);
        }
        else
        {
            State.StartOver(at);
            Recorder.Begun(in State, at);
        }

        Recorder.Applied(in State, at, null);
    }

    private readonly void Refold<TOther>(ref ClockState state, int upTo, Instant? knownBy, ref TOther recorder)
        where TOther : struct, IClockRecorder
    {
        TicketEvent? previous = null;
        for (var index = 0; index <= upTo; index++)
        {
            var happened = events[index];
            if (!SupportedRange.Holds(happened.At) || (knownBy is { } known && happened.RecordedAt > known) || happened.Equals(previous)) continue;
            previous = happened;
            if (happened.Kind != TicketEventKind.Changed) ClockFold.Apply(ref state, happened, ref recorder);
        }
    }

    /// <summary>Reports that only the content settled the order of two events, or that the second repeats the first.</summary>
    /// <returns>whether the second one is to be applied</returns>
    private bool ReportTie(TicketEvent first, TicketEvent second)
    {
        if (first.Equals(second))
        {
            Recorder.Noted(FindingCodes.ClockDuplicateEvent, second, "The same event is there twice; it was applied once.");
            return false;
        }

        Recorder.Noted(FindingCodes.ClockTie, second, $"At the same instant as {first.Kind}, and no number says which came first; they were taken in the order of their kinds.");
        return true;
    }
}
