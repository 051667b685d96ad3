namespace Msp.Domain.Agreements;

/// <summary>Something done with an agreement as a whole.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Verb">what was done</param>
/// <param name="At">from when on</param>
/// <param name="Reason">why, or under which clause; null where not stated</param>
public sealed record LifecycleStep(AgreementVerb Verb, Instant At, string? Reason)
{
    internal LifecycleStepDraft ToDraft() => new() { Verb = Verb, At = At, Reason = Reason };
}
