namespace Msp.Domain.Sla;

/// <summary>A target of a policy with the tickets it applies to.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Applies">which tickets</param>
/// <param name="Target">the target</param>
public sealed record PolicyTarget(Applies Applies, SlaTarget Target);
