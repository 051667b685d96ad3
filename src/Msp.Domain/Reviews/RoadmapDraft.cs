namespace Msp.Domain.Reviews;

/// <summary>What is to be done for a client in the quarters to come, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record RoadmapDraft
{
    /// <summary>The currency of every cost, a code of ISO 4217; required.</summary>
    public string? Currency { get; init; }

    /// <summary>The initiatives; none by default.</summary>
    public IReadOnlyList<InitiativeDraft?>? Initiatives { get; init; }
}
