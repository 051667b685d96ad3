using System.Globalization;
using System.Numerics;

namespace Msp.Domain.Monetary;

/// <summary>A number of any size as a fraction in lowest terms, so that a third of a price stays a third until it is rounded, once.</summary>
/// <remarks>The default value is zero. Equality and order are numeric. Immutable and thread-safe.</remarks>
internal readonly struct Exact : IComparable<Exact>, IEquatable<Exact>
{
    private readonly BigInteger numerator;

    // One less than the denominator, so that the default value is 0 of 1.
    private readonly BigInteger below;

    private Exact(BigInteger numerator, BigInteger denominator)
    {
        var common = denominator.IsOne ? denominator : BigInteger.GreatestCommonDivisor(numerator, denominator);
        (this.numerator, below) = common.IsOne ? (numerator, denominator - 1) : (numerator / common, (denominator / common) - 1);
    }

    public static Exact Zero => default;

    public BigInteger Numerator => numerator;

    public BigInteger Denominator => below + 1;

    public int Sign => numerator.Sign;

    /// <summary>A fraction, brought to lowest terms.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public static Exact Of(BigInteger numerator, BigInteger denominator) => denominator.Sign switch
    {
        > 0 => new(numerator, denominator),
        < 0 => new(-numerator, -denominator),
        _ => throw new DivideByZeroException($"{numerator} is divided by zero."),
    };

    public static implicit operator Exact(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var unscaled = unchecked((new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0]);
        return new(value < 0m ? -unscaled : unscaled, BigInteger.Pow(10, value.Scale));
    }

    public static implicit operator Exact(int value) => new(value, BigInteger.One);

    public static Exact operator +(Exact left, Exact right) => left.below == right.below
        ? new(left.numerator + right.numerator, left.Denominator)
        : new((left.numerator * right.Denominator) + (right.numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Exact operator -(Exact left, Exact right) => left + -right;

    public static Exact operator -(Exact value) => new(-value.numerator, value.Denominator);

    public static Exact operator *(Exact left, Exact right) => new(left.numerator * right.numerator, left.Denominator * right.Denominator);

    public static Exact operator /(Exact left, Exact right) => Of(left.numerator * right.Denominator, left.Denominator * right.numerator);

    public static bool operator <(Exact left, Exact right) => left.CompareTo(right) < 0;

    public static bool operator >(Exact left, Exact right) => left.CompareTo(right) > 0;

    public static bool operator <=(Exact left, Exact right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Exact left, Exact right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Exact left, Exact right) => left.Equals(right);

    public static bool operator !=(Exact left, Exact right) => !left.Equals(right);

    public static Exact Min(Exact left, Exact right) => left <= right ? left : right;

    public static Exact Max(Exact left, Exact right) => left >= right ? left : right;

    /// <summary>The least whole number that is not smaller.</summary>
    public Exact Ceiling() => new(-Floor(-numerator, Denominator), BigInteger.One);

    /// <summary>The largest whole number that is not larger.</summary>
    public Exact Floor() => new(Floor(numerator, Denominator), BigInteger.One);

    /// <summary>The nearest number with so many decimals; a half goes where the rule says.</summary>
    /// <exception cref="OverflowException">The result does not fit a decimal.</exception>
    public decimal Rounded(int decimals, MidpointRounding rule)
    {
        var scale = BigInteger.Pow(10, decimals);
        var magnitude = BigInteger.DivRem(BigInteger.Abs(numerator) * scale, Denominator, out var rest);
        var half = (rest * 2).CompareTo(Denominator);
        var up = rule switch
        {
            MidpointRounding.AwayFromZero => half >= 0,
            MidpointRounding.ToEven => half > 0 || (half == 0 && !magnitude.IsEven),
            MidpointRounding.ToZero => false,
            MidpointRounding.ToPositiveInfinity => !rest.IsZero && numerator.Sign > 0,
            _ => !rest.IsZero && numerator.Sign < 0,
        };
        var units = (up ? magnitude + 1 : magnitude) * numerator.Sign;
        return (decimal)units * new decimal(1, 0, 0, isNegative: false, (byte)decimals);
    }

    /// <summary>So much money, rounded to its smallest unit.</summary>
    public Money ToMoney(Currency currency, MidpointRounding rule) => Money.Of(Rounded(currency.Decimals, rule), currency);

    /// <summary>So much money, with all digits where it is a decimal, otherwise with the 18 decimals nearest to it.</summary>
    public Money ToMoney(Currency currency) => Money.Of(TryDecimal(out var value) ? value : Rounded(18, MidpointRounding.ToEven), currency);

    public int CompareTo(Exact other) => (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    public bool Equals(Exact other) => numerator == other.numerator && below == other.below;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, below);

    /// <summary>As a decimal where it is one (<c>29.95</c>), as a fraction otherwise (<c>599/31</c>); culture-invariant.</summary>
    public override string ToString() => TryDecimal(out var value)
        ? value.ToString("0.############################", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{numerator}/{Denominator}");

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    private bool TryDecimal(out decimal value)
    {
        value = 0m;
        if (below.IsZero && numerator.GetBitLength() < 64)
        {
            value = (long)numerator;
            return true;
        }

        var (rest, decimals) = (Denominator, 0);
        for (; decimals < 28 && !rest.IsOne; decimals++)
        {
            var common = BigInteger.GreatestCommonDivisor(rest, 10);
            if (common.IsOne) return false;
            rest /= common;
        }

        var units = numerator * BigInteger.Pow(10, decimals) / Denominator;
        if (!rest.IsOne || BigInteger.Abs(units) > new BigInteger(decimal.MaxValue)) return false;
        value = (decimal)units * new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        return true;
    }
}
