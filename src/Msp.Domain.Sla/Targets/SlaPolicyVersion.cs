namespace Msp.Domain.Sla;

/// <summary>A policy and the instant from which tickets come under it.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="From">the first instant</param>
/// <param name="Policy">the policy</param>
public sealed record SlaPolicyVersion(Instant From, SlaPolicy Policy);
