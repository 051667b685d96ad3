namespace Msp.Domain.Agreements;

/// <summary>How the service starts, as people write it down: steps with deadlines, and a time in which service levels are reported but do not bind.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record OnboardingDraft
{
    /// <summary>The steps; at least one that is documentation, or a warning.</summary>
    public IReadOnlyList<OnboardingStepDraft?>? Steps { get; init; }

    /// <summary>How long after the effective date service levels are reported without credits; no such time by default.</summary>
    public Period? Grace { get; init; }

    /// <summary>The clause of the grace period; required with it.</summary>
    public string? GraceClause { get; init; }
}
