namespace Msp.Domain.Sla;

/// <summary>Applies one event after another to a <see cref="ClockState"/> under one target's rules: the whole meaning of events for clocks.</summary>
internal static class ClockFold
{
    public static void Apply<TRecorder>(ref ClockState state, TicketEvent happened, ref TRecorder recorder)
        where TRecorder : struct, IClockRecorder
    {
        var at = BusinessCalendar.ToNanoseconds(happened.At);
        EndVisit(ref state, at, ref recorder);
        switch (state.Phase)
        {
            case Phase.NotStarted: BeforeStart(ref state, happened, at, ref recorder); break;
            case Phase.Running or Phase.Paused: WhileRunning(ref state, happened, at, ref recorder); break;
            default: AfterStop(ref state, happened, at, ref recorder); break;
        }

        recorder.Applied(in state, at, happened);
    }

    /// <summary>Lets a visit date that has come by an instant end its wait.</summary>
    public static void EndVisit<TRecorder>(ref ClockState state, long upTo, ref TRecorder recorder)
        where TRecorder : struct, IClockRecorder
    {
        var ended = state.EndVisit(upTo);
        if (ended != ClockState.Unset) recorder.Applied(in state, ended, null);
    }

    private static void BeforeStart<TRecorder>(ref ClockState state, TicketEvent happened, long at, ref TRecorder recorder)
        where TRecorder : struct, IClockRecorder
    {
        var rules = state.Target.Rules;
        UpdateWaits(ref state, happened, at, ref recorder);
        if (AnyMatches(rules.Starts, happened))
        {
            state.Begin(at);
            recorder.Begun(in state, at);
            // A ticket may be created in a status that stops or ends the clock: logged and closed in one.
            if (happened.State is not null && AnyMatches(rules.Stops, happened)) state.StopAt(at);
            else if (happened.State is not null && AnyMatches(rules.Ends, happened)) state.StopAt(at, onlyEnded: true);
        }
        else if (rules.Recurrence == Recurrence.Once && Stops(rules, happened))
        {
            state.StoppedBeforeStart = true;
            recorder.Found(FindingCodes.ClockStopBeforeStart, happened, "A stop before any start; it is ignored.");
        }
    }

    private static void WhileRunning<TRecorder>(ref ClockState state, TicketEvent happened, long at, ref TRecorder recorder)
        where TRecorder : struct, IClockRecorder
    {
        var rules = state.Target.Rules;
        if (rules.Recurrence == Recurrence.AtEachStart && AnyMatches(rules.Starts, happened))
        {
            var waits = state.Waits;
            state.StopAt(at);
            BeginNext(ref state, happened, at, waits, ref recorder);
        }
        else if (happened.Kind == TicketEventKind.Cancelled)
        {
            state.StopAt(at, Phase.Cancelled, onlyEnded: true);
        }
        else if (AnyMatches(rules.Stops, happened))
        {
            state.StopAt(at);
        }
        else if (AnyMatches(rules.Ends, happened))
        {
            state.StopAt(at, onlyEnded: true);
        }
        else
        {
            if (happened.Kind == TicketEventKind.Created) recorder.Found(FindingCodes.ClockCreatedTwice, happened, "The ticket was created already; the first creation counts.");
            if (happened.Kind == TicketEventKind.Reopened && rules.Recurrence == Recurrence.Once)
                recorder.Found(FindingCodes.ClockReopenWithoutStop, happened, "A reopening of what had not stopped; it is ignored.");
            UpdateWaits(ref state, happened, at, ref recorder);
            state.FollowWaits(at);
        }
    }

    private static void AfterStop<TRecorder>(ref ClockState state, TicketEvent happened, long at, ref TRecorder recorder)
        where TRecorder : struct, IClockRecorder
    {
        var rules = state.Target.Rules;
        if (rules.Recurrence != Recurrence.Once && AnyMatches(rules.Starts, happened))
        {
            BeginNext(ref state, happened, at, default, ref recorder);
        }
        else if (AnyMatches(rules.Stops, happened))
        {
            // What stops the clock has happened now, if only after its ticket had ended.
            state.OnlyEnded = false;
            if (!rules.LastStopCounts || rules.Recurrence != Recurrence.Once || state.Phase != Phase.Stopped) return;
            recorder.CountsSince(state.Stop);
            state.MoveStop(at);
        }
        else if (IsReopening(rules, happened) && (state.OnlyEnded || (rules.Reopen != Reopen.KeepFirst && rules.Recurrence == Recurrence.Once)))
        {
            GoOn(ref state, rules, happened, at, ref recorder);
        }
        else if (happened.Kind == TicketEventKind.Paused)
        {
            recorder.Found(FindingCodes.ClockPausedAfterStop, happened, "The clock had stopped; there is nothing to hold, and a reopening starts without waits.");
        }
    }

