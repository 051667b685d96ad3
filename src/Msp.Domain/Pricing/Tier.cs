using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>One tier: quantities above the bound of the tier before, up to and including its own.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Above">lower bound, excluded; 0 for the first tier, which includes it</param>
/// <param name="UpTo">upper bound, included; null for the last tier, which has none</param>
/// <param name="Price">per unit</param>
/// <param name="Flat">once, when the tier is entered</param>
public sealed record Tier(decimal Above, decimal? UpTo, UnitPrice Price, UnitPrice Flat)
{
    internal bool Reaches(decimal quantity) => UpTo is not { } bound || quantity <= bound;

    /// <summary>How much of the quantities from one to another lies in this tier.</summary>
    internal decimal Slice(decimal from, decimal to) => Math.Max(0m, Math.Min(to, UpTo ?? to) - Math.Max(from, Above));
}
