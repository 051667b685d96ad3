using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>What a quantity costs under tiers: components that add up to the amount, and why.</summary>
/// <remarks>Equality is by reference of the lists. Immutable and thread-safe.</remarks>
/// <param name="Components">what each tier contributes, slices and flat fees apart, without those that are zero, in the order of the tiers</param>
/// <param name="Amount">their sum, not rounded</param>
/// <param name="Explanation">the computation</param>
public sealed record TierCharge(IReadOnlyList<Money> Components, Money Amount, Explanation Explanation);
