namespace Msp.Domain.Sla;

/// <summary>A history judged by two policies: how many met their targets under each, and every verdict that differs.</summary>
/// <remarks>
/// The counts reconcile: met after are met before, plus the flips to met, less the flips from it; the same for missed. Tickets merged into others are in
/// neither. Immutable and thread-safe.
/// </remarks>
public sealed record Restatement
{
    internal Restatement(
        AttainmentCount before,
        AttainmentCount after,
        IReadOnlyList<VerdictFlip> flips,
        IReadOnlyList<Finding> findings) =>
        (Before, After, Flips, Findings) = (before, after, flips, findings);

    /// <summary>Met and missed (breached or overdue) episodes under the first policy.</summary>
    public AttainmentCount Before { get; }

    /// <summary>The same under the second.</summary>
    public AttainmentCount After { get; }

    /// <summary>Every episode whose verdict differs, by ticket in the order of the log, then metric, then episode.</summary>
    public IReadOnlyList<VerdictFlip> Flips { get; }

    /// <summary>What either replay found odd about the log, each once.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>How many of the flips have this cause among theirs.</summary>
    /// <param name="cause">the cause</param>
    public int CountOf(RestatementCause cause) => Flips.Count(flip => flip.Causes.Contains(cause));

    /// <summary>One line: both counts, and how many verdicts differ.</summary>
    public override string ToString() => $"{Before} before, {After} after, {Flips.Count} flips";
}
