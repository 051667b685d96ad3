namespace Msp.Domain.Sla;

/// <summary>Proves how long it takes at most to reach a human, over every instant of a span, by computing with intervals.</summary>
/// <remarks>
/// Between the instants at which somebody comes or goes, or a calendar opens or closes, seen from the start of a ticket, the time to a
/// human is level or falls by a second a second. So the longest one stands at one of these instants or a nanosecond beside it, and
/// looking at those is looking at all. Whoever is on call is taken to answer, and nobody is taken to acknowledge.
/// </remarks>
public static class Coverage
{
    private static readonly Duration LookAhead = Duration.FromDays(31);

    /// <summary>For each role, and each skill that its people may have: the longest time until somebody of it is there.</summary>
    /// <param name="roster">who fills the roles</param>
    /// <param name="startInclusive">the start of the span</param>
    /// <param name="endExclusive">its end</param>
    /// <returns>for each role a proof for anybody, then one for each of the roster's skills</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is not after <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public static IReadOnlyList<CoverageProof> Prove(Roster roster, Instant startInclusive, Instant endExclusive)
    {
        Check(startInclusive, endExclusive);
        return [.. from role in roster.Roles from skill in Skills(roster) select Prove(roster, new Recipient(role) { Skill = skill }, startInclusive, endExclusive)];
    }

    /// <summary>The longest time until somebody is there.</summary>
    /// <param name="roster">who fills the roles</param>
    /// <param name="recipient">the role, and what they must know</param>
    /// <param name="startInclusive">the start of the span</param>
    /// <param name="endExclusive">its end</param>
    /// <param name="by">how they must be reachable; null for any way</param>
    /// <exception cref="ArgumentException">The roster has no such role, or <paramref name="endExclusive"/> is not after <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public static CoverageProof Prove(Roster roster, Recipient recipient, Instant startInclusive, Instant endExclusive, Channel? by = null)
    {
        Check(startInclusive, endExclusive);
        var until = Instant.Min(endExclusive + LookAhead, BusinessCalendar.Latest);
        var there = new CoverageSpans(roster.Shifts(recipient, startInclusive, until, by));
        var attempt = new CoverageAttempt(EscalationMoment.AfterStart(Duration.Zero), waits: true, there, [new(0, there)]);
        var sweep = new CoverageSweep(null, [attempt], startInclusive, endExclusive);
        return sweep.Prove(recipient.Role, recipient.Skill);
    }

    /// <summary>For each skill: the longest time from a ticket's start until its ladder reaches a human who has it.</summary>
    /// <remarks>
    /// Looking for a skill changes nobody whom the ladder calls upon: who is reached must be what the level asks for, and have the skill
    /// besides. Where a level finds somebody without it, the fallback comes when it comes in the plan, after its time.
    /// </remarks>
    /// <param name="ladder">the ladder: its levels, the fallbacks of levels that find nobody, and its repetitions</param>
    /// <param name="target">the target whose clock the ladder goes by; its limit is working time, time on the clock, or none</param>
    /// <param name="roster">who fills the roles</param>
    /// <param name="startInclusive">the first instant at which a ticket may come in</param>
    /// <param name="endExclusive">the end of these</param>
    /// <returns>a proof for whoever the levels call upon, then one for each of the roster's skills</returns>
    /// <exception cref="ArgumentException">The ladder has no levels, the roster lacks one of its roles, the limit is in working days, or
    /// <paramref name="endExclusive"/> is not after <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public static IReadOnlyList<CoverageProof> Prove(EscalationLadder ladder, SlaTarget target, Roster roster, Instant startInclusive, Instant endExclusive)
    {
        var levels = Levels(ladder, target, roster, startInclusive, endExclusive);
        return
        [
            .. from skill in Skills(roster)
            select new CoverageSweep(target, [.. Attempts(ladder, levels, roster, skill)], startInclusive, endExclusive).Prove(ladder.Name, skill),
        ];
    }

