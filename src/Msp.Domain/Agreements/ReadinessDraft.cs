namespace Msp.Domain.Agreements;

/// <summary>What was found when the client's systems were looked over before the service starts, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record ReadinessDraft
{
    /// <summary>When they were looked over; required.</summary>
    public LocalDate? Assessed { get; init; }

    /// <summary>By whom; required.</summary>
    public string? By { get; init; }

    /// <summary>What was found, item by item; none by default.</summary>
    public IReadOnlyList<ReadinessItemDraft?>? Items { get; init; }
}
