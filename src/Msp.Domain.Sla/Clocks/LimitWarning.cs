namespace Msp.Domain.Sla;

/// <summary>The instant at which a part of a limit is spent.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Share">which part</param>
/// <param name="At">when, as things stand; null when the calendar never comes to it</param>
/// <param name="IsReached">whether it has been spent at the instant of the reading</param>
public readonly record struct LimitWarning(Share Share, Instant? At, bool IsReached);
