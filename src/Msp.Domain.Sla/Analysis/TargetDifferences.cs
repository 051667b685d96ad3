namespace Msp.Domain.Sla;

/// <summary>Says in which of their rules two targets differ.</summary>
internal static class TargetDifferences
{
    private static readonly WaitingFor[] Waits = Enum.GetValues<WaitingFor>();

    public static IReadOnlyList<RestatementCause> Of(SlaTarget? before, SlaTarget? after)
    {
        if (!HasLimit(before)) return [RestatementCause.NoTargetBefore];
        if (!HasLimit(after)) return [RestatementCause.NoTargetAfter];
        var (one, other) = (before!.Rules, after!.Rules);
        var causes = new List<RestatementCause>();
        Note(RestatementCause.Limit, before.Limit == after.Limit && one.SurchargeOutsideHours == other.SurchargeOutsideHours);
        Note(RestatementCause.Calendar, before.Calendar == after.Calendar);
        Note(RestatementCause.Start, Same(one.StartedBy, other.StartedBy) && Starting(one) == Starting(other));
        Note(RestatementCause.Stop, Same(one.StoppedBy, other.StoppedBy) && Same(one.EndedBy, other.EndedBy) && one.LastStopCounts == other.LastStopCounts);
        Note(RestatementCause.Pauses, Same(one.PausedIn, other.PausedIn) && Pausing(one) == Pausing(other) && Array.TrueForAll(Waits, wait => one.EffectOf(wait) == other.EffectOf(wait)));
        Note(RestatementCause.Reopening, Reopening(one) == Reopening(other));
        Note(RestatementCause.Changes, Changing(one) == Changing(other) && one.OnReason.Count == other.OnReason.Count && !one.OnReason.Except(other.OnReason).Any());
        Note(RestatementCause.ExactFit, one.ExactFit == other.ExactFit);
        Note(RestatementCause.Granularity, one.Granularity == other.Granularity);
        if (causes.Count == 0) causes.Add(RestatementCause.EarlierTerms);
        return causes;

        void Note(RestatementCause cause, bool isSame)
        {
            if (!isSame) causes.Add(cause);
        }
    }

    private static bool HasLimit(SlaTarget? target) => target is not null && target.Limit is not Limit.NoLimit;

    private static (Recurrence, bool, bool) Starting(ClockRules rules) => (rules.Recurrence, rules.LateStartsCountFromNextDay, rules.ReportsLongest);

    private static (bool, bool) Pausing(ClockRules rules) => (rules.PausesByConversation, rules.LateWaitsMoveDue);

    private static (Reopen, bool, bool, Duration) Reopening(ClockRules rules) => (rules.Reopen, rules.ClosedTimeCounts, rules.ClientReplyReopens, rules.FlapsWithin);

    private static (TermsChange, TermsChange, bool) Changing(ClockRules rules) => (rules.OnRaise, rules.OnLower, rules.BreachesStand);

    // In which order alternatives were named does not matter.
    private static bool Same<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) => one.ToHashSet().SetEquals(other);
}
