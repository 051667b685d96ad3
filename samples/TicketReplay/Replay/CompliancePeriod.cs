namespace TicketReplay;

/// <summary>What a metric attained in one period.</summary>
/// <param name="Period">the period</param>
/// <param name="ByPriority">by priority; those without anything in the period are not there</param>
internal sealed record CompliancePeriod(ReportingPeriod Period, IReadOnlyDictionary<string, Attainment> ByPriority)
{
    /// <summary>Of some priorities together: made anew each time, so that what it sorts for its lists goes with it.</summary>
    /// <param name="isWanted">which</param>
    /// <returns>null when none of them has anything in the period</returns>
    public Attainment? Of(Func<string, bool> isWanted)
    {
        Attainment[] wanted = [.. ByPriority.Where(pair => isWanted(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
        return wanted.Length == 0 ? null : Attainment.Merge(wanted);
    }
}
