namespace Msp.Domain.Changes;

/// <summary>How the risk of a change is scored, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record RiskScaleDraft
{
    /// <summary>The questions; at least one.</summary>
    public IReadOnlyList<RiskQuestionDraft?>? Questions { get; init; }

    /// <summary>The score from which on the risk is medium; above zero, required.</summary>
    public decimal? MediumFrom { get; init; }

    /// <summary>The score from which on it is high; above that for medium, required.</summary>
    public decimal? HighFrom { get; init; }

    /// <summary>The score from which on it is critical; above that for high, required.</summary>
    public decimal? CriticalFrom { get; init; }
}
