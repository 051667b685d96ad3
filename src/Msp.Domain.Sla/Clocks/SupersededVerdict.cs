namespace Msp.Domain.Sla;

/// <summary>How a clock stood under earlier terms when a change put the ticket under others.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Before">the reading under the earlier target at the change</param>
/// <param name="Reason">why it was changed</param>
/// <param name="IsVoid">whether the earlier terms never should have held (a misclassification), so that nothing of it stands</param>
public sealed record SupersededVerdict(Reading Before, ChangeReason Reason, bool IsVoid);
