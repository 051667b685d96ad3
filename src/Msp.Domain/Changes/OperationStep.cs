namespace Msp.Domain.Changes;

/// <summary>Something done with an operational change.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Verb">what was done</param>
/// <param name="At">when</param>
/// <param name="By">who did it</param>
/// <param name="To">the status after</param>
/// <param name="Reason">why, or what the review said; null where not stated</param>
public sealed record OperationStep(OperationVerb Verb, Instant At, string By, OperationStatus To, string? Reason);
