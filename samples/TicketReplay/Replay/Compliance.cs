namespace TicketReplay;

/// <summary>What was attained, by metric, priority and period; every figure is the library's.</summary>
/// <param name="zone">where periods begin</param>
/// <param name="kinds">which periods are wanted</param>
internal sealed class Compliance(DateTimeZone zone, IReadOnlyCollection<PeriodKind> kinds)
{
    /// <summary>What further priorities are put together under, so that a column taken for priorities by mistake does not make a page of a million columns.</summary>
    public const string Others = "(others)";

    /// <summary>How many priorities of a metric are told apart.</summary>
    public const int MostPriorities = 24;

    private readonly Dictionary<Metric, Dictionary<string, AttainmentParts>> parts = [];

    public void Add(TicketResult result)
    {
        if (!parts.TryGetValue(result.Metric, out var priorities)) parts.Add(result.Metric, priorities = new(StringComparer.Ordinal));
        var priority = priorities.ContainsKey(result.Priority) || priorities.Count < MostPriorities ? result.Priority : Others;
        if (!priorities.TryGetValue(priority, out var part)) priorities.Add(priority, part = new AttainmentParts(zone, kinds));
        foreach (var episode in result.Results()) part.Add(episode);
    }

    /// <summary>The priorities of a metric that have results, in ordinal order.</summary>
    public IReadOnlyList<string> Priorities(Metric metric) => parts.TryGetValue(metric, out var priorities) ? [.. priorities.Keys.Order(StringComparer.Ordinal)] : [];

    /// <summary>The periods from the first to the last in which something was decided or stopped, or is still open, oldest first, each with its attainment by priority.</summary>
    /// <param name="metric">the metric</param>
    /// <param name="kind">one of the kinds wanted</param>
    public IReadOnlyList<CompliancePeriod> ByPeriod(Metric metric, PeriodKind kind)
    {
        if (!parts.TryGetValue(metric, out var priorities)) return [];
        var merged = priorities.ToDictionary(pair => pair.Key, pair => pair.Value.Merged(kind), StringComparer.Ordinal);
        return [.. merged.Values.SelectMany(one => one.Values).Select(one => one.Period).DistinctBy(period => period.Start).OrderBy(period => period.Start)
            .Select(period => new CompliancePeriod(period, merged.Where(pair => pair.Value.ContainsKey(period.Start)).ToDictionary(pair => pair.Key, pair => pair.Value[period.Start], StringComparer.Ordinal)))];
    }
}
