namespace Msp.Domain.Sla;

/// <summary>Proves a ledger against a reading by adding it up again, with nothing of the engine that made either: no calendar is asked and
/// no event is read.</summary>
public static class LedgerVerifier
{
    /// <summary>Checks that the spans tile, that each one counts exactly when its two causes say so, and that their sums are the reading's
    /// numbers and its verdict.</summary>
    /// <param name="ledger">the ledger</param>
    /// <param name="reading">the reading it shall explain</param>
    /// <returns>every fault; empty when the reading is proven</returns>
    public static IReadOnlyList<LedgerFault> Check(Ledger ledger, Reading reading)
    {
        var faults = new List<LedgerFault>();
        CheckTiling(ledger.Spans, reading, ledger.Superseded.Count > 0, faults);
        CheckSpans(ledger.Spans, reading, faults);
        CheckSums(ledger, reading, faults);
        CheckLimit(ledger, reading, faults);
        CheckStop(ledger.Spans, reading, faults);
        CheckVerdict(ledger, reading, faults);
        return faults;
    }

    private static void CheckTiling(IReadOnlyList<LedgerSpan> spans, Reading reading, bool hasOtherTerms, List<LedgerFault> faults)
    {
        if (spans.Count == 0)
        {
            Demand(faults, "spans", "a clock that started before the reading has spans", reading.Start is { } start ? start : reading.AsOf, reading.AsOf);
            return;
        }

        Demand(faults, "spans[0].Start", "the first span begins at the clock's start", reading.Start, spans[0].Start);
        Demand(faults, $"spans[{spans.Count - 1}].End", "the last span ends at the reading", reading.AsOf, spans[^1].End);
        for (var index = 0; index < spans.Count; index++)
        {
            if (spans[index].End <= spans[index].Start)
                faults.Add(new($"spans[{index}].End", "a span ends after it begins", $"after {spans[index].Start}", $"{spans[index].End}"));
            if (index > 0) Demand(faults, $"spans[{index}].Start", "each span begins where the one before ends", spans[index - 1].End, spans[index].Start);
        }

        if (reading.EpisodeStart is { } began && began != reading.AsOf && !hasOtherTerms && !spans.Any(span => span.Start == began))
            faults.Add(new("EpisodeStart", "a span begins where the episode began", "the start of a span", $"{began}"));
    }

    private static void CheckSpans(IReadOnlyList<LedgerSpan> spans, Reading reading, List<LedgerFault> faults)
    {
        for (var index = 0; index < spans.Count; index++)
        {
            var span = spans[index];
            if (OpenBy(span.Schedule) is { } open) Demand(faults, $"spans[{index}].IsOpen", $"\"{span.Schedule.Text}\" says so", open, span.IsOpen);
            var counts = span.Clock.Counts && (span.IsOpen || span.OnTheClock);
            Demand(faults, $"spans[{index}].Counts", "a span counts when the clock counts and the calendar is open or does not matter", counts, span.Counts);
            if (index > 0) Demand(faults, $"spans[{index}].OnTheClock", "one kind of time throughout", spans[0].OnTheClock, span.OnTheClock);
            else Demand(faults, $"spans[{index}].OnTheClock", "the kind of time that the limit is in", reading.Target!.Limit is Limit.OfClockTime, span.OnTheClock);
        }
    }

    /// <summary>Whether a rule opens or closes the calendar; null for special hours, which do either.</summary>
    private static bool? OpenBy(CalendarRule rule) => rule.Match<bool?>(
        weeklyHours => true,
        outsideHours => false,
        holiday => false,
        specialHours => null,
        @break => false,
        maintenance => false,
        alwaysOpen => true);

    private static void CheckSums(Ledger ledger, Reading reading, List<LedgerFault> faults)
    {
        var grain = reading.State.Grain;
        var counted = ledger.Counted.ToInt64Nanoseconds();
        Demand(faults, "Spent", "the spans that count add up to the time spent", Duration.FromNanoseconds(counted - (counted % grain)), reading.Spent);
        var credited = ledger.Spans.Where(span => span.Clock is ClockCause.Waiting { IsCredited: true }).Aggregate(Duration.Zero, (sum, span) => sum + span.Measured);
        Demand(faults, "Credited", "the credited waits add up", credited, reading.Credited);
        Demand(faults, "Remaining", "the limit less the time spent", reading.Limit - reading.Spent, reading.Remaining);
        Demand(faults, "Overrun", "what is spent beyond the limit", reading.Limit is { } limit ? Duration.Max(Duration.Zero, reading.Spent - limit) : Duration.Zero, reading.Overrun);
        Demand(faults, "Running", "the spans in which the clock ran add up", Sum(ledger, cause => cause.Counts), ledger.Running);
        Demand(faults, "Credited", "the credited waits add up in both kinds of hours", Sum(ledger, cause => cause is ClockCause.Waiting { IsCredited: true }), ledger.Credited);
        Demand(faults, "Stopped", "the stopped spans add up", Sum(ledger, cause => cause is ClockCause.Stopped), ledger.Stopped);
        foreach (var party in Enum.GetValues<WaitingFor>())
        {
            var stated = ledger.Waits.Where(total => total.WaitsFor == party).Aggregate(default(BothHours), (sum, total) => new(sum.Working + total.Hours.Working, sum.OnTheClock + total.Hours.OnTheClock));
            Demand(faults, $"Waits[{party}]", "the waits for each party add up", Sum(ledger, cause => cause is ClockCause.Waiting waiting && waiting.WaitsFor == party), stated);
        }
    }

