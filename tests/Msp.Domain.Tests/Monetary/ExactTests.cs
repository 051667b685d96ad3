using System.Globalization;
using System.Numerics;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Monetary;

public sealed class ExactTests
{
    [Fact]
    public void Arithmetic_agrees_with_decimals_where_decimals_are_exact() => Laws.HoldForRandom(500, random =>
    {
        var (left, right) = (Number(random), Number(random));

        Assert.Equal((Exact)(left + right), (Exact)left + right);
        Assert.Equal((Exact)(left - right), (Exact)left - right);
        Assert.Equal((Exact)(left * right), (Exact)left * right);
        Assert.Equal(left.CompareTo(right), ((Exact)left).CompareTo(right));
        Assert.Equal((Exact)Math.Min(left, right), Exact.Min(left, right));
        Assert.Equal((Exact)Math.Max(left, right), Exact.Max(left, right));
        Assert.Equal((Exact)decimal.Floor(left), ((Exact)left).Floor());
        Assert.Equal((Exact)decimal.Ceiling(left), ((Exact)left).Ceiling());
        if (right != 0m) Assert.Equal((Exact)left, (Exact)left / right * right);
    });

    [Fact]
    public void Rounded_agrees_with_decimals_under_every_rule() => Laws.HoldForRandom(500, random =>
    {
        var value = Number(random);
        foreach (var rule in Enum.GetValues<MidpointRounding>())
            Assert.Equal(decimal.Round(value, 2, rule), ((Exact)value).Rounded(2, rule));
    });

    [Fact]
    public void Text_is_a_decimal_where_there_is_one_and_a_fraction_otherwise()
    {
        Assert.Equal("0.125", ((Exact)1 / 8).ToString());
        Assert.Equal("-1/3", ((Exact)(-1) / 3).ToString());
        Assert.Equal("-1/3", Exact.Of(1, -3).ToString());
        Assert.Equal("0", default(Exact).ToString());
        Assert.Equal("12", ((Exact)12).ToString());
        Assert.Equal($"{BigInteger.Pow(10, 30)}/1", Exact.Of(BigInteger.Pow(10, 30), 1).ToString());
    }

