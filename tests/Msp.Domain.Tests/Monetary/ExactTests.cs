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

    private static decimal Number(Random random) => random.Next(-200_000, 200_000) / (decimal)Math.Pow(10, random.Next(0, 5));
}
