using System.Numerics;

namespace Msp.Domain.Sla.Tests.Quantities;

public sealed class RatioTests
{
    [Fact]
    public void Of_equal_ratios_in_other_numbers_are_equal()
    {
        Assert.Equal(Ratio.Of(1, 2), Ratio.Of(106, 212));
        Assert.Equal(Ratio.Of(1, 2).GetHashCode(), Ratio.Of(106, 212).GetHashCode());
        Assert.Equal((new BigInteger(1), new BigInteger(2)), (Ratio.Of(106, 212).Numerator, Ratio.Of(106, 212).Denominator));
        Assert.NotEqual(Ratio.Of(105, 212), Ratio.Of(106, 212));
    }

    [Fact]
    public void Default_is_nothing_of_one()
    {
        Assert.Equal(Ratio.Of(0, 7), default);
        Assert.Equal((BigInteger.Zero, BigInteger.One), (default(Ratio).Numerator, default(Ratio).Denominator));
        Assert.Equal("0 %", default(Ratio).ToString());
        Assert.Equal(Ratio.One, default(Ratio).Complement);
    }

    [Theory]
    [InlineData(0, 0, "whole")]
    [InlineData(0, -1, "whole")]
    [InlineData(-1, 1, "part")]
    [InlineData(2, 1, "part")]
    public void Of_what_is_no_part_throws_with_the_parameter(int part, int whole, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(part, whole)).ParamName);

    [Fact]
    public void Of_durations_is_exact_to_the_nanosecond()
    {
        var day = Duration.FromDays(1);
        Assert.Equal(Ratio.Of(86_399_999_999_999, 86_400_000_000_000), Ratio.Of(day - Duration.Epsilon, day));
        Assert.Equal(Ratio.One, Ratio.Of(day, day));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(Duration.Zero, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(day + Duration.Epsilon, day));
    }

    [Fact]
    public void Of_a_share_keeps_all_its_digits()
    {
        Assert.Equal(Ratio.Of(999, 1000), Share.OfPercent(99.9m));
        Assert.Equal(Ratio.One, Share.OfPercent(100));
        Assert.Equal(default, Ratio.Of(default(Share)));
        // 27 nines: an integer of more than 64 bits.
        var nines = BigInteger.Pow(10, 27);
        Assert.Equal(Ratio.Of(nines - 1, nines), Share.OfPercent(99.9999999999999999999999999m));
    }

    [Fact]
    public void Order_is_exact_where_a_division_would_round()
    {
        var promise = Share.OfPercent(95);
        Assert.True(Ratio.Of(190, 200) >= promise && Ratio.Of(190, 200) <= promise);
        Assert.False(Ratio.Of(190, 200) > promise || Ratio.Of(190, 200) < promise);
        var (below, above) = (Ratio.Of(BigInteger.Pow(10, 40) * 95 - 1, BigInteger.Pow(10, 42)), Ratio.Of((BigInteger.Pow(10, 40) * 95) + 1, BigInteger.Pow(10, 42)));
        Assert.True(below < promise && above > promise && below < above && below <= promise && above >= promise);
        Assert.False(below > promise || above < promise || below >= promise || above <= promise);
    }

    [Theory]
    [InlineData(94_996, 100_000, "94.996 %")]
    [InlineData(94_999_999, 100_000_000, "94.9999 %")]
    [InlineData(949_999_999, 1_000_000_000, "94.9999 %")]
    [InlineData(2, 3, "66.6666 %")]
    [InlineData(19, 20, "95 %")]
    [InlineData(1, 1, "100 %")]
    public void ToString_never_shows_more_than_there_is(int part, int whole, string text) => Assert.Equal(text, Ratio.Of(part, whole).ToString());

    [Fact]
    public void Percent_rounds_down_to_the_asked_decimals()
    {
        Assert.Equal(66.6m, Ratio.Of(2, 3).Percent(1));
        Assert.Equal(66m, Ratio.Of(2, 3).Percent(0));
        Assert.Equal(66.66666666666666666666m, Ratio.Of(2, 3).Percent(20));
        Assert.Equal(100m, Ratio.One.Percent(20));
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.One.Percent(21)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.One.Percent(-1));
    }

    [Fact]
    public void Times_and_Complement_are_those_of_fractions()
    {
        Assert.Equal(Ratio.Of(1, 3), Ratio.Of(1, 2).Times(Ratio.Of(2, 3)));
        Assert.Equal(Ratio.Of(1, 3), Ratio.Of(2, 3).Complement);
        Assert.Equal(Ratio.Of(2, 3), Ratio.Of(2, 3).Complement.Complement);
    }

    [Theory]
    [InlineData(99_985, "99.98", "99.99", "99.99", "99.98")]
    [InlineData(99_975, "99.97", "99.98", "99.98", "99.98")]
    [InlineData(99_984, "99.98", "99.99", "99.98", "99.98")]
    [InlineData(99_986, "99.98", "99.99", "99.99", "99.99")]
    [InlineData(99_980, "99.98", "99.98", "99.98", "99.98")]
    [InlineData(100_000, "100", "100", "100", "100")]
    [InlineData(0, "0", "0", "0", "0")]
    public void PercentRounding_rounds_as_it_says(int thousandths, string down, string up, string halfUp, string halfEven)
    {
        var ratio = Ratio.Of(thousandths, 100_000);
        Assert.Equal(
            [$"{down} %", $"{up} %", $"{halfUp} %", $"{halfEven} %"],
            new[] { PercentRounding.Down(2), PercentRounding.Up(2), PercentRounding.HalfUp(2), PercentRounding.HalfEven(2) }.Select(rounding => rounding.Apply(ratio).ToString()));
    }

    [Fact]
    public void PercentRounding_none_changes_nothing()
    {
        Assert.Equal(Ratio.Of(2, 3), PercentRounding.None.Apply(Ratio.Of(2, 3)));
        Assert.True(PercentRounding.None.IsNone && default(PercentRounding).IsNone);
        Assert.False(PercentRounding.Down(0).IsNone);
        Assert.Equal(Ratio.Of(66, 100), PercentRounding.Down(0).Apply(Ratio.Of(2, 3)));
        Assert.NotEqual(PercentRounding.Down(2), PercentRounding.Up(2));
    }

    [Fact]
    public void PercentRounding_says_its_rule() =>
        Assert.Equal(
            ["not rounded", "rounded down to 2 decimals", "rounded up to 0 decimals", "rounded half up to 2 decimals", "rounded half to even to 3 decimals"],
            new[] { PercentRounding.None, PercentRounding.Down(2), PercentRounding.Up(0), PercentRounding.HalfUp(2), PercentRounding.HalfEven(3) }.Select(rounding => rounding.ToString()));

    [Fact]
    public void PercentRounding_of_impossible_decimals_throws()
    {
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => PercentRounding.Down(-1)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => PercentRounding.HalfUp(21));
        Assert.Equal(Ratio.One, PercentRounding.Up(20).Apply(Ratio.One));
    }
}
