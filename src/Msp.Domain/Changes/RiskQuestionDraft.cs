namespace Msp.Domain.Changes;

/// <summary>A question about the risk of a change, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record RiskQuestionDraft
{
    /// <summary>The question; required, once.</summary>
    public string? Text { get; init; }

    /// <summary>By what the points of its answers are multiplied; above zero, 1 by default.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The answers; at least one.</summary>
    public IReadOnlyList<RiskAnswerDraft?>? Answers { get; init; }
}
