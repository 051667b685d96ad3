using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

/// <summary>Where one clock stands after the events so far. Times are Unix nanoseconds; a measure is working nanoseconds on the calendar's
/// scale, or clock nanoseconds under a limit of clock time.</summary>
/// <remarks>Time spent is always <c>measure - base</c>: a credited wait moves the base, so that nothing has to be summed up.</remarks>
internal record struct ClockState
{
    public const long Unset = long.MinValue;
    public const long Never = long.MaxValue;

    public SlaTarget Target;
    public BusinessCalendar Calendar;
    public Phase Phase;
    public Waits Waits;
    public int Episode;
    public long EpisodeStart;
    public long Start;
    public long Stop;
    public long Credited;
    public long StandingBreach;
    public bool StoppedBeforeStart;
    public bool OnlyEnded;

    private readonly bool onTheClock;
    private readonly long grain;
    private long @base;
    private long startBase;
    private long runsSince;
    private long pausedAt;
    private long heldMeasure;
    private long earliestDue;
    private long settledDue;
    private long dayDue;
    private long limitMeasure;
    private bool wasLate;

    public ClockState(SlaTarget target, BusinessCalendar calendar)
    {
        (Target, Calendar, onTheClock) = (target, calendar, target.RunsOnTheClock);
        Start = EpisodeStart = Stop = StandingBreach = settledDue = Unset;
        grain = target.Rules.Granularity switch { Granularity.Minute => NodaConstants.NanosecondsPerMinute, Granularity.Second => NodaConstants.NanosecondsPerSecond, _ => 1 };
    }

    public readonly bool HasLimit => Target.Limit is not Limit.NoLimit;

    public readonly bool HasStarted => Start != Unset;

    public readonly bool IsRunning => Phase is Phase.Running or Phase.Paused;

    public readonly long Grain => grain;

    /// <summary>The limit in the clock's own kind of time. For working days: the working time between the start and the due without waits.</summary>
    public readonly long LimitMeasure => limitMeasure;

    /// <summary>The part of <see cref="LimitMeasure"/> that is there because the clock started outside hours.</summary>
    public readonly long Surcharge => Target?.Limit switch
    {
        Limit.OfWorkingTime limit when HasStarted => limitMeasure - limit.Amount.ToInt64Nanoseconds(),
        Limit.OfClockTime limit when HasStarted => limitMeasure - limit.Amount.ToInt64Nanoseconds(),
        _ => 0,
    };

    /// <summary>Starts the clock: a new episode, nothing spent, no waits but those that hold.</summary>
    public void Begin(long at)
    {
        Episode++;
        (EpisodeStart, StandingBreach) = (at, Unset);
        StartOver(at);
    }

    /// <summary>Starts the clock anew within its episode.</summary>
    public void StartOver(long at)
    {
        (Start, Stop, runsSince, earliestDue, settledDue, Credited, wasLate) = (at, Unset, at, at, Unset, 0, false);
        @base = startBase = Measure(at);
        limitMeasure = MeasureOfLimit(at);
        Phase = Phase.Running;
        FollowWaits(at);
    }

    /// <summary>Goes on under these terms with time already spent under others.</summary>
    public void CarryOn(in ClockState before, long at)
    {
        StartOver(at);
        @base -= before.SpentAt(at);
        // The ticket came in when it did, whenever its terms changed.
        limitMeasure += SurchargeAt(before.Start) - SurchargeAt(at);
        (Start, earliestDue, Credited, Episode) = (before.Start, before.Start, before.CreditedAt(at), before.Episode);
    }

    /// <summary>Holds or releases the clock as the waits say.</summary>
    public void FollowWaits(long at)
    {
        var hold = Waits.Any(PauseEffect.Credit, Target.Rules);
        if (Phase == Phase.Running && hold) Pause(at);
        else if (Phase == Phase.Paused && !hold) Resume(at);
    }

    /// <summary>Ends the visit wait if its date has come.</summary>
    /// <returns>the instant at which it ended, or <see cref="Unset"/></returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long EndVisit(long upTo)
    {
        if (!Waits.AwaitsVisit(out var until) || until > upTo) return Unset;
        Waits.EndAll(WaitOrigin.Visit);
        FollowWaits(until);
        return until;
    }

    /// <summary>Stops the clock.</summary>
    /// <param name="at">when</param>
    /// <param name="phase">stopped or cancelled</param>
    /// <param name="onlyEnded">whether the ticket ended without what stops this clock having happened</param>
    public void StopAt(long at, Phase phase = Phase.Stopped, bool onlyEnded = false)
    {
        OnlyEnded = onlyEnded;
        Waits.Clear();
        if (Phase == Phase.Paused) Release(at);
        (Phase, Stop, heldMeasure, StoppedBeforeStart) = (phase, at, Measure(at), false);
    }

    /// <summary>Moves the stop of a stopped clock to a later one, the time between counting.</summary>
    public void MoveStop(long at) => (Stop, heldMeasure) = (at, Measure(at));

    /// <summary>Undoes a stop as if it had not been.</summary>
    public void UndoStop(long at)
    {
        // A wait that begins within the unit of the stop begins no earlier than the stop.
        (Phase, runsSince, Stop) = (Phase.Running, Math.Max(runsSince, Stop), Unset);
        FollowWaits(at);
    }

    /// <summary>Goes on after a stop in a new episode.</summary>
    public void ResumeAfterStop(long at, bool timeCounts)
    {
        if (!timeCounts)
        {
            var isLate = IsLate();
            if (isLate) settledDue = Due();
            if (!isLate) earliestDue = at;
            @base += Measure(at) - heldMeasure;
        }

        runsSince = at;
        Episode++;
        EpisodeStart = at;
        UndoStop(at);
    }

