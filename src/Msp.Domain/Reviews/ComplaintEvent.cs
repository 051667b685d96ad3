namespace Msp.Domain.Reviews;

/// <summary>Something that a side did with a complaint.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Verb">what was done; nobody can do <see cref="ComplaintVerb.Climb"/></param>
/// <param name="At">when</param>
/// <param name="Side">the side that did it</param>
/// <param name="By">who did it</param>
/// <param name="Text">what was said; null where nothing is recorded</param>
/// <param name="Sequence">what came first of several at one instant: the lower</param>
public sealed record ComplaintEvent(ComplaintVerb Verb, Instant At, Side Side, string By, string? Text = null, int Sequence = 0);
