namespace Msp.Domain.Reviews;

/// <summary>A decision about a recommendation, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record RecommendationDecisionDraft
{
    /// <summary>Accepted, declined or deferred; required.</summary>
    public RecommendationVerdict? Verdict { get; init; }

    /// <summary>The date; required, not before that of the recommendation or of the decision before it.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Who decided; required.</summary>
    public string? By { get; init; }

    /// <summary>Why; whoever declines a high or critical risk says why it is accepted.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day for which it is put off; required for a deferral, and for nothing else.</summary>
    public LocalDate? Until { get; init; }
}
