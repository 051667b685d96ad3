namespace Msp.Domain.Agreements;

/// <summary>Something done with an agreement as a whole.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Verb">what was done</param>
/// <param name="At">from when on</param>
/// <param name="Reason">why, or under which clause; null where not stated</param>
public sealed record LifecycleStep(AgreementVerb Verb, Instant At, string? Reason)
{
    /// <summary>The id of the agreement that takes its place; null where it is not superseded, or none is stated.</summary>
    public string? Successor { get; init; }

    internal LifecycleStepDraft ToDraft() => new() { Verb = Verb, At = At, Reason = Reason, Successor = Successor };
}
