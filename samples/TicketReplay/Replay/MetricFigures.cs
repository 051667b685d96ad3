namespace TicketReplay;

/// <summary>What the page shows of one metric's clocks.</summary>
/// <param name="metric">the metric</param>
internal sealed class MetricFigures(Metric metric)
{
    public Metric Metric => metric;

    public TimeSums Time { get; } = new();

    public SpentBins Spent { get; } = new();

    /// <summary>Clocks of tickets for which the policy has no target.</summary>
    public long WithoutTarget { get; private set; }

    public void Add(TicketResult result)
    {
        if (result.Last.Target?.Limit is null or Limit.NoLimit)
        {
            WithoutTarget++;
            return;
        }

        if (result.Ledger is { } ledger) Time.Add(result.Ticket.Id, ledger);
        foreach (var episode in result.Episodes) Spent.Add(result.Ticket.Id, episode);
    }
}
