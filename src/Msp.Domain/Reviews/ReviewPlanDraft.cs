using Msp.Domain.Communication;

namespace Msp.Domain.Reviews;

/// <summary>When reviews are held and what is ready before them, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record ReviewPlanDraft
{
    /// <summary>The id, such as <c>quarterly business review</c>; required.</summary>
    public string? Id { get; init; }

    /// <summary>The role that calls and leads the review; required.</summary>
    public string? Chair { get; init; }

    /// <summary>The other roles that take part; at least one.</summary>
    public IReadOnlyList<string?>? Attendees { get; init; }

    /// <summary>When; required.</summary>
    public CadenceDraft? Cadence { get; init; }

    /// <summary>What is ready before each; nothing by default.</summary>
    public IReadOnlyList<PreparationDraft?>? Preparations { get; init; }
}
