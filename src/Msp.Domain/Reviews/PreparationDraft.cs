namespace Msp.Domain.Reviews;

/// <summary>Something to be ready before a review, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record PreparationDraft
{
    /// <summary>What is to be ready, such as <c>assessment</c>; required, once.</summary>
    public string? What { get; init; }

    /// <summary>The role that prepares it; required.</summary>
    public string? Owner { get; init; }

    /// <summary>How long before the day of the review, in days, weeks or months, one of them, such as <c>P1M</c>; required, above zero, at most a
    /// year.</summary>
    public Period? Before { get; init; }
}
