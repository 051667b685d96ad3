namespace Msp.Domain.Reviews;

/// <summary>A step in the life of a complaint.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Verb">what was done</param>
/// <param name="At">when</param>
/// <param name="By">who did it; null where it happened by itself</param>
/// <param name="To">the status after it</param>
/// <param name="Level">the index of the level after it, from 0</param>
/// <param name="Text">what was said; null where nothing is recorded</param>
public sealed record ComplaintStep(ComplaintVerb Verb, Instant At, string? By, ComplaintStatus To, int Level, string? Text);