    private static void GoOn<TRecorder>(ref ClockState state, ClockRules rules, TicketEvent happened, long at, ref TRecorder recorder)
        where TRecorder : struct, IClockRecorder
    {
        if (rules.FlapsWithin > Duration.Zero && at - state.Stop <= rules.FlapsWithin.ToInt64Nanoseconds())
        {
            recorder.Found(FindingCodes.ClockFlapping, happened, "Opened again so soon after the stop that the stop does not count.");
            recorder.CountsSince(state.Stop);
            UpdateWaits(ref state, happened, at, ref recorder);
            state.UndoStop(at);
            return;
        }

        recorder.EpisodeEnded(in state, at);
        UpdateWaits(ref state, happened, at, ref recorder);
        if (rules.Reopen == Reopen.Restart)
        {
            state.Begin(at);
            recorder.Begun(in state, at);
            return;
        }

        if (rules.ClosedTimeCounts) recorder.CountsSince(state.Stop);
        state.ResumeAfterStop(at, rules.ClosedTimeCounts);
    }

    private static void BeginNext<TRecorder>(ref ClockState state, TicketEvent happened, long at, Waits waits, ref TRecorder recorder)
        where TRecorder : struct, IClockRecorder
    {
        recorder.EpisodeEnded(in state, at);
        state.Waits = waits;
        UpdateWaits(ref state, happened, at, ref recorder);
        state.Begin(at);
        recorder.Begun(in state, at);
    }

    private static void UpdateWaits<TRecorder>(ref ClockState state, TicketEvent happened, long at, ref TRecorder recorder)
        where TRecorder : struct, IClockRecorder
    {
        var rules = state.Target.Rules;
        switch (happened.Kind)
        {
            case TicketEventKind.Created or TicketEventKind.StateChanged when happened.State is { } status:
                state.Waits.Enter(WaitIn(rules.WaitingStatuses, status));
                break;
            case TicketEventKind.Paused when happened.WaitsFor is { } waitsFor:
                if (state.Waits.Has(WaitOrigin.Event, waitsFor)) recorder.Found(FindingCodes.ClockPausedTwice, happened, "The wait had begun already; the first beginning counts.");
                state.Waits.Begin(WaitOrigin.Event, waitsFor);
                break;
            case TicketEventKind.Resumed:
                if (happened.WaitsFor is { } ending ? !state.Waits.Has(WaitOrigin.Event, ending) : !state.Waits.HasAny(WaitOrigin.Event))
                    recorder.Found(FindingCodes.ClockResumeWithoutPause, happened, "No wait had begun that this could end; it is ignored.");
                if (happened.WaitsFor is { } ended) state.Waits.End(WaitOrigin.Event, ended);
                else state.Waits.EndAll(WaitOrigin.Event);
                break;
            case TicketEventKind.Reply when rules.PausesByConversation && happened.IsPublic:
                if (happened.By == Side.Client) state.Waits.EndAll(WaitOrigin.Conversation);
                else if (happened.By == Side.Provider && happened.Intent == ReplyIntent.Request) state.Waits.Begin(WaitOrigin.Conversation, WaitingFor.Client);
                break;
            case TicketEventKind.VisitAgreed when happened.VisitAt is { } visitAt:
                state.Waits.BeginVisit(happened.By == Side.Client ? WaitingFor.VisitDate : WaitingFor.Provider, Math.Max(at, VisitDate(visitAt)));
                state.EndVisit(at);
                break;
        }
    }

    /// <summary>The date of a visit; one beyond what calendars support is the last instant they do.</summary>
    private static long VisitDate(Instant visitAt) => BusinessCalendar.ToNanoseconds(Instant.Min(visitAt, BusinessCalendar.Latest));

    private static bool Stops(ClockRules rules, TicketEvent happened) => AnyMatches(rules.Stops, happened) || AnyMatches(rules.Ends, happened);

    private static bool IsReopening(ClockRules rules, TicketEvent happened) => happened.Kind switch
    {
        TicketEventKind.Reopened => true,
        TicketEventKind.StateChanged => rules.StopsByStatus && !AnyMatches(rules.Ends, happened),
        TicketEventKind.Reply => rules.ClientReplyReopens && Trigger.ClientReply.Matches(happened),
        _ => false,
    };

    private static PauseRule? WaitIn(PauseRule[] rules, string status)
    {
        foreach (var rule in rules)
            if (rule.State == status) return rule;
        return null;
    }

    private static bool AnyMatches(Trigger[] triggers, TicketEvent happened)
    {
        foreach (var trigger in triggers)
            if (trigger.Matches(happened)) return true;
        return false;
    }
}
