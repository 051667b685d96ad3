namespace Msp.Domain.Changes;

/// <summary>A person's word for an order as it stood then.</summary>
/// <remarks>It holds as long as the material terms are those that were signed. Equality is by value, of the terms by reference. Immutable and thread-safe.</remarks>
/// <param name="By">the person</param>
/// <param name="Role">the role in which the person signs</param>
/// <param name="At">when</param>
/// <param name="Terms">what was signed</param>
public sealed record Signature(string By, string Role, Instant At, MaterialTerms Terms);
