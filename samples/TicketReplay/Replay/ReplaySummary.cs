namespace TicketReplay;

/// <summary>Adds up the results of a replay: counts are of tickets, each by its last episode.</summary>
internal sealed class ReplaySummary
{
    private const int Worst = 10;
    private const int Listed = 20;

    private readonly Dictionary<(Metric Metric, string Priority), VerdictCounts> counts = [];
    private readonly Dictionary<(Metric Metric, string Priority), VerdictCounts> reopened = [];
    private readonly Dictionary<(Metric Metric, WaitingFor WaitsFor), WaitSum> waits = [];
    private readonly List<Overrun> overruns = [];

    /// <summary>A breach.</summary>
    public sealed record Overrun(string Ticket, Metric Metric, string Priority, Reading Reading);

    /// <summary>Time waited.</summary>
    public sealed class WaitSum
    {
        public long Tickets { get; set; }

        public Duration Working { get; set; }

        public Duration OnTheClock { get; set; }
    }

    public IEnumerable<KeyValuePair<(Metric Metric, string Priority), VerdictCounts>> Counts => Ordered(counts);

    public IEnumerable<KeyValuePair<(Metric Metric, string Priority), VerdictCounts>> Reopened => Ordered(reopened);

    /// <summary>The first reopened tickets.</summary>
    public List<TicketResult> ReopenedTickets { get; } = [];

    public IEnumerable<KeyValuePair<(Metric Metric, WaitingFor WaitsFor), WaitSum>> Waits => waits.OrderBy(pair => pair.Key.Metric.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.WaitsFor);

    /// <summary>The ten greatest overruns, the greatest first.</summary>
    public IReadOnlyList<Overrun> Overruns => overruns;

    public long Tickets { get; private set; }

    public RecordedAgreement Recorded { get; } = new();

    public void AddTicket() => Tickets++;

    public void Add(TicketResult result)
    {
        var key = (result.Metric, result.Priority);
        Of(counts, key).Add(result.Last);
        if (result.IsReopened)
        {
            Of(reopened, key).Add(result.Last);
            if (ReopenedTickets.Count < Listed) ReopenedTickets.Add(result with { Ledger = null });
        }

        if (result.Last.Verdict is Verdict.Breached or Verdict.Overdue) Rank(result);
        foreach (var wait in result.Ledger?.Waits ?? []) Add(result.Metric, wait);
    }

    private void Add(Metric metric, WaitTotal wait)
    {
        if (!waits.TryGetValue((metric, wait.WaitsFor), out var sum)) waits.Add((metric, wait.WaitsFor), sum = new WaitSum());
        sum.Tickets++;
        sum.Working += wait.Hours.Working;
        sum.OnTheClock += wait.Hours.OnTheClock;
    }

    private void Rank(TicketResult result)
    {
        var overrun = result.Last.Overrun;
        if (overruns.Count == Worst && overrun <= overruns[^1].Reading.Overrun) return;
        var at = overruns.FindIndex(other => other.Reading.Overrun < overrun);
        overruns.Insert(at < 0 ? overruns.Count : at, new Overrun(result.Ticket.Id, result.Metric, result.Priority, result.Last));
        if (overruns.Count > Worst) overruns.RemoveAt(Worst);
    }

    private static VerdictCounts Of(Dictionary<(Metric Metric, string Priority), VerdictCounts> all, (Metric Metric, string Priority) key)
    {
        if (!all.TryGetValue(key, out var found)) all.Add(key, found = new VerdictCounts());
        return found;
    }

    private static IOrderedEnumerable<KeyValuePair<(Metric Metric, string Priority), VerdictCounts>> Ordered(Dictionary<(Metric Metric, string Priority), VerdictCounts> all) =>
        all.OrderBy(pair => pair.Key.Metric.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.Priority, StringComparer.Ordinal);
}
