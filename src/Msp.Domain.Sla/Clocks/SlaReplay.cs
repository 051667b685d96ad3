namespace Msp.Domain.Sla;

/// <summary>What a policy says of a whole log at one instant: every clock of every ticket, and everything odd about the log.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Results">by ticket in the order of the log, then metric in the order of the policy, then episode</param>
/// <param name="Findings">in the order of the log; an oddity that several clocks met is listed once a ticket</param>
public sealed record SlaReplay(IReadOnlyList<SlaResult> Results, IReadOnlyList<Finding> Findings);
