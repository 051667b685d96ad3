namespace TicketReplay;

/// <summary>A share of the decided clocks that is promised to be met.</summary>
/// <param name="Metric">of which metric</param>
/// <param name="Priorities">of which priorities; empty for all</param>
/// <param name="Promised">the share</param>
/// <param name="Per">in which periods</param>
internal sealed record Goal(Metric Metric, IReadOnlyList<string> Priorities, Share Promised, PeriodKind Per)
{
    public bool IsFor(string priority) => Priorities.Count == 0 || Priorities.Contains(priority, StringComparer.Ordinal);
}
