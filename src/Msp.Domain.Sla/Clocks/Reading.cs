using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>How one clock stands at an instant: phase, verdict, due, and the time spent, left and overrun.</summary>
/// <remarks>
/// Time spent, limit, remaining, overrun and credited are in the target's own kind of time: working time, or time on the clock under a
/// limit of clock time. The default value is a clock that has
/// not started and has no limit. Equality is by value. Immutable and thread-safe; making one allocates nothing.
/// </remarks>
public readonly record struct Reading
{
    private readonly ClockState state;
    private readonly long at;

    internal Reading(ClockState state, long at)
    {
        (this.state, this.at) = (state, at);
        IsLate = state.IsLateAt(at);
    }

    /// <summary>The target it is read against; null for the default value.</summary>
    public SlaTarget? Target => state.Target;

    /// <summary>The instant it is read at.</summary>
    public Instant AsOf => BusinessCalendar.FromNanoseconds(at);

    /// <summary>What the clock is doing.</summary>
    public Phase Phase => state.Phase;

    /// <summary>How it stands against its target.</summary>
    public Verdict Verdict
    {
        get
        {
            if (Target is null) return Verdict.None;
            if (state.HasStarted && state.StandingBreach != ClockState.Unset) return Verdict.Breached;
            if (!state.HasStarted || !HasLimit) return state.StoppedBeforeStart && HasLimit ? Verdict.Indeterminate : Verdict.None;
            return Phase switch
            {
                Phase.Stopped => IsLate ? Verdict.Breached : Verdict.Met,
                Phase.Cancelled => IsLate ? Verdict.Breached : Verdict.None,
                _ when state.StoppedBeforeStart => Verdict.Indeterminate,
                _ => IsLate ? Verdict.Overdue : Verdict.Open,
            };
        }
    }

    /// <summary>Which run of the clock it is, from 1: a reopening, or the next exchange of a recurring clock, begins another. 0 before the start.</summary>
    public int Episode => state.Episode;

    /// <summary>When the clock started; null before that.</summary>
    public Instant? Start => ToInstant(state.Start);

    /// <summary>When this episode began: the start, or the reopening that resumed the clock; null before the start.</summary>
    public Instant? EpisodeStart => ToInstant(state.EpisodeStart);

    /// <summary>When it stopped or was cancelled; null while it has not.</summary>
    public Instant? Stop => ToInstant(state.Stop);

    /// <summary>The due as the target's rules show it; null without a limit, before the start, when the calendar never comes to it, and
    /// where the rules hide it.</summary>
    public Instant? Due => ToInstant(ShownDue());

    /// <summary>Time spent, at the target's granularity.</summary>
    public Duration Spent => Duration.FromNanoseconds(SpentNanoseconds);

    /// <summary>The limit, surcharge included; for working days the working time up to the due without waits. Null without a limit, before the start, and when
    /// the calendar never comes to the due.</summary>
    public Duration? Limit => HasLimit && state.HasStarted && state.LimitMeasure != ClockState.Never ? Duration.FromNanoseconds(state.LimitMeasure) : null;

    /// <summary>How much of the limit is there because the clock started outside hours; zero when none is.</summary>
    public Duration Surcharge => Duration.FromNanoseconds(state.Surcharge);

    /// <summary>The limit less the time spent, negative when it is exceeded; null without a limit or before the start.</summary>
    public Duration? Remaining => Limit - Spent;

    /// <summary>Time spent beyond the limit; zero when there is none, and zero for a breach that happened while closed.</summary>
    public Duration Overrun => Remaining is { } remaining && remaining < Duration.Zero ? -remaining : Duration.Zero;

    /// <summary>The time that waits already ended, and the present one so far, did not count, since the clock started.</summary>
    public Duration Credited => Duration.FromNanoseconds(Target is null ? 0 : state.CreditedAt(at));

    /// <summary>Time spent as a part of the limit, exact to 28 digits: 0.5 for half, above 1 when exceeded. Null without a limit, before
    /// the start and for a limit of zero.</summary>
    public decimal? Consumed => Limit is { } limit && limit > Duration.Zero ? (decimal)SpentNanoseconds / limit.ToInt64Nanoseconds() : null;

    /// <summary>When this episode was decided: the stop or the due, whichever came first, but not before the episode began; null while it is open.</summary>
    /// <remarks>An episode that a reopening begins after its due has passed is late from its beginning, and decided then.</remarks>
    public Instant? DecidedAt => Verdict switch
    {
        Verdict.Met => Stop,
        Verdict.Overdue or Verdict.Breached => ToInstant(Math.Max(state.StandingBreach != ClockState.Unset ? state.StandingBreach : state.Due(), state.EpisodeStart)),
        _ => null,
    };

    /// <summary>When a breach happened that stands although the terms have changed since; null when there is none.</summary>
    public Instant? StandingBreach => ToInstant(state.StandingBreach);

    /// <summary>The next instant after <see cref="AsOf"/> at which the reading changes without any event: a warning, the first instant past
    /// the due, or a visit date. Null when there is none.</summary>
    public Instant? NextTransition
    {
        get
        {
            var next = state.Waits.AwaitsVisit(out var visit) ? visit : ClockState.Never;
            if (Phase == Phase.Running && HasLimit)
            {
                if (!IsLate) next = Math.Min(next, state.LateFrom());
                foreach (var share in Target!.WarningShares)
                    if (state.ReachedAt(ToSpent(share)) is var warning && warning > at) next = Math.Min(next, warning);
            }

            return ToInstant(next);
        }
    }

    private bool HasLimit => Target is not null && state.HasLimit;

    private bool IsLate { get; }

    private long SpentNanoseconds
    {
        get
        {
            if (Target is null) return 0;
            var spent = state.SpentAt(at);
            return spent - (spent % state.Grain);
        }
    }

    /// <summary>When each warning is due as things stand, and whether it has been reached.</summary>
    /// <returns>one for each share of the target, ascending; empty before the start and without a limit</returns>
    public IReadOnlyList<LimitWarning> Warnings()
    {
        if (!HasLimit || !state.HasStarted) return [];
        var warnings = new List<LimitWarning>(Target!.WarningShares.Count);
        foreach (var share in Target.WarningShares)
        {
            var spent = ToSpent(share);
            warnings.Add(new LimitWarning(share, ToInstant(state.ReachedAt(spent)), state.SpentAt(at) >= spent));
        }

        return warnings;
    }

    /// <summary>One line: phase, verdict, time spent and due.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Phase}, {Verdict}: {Spent} spent{(Remaining is { } remaining ? $", {remaining} left" : "")}{(Due is { } due ? $", due {due}" : "")}");

    internal ClockState State => state;

    private static Instant? ToInstant(long nanoseconds) => nanoseconds is ClockState.Unset or ClockState.Never ? null : BusinessCalendar.FromNanoseconds(nanoseconds);

    /// <summary>The time to be spent for a share of the limit, the first whole nanosecond at which it is reached.</summary>
    private long ToSpent(Share share) => (long)decimal.Ceiling(state.LimitMeasure * share.Fraction);

    private long ShownDue()
    {
        if (Target is null || !state.HasStarted) return ClockState.Unset;
        var rules = Target.Rules;
        if (!state.IsRunning) return rules.ShowsDueAfterStop ? state.Due() : ClockState.Unset;
        if (state.Waits.Any(PauseEffect.HideDue, rules)) return ClockState.Unset;
        if (Phase == Phase.Running) return state.Due();
        return rules.DueWhilePaused switch
        {
            DueWhilePaused.None => ClockState.Unset,
            DueWhilePaused.Projected => state.DueIfResumedAt(at),
            _ => state.Due(),
        };
    }
}
