namespace Msp.Domain.Changes;

/// <summary>The life of a change order: the table of the moves it allows, and nothing else is allowed.</summary>
/// <remarks>A revision that changes nothing material is no move: what was decided stays decided. Immutable and thread-safe.</remarks>
public static class OrderLifecycle
{
    /// <summary>Every move that is allowed.</summary>
    public static IReadOnlyList<LifecycleMove<OrderStatus, OrderVerb>> Moves { get; } =
    [
        new(OrderStatus.Open, OrderVerb.Sign, OrderStatus.Open),
        new(OrderStatus.Open, OrderVerb.Revise, OrderStatus.Open),
        new(OrderStatus.Open, OrderVerb.Approve, OrderStatus.Approved),
        new(OrderStatus.Open, OrderVerb.Reject, OrderStatus.Rejected),
        new(OrderStatus.Approved, OrderVerb.Revise, OrderStatus.Open),
        new(OrderStatus.Rejected, OrderVerb.Revise, OrderStatus.Open),
    ];

    private static LifecycleTable<OrderStatus, OrderVerb> Table { get; } = new(Moves);

    /// <summary>The status that a verb leads to.</summary>
    /// <param name="from">the status before</param>
    /// <param name="verb">what is done</param>
    /// <returns>the status after, or null when it is not allowed</returns>
    public static OrderStatus? Next(OrderStatus from, OrderVerb verb) => Table.Next(from, verb);

    /// <summary>What can be done in a status, in the order of the table.</summary>
    /// <param name="from">the status</param>
    public static IReadOnlyList<OrderVerb> Allowed(OrderStatus from) => Table.Allowed(from);

    /// <summary>The table as a Mermaid state diagram, lines ended by a line feed.</summary>
    public static string ToMermaid() => Table.ToMermaid();
}
