using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>What an hour of some work costs: a base rate and the factor on it.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Base">per hour, before the factor</param>
/// <param name="Factor">the largest one that applies; 1 where none does</param>
public readonly record struct HourlyRate(UnitPrice Base, decimal Factor)
{
    /// <summary>Per hour, base times factor, exact.</summary>
    public UnitPrice Price => UnitPrice.Of(Base.Amount * Factor, Base.Currency);

    /// <summary>Base, and the factor unless it is one, culture-invariant: <c>100.00 EUR x 1.5</c>.</summary>
    public override string ToString() => Factor == 1m ? Base.ToString() : string.Create(CultureInfo.InvariantCulture, $"{Base} x {Factor}");
}