    /// <summary>The instant at which the limit is or was reached as things stand; <see cref="Never"/> without a limit or when the calendar
    /// has no such instant.</summary>
    public readonly long Due() => DueWith(@base);

    /// <summary>The first instant past the due by a whole unit of time, which is a nanosecond unless the granularity is coarser.</summary>
    public readonly long LateFrom() => Due() is var due && due > Never - grain ? Never : due + grain;

    /// <summary>The due there would be if a credited wait ended at an instant.</summary>
    public readonly long DueIfResumedAt(long at) => settledDue != Unset ? settledDue : Math.Max(wasLate ? Unset : at, DueWith(@base + (Measure(at) - heldMeasure)));

    /// <summary>Time spent at an instant not before the last event, unrounded.</summary>
    public readonly long SpentAt(long at) => Phase switch
    {
        Phase.NotStarted => 0,
        Phase.Running => Measure(at) - @base,
        _ => heldMeasure - @base,
    };

    /// <summary>The time that waits did not count up to an instant, the present one included.</summary>
    public readonly long CreditedAt(long at) => Phase == Phase.Paused ? Credited + Math.Max(0, Measure(at) - heldMeasure) : Credited;

    /// <summary>Whether the limit was passed at an instant, or where the clock is held or stopped.</summary>
    public readonly bool IsLateAt(long at)
    {
        if (!HasLimit || !HasStarted) return false;
        if (settledDue != Unset || wasLate) return true;
        var judged = Phase switch { Phase.Running => at, Phase.Paused => pausedAt, _ => Stop };
        // Below the limit there is no need to look the due up.
        if (SpentAt(at) < limitMeasure) return false;
        var from = LateFrom();
        return from != Never && judged >= from;
    }

    /// <summary>The first instant at which a share of the limit is spent as things stand; <see cref="Never"/> when there is none.</summary>
    public readonly long ReachedAt(long spent) => @base > long.MaxValue - spent ? Never : onTheClock ? @base + spent : Calendar.TryFirstAt(@base + spent, out var at) ? Math.Max(at, Start) : Never;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly long Measure(long at) => onTheClock ? at : Calendar.WorkAt(at);

    private readonly bool IsLate() => IsLateAt(Stop);

    private readonly long DueWith(long from)
    {
        if (settledDue != Unset) return settledDue;
        if (!HasLimit) return Never;
        if (dayDue != Unset && from == startBase) return dayDue;
        // A sum beyond what a calendar can count is one it never comes to.
        if (from > long.MaxValue - limitMeasure) return Never;
        var measure = from + limitMeasure;
        if (onTheClock) return measure;
        var nearest = Target.Rules.ExactFit == Landing.Nearest;
        var found = nearest ? Calendar.TryFirstAt(measure, out var at) : Calendar.TryLastAt(measure, out at);
        if (found && at >= earliestDue) return at;
        // Nothing left to spend where the clock started or was released: due there. More than that spent before it: due back then.
        if (nearest && measure == Calendar.WorkAt(earliestDue)) return earliestDue;
        return found ? at : Never;
    }

    private long MeasureOfLimit(long at)
    {
        dayDue = Unset;
        switch (Target.Limit)
        {
            case Limit.OfWorkingTime limit: return limit.Amount.ToInt64Nanoseconds() + SurchargeAt(at);
            case Limit.OfClockTime limit: return limit.Amount.ToInt64Nanoseconds() + SurchargeAt(at);
            case Limit.OfWorkingDays limit: return MeasureOfDays(at, limit.Count, limit.End == WorkingDayEnd.Close ? WorkingDayRule.ToClose : WorkingDayRule.KeepTime());
            case Limit.ByLocalTime limit: return MeasureOfDays(at, limit.Count, WorkingDayRule.At(limit.Time));
            default: return 0;
        }
    }

    private readonly long SurchargeAt(long at)
    {
        var surcharge = Target.Rules.SurchargeOutsideHours;
        return surcharge == Duration.Zero || Calendar.IsOpen(BusinessCalendar.FromNanoseconds(at)) ? 0 : surcharge.ToInt64Nanoseconds();
    }

    private long MeasureOfDays(long at, int count, WorkingDayRule rule)
    {
        if (Target.Rules.LateStartsCountFromNextDay) rule = rule.CountingFromNextOpenDay();
        if (!Calendar.TryAddWorkingDays(BusinessCalendar.FromNanoseconds(at), count, rule, out var due))
        {
            dayDue = Never;
            return Never;
        }

        dayDue = Math.Max(at, BusinessCalendar.ToNanoseconds(due));
        return Measure(dayDue) - @base;
    }

    private void Pause(long at)
    {
        // The ends of waits are read at the whole grain, but never before the clock started or was last released.
        pausedAt = Math.Max(Floor(at), runsSince);
        heldMeasure = Measure(pausedAt);
        Phase = Phase.Paused;
        // A due already passed is a fact; a later wait does not move it, or moves only what is shown.
        if (settledDue != Unset || wasLate || !IsLateAt(at)) return;
        if (Target.Rules.LateWaitsMoveDue) wasLate = true;
        else settledDue = Due();
    }

    private void Resume(long at)
    {
        Release(Math.Max(Floor(at), pausedAt));
    }

    private void Release(long until)
    {
        var credit = Measure(until) - heldMeasure;
        // What is used up exactly when a wait begins is due when the wait ends; what was overdue then stays overdue.
        if (!wasLate && heldMeasure - @base <= limitMeasure) earliestDue = until;
        (@base, Credited, runsSince) = (@base + credit, Credited + credit, until);
        Phase = Phase.Running;
    }

    private readonly long Floor(long at) => grain == 1 ? at : at - (((at % grain) + grain) % grain);
}
