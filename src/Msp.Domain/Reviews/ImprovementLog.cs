namespace Msp.Domain.Reviews;

/// <summary>The analyses of a client's business processes, and what they came to.</summary>
/// <remarks>Ordered by the day of the analysis, then by id. Immutable and thread-safe.</remarks>
public sealed class ImprovementLog
{
    private ImprovementLog(IReadOnlyList<ProcessImprovement> items, IReadOnlyList<Finding> findings) => (Items, Findings) = (items, findings);

    /// <summary>What has no errors.</summary>
    public IReadOnlyList<ProcessImprovement> Items { get; }

    /// <summary>Everything found; places begin with the index.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads improvements: what has errors is a finding, what is valid counts, and of several with one id the first.</summary>
    /// <param name="drafts">what was written down</param>
    public static ImprovementLog Of(IEnumerable<ProcessImprovementDraft?> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var findings = new List<Finding>();
        var items = FactReading.Read(drafts, new ProcessImprovementValidator(), draft => new ProcessImprovement(draft), item => item.Id,
            DomainCodes.ImprovementIdUnfit, findings);
        return new([.. items.OrderBy(item => item.AnalysedOn).ThenBy(item => item.Id, StringComparer.Ordinal)], findings.AsReadOnly());
    }

    /// <summary>What they came to by a date: a process is analysed again when there is a later analysis of it.</summary>
    /// <param name="date">the date</param>
    public ImprovementStanding On(LocalDate date)
    {
        var items = Items.Where(item => item.AnalysedOn <= date).ToList();
        var findings = items.Where(item => item.AgainBy < date && !items.Any(later => later.Process == item.Process && later.AnalysedOn > item.AnalysedOn))
            .Select(item => Finding.Warning(DomainCodes.ImprovementAnalysisOverdue, $"{item.Id}.againBy", FindingPath.Value(item.AgainBy),
                "A process is analysed again on time."))
            .Concat(items.Where(item => item.MeasuredBy(date) < item.MonthsBy(date)).Select(item => Finding.Warning(
                DomainCodes.ImprovementUnmeasured, $"{item.Id}.saved", FindingPath.Value(item.MonthsBy(date) - item.MeasuredBy(date)),
                    "What an improvement saves is measured every month.")));
        return new(date, items, [.. findings]);
    }
}
