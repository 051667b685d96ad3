using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>A place where one unit more costs less: 100 units 210 EUR, the least bit more 100 EUR.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Quantity">the bound, which is the last quantity at the higher amount</param>
/// <param name="At">what exactly the bound costs</param>
/// <param name="Beyond">what a quantity just beyond the bound costs</param>
public sealed record TierCliff(decimal Quantity, Money At, Money Beyond);
