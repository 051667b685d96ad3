namespace Msp.Domain.Agreements;

/// <summary>How the service starts: steps with deadlines, and a time in which service levels are reported but do not bind.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Onboarding
{
    internal Onboarding(OnboardingDraft draft) =>
        (Steps, Grace, GraceClause) = ([.. (draft.Steps ?? []).Select(step => new OnboardingStep(step!))], draft.Grace, draft.GraceClause);

    /// <summary>The steps, in the order stated.</summary>
    public IReadOnlyList<OnboardingStep> Steps { get; }

    /// <summary>How long after the effective date service levels do not bind; null for not at all.</summary>
    public Period? Grace { get; }

    /// <summary>The clause of the grace period; null without one.</summary>
    public string? GraceClause { get; }

    /// <summary>The last date of the grace period.</summary>
    /// <param name="effective">the date on which the agreement takes effect</param>
    /// <returns>the date; null without a grace period</returns>
    public LocalDate? GraceEnds(LocalDate effective) => Grace is null ? null : ContractPeriod.After(effective, Grace).PlusDays(-1);

    internal OnboardingDraft ToDraft() =>
        new() { Steps = Steps.Count == 0 ? null : [.. Steps.Select(step => step.ToDraft())], Grace = Grace, GraceClause = GraceClause };
}
