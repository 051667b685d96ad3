namespace Msp.Domain.Changes;

/// <summary>Something done with a change request.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Verb">what was done</param>
/// <param name="At">when</param>
/// <param name="By">who did it</param>
/// <param name="To">the status after</param>
/// <param name="Reason">why; null where not stated</param>
public sealed record ChangeStep(ChangeVerb Verb, Instant At, string By, ChangeStatus To, string? Reason);
