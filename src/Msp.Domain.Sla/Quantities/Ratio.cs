using System.Globalization;
using System.Numerics;

namespace Msp.Domain.Sla;

/// <summary>An exact part of a measured whole, 0 to 1 inclusive: 201 of 212 tickets, 43,150 of 43,200 minutes.</summary>
/// <remarks>
/// Kept as two integers in lowest terms, so that a comparison with a promise is never decided by rounding. The default value is 0.
/// Equality and order are numeric; a <see cref="Share"/> converts, so <c>ratio &gt;= Share.OfPercent(99.9m)</c> is exact too.
/// Immutable and thread-safe.
/// </remarks>
public readonly record struct Ratio : IComparable<Ratio>
{
    // One less than the denominator, so that the default value is 0 of 1 and not 0 of 0.
    private readonly BigInteger denominatorLessOne;

    private Ratio(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, denominatorLessOne) = (numerator / common, (denominator / common) - 1);
    }

    /// <summary>The whole: 100 %.</summary>
    public static Ratio One { get; } = new(1, 1);

    /// <summary>The part, in lowest terms; zero or more.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The whole, in lowest terms; one or more, and no less than <see cref="Numerator"/>.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>What is missing to the whole.</summary>
    public Ratio Complement => new(Denominator - Numerator, Denominator);

    /// <summary>Makes a ratio of two counts.</summary>
    /// <param name="part">zero or more</param>
    /// <param name="whole">one or more, and no less than <paramref name="part"/></param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="whole"/> is below 1, or <paramref name="part"/> below 0 or above the whole.</exception>
    public static Ratio Of(BigInteger part, BigInteger whole)
    {
        if (whole.Sign <= 0) throw new ArgumentOutOfRangeException(nameof(whole), whole, "The whole is one or more; nothing of nothing is no ratio.");
        if (part.Sign < 0 || part > whole) throw new ArgumentOutOfRangeException(nameof(part), part, $"The part is 0 to {whole}.");
        return new(part, whole);
    }

    /// <summary>Makes a ratio of two lengths of time, exact to the nanosecond.</summary>
    /// <param name="part">zero or more</param>
    /// <param name="whole">more than zero, and no less than <paramref name="part"/></param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="whole"/> is not positive, or <paramref name="part"/> is negative or above it.</exception>
    public static Ratio Of(Duration part, Duration whole) => Of(part.ToBigIntegerNanoseconds(), whole.ToBigIntegerNanoseconds());

    /// <summary>The share as a ratio, exactly.</summary>
    /// <param name="share">the share</param>
    public static Ratio Of(Share share)
    {
        // A decimal is an integer of 96 bits over a power of ten.
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(share.Fraction, bits);
        var unscaled = unchecked((new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0]);
        return new(unscaled, BigInteger.Pow(10, share.Fraction.Scale));
    }

    /// <summary>The ratio in hundredths, rounded down, so that it never shows more than there is.</summary>
    /// <param name="decimals">how many decimals of a percent, 0 to 20</param>
    /// <returns>0 to 100: 99.99 for 99.9999 % and two decimals</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 20.</exception>
    public decimal Percent(int decimals)
    {
        var scale = PercentRounding.Scale(decimals);
        return (decimal)(Numerator * 100 * scale / Denominator) / (decimal)scale;
    }

    /// <summary>Both at once, as of two services that are needed together.</summary>
    /// <param name="other">the other ratio</param>
    public Ratio Times(Ratio other) => new(Numerator * other.Numerator, Denominator * other.Denominator);

    /// <summary>Compares by size, exactly.</summary>
    /// <param name="other">the ratio to compare with</param>
    /// <returns>negative, zero or positive as this ratio is smaller than, equal to or larger than <paramref name="other"/></returns>
    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The share as a ratio, exactly.</summary>
    /// <param name="share">the share</param>
    public static implicit operator Ratio(Share share) => Of(share);

    /// <summary>Whether <paramref name="left"/> is smaller.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is larger.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is smaller or equal.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is larger or equal.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>The ratio in hundredths, rounded down to four decimals, culture-invariant: <c>99.9421 %</c>, <c>95 %</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percent(4):0.####} %");
}