    /// <summary>The limit is the target's, with its surcharge where the first span is closed; what came under other terms began under theirs.</summary>
    private static void CheckLimit(Ledger ledger, Reading reading, List<LedgerFault> faults)
    {
        if (reading.Limit is not { } limit || AmountOf(reading.Target!.Limit) is not { } amount) return;
        Demand(faults, "Surcharge", "what the limit has beyond the target's", limit - amount, reading.Surcharge);
        if (ledger.Superseded.Count > 0 || ledger.Spans.Count == 0) return;
        var surcharge = ledger.Spans[0].IsOpen ? Duration.Zero : reading.Target.Rules.SurchargeOutsideHours;
        Demand(faults, "Limit", "the target's, and its surcharge where the first span is closed", amount + surcharge, limit);
    }

    private static Duration? AmountOf(Limit limit) => limit switch
    {
        Limit.OfWorkingTime working => working.Amount,
        Limit.OfClockTime clock => clock.Amount,
        _ => null,
    };

    private static void CheckStop(IReadOnlyList<LedgerSpan> spans, Reading reading, List<LedgerFault> faults)
    {
        if (reading.Stop is not { } stop) return;
        var stopped = spans.Count;
        while (stopped > 0 && spans[stopped - 1].Clock is ClockCause.Stopped) stopped--;
        // A clock opened again and stopped at one instant leaves no span between its two stops.
        while (reading.Episode > 1 && stopped < spans.Count && spans[stopped].Start < stop) stopped++;
        Demand(faults, "Stop", "a stopped clock is stopped from its stop to the reading", stop, stopped < spans.Count ? spans[stopped].Start : reading.AsOf);
    }

    /// <summary>A verdict is right when the time spent by the due is the limit (late) or has not passed it (in time).</summary>
    private static void CheckVerdict(Ledger ledger, Reading reading, List<LedgerFault> faults)
    {
        if (reading.Limit is not { } limit || reading.StandingBreach is not null) return;
        var isLate = reading.Verdict is Verdict.Overdue or Verdict.Breached;
        if (reading.Due is { } due && reading.Phase is Phase.Running or Phase.Stopped)
        {
            var judged = reading.Stop ?? reading.AsOf;
            var isGrained = reading.Target!.Rules.Granularity is not Granularity.Exact;
            if (!isGrained && reading.Verdict != Verdict.Indeterminate)
                Demand(faults, "Verdict", "late when the stop, or else the reading, is after the due", judged > due, isLate);
            if (isLate && !isGrained && reading.Target is not { Rules.LateWaitsMoveDue: true } && due >= reading.Start && ledger.Superseded.Count == 0)
                Demand(faults, "Due", "the limit is spent at the due", limit, SpentBy(ledger.Spans, due));
            if (isLate)
                Demand(faults, "DecidedAt", "a late clock was decided at its due, or when its episode began", Instant.Max(due, reading.EpisodeStart!.Value), reading.DecidedAt);
        }

        if (reading.Verdict is Verdict.Met) Demand(faults, "DecidedAt", "a met target was decided at its stop", reading.Stop, reading.DecidedAt);
        if (reading.Verdict is Verdict.Met or Verdict.Open && reading.Spent > limit)
            faults.Add(new("Verdict", "a clock in time has not spent more than its limit", $"at most {limit}", $"{reading.Spent}"));
    }

    private static BothHours Sum(Ledger ledger, Func<ClockCause, bool> has)
    {
        var (working, onTheClock) = (Duration.Zero, Duration.Zero);
        foreach (var span in ledger.Spans)
        {
            if (!has(span.Clock)) continue;
            onTheClock += span.End - span.Start;
            if (span.IsOpen) working += span.End - span.Start;
        }

        return new BothHours(working, onTheClock);
    }

    private static Duration SpentBy(IReadOnlyList<LedgerSpan> spans, Instant instant)
    {
        var spent = Duration.Zero;
        foreach (var span in spans)
        {
            if (span.Start >= instant) break;
            if (span.Counts) spent += Instant.Min(span.End, instant) - span.Start;
        }

        return spent;
    }

    private static void Demand<T>(List<LedgerFault> faults, string place, string rule, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) faults.Add(new(place, rule, $"{expected}", $"{actual}"));
    }
}