    [Theory]
    [InlineData("9223372036854775807")]                 // the largest and the smallest that fit 64 bits, and one beyond
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("4294967298")]                          // 2^32 + 2 and 2^64 + 3: each of a decimal's three words by itself
    [InlineData("18446744073709551619")]
    [InlineData("79228162514264337593543950335")]       // the largest decimal, the smallest, and the least step
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7922816251426433759354395033.5")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-1.0000000000000000000000000001")]
    public void Text_of_a_decimal_is_that_decimal(string text) => Assert.Equal(text, ((Exact)decimal.Parse(text, CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData("79228162514264337593543950336", "1")]  // one more than the largest decimal
    [InlineData("-79228162514264337593543950336", "1")]
    [InlineData("1", "100000000000000000000000000000")] // 29 decimals, one more than a decimal has
    [InlineData("1", "536870912")]                      // 2^29, likewise
    [InlineData("1", "14")]                             // halves end, sevenths do not
    public void Text_of_what_is_no_decimal_is_the_fraction(string numerator, string denominator) =>
        Assert.Equal($"{numerator}/{denominator}", Exact.Of(Whole(numerator), Whole(denominator)).ToString());

    [Fact]
    public void ToMoney_of_what_is_no_decimal_has_18_decimals()
    {
        Assert.Equal(Money.Of(0.333333333333333333m, Currency.Eur), ((Exact)1 / 3).ToMoney(Currency.Eur));
        Assert.Equal(Money.Of(-0.666666666666666667m, Currency.Eur), ((Exact)(-2) / 3).ToMoney(Currency.Eur));
        Assert.Equal(Money.Of(0.0000000000000000000000000001m, Currency.Eur), ((Exact)0.0000000000000000000000000001m).ToMoney(Currency.Eur));
        Assert.Equal(Money.Of(0.33m, Currency.Eur), ((Exact)1 / 3).ToMoney(Currency.Eur, MidpointRounding.ToEven));
        Assert.Equal(Money.Of(1m, Currency.Jpy), ((Exact)1 / 3).ToMoney(Currency.Jpy, MidpointRounding.ToPositiveInfinity));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2"), InlineData("2.49"), InlineData("2.5"), InlineData("2.51"), InlineData("3.5")]
    [InlineData("-2"), InlineData("-2.49"), InlineData("-2.5"), InlineData("-2.51"), InlineData("-3.5")]
    public void Rounded_of_a_half_and_its_neighbours_follows_the_rule_named(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);

        foreach (var rule in Enum.GetValues<MidpointRounding>()) Assert.Equal(decimal.Round(value, 0, rule), ((Exact)value).Rounded(0, rule));
        Assert.Equal(decimal.Floor(value), ((Exact)value).Floor().Rounded(0, MidpointRounding.ToZero));
        Assert.Equal(decimal.Ceiling(value), ((Exact)value).Ceiling().Rounded(0, MidpointRounding.ToZero));
        Assert.Equal(Math.Sign(value), ((Exact)value).Sign);
    }

    [Theory]
    [InlineData("5", "3", MidpointRounding.ToEven, "2")]                 // 1.67
    [InlineData("4", "3", MidpointRounding.ToEven, "1")]
    [InlineData("4", "3", MidpointRounding.ToPositiveInfinity, "2")]
    [InlineData("5", "3", MidpointRounding.ToNegativeInfinity, "1")]
    [InlineData("-4", "3", MidpointRounding.ToNegativeInfinity, "-2")]
    [InlineData("-5", "3", MidpointRounding.ToPositiveInfinity, "-1")]
    [InlineData("1000000000000000000000000000001", "2000000000000000000000000000000", MidpointRounding.ToEven, "1")]  // more than a half by less than any decimal shows
    [InlineData("999999999999999999999999999999", "2000000000000000000000000000000", MidpointRounding.AwayFromZero, "0")]
    public void Rounded_of_a_fraction_sees_all_of_it(string numerator, string denominator, MidpointRounding rule, string rounded) =>
        Assert.Equal(rounded, Exact.Of(Whole(numerator), Whole(denominator)).Rounded(0, rule).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Rounded_beyond_the_largest_decimal_overflows_and_up_to_it_does_not()
    {
        Assert.Equal(decimal.MaxValue, ((Exact)decimal.MaxValue).Rounded(0, MidpointRounding.ToEven));
        Assert.Throws<OverflowException>(() => ((Exact)decimal.MaxValue + 1).Rounded(0, MidpointRounding.ToEven));
        Assert.Throws<OverflowException>(() => ((Exact)decimal.MaxValue).Rounded(1, MidpointRounding.ToEven));
    }

    [Fact]
    public void Equality_is_of_the_number_not_of_how_it_was_written()
    {
        Assert.Equal(Exact.Of(1, 3), Exact.Of(-2, -6));
        Assert.Equal(Exact.Of(1, 3).GetHashCode(), Exact.Of(2, 6).GetHashCode());
        Assert.Equal((1, 3), ((int)Exact.Of(4, 12).Numerator, (int)Exact.Of(4, 12).Denominator));
        Assert.Equal((0, 1), ((int)Exact.Of(0, 12).Numerator, (int)Exact.Of(0, 12).Denominator));
        Assert.True(Exact.Of(1, 3) == Exact.Of(2, 6) && Exact.Of(1, 3) != Exact.Of(2, 3) && Exact.Of(1, 3) != Exact.Of(1, 4));
        Assert.False(Exact.Of(1, 3) != Exact.Of(2, 6) || Exact.Of(1, 3) == Exact.Of(2, 3) || Exact.Of(1, 3) == Exact.Of(1, 4));
        Assert.False(Exact.Of(1, 3).Equals((object)1) || Exact.Of(1, 3).Equals(null));
        Assert.True(default(Exact) == Exact.Zero && Exact.Zero == 0 && Exact.Of(1, 3).Equals((object)Exact.Of(2, 6)));
    }

    [Fact]
    public void Arithmetic_of_fractions_keeps_thirds_and_sevenths()
    {
        var (third, seventh) = (Exact.Of(1, 3), Exact.Of(1, 7));

        Assert.Equal(["10/21", "4/21", "1/21", "7/3", "2/3", "0", "-1/3"], new[] { third + seventh, third - seventh, third * seventh, third / seventh, third + third, third - third, -third }.Select(value => value.ToString()));
        Assert.Equal((seventh, third), (Exact.Min(third, seventh), Exact.Max(third, seventh)));
        Assert.Equal((seventh, third), (Exact.Min(seventh, third), Exact.Max(seventh, third)));
        Assert.Equal((-third, -seventh), (Exact.Min(-third, -seventh), Exact.Max(-third, -seventh)));
    }

    [Fact]
    public void Division_by_zero_throws_instead_of_making_no_number()
    {
        Assert.Throws<DivideByZeroException>(() => (Exact)1 / 0);
        Assert.Throws<DivideByZeroException>(() => Exact.Of(0, 0));
    }

    private static BigInteger Whole(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Number(Random random) => random.Next(-200_000, 200_000) / (decimal)Math.Pow(10, random.Next(0, 5));
}
