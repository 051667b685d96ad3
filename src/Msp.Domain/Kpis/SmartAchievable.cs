using System.Globalization;

namespace Msp.Domain.Kpis;

/// <summary>Holds a target against physical limits and against its own history.</summary>
internal sealed class SmartAchievable(Kpi kpi, KpiSeries? history, IReadOnlyList<KpiLimit> limits, ulong seed)
{
    private static readonly Share Hard = Share.OfPercent(20m);

    private readonly List<string> evidence = [];
    private readonly decimal[] last = [.. (history?.Values ?? []).TakeLast(SmartAssessment.Lookback)];

    // What an improvement is held against where the target does not say it: the figure of its period in the history.
    private readonly decimal? baseline = kpi.Target is KpiTarget.Improvement improvement ? history?.ValueOf(improvement.BaselinePeriod) : null;

    public Share? Probability { get; private set; }

    public IReadOnlyList<string> Evidence => evidence;

    public IReadOnlyList<Finding> Judge()
    {
        var findings = new List<Finding>();
        var (lower, upper) = kpi.Target.Limits(kpi.Direction, baseline);
        foreach (var limit in limits)
        {
            evidence.Add($"{limit}");
            var wanted = kpi.Direction switch { KpiDirection.HigherIsBetter => lower, KpiDirection.LowerIsBetter => upper, _ => null };
            if (kpi.Direction == KpiDirection.HigherIsBetter ? wanted > limit.Best : wanted < limit.Best)
                findings.Add(new(FindingSeverity.Error, DomainCodes.KpiTargetImpossible, "target", KpiTarget.Told(wanted!.Value),
                    $"The target is better than can be: {limit}."));
        }

        if (kpi.Target is KpiTarget.Improvement && lower > KpiUnits.Range(kpi.Unit).Most)
            findings.Add(new(FindingSeverity.Error, DomainCodes.KpiTargetImpossible, "target.improveBy", KpiTarget.Told(lower!.Value),
                $"So much better than the baseline is more than {KpiTarget.Told(KpiUnits.Range(kpi.Unit).Most!.Value)}."));
        if (last.Length < HitProbability.LeastPeriods || (lower is null && upper is null))
        {
            findings.Add(new(FindingSeverity.Information, DomainCodes.KpiHistoryMissing, "target", "", string.Create(CultureInfo.InvariantCulture,
                $"Unproven: {last.Length} periods with a figure of {HitProbability.LeastPeriods}"
                + $"{(lower is null && upper is null ? ", and no baseline above zero" : "")}.")));
            return findings;
        }

        JudgeHistory(findings);
        return findings;
    }

    private void JudgeHistory(List<Finding> findings)
    {
        var met = last.Count(value => kpi.Reaches(value, baseline) == true);
        Probability = HitProbability.Of(last, value => kpi.Reaches(value, baseline) == true, KpiUnits.Range(kpi.Unit), seed);
        evidence.Add(string.Create(CultureInfo.InvariantCulture,
            $"reached in {met} of the last {last.Length} periods, {Told(last.Min())} to {Told(last.Max())}"));
        evidence.Add(string.Create(CultureInfo.InvariantCulture,
            $"a period reaches it with probability {Probability} ({HitProbability.Draws} draws, seed {seed})"));
        if (met == 0)
            findings.Add(Warning(DomainCodes.KpiTargetHard, $"No one of the last {Count(last.Length)} periods reached it."));
        else if (Probability < Hard)
            findings.Add(Warning(DomainCodes.KpiTargetHard, $"A period reaches it with probability {Probability}, less than {Hard}."));
        if (met == SmartAssessment.Lookback)
            findings.Add(Warning(DomainCodes.KpiTargetEasy, $"All of the last {Count(met)} periods reached it."));
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Finding Warning(string code, string message) => new(FindingSeverity.Warning, code, "target", "", message);

    private string Told(decimal value) => $"{KpiTarget.Told(decimal.Round(value, 2, MidpointRounding.AwayFromZero))}{KpiUnits.Sign(kpi.Unit, kpi.Currency)}";
}
