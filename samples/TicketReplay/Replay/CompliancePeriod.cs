namespace TicketReplay;

/// <summary>What a metric attained in one period.</summary>
/// <param name="Period">the period</param>
/// <param name="ByPriority">by priority; those without anything in the period are not there</param>
internal sealed record CompliancePeriod(ReportingPeriod Period, IReadOnlyDictionary<string, Attainment> ByPriority)
{
    /// <summary>Of some priorities together.</summary>
    /// <param name="isWanted">which</param>
    /// <returns>null when none of them has anything in the period</returns>
    public Attainment? Of(Func<string, bool> isWanted)
    {
        Attainment[] wanted = [.. ByPriority.Where(pair => isWanted(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
        return wanted.Length switch { 0 => null, 1 => wanted[0], _ => Attainment.Merge(wanted) };
    }
}
