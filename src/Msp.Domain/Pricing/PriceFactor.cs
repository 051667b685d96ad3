using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>What a price is multiplied by when it rises or falls, exactly: 136.0/129.9.</summary>
/// <remarks>The default value leaves a price as it is. Equality is numeric. Immutable and thread-safe.</remarks>
public readonly record struct PriceFactor
{
    // What is added to one, so that the default value changes nothing.
    private readonly Exact rise;

    private PriceFactor(Exact rise) => this.rise = rise;

    internal Exact Value => rise + 1;

    /// <summary>The rise of so many hundredths.</summary>
    /// <param name="percent">3 for 3 %; above -100</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is -100 or less.</exception>
    public static PriceFactor OfPercent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(percent, -100m);
        return new((Exact)percent / 100);
    }

    internal static PriceFactor Of(Exact factor) => new(factor - 1);

    /// <summary>The rise in hundredths.</summary>
    /// <param name="decimals">0 to 28 inclusive</param>
    /// <param name="rule">what becomes of a half</param>
    public decimal Percent(int decimals, MidpointRounding rule) => (rise * 100).Rounded(decimals, rule);

    /// <summary>The factor as a decimal.</summary>
    /// <param name="decimals">0 to 28 inclusive</param>
    /// <param name="rule">what becomes of a half</param>
    public decimal Rounded(int decimals, MidpointRounding rule) => Value.Rounded(decimals, rule);

    /// <summary>The new price, rounded once.</summary>
    /// <param name="price">the old price</param>
    /// <param name="decimals">0 to 28 inclusive</param>
    /// <param name="rule">what becomes of a half</param>
    public UnitPrice Apply(UnitPrice price, int decimals, MidpointRounding rule) => UnitPrice.Of((Value * price.Amount).Rounded(decimals, rule), price.Currency);

    /// <summary>The factor, culture-invariant: <c>1.03</c> or <c>1360/1299</c>.</summary>
    public override string ToString() => Value.ToString();
}
