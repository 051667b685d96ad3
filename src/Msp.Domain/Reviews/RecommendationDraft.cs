using Msp.Domain.Changes;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>Something that the provider recommends, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record RecommendationDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>What is recommended; required.</summary>
    public string? Title { get; init; }

    /// <summary>What may happen without it; required.</summary>
    public string? Risk { get; init; }

    /// <summary>How great that risk is; required.</summary>
    public RiskLevel? Level { get; init; }

    /// <summary>What it costs once, not negative; nothing by default.</summary>
    public Money? OneOff { get; init; }

    /// <summary>What it costs a month, not negative; nothing by default.</summary>
    public Money? Monthly { get; init; }

    /// <summary>The date; required.</summary>
    public LocalDate? MadeOn { get; init; }

    /// <summary>Who recommends it; required.</summary>
    public string? MadeBy { get; init; }

    /// <summary>The last day on which a decision is in time; no deadline by default.</summary>
    public LocalDate? DecideBy { get; init; }

    /// <summary>What was decided, in order; nothing by default.</summary>
    public IReadOnlyList<RecommendationDecisionDraft?>? Decisions { get; init; }
}
