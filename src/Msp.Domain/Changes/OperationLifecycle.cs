namespace Msp.Domain.Changes;

/// <summary>The life of an operational change: the table of the moves it allows, and nothing else is allowed.</summary>
/// <remarks>A revision that changes nothing material is no move: what was authorised stays authorised. Immutable and thread-safe.</remarks>
public static class OperationLifecycle
{
    /// <summary>Every move that is allowed.</summary>
    public static IReadOnlyList<LifecycleMove<OperationStatus, OperationVerb>> Moves { get; } =
    [
        new(OperationStatus.Draft, OperationVerb.Revise, OperationStatus.Draft),
        new(OperationStatus.Draft, OperationVerb.Submit, OperationStatus.Submitted),
        new(OperationStatus.Draft, OperationVerb.PreAuthorise, OperationStatus.Authorised),
        new(OperationStatus.Draft, OperationVerb.Cancel, OperationStatus.Cancelled),
        new(OperationStatus.Submitted, OperationVerb.Revise, OperationStatus.Draft),
        new(OperationStatus.Submitted, OperationVerb.Authorise, OperationStatus.Authorised),
        new(OperationStatus.Submitted, OperationVerb.Reject, OperationStatus.Rejected),
        new(OperationStatus.Submitted, OperationVerb.Cancel, OperationStatus.Cancelled),
        new(OperationStatus.Authorised, OperationVerb.Revise, OperationStatus.Draft),
        new(OperationStatus.Authorised, OperationVerb.Schedule, OperationStatus.Scheduled),
        new(OperationStatus.Authorised, OperationVerb.Cancel, OperationStatus.Cancelled),
        new(OperationStatus.Scheduled, OperationVerb.Revise, OperationStatus.Draft),
        new(OperationStatus.Scheduled, OperationVerb.Schedule, OperationStatus.Scheduled),
        new(OperationStatus.Scheduled, OperationVerb.Start, OperationStatus.Underway),
        new(OperationStatus.Scheduled, OperationVerb.Cancel, OperationStatus.Cancelled),
        new(OperationStatus.Underway, OperationVerb.Finish, OperationStatus.Implemented),
        new(OperationStatus.Underway, OperationVerb.BackOut, OperationStatus.BackedOut),
        new(OperationStatus.Implemented, OperationVerb.BackOut, OperationStatus.BackedOut),
        new(OperationStatus.Implemented, OperationVerb.Close, OperationStatus.Closed),
        new(OperationStatus.BackedOut, OperationVerb.Close, OperationStatus.Closed),
    ];

    private static LifecycleTable<OperationStatus, OperationVerb> Table { get; } = new(Moves);

    /// <summary>The status that a verb leads to.</summary>
    /// <param name="from">the status before</param>
    /// <param name="verb">what is done</param>
    /// <returns>the status after, or null when it is not allowed</returns>
    public static OperationStatus? Next(OperationStatus from, OperationVerb verb) => Table.Next(from, verb);

    /// <summary>What can be done in a status, in the order of the table.</summary>
    /// <param name="from">the status</param>
    public static IReadOnlyList<OperationVerb> Allowed(OperationStatus from) => Table.Allowed(from);

    /// <summary>The table as a Mermaid state diagram, lines ended by a line feed.</summary>
    public static string ToMermaid() => Table.ToMermaid();
}
