namespace Msp.Domain.Changes;

/// <summary>A change without a place in a plan, and why.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Change">the change</param>
/// <param name="Reason">why</param>
public sealed record UnplacedChange(PlannedChange Change, UnplacedReason Reason);
