namespace Msp.Domain.Sla;

/// <summary>Finds the longest time to a human among the instants at which it can stand.</summary>
internal sealed class CoverageSweep(SlaTarget? target, IReadOnlyList<CoverageAttempt> attempts, Instant start, Instant end)
{
    private readonly long first = BusinessCalendar.ToNanoseconds(start);
    private readonly long beyond = BusinessCalendar.ToNanoseconds(end);

    public CoverageProof Prove(string line, string? skill)
    {
        var (witness, worst) = (first, -1L);
        foreach (var instant in Corners())
        {
            var takes = Reached(instant, out _) is var at && at == ClockState.Never ? ClockState.Never : at - instant;
            if (takes > worst) (witness, worst) = (instant, takes);
        }

        return ProofOf(line, skill, witness);
    }

    /// <summary>The start from which a human is reached latest against the due; null when no start has a due.</summary>
    public CoverageProof? ProveAgainstDue(string line)
    {
        (long Witness, long Late)? worst = null;
        foreach (var instant in Corners(againstDue: true))
        {
            if (target!.DueFor(BusinessCalendar.FromNanoseconds(instant)) is not { } due) continue;
            var late = Reached(instant, out _) is var at && at == ClockState.Never ? ClockState.Never : at - BusinessCalendar.ToNanoseconds(due);
            if (!(late <= worst?.Late)) worst = (instant, late);
        }

        return worst is { } found ? ProofOf(line, null, found.Witness) : null;
    }

    private CoverageProof ProofOf(string line, string? skill, long witness)
    {
        var reached = Reached(witness, out var shift);
        Instant? answeredAt = shift is null ? null : BusinessCalendar.FromNanoseconds(reached);
        return new(line, skill, start, end, BusinessCalendar.FromNanoseconds(witness), answeredAt, shift?.Answer, Gaps().AsReadOnly());
    }

    /// <summary>When a ticket that comes in at an instant reaches a human.</summary>
    internal long Reached(long ticket, out OnCallShift? shift)
    {
        shift = null;
        var earliest = ClockState.Never;
        ClockState state = default;
        if (target is not null)
        {
            state = new ClockState(target, target.Calendar);
            state.Begin(ticket);
        }

        foreach (var attempt in attempts)
        {
            var came = target is null ? ticket : attempt.Moment.In(in state);
            if (attempt.Reaches(came, out var reached) is var at && at < earliest) (earliest, shift) = (at, reached);
        }

        return earliest;
    }

    /// <summary>The instants at which the time to a human, or the due, can turn or leap, and their neighbours, ascending.</summary>
    private SortedSet<long> Corners(bool againstDue = false)
    {
        var corners = new SortedSet<long>();
        Add(first);
        // While the due stands still, the last ticket may be the latest against it.
        if (againstDue) Add(beyond);
        var transitions = Transitions();
        foreach (var transition in transitions)
        {
            Add(transition);
            if (againstDue) foreach (var limit in Limits()) AddWorkBefore(transition, limit);
        }

        foreach (var attempt in attempts)
        {
            foreach (var limit in Limits())
            {
                var spent = attempt.Moment.Spent(limit);
                AddEdges(attempt.Called, 0, spent, attempt.Moment.OnTheClock);
                foreach (var call in attempt.Calls)
                {
                    AddEdges(call.Sought, call.Later, spent, attempt.Moment.OnTheClock);
                    if (call.AtOnceWhenNobody) AddEdges(call.Sought, 0, spent, attempt.Moment.OnTheClock);
                }

                foreach (var transition in transitions) AddWorkBefore(transition, spent);
            }
        }

        return corners;

        void Add(long instant)
        {
            for (var beside = instant - 1; beside <= instant + 1; beside++)
                if (beside >= first && beside < beyond) corners.Add(beside);
        }

        // The calls that are made when somebody comes or goes. Where a level waits for somebody it acts when they come, whatever the ticket,
        // so that looking at their coming is enough.
        void AddEdges(CoverageSpans spans, long later, long spent, long onTheClock)
        {
            foreach (var shift in spans.There)
            {
                AddOrigins(BusinessCalendar.ToNanoseconds(shift.Start), spent, onTheClock + later, later);
                AddOrigins(BusinessCalendar.ToNanoseconds(shift.End), spent, onTheClock + later, later);
            }
        }

        // The tickets whose call is made exactly then; one whose moment would lie before its start makes it at the start.
        void AddOrigins(long made, long spent, long offset, long later)
        {
            Add(made - later);
            Add(Minus(made, offset));
            AddWorkBefore(Minus(made, offset), spent);
        }

        void AddWorkBefore(long instant, long spent)
        {
            if (target is null || target.RunsOnTheClock) Add(Minus(instant, spent));
            else if (GrowingIndex.IsInRange(instant))
            {
                var work = target.Calendar.WorkAt(instant) - spent;
                if (target.Calendar.TryFirstAt(work, out var earliest)) Add(earliest);
                if (target.Calendar.TryLastAt(work, out var latest)) Add(latest);
            }
        }
    }

    /// <summary>A difference, or an instant beyond all that are supported.</summary>
    private static long Minus(long one, long other) => (long)Int128.Clamp((Int128)one - other, long.MinValue + 1, long.MaxValue - 1);

    private IEnumerable<long> Limits()
    {
        var limit = target?.Limit switch
        {
            Limit.OfWorkingTime working => working.Amount,
            Limit.OfClockTime onTheClock => onTheClock.Amount,
            _ => Duration.Zero,
        };
        yield return limit.ToInt64Nanoseconds();
        if (target is { Rules.SurchargeOutsideHours: var surcharge } && surcharge > Duration.Zero) yield return (limit + surcharge).ToInt64Nanoseconds();
    }

    /// <summary>The openings and closings of the target's calendar by which a moment may leap, up to the last one that matters.</summary>
    private List<long> Transitions()
    {
        if (target is null || (target.RunsOnTheClock && target.Rules.SurchargeOutsideHours == Duration.Zero)) return [];
        var last = There().Select(shift => shift.End).Append(end).Max();
        return [.. target.Calendar.WorkingIntervals(start, last).SelectMany(open => new[] { open.Start, open.End }).Select(UnixTime.ToNanoseconds)];
    }

    private IEnumerable<OnCallShift> There() => attempts.SelectMany(attempt => attempt.Calls).SelectMany(call => call.Sought.There);

    private List<Interval> Gaps()
    {
        var gaps = new List<Interval>();
        var covered = start;
        foreach (var shift in There().Where(shift => shift.Start < end).OrderBy(shift => shift.Start))
        {
            if (shift.Start > covered) gaps.Add(new(covered, shift.Start));
            covered = Instant.Max(covered, shift.End);
        }

        if (covered < end) gaps.Add(new(covered, end));
        return gaps;
    }
}