    /// <summary>The ticket that a ladder brings to a human latest against its due: which may come in while hours are open, though the way to a human is
    /// longer outside them, when nothing is due.</summary>
    /// <remarks>Tried wherever a calendar, a shift or a due turns: what is found is so, and a ticket between these may be later still.</remarks>
    /// <param name="ladder">the ladder: its levels, the fallbacks of levels that find nobody, and its repetitions</param>
    /// <param name="target">the target whose clock the ladder goes by, and whose due it is held against; its limit is working time or time on the clock</param>
    /// <param name="roster">who fills the roles</param>
    /// <param name="startInclusive">the first instant at which a ticket may come in</param>
    /// <param name="endExclusive">the end of these</param>
    /// <returns>the proof, whose witness is that ticket's start, the earliest of equals; null when no ticket of the span has a due</returns>
    /// <exception cref="ArgumentException">The ladder has no levels, the roster lacks one of its roles, the limit is in working days, or
    /// <paramref name="endExclusive"/> is not after <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public static CoverageProof? ProveAgainstDue(EscalationLadder ladder, SlaTarget target, Roster roster, Instant startInclusive, Instant endExclusive)
    {
        var levels = Levels(ladder, target, roster, startInclusive, endExclusive);
        return new CoverageSweep(target, [.. Attempts(ladder, levels, roster, null)], startInclusive, endExclusive).ProveAgainstDue(ladder.Name);
    }

    private static List<LevelShifts> Levels(EscalationLadder ladder, SlaTarget target, Roster roster, Instant startInclusive, Instant endExclusive)
    {
        Check(startInclusive, endExclusive);
        if (ladder.Levels.Count == 0) throw new ArgumentException($"The ladder \"{ladder}\" has no levels.", nameof(ladder));
        if (target.Limit is Limit.OfWorkingDays or Limit.ByLocalTime)
            throw new ArgumentException($"The limit \"{target.Limit}\" is in working days.", nameof(target));
        var until = Instant.Min(Farthest(ladder, target, endExclusive) + LookAhead, BusinessCalendar.Latest);
        return
        [
            .. ladder.Levels.Select(level => new LevelShifts(
                level, roster.Shifts(level.To, startInclusive, until, level.By), level.Fallback is { } fallback ? roster.Shifts(fallback.To, startInclusive, until, fallback.By) : [])),
        ];
    }

    private static IEnumerable<string?> Skills(Roster roster) => roster.Skills.Prepend(null);

    private static void Check(Instant startInclusive, Instant endExclusive)
    {
        SupportedRange.Require(startInclusive, nameof(startInclusive));
        SupportedRange.Require(endExclusive, nameof(endExclusive));
        if (endExclusive <= startInclusive)
            throw new ArgumentException($"The end {endExclusive} is not after the start {startInclusive}.", nameof(endExclusive));
    }

    /// <summary>When the last call for the last ticket is made.</summary>
    private static Instant Farthest(EscalationLadder ladder, SlaTarget target, Instant end)
    {
        var state = new ClockState(target, target.Calendar);
        state.Begin(BusinessCalendar.ToNanoseconds(end));
        var farthest = end;
        foreach (var level in ladder.Levels)
            if (level.Moment.In(in state) is var at && at < BusinessCalendar.ToNanoseconds(BusinessCalendar.Latest))
                farthest = Instant.Max(farthest, BusinessCalendar.FromNanoseconds(at));
        var fallback = ladder.Levels.Max(level => level.Fallback?.After ?? Duration.Zero);
        return farthest + Duration.Max(fallback, ladder.RemindsEvery * ladder.Reminders);
    }

    /// <summary>The levels with the calls they make. Who is called upon does not depend on the skill that is looked for; who of them is sought does.</summary>
    private static IEnumerable<CoverageAttempt> Attempts(EscalationLadder ladder, IReadOnlyList<LevelShifts> levels, Roster roster, string? skill)
    {
        foreach (var (level, called, fallenBackTo) in levels)
        {
            var sought = Sought(called);
            var calls = new List<CoverageCall> { new(0, sought) };
            if (level.Fallback is { } fallback) calls.Add(new(fallback.After.ToInt64Nanoseconds(), Sought(fallenBackTo), AtOnceWhenNobody: true));
            var repetitions = level.Number == ladder.Levels.Count ? ladder.Reminders : 0;
            for (var repetition = 1; repetition <= repetitions; repetition++)
                calls.Add(new(repetition * ladder.RemindsEvery.ToInt64Nanoseconds(), sought));
            yield return new(level.Moment, level.WhenNobody == WhenNobody.Wait, new(called), calls);
        }

        CoverageSpans Sought(IReadOnlyList<OnCallShift> shifts) => new(skill is null ? shifts : roster.Skilled(shifts, skill));
    }

    private readonly record struct LevelShifts(EscalationLevel Level, IReadOnlyList<OnCallShift> Called, IReadOnlyList<OnCallShift> FallenBackTo);
}
