namespace Msp.Domain.Sla;

/// <summary>A history judged by two policies: how many met their targets under each, and every verdict that differs.</summary>
/// <remarks>
/// The counts reconcile: met after are met before, plus the flips to met, less the flips from it; the same for missed. Tickets merged into others are in
/// neither. Immutable and thread-safe.
/// </remarks>
/// <param name="Before">met and missed (breached or overdue) episodes under the first policy</param>
/// <param name="After">the same under the second</param>
/// <param name="Flips">every episode whose verdict differs, by ticket in the order of the log, then metric, then episode</param>
/// <param name="Findings">what either replay found odd about the log, each once</param>
public sealed record Restatement(AttainmentCount Before, AttainmentCount After, IReadOnlyList<VerdictFlip> Flips, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many of the flips have this cause among theirs.</summary>
    /// <param name="cause">the cause</param>
    public int CountOf(RestatementCause cause) => Flips.Count(flip => flip.Causes.Contains(cause));

    /// <summary>One line: both counts, and how many verdicts differ.</summary>
    public override string ToString() => $"{Before} before, {After} after, {Flips.Count} flips";
}
