using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>Judges a ladder against a target and the people who are to act: what cannot work, before it is needed.</summary>
public static class EscalationReview
{
    /// <summary>Everything that is wrong or doubtful about a ladder for tickets of a target.</summary>
    /// <param name="ladder">the ladder</param>
    /// <param name="target">the target whose clocks it goes by</param>
    /// <param name="roster">who fills the roles</param>
    /// <param name="startInclusive">the start of the span looked at; moments are compared for a ticket that comes in then</param>
    /// <param name="endExclusive">its end</param>
    /// <returns>the findings by level; empty when there are none. How long it may take to reach somebody, <see cref="Coverage"/> says</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public static IReadOnlyList<Finding> Review(this EscalationLadder ladder, SlaTarget target, Roster roster, Instant startInclusive, Instant endExclusive)
    {
        SupportedRange.Require(startInclusive, nameof(startInclusive));
        SupportedRange.Require(endExclusive, nameof(endExclusive));
        if (endExclusive < startInclusive) throw new ArgumentException($"The end {endExclusive} is before the start {startInclusive}.", nameof(endExclusive));
        var state = new ClockState(target, target.Calendar);
        state.Begin(BusinessCalendar.ToNanoseconds(startInclusive));
        var findings = new List<Finding>();
        var latest = ClockState.Unset;
        foreach (var level in ladder.Levels)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"levels[{level.Number - 1}]");
            Moments(level, in state, latest, place, findings);
            if (level.Moment.In(in state) is var at && at != ClockState.Never) latest = Math.Max(latest, at);
            People(level.To, level.By, place, roster, startInclusive, endExclusive, findings);
            if (level.Fallback is { } fallback) People(fallback.To, fallback.By, $"{place}.fallback", roster, startInclusive, endExclusive, findings);
        }

        return findings.AsReadOnly();
    }

    private static void Moments(EscalationLevel level, in ClockState state, long latest, string place, List<Finding> findings)
    {
        var at = level.Moment.In(in state);
        if (at == ClockState.Never)
        {
            findings.Add(Finding.Error(
                FindingCodes.LadderNeverActs, place, $"{level.Moment}", "The target has no such moment: it has no limit, or its calendar never comes to it."));
            return;
        }

        var due = state.Due();
        var start = BusinessCalendar.FromNanoseconds(state.Start);
        if (at < latest)
            findings.Add(Finding.Warning(
                FindingCodes.LadderLevelsDescending, place, $"{level.Moment}", $"For a ticket of {start} an earlier level comes later."));
        if (!state.HasLimit || due == ClockState.Never) return;
        if (at >= due && level.Number == 1)
            findings.Add(Finding.Warning(FindingCodes.LadderAfterDue, place, $"{level.Moment}", "Nobody is called upon before the due."));
        else if (at >= due && level.Kind == EscalationKind.Functional)
            findings.Add(Finding.Warning(
                FindingCodes.LadderAfterDue, place, $"{level.Moment}", "Who is brought in at the due or later cannot help to meet it."));
        if (at < due && level.Fallback is { } fallback && fallback.After.ToInt64Nanoseconds() >= due - at)
            findings.Add(Finding.Warning(
                FindingCodes.LadderAfterDue, $"{place}.fallback", WorkingTimeText.Of(fallback.After), "The level acts before the due, its fallback only at the due or later."));
        if (level.Moment is EscalationMoment.FromDue { Offset: var offset } && offset < Duration.Zero && at == state.Start && at < due)
            findings.Add(Finding.Warning(
                FindingCodes.LadderBeforeStart, place, $"{level.Moment}", "The limit is no longer than that; the level acts at the start."));
    }

    private static void People(Recipient to, Channel by, string place, Roster roster, Instant start, Instant end, List<Finding> findings)
    {
        if (!roster.Knows(to)) findings.Add(Finding.Error(FindingCodes.LadderRoleUnknown, place, to.Role, "The roster has no such role."));
        else if (roster.Shifts(to, start, end, by) is { Count: > 0 } shifts && shifts.All(shift => shift.Answer.IsGap))
            findings.Add(Finding.Error(
                FindingCodes.LadderUnreachable, place, $"{to} by {by}", $"From {start} to {end} nobody can be reached: {shifts[0].Answer.Explanation}."));
    }
}
