namespace Msp.Domain.Changes;

/// <summary>The life of a change request: the table of the moves it allows, and nothing else is allowed.</summary>
/// <remarks>One move happens by itself: what was put off expires at the end of its last day. Immutable and thread-safe.</remarks>
public static class ChangeLifecycle
{
    /// <summary>Every move that is allowed.</summary>
    public static IReadOnlyList<LifecycleMove<ChangeStatus, ChangeVerb>> Moves { get; } =
    [
        new(ChangeStatus.Draft, ChangeVerb.Revise, ChangeStatus.Draft),
        new(ChangeStatus.Draft, ChangeVerb.Submit, ChangeStatus.Submitted),
        new(ChangeStatus.Draft, ChangeVerb.Withdraw, ChangeStatus.Withdrawn),
        new(ChangeStatus.Submitted, ChangeVerb.Revise, ChangeStatus.Submitted),
        new(ChangeStatus.Submitted, ChangeVerb.Approve, ChangeStatus.Approved),
        new(ChangeStatus.Submitted, ChangeVerb.Reject, ChangeStatus.Rejected),
        new(ChangeStatus.Submitted, ChangeVerb.Defer, ChangeStatus.Deferred),
        new(ChangeStatus.Submitted, ChangeVerb.Withdraw, ChangeStatus.Withdrawn),
        new(ChangeStatus.Approved, ChangeVerb.Revise, ChangeStatus.Submitted),
        new(ChangeStatus.Approved, ChangeVerb.Complete, ChangeStatus.Done),
        new(ChangeStatus.Deferred, ChangeVerb.Revise, ChangeStatus.Deferred),
        new(ChangeStatus.Deferred, ChangeVerb.Resume, ChangeStatus.Submitted),
        new(ChangeStatus.Deferred, ChangeVerb.Withdraw, ChangeStatus.Withdrawn),
        new(ChangeStatus.Deferred, ChangeVerb.Expire, ChangeStatus.Expired),
    ];

    private static LifecycleTable<ChangeStatus, ChangeVerb> Table { get; } = new(Moves, ChangeVerb.Expire);

    /// <summary>The status that a verb leads to.</summary>
    /// <param name="from">the status before</param>
    /// <param name="verb">what is done</param>
    /// <returns>the status after, or null when it is not allowed</returns>
    public static ChangeStatus? Next(ChangeStatus from, ChangeVerb verb) => Table.Next(from, verb);

    /// <summary>What can be done in a status, in the order of the table; what happens by itself left out.</summary>
    /// <param name="from">the status</param>
    public static IReadOnlyList<ChangeVerb> Allowed(ChangeStatus from) => Table.Allowed(from);

    /// <summary>The table as a Mermaid state diagram, lines ended by a line feed.</summary>
    public static string ToMermaid() => Table.ToMermaid();
}
