namespace TicketReplay;

/// <summary>A share of the decided clocks that is promised to be met.</summary>
/// <param name="Metric">of which metric</param>
/// <param name="Priorities">of which priorities; empty for all</param>
/// <param name="Promised">the share</param>
/// <param name="Per">in which periods</param>
internal sealed record Goal(Metric Metric, IReadOnlyList<string> Priorities, Share Promised, PeriodKind Per)
{
    /// <summary>Whether tickets of a priority count towards it; towards a goal of several priorities they count together.</summary>
    public bool IsFor(string priority) => Priorities.Count == 0 || Priorities.Contains(priority, StringComparer.Ordinal);

    /// <summary>Whether it promises something of a priority alone.</summary>
    public bool IsOnlyFor(string priority) => Priorities.Count > 0 && Priorities.All(one => one == priority);
}
