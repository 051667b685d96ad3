namespace QuarterlyReviewSample;

/// <summary>What a promise came to in the quarter.</summary>
/// <param name="Metric">the clock</param>
/// <param name="Priority">the priority, or <see cref="All"/></param>
/// <param name="Attained">what was met and missed</param>
internal sealed record ServiceLevel(Metric Metric, string Priority, Attainment Attained)
{
    public const string All = "all";
}
