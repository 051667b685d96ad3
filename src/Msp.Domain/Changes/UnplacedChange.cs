namespace Msp.Domain.Changes;

/// <summary>A change without a place in a plan, and why.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Change">the change</param>
/// <param name="Reason">why</param>
public sealed record UnplacedChange(PlannedChange Change, UnplacedReason Reason)
{
    /// <summary>
    /// Where no stretch is long enough, the first time from the end of the plan's span on that windows and freezes allow, other changes left aside; null where
    /// there is none within a year, and for other reasons.
    /// </summary>
    public Instant? Earliest { get; init; }

    /// <summary>One line: <c>CH-1 noTime, possible from 2027-01-12T20:00:00Z on</c>.</summary>
    public override string ToString() => $"{Change.Id} {FindingPath.Value(Reason)}{(Earliest is { } earliest ? $", possible from {FindingPath.Value(earliest)} on" : "")}";
}
