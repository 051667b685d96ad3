using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Monetary;

public sealed class UnitPriceTests
{
    private static UnitPrice Eur(decimal amount) => UnitPrice.Of(amount, Currency.Eur);

    [Fact]
    public void Of_zero_or_more_is_that_price_with_all_its_decimals()
    {
        Assert.Equal((0.00085m, Currency.Eur), (Eur(0.00085m).Amount, Eur(0.00085m).Currency));
        Assert.Equal(0m, Eur(0m).Amount);
        Assert.Equal((0m, default(Currency)), (default(UnitPrice).Amount, default(UnitPrice).Currency));
    }

    [Fact]
    public void Of_a_price_below_zero_throws_with_the_parameter_and_the_value()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Eur(-0.01m));

        Assert.Equal(("amount", -0.01m), (refusal.ParamName, refusal.ActualValue));
    }

    [Fact]
    public void Equality_is_numeric_within_a_currency()
    {
        Assert.Equal(Eur(0.5m), Eur(0.500m));
        Assert.NotEqual(Eur(0.5m), Eur(0.51m));
        Assert.NotEqual(Eur(0.5m), UnitPrice.Of(0.5m, Currency.Usd));
    }

    [Theory]
    [InlineData("0.0008 EUR", true)]
    [InlineData("0 EUR", true)]
    [InlineData("-0.0008 EUR", false)]
    [InlineData("0.0008", false)]
    [InlineData("0.0008 eur", false)]
    [InlineData(null, false)]
    public void TryParse_of_a_price_takes_what_is_not_negative(string? text, bool isPrice)
    {
        Assert.Equal(isPrice, UnitPrice.TryParse(text, out var price));
        Assert.Equal(isPrice ? UnitPrice.Parse(text!) : default, price);
        if (!isPrice) Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => UnitPrice.Parse(text!)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0008 EUR")]
    [InlineData("114.75 EUR")]
    [InlineData("0.00 EUR")]
    [InlineData("98 JPY")]
    public void Parse_reads_what_ToString_writes(string text) => Assert.Equal(text, UnitPrice.Parse(text).ToString());

    [Fact]
    public void Times_a_quantity_is_exact_also_for_what_is_given_back()
    {
        Assert.Equal(Money.Of(1.02m, Currency.Eur), Eur(0.00085m).Times(1200));
        Assert.Equal(Money.Of(-0.00085m, Currency.Eur), Eur(0.00085m).Times(-1));
        Assert.Equal(Money.Zero(Currency.Eur), Eur(0.00085m).Times(0));
    }

    [Theory]
    [InlineData(4, MidpointRounding.AwayFromZero, "0.0009 EUR")]
    [InlineData(4, MidpointRounding.ToEven, "0.0008 EUR")]
    [InlineData(5, MidpointRounding.ToEven, "0.00085 EUR")]
    [InlineData(0, MidpointRounding.ToPositiveInfinity, "1.00 EUR")]
    [InlineData(28, MidpointRounding.ToEven, "0.00085 EUR")]
    public void Rounded_has_so_many_decimals_by_the_rule_named(int decimals, MidpointRounding rule, string rounded) =>
        Assert.Equal(rounded, Eur(0.00085m).Rounded(decimals, rule).ToString());

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void Rounded_to_decimals_out_of_bounds_throws_with_the_parameter_and_the_value(int decimals)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Eur(1m).Rounded(decimals, MidpointRounding.ToEven));

        Assert.Equal(("decimals", decimals), (refusal.ParamName, refusal.ActualValue));
    }
}
