namespace Msp.Domain.Changes;

/// <summary>A person's word against an order.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="By">the person</param>
/// <param name="Role">the role in which the person decides</param>
/// <param name="Reason">why</param>
/// <param name="At">when</param>
public sealed record Rejection(string By, string Role, string Reason, Instant At);
