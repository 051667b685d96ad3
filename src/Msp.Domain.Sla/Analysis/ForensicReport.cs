namespace Msp.Domain.Sla;

/// <summary>What a log of recorded verdicts tells about the rules behind them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Groups">a result for each group with a usable ticket, by name in ordinal order</param>
/// <param name="Findings">what was odd about the log, in its order, then about the groups; nothing is left out in silence</param>
public sealed record ForensicReport(IReadOnlyList<ForensicResult> Groups, IReadOnlyList<Finding> Findings);
