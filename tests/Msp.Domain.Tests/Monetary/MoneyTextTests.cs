using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Monetary;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("1250.00 EUR", 1250, "EUR")]
    [InlineData("-0.5 USD", -0.5, "USD")]
    [InlineData("7 JPY", 7, "JPY")]
    [InlineData("0.0005 KWD", 0.0005, "KWD")]
    public void Parse_of_an_amount_and_a_code_keeps_every_decimal(string text, double amount, string code)
    {
        var money = Money.Parse(text);

        Assert.Equal(((decimal)amount, code), (money.Amount, money.Currency.Code));
        Assert.Equal(money, Money.Parse(money.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EUR")]
    [InlineData(" EUR")]
    [InlineData("12.50")]
    [InlineData("12.50  EUR")]
    [InlineData("12.50 eur")]
    [InlineData("12.50 EUR ")]
    [InlineData("1,250.00 EUR")]
    [InlineData("12,50 EUR")]
    [InlineData("1e3 EUR")]
    [InlineData("12.50 XXX")]
    public void Parse_of_anything_else_throws_and_TryParse_says_so(string? text)
    {
        Assert.False(Money.TryParse(text, out var money));
        Assert.Equal(default, money);
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => Money.Parse(text!)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Text_is_the_same_in_every_culture_unless_one_is_asked_for(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal("-1250.50 EUR", Money.Parse("-1250.50 EUR").ToString());
            Assert.Equal("1.250,50 EUR", Money.Of(1250.5m, Currency.Eur).InCulture(new CultureInfo("de-DE")));
            Assert.Equal("1.250,505 EUR", Money.Of(1250.505m, Currency.Eur).InCulture(new CultureInfo("de-DE")));
            Assert.Equal("0.0008 EUR", UnitPrice.Of(0.0008m, Currency.Eur).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Of_a_price_below_zero_throws_with_the_parameter_name() =>
        Assert.Equal("amount", Assert.Throws<ArgumentOutOfRangeException>(() => UnitPrice.Of(-0.01m, Currency.Eur)).ParamName);

    [Theory]
    [InlineData("0.0008 EUR", true)]
    [InlineData("0 EUR", true)]
    [InlineData("-0.0008 EUR", false)]
    [InlineData("0.0008", false)]
    public void TryParse_of_a_price_takes_what_is_not_negative(string text, bool isPrice)
    {
        Assert.Equal(isPrice, UnitPrice.TryParse(text, out var price));
        Assert.Equal(isPrice ? UnitPrice.Parse(text) : default, price);
        if (!isPrice) Assert.Throws<FormatException>(() => UnitPrice.Parse(text));
    }

    [Fact]
    public void Price_times_a_quantity_is_exact_and_rounds_only_when_asked()
    {
        var price = UnitPrice.Of(0.00085m, Currency.Eur);

        Assert.Equal(Money.Of(1.02m, Currency.Eur), price.Times(1200));
        Assert.Equal(Money.Of(-0.00085m, Currency.Eur), price.Times(-1));
        Assert.Equal(UnitPrice.Of(0.0009m, Currency.Eur), price.Rounded(4, MidpointRounding.AwayFromZero));
        Assert.Equal(UnitPrice.Of(0.0008m, Currency.Eur), price.Rounded(4, MidpointRounding.ToEven));
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => price.Rounded(29, MidpointRounding.ToEven)).ParamName);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => price.Rounded(-1, MidpointRounding.ToEven)).ParamName);
    }

    [Fact]
    public void Currencies_are_known_with_their_minor_units()
    {
        Assert.Equal([0, 2, 3, 4], new[] { "JPY", "EUR", "KWD", "UYW" }.Select(code => Currency.Parse(code).Decimals));
        Assert.Equal(Currency.All.Select(currency => currency.Code).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), Currency.All.Select(currency => currency.Code));
        Assert.All(Currency.All, currency => Assert.Equal(currency, Currency.Of(currency.Code, currency.Decimals)));
        Assert.True(Currency.All.Count() > 150);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Currency.Parse("BGN")).ParamName);
        Assert.False(Currency.TryParse(null, out _));
        Assert.False(Currency.TryParse("eur", out _));
    }

    [Theory]
    [InlineData("-5 JPY", new[] { 7, 3 }, new[] { -3, -2 })]
    [InlineData("5 JPY", new[] { 7, 3 }, new[] { 4, 1 })]
    [InlineData("-1 JPY", new[] { 1, 1, 1 }, new[] { 0, 0, -1 })]
    [InlineData("-6 JPY", new[] { 1, 0, 2 }, new[] { -2, 0, -4 })]
    public void DivideDownwards_rounds_down_below_zero_too(string amount, int[] weights, int[] parts) =>
        Assert.Equal(parts.Select(part => Money.Of(part, Currency.Jpy)), Money.Parse(amount).DivideDownwards([.. weights.Select(weight => (decimal)weight)]));
}
