namespace Msp.Domain.Sla;

/// <summary>Whom a level calls upon when nobody has acknowledged it for a while, or nobody could be reached.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="After">how long after the level, on the clock; above zero, at most 366 days</param>
/// <param name="To">whom</param>
/// <param name="By">how</param>
public sealed record EscalationFallback(Duration After, Recipient To, Channel By);
