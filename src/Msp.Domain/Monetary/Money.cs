using System.Globalization;
using System.Numerics;

namespace Msp.Domain.Monetary;

/// <summary>An amount of one currency, such as the 1,250.00 EUR of a month's fee.</summary>
/// <remarks>
/// The amount is exact and may have more decimals than the currency's smallest unit; nothing rounds it
/// but <see cref="Rounded"/>, and <see cref="Divide"/> splits it without loss.
/// The default value is zero of no currency. Equality is numeric within a currency; amounts of different
/// currencies are never equal and cannot be added or compared. Immutable and thread-safe.
/// </remarks>
public readonly partial record struct Money : IComparable<Money>
{
    private Money(decimal amount, Currency currency) => (Amount, Currency) = (amount, currency);

    /// <summary>How much, in whole units of the currency; negative for what is owed the other way.</summary>
    public decimal Amount { get; }

    /// <summary>Which currency.</summary>
    public Currency Currency { get; }

    /// <summary>Whether the amount is a whole number of smallest units: 12.50 EUR is, 12.505 EUR is not.</summary>
    public bool IsRounded => Amount == decimal.Round(Amount, Currency.Decimals);

    /// <summary>Makes an amount; it is not rounded.</summary>
    /// <param name="amount">in whole units: 12.5 for twelve euros fifty</param>
    /// <param name="currency">the currency</param>
    public static Money Of(decimal amount, Currency currency) => new(amount, currency);

    /// <summary>Zero of a currency.</summary>
    /// <param name="currency">the currency</param>
    public static Money Zero(Currency currency) => new(0m, currency);

    /// <summary>Rounds to the currency's smallest unit; the one place where a rounding rule is named.</summary>
    /// <param name="rule">what becomes of a half, such as <see cref="MidpointRounding.AwayFromZero"/></param>
    public Money Rounded(MidpointRounding rule) => new(decimal.Round(Amount, Currency.Decimals, rule), Currency);

    /// <summary>Splits a rounded amount in proportion to weights so that the parts, each a whole number of smallest units, add up to it exactly.</summary>
    /// <remarks>
    /// By largest remainder: every part is first rounded towards zero, then the units left over go one each to the parts that lost most,
    /// the earlier first where equal.
    /// A negative amount is split like the positive one, so that a credit gives back exactly what its charge took. Computed in whole numbers of any size.
    /// </remarks>
    /// <param name="weights">one for each part, none negative, not all zero; a zero weight gets nothing</param>
    /// <returns>as many parts as weights, in their order</returns>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is empty, has a negative, or only zeros.</exception>
    /// <exception cref="InvalidOperationException">The amount is not rounded to the smallest unit.</exception>
    /// <exception cref="OverflowException">The amount is more than 79,228,162,514,264,337,593,543,950,335 smallest units.</exception>
    public IReadOnlyList<Money> Divide(params IReadOnlyList<decimal> weights) => Split(weights, downwards: false);

    /// <summary>
    /// Splits as <see cref="Divide"/> does, but rounds every part down first, also below zero, as some invoicing systems do: a credit of -0.05 by 7 to 3
    /// is -0.03 and -0.02, although the charge was 0.04 and 0.01. For agreeing with such a system; <see cref="Divide"/> mirrors the charge.
    /// </summary>
    /// <param name="weights">one for each part, none negative, not all zero; a zero weight gets nothing</param>
    /// <returns>as many parts as weights, in their order</returns>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is empty, has a negative, or only zeros.</exception>
    /// <exception cref="InvalidOperationException">The amount is not rounded to the smallest unit.</exception>
    public IReadOnlyList<Money> DivideDownwards(params IReadOnlyList<decimal> weights) => Split(weights, downwards: true);

    /// <summary>Compares by amount.</summary>
    /// <param name="other">an amount of the same currency</param>
    /// <returns>negative, zero or positive as this amount is smaller than, equal to or larger than <paramref name="other"/></returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(Same(this, other).Amount);

    /// <summary>The sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + Same(left, right).Amount, left.Currency);

    /// <summary>The difference.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - Same(left, right).Amount, left.Currency);

    /// <summary>The amount owed the other way.</summary>
    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    /// <summary>So many times the amount, not rounded.</summary>
    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor, money.Currency);

    /// <summary>Whether <paramref name="left"/> is smaller.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is larger.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is smaller or equal.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is larger or equal.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    private IReadOnlyList<Money> Split(IReadOnlyList<decimal> weights, bool downwards)
    {
        if (weights.Any(weight => weight < 0m) || weights.All(weight => weight == 0m))
        {
            var given = string.Join("; ", weights.Select(weight => weight.ToString(CultureInfo.InvariantCulture)));
            throw new ArgumentException($"Weights are not negative and not all zero: {given}.", nameof(weights));
        }

        if (!IsRounded)
            throw new InvalidOperationException($"{this} is not a whole number of smallest units; round it first.");

        var unit = new decimal(1, 0, 0, isNegative: false, scale: (byte)Currency.Decimals);
        var sign = downwards ? 1 : Math.Sign(Amount);
        var units = new BigInteger(Amount / unit) * sign;
        var shares = WholeNumbers(weights);
        var whole = shares.Aggregate(BigInteger.Add);
        var exact = shares.Select(share => Floored(units * share, whole)).ToArray();
        var parts = exact.Select(part => part.Quotient).ToArray();
        var left = (int)(units - parts.Aggregate(BigInteger.Add));
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => exact[index].Remainder).Take(left))
            parts[index]++;
        var currency = Currency;
        return [.. parts.Select(part => new Money((decimal)(part * sign) * unit, currency))];

        static (BigInteger Quotient, BigInteger Remainder) Floored(BigInteger amount, BigInteger whole)
        {
            var (quotient, remainder) = BigInteger.DivRem(amount, whole);
            return remainder.Sign < 0 ? (quotient - 1, remainder + whole) : (quotient, remainder);
        }
    }

    /// <summary>Numbers in the same proportion that have no decimals.</summary>
    private static BigInteger[] WholeNumbers(IReadOnlyList<decimal> weights)
    {
        var scale = weights.Max(weight => weight.Scale);
        return [.. weights.Select(weight => new BigInteger(weight * Power(weight.Scale)) * BigInteger.Pow(10, scale - weight.Scale))];

        // A decimal times the power of ten of its own scale is its 96-bit integer, which always fits.
        static decimal Power(byte decimals) => 1m / new decimal(1, 0, 0, isNegative: false, decimals);
    }

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency ? right : throw new InvalidOperationException($"{left} and {right} are of different currencies.");
}
