namespace Msp.Domain.Kpis;

/// <summary>Whether a KPI is SMART, a verdict and evidence for each letter; also of a draft that is none yet.</summary>
/// <remarks>Equality is by reference. Immutable and thread-safe.</remarks>
public sealed class SmartAssessment
{
    /// <summary>How many periods back are looked at.</summary>
    internal const int Lookback = 12;

    private SmartAssessment(IReadOnlyList<SmartLine> letters, Share? probability, ulong seed) => (Letters, Probability, Seed) = (letters, probability, seed);

    /// <summary>A line for each letter, in their order.</summary>
    public IReadOnlyList<SmartLine> Letters { get; }

    /// <summary>How probable it is that a period reaches the target, by the last 12; null without enough history. A statistic, not a promise.</summary>
    public Share? Probability { get; }

    /// <summary>The seed of the draws behind <see cref="Probability"/>: the same seed gives the same probability, anywhere.</summary>
    public ulong Seed { get; }

    /// <summary>Everything that speaks against a letter.</summary>
    public IReadOnlyList<Finding> Findings => [.. Letters.SelectMany(line => line.Findings)];

    /// <summary>Whether no letter fails; what is unproven or doubtful may be agreed.</summary>
    public bool IsSmart => Letters.All(line => line.Verdict != SmartVerdict.Failed);

    /// <summary>Assesses a KPI.</summary>
    /// <param name="draft">what was written down; <see cref="Kpi.ToDraft"/> for what is one already</param>
    /// <param name="history">its figures so far; null for none, which leaves the achievable unproven. The last 12 that there are count</param>
    /// <param name="limits">what makes a better figure impossible; none by default</param>
    /// <param name="seed">of the draws behind the probability</param>
    public static SmartAssessment Of(KpiDraft draft, KpiSeries? history = null, IEnumerable<KpiLimit>? limits = null, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var made = Kpi.TryFrom(draft, out var kpi, out var findings);
        var achievable = made ? new SmartAchievable(kpi!, history, [.. limits ?? []], seed) : null;
        Finding[] all = [.. findings, .. achievable?.Judge() ?? [], .. made && history is not null ? SmallSample.Judge(kpi!, history) : []];
        return new([.. Enum.GetValues<SmartLetter>().Select(letter => Line(letter, all, draft, kpi, achievable))], achievable?.Probability, seed);
    }

    /// <summary>The line of a letter.</summary>
    /// <param name="letter">the letter</param>
    public SmartLine this[SmartLetter letter] => Letters.First(line => line.Letter == letter);

    /// <summary>A line for each letter.</summary>
    public override string ToString() => string.Concat(Letters.Select(line => $"{line}\n"));

    private static SmartLine Line(SmartLetter letter, Finding[] all, KpiDraft draft, Kpi? kpi, SmartAchievable? achievable)
    {
        Finding[] against = [.. all.Where(finding => LetterOf(finding) == letter)];
        var verdict = against.Any(finding => finding.Severity == FindingSeverity.Error) ? SmartVerdict.Failed
            : against.Any(finding => finding.Severity == FindingSeverity.Warning) ? SmartVerdict.Doubtful
            : letter == SmartLetter.Achievable && achievable?.Probability is null ? SmartVerdict.Unproven
            : SmartVerdict.Holds;
        string[] evidence = letter switch
        {
            _ when kpi is null => [],
            SmartLetter.Specific => [$"{kpi.Metric} for {kpi.Scope}, in {FindingPath.Value(kpi.Unit)}, answered for by {kpi.Owner}"],
            SmartLetter.Measurable => [$"{kpi.Formula}", $"from {kpi.Source}"],
            SmartLetter.Achievable => [.. achievable!.Evidence],
            SmartLetter.Relevant => [$"serves {kpi.Goal}"],
            _ => [$"each {FindingPath.Value(draft.Cycle)} from {FindingPath.Value(draft.Start)}, reached by {FindingPath.Value(draft.ReachBy)}"],
        };
        return new(letter, verdict, evidence, against);
    }

    private static SmartLetter LetterOf(Finding finding) => finding.Code switch
    {
        DomainCodes.KpiSmartSpecific or DomainCodes.KpiNameVague => SmartLetter.Specific,
        DomainCodes.KpiFormulaUnreadable when finding.Place == "scope" => SmartLetter.Specific,
        DomainCodes.KpiSmartRelevant => SmartLetter.Relevant,
        DomainCodes.KpiSmartTimeBound => SmartLetter.TimeBound,
        DomainCodes.KpiSmartAchievable or DomainCodes.KpiTargetImpossible or DomainCodes.KpiTargetHard or DomainCodes.KpiTargetEasy => SmartLetter.Achievable,
        DomainCodes.KpiHistoryMissing => SmartLetter.Achievable,
        _ => SmartLetter.Measurable,
    };
}
