using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A part of a whole, such as the 75 % of a target's limit at which a warning is due.</summary>
/// <remarks>
/// Kept as an exact fraction of one (0.75); no rounding happens here. The default value is 0 %. Equality and order are numeric.
/// Immutable and thread-safe.
/// </remarks>
public readonly record struct Share : IComparable<Share>
{
    private Share(decimal fraction) => Fraction = fraction;

    /// <summary>The share as a fraction of one, 0 to 1 inclusive: 0.125 for 12.5 %.</summary>
    public decimal Fraction { get; }

    /// <summary>Makes a share from a number of hundredths.</summary>
    /// <param name="percent">hundredths, 0 to 100 inclusive; 12.5 means 12.5 %</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is below 0 or above 100.</exception>
    public static Share OfPercent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100m);
        return new(percent / 100m);
    }

    /// <summary>Compares by size.</summary>
    /// <param name="other">the share to compare with</param>
    /// <returns>negative, zero or positive as this share is smaller than, equal to or larger than <paramref name="other"/></returns>
    public int CompareTo(Share other) => Fraction.CompareTo(other.Fraction);

    /// <summary>Whether <paramref name="left"/> is smaller.</summary>
    public static bool operator <(Share left, Share right) => left.Fraction < right.Fraction;

    /// <summary>Whether <paramref name="left"/> is larger.</summary>
    public static bool operator >(Share left, Share right) => left.Fraction > right.Fraction;

    /// <summary>Whether <paramref name="left"/> is smaller or equal.</summary>
    public static bool operator <=(Share left, Share right) => left.Fraction <= right.Fraction;

    /// <summary>Whether <paramref name="left"/> is larger or equal.</summary>
    public static bool operator >=(Share left, Share right) => left.Fraction >= right.Fraction;

    /// <summary>The share in hundredths with all its digits, culture-invariant: <c>12.5 %</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Fraction * 100m):0.############################} %");
}
