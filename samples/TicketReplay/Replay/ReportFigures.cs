namespace TicketReplay;

/// <summary>Collects what the page shows, one ticket at a time: sums and short lists, so that a log of any length needs no more memory than its tickets' verdicts do.</summary>
/// <param name="rules">the rules</param>
internal sealed class ReportFigures(ReplayRules rules)
{
    private readonly Dictionary<Metric, MetricFigures> byMetric = rules.Policy.Metrics.ToDictionary(metric => metric, metric => new MetricFigures(metric));

    /// <summary>In the order of the policy.</summary>
    public IEnumerable<MetricFigures> Metrics => rules.Policy.Metrics.Select(metric => byMetric[metric]);

    public Compliance Compliance { get; } = new(rules.ReportZone, rules.Report.Kinds);

    public WorstTickets Worst { get; } = new();

    public void Add(TicketResult result)
    {
        byMetric[result.Metric].Add(result);
        Compliance.Add(result);
        Worst.Add(result);
    }
}
