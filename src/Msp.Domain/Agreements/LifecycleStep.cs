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

    /// <summary>When it was written down or said, such as the day of a notice; null where it has always been known.</summary>
    public Instant? Recorded { get; init; }

    internal LifecycleStepDraft ToDraft() => new() { Verb = Verb, At = At, Reason = Reason, Successor = Successor, Recorded = Recorded };
}
