namespace Msp.Domain.Sla;

/// <summary>What a log of recorded verdicts tells about the rules behind them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ForensicReport
{
    internal ForensicReport(IReadOnlyList<ForensicResult> groups, IReadOnlyList<Finding> findings) =>
        (Groups, Findings) = (groups, findings);

    /// <summary>A result for each group with a usable ticket, by name in ordinal order.</summary>
    public IReadOnlyList<ForensicResult> Groups { get; }

    /// <summary>What was odd about the log, in its order, then about the groups; nothing is left out in silence.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
