using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Money set apart for what is not planned: named by who releases it and how.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Name">the name</param>
/// <param name="Left">what is left of it</param>
/// <param name="Owner">the role that releases it</param>
/// <param name="Release">what it takes to release it</param>
/// <param name="Purpose">what it may be used for</param>
public sealed record BudgetPot(string Name, Money Left, string Owner, PotRelease Release, string Purpose);
