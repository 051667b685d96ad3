namespace Msp.Domain.Reviews;

/// <summary>The reviews of one agreement with what they found and agreed, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record ReviewBookDraft
{
    /// <summary>The reviews that were held; none by default.</summary>
    public IReadOnlyList<HeldReviewDraft?>? Held { get; init; }

    /// <summary>What they found; nothing by default.</summary>
    public IReadOnlyList<ReviewFindingDraft?>? Raised { get; init; }

    /// <summary>What they agreed to do; nothing by default.</summary>
    public IReadOnlyList<ReviewActionDraft?>? Agreed { get; init; }
}
