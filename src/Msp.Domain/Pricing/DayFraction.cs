using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>The part of a period's price that some days of it cost: 17 of 31, not in lowest terms, so that the days can be read from it.</summary>
/// <remarks>The default value is 0 of 1. Equality is by both numbers. Immutable and thread-safe.</remarks>
public readonly record struct DayFraction
{
    // One less, so that the default value is 0 of 1.
    private readonly int below;

    private DayFraction(int days, int of) => (Days, below) = (days, of - 1);

    /// <summary>Days charged, as the convention counts them; zero or more.</summary>
    public int Days { get; }

    /// <summary>Days of the whole period, as the convention counts them; one or more.</summary>
    public int Of => below + 1;

    internal Exact Value => (Exact)Days / Of;

    /// <summary>Makes a fraction.</summary>
    /// <param name="days">days charged; zero or more</param>
    /// <param name="of">days of the whole period; one or more</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative, or <paramref name="of"/> below one.</exception>
    public static DayFraction Make(int days, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        return new(days, of);
    }

    /// <summary>The fraction of an amount, rounded once: 19.95 EUR by 8/30 is 5.32 EUR.</summary>
    /// <param name="amount">the price of the whole period</param>
    /// <param name="rule">what becomes of half a smallest unit</param>
    public Money PartOf(Money amount, MidpointRounding rule) => (Value * amount.Amount).ToMoney(amount.Currency, rule);

    /// <summary>The fraction as a decimal.</summary>
    /// <param name="decimals">0 to 28 inclusive</param>
    /// <param name="rule">what becomes of a half</param>
    public decimal Rounded(int decimals, MidpointRounding rule) => Value.Rounded(decimals, rule);

    /// <summary>Culture-invariant: <c>17/31</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Days}/{Of}");
}
