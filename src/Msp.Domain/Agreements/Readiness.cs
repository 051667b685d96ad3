namespace Msp.Domain.Agreements;

/// <summary>What was found when the client's systems were looked over before the service starts.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Readiness
{
    internal Readiness(ReadinessDraft draft) =>
        (Assessed, By, Items) = (draft.Assessed!.Value, draft.By!, [.. (draft.Items ?? []).Select(item => new ReadinessItem(item!))]);

    /// <summary>When they were looked over.</summary>
    public LocalDate Assessed { get; }

    /// <summary>By whom.</summary>
    public string By { get; }

    /// <summary>What was found, in the order stated.</summary>
    public IReadOnlyList<ReadinessItem> Items { get; }

    /// <summary>What keeps the service from starting on a date: what must be put right first, or cannot be served, and is not settled.</summary>
    /// <param name="on">the date</param>
    /// <returns>the items, in the order stated; empty when the client is ready</returns>
    public IReadOnlyList<ReadinessItem> Obstacles(LocalDate on) => [.. Items.Where(item => !item.IsSettled(on))];

    internal ReadinessDraft ToDraft() => new() { Assessed = Assessed, By = By, Items = Items.Count == 0 ? null : [.. Items.Select(item => item.ToDraft())] };
}
