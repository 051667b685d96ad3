using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Monetary;

public sealed class CurrencyTests
{
    [Fact]
    public void Of_three_capitals_is_that_currency()
    {
        var franc = Currency.Of("CHF", 2);

        Assert.Equal(("CHF", 2, "CHF"), (franc.Code, franc.Decimals, franc.ToString()));
        Assert.Equal(Currency.Eur, Currency.Of("EUR", 2));
        Assert.NotEqual(Currency.Eur, Currency.Of("EUR", 3));
        Assert.Equal([2, 2, 2, 0], new[] { Currency.Eur, Currency.Gbp, Currency.Usd, Currency.Jpy }.Select(currency => currency.Decimals));
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("E1R")]
    [InlineData("ÉUR")]
    [InlineData(null)]
    public void Of_anything_else_throws_with_the_parameter_name(string? code) =>
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Currency.Of(code!, 2)).ParamName);

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void Of_decimals_at_the_bounds_is_that_currency(int decimals) => Assert.Equal(decimals, Currency.Of("EUR", decimals).Decimals);

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    public void Of_decimals_out_of_bounds_throws_with_the_parameter_and_the_value(int decimals)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Currency.Of("EUR", decimals));

        Assert.Equal(("decimals", decimals), (refusal.ParamName, refusal.ActualValue));
    }

    [Fact]
    public void Default_has_an_empty_code() => Assert.Equal("", default(Currency).Code);
}
