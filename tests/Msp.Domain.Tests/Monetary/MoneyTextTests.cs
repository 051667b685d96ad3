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
            Assert.Equal("980 JPY", Money.Of(980m, Currency.Jpy).InCulture(new CultureInfo("de-DE")));
            Assert.Equal("-0,50 EUR", Money.Of(-0.5m, Currency.Eur).InCulture(new CultureInfo("de-DE")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Currencies_are_known_with_their_minor_units()
    {
        Assert.Equal([0, 2, 3, 4], new[] { "JPY", "EUR", "KWD", "UYW" }.Select(code => Currency.Parse(code).Decimals));
        Assert.Equal(Currency.All.Select(currency => currency.Code).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), Currency.All.Select(currency => currency.Code));
        Assert.All(Currency.All, currency => Assert.Equal(currency, Currency.Of(currency.Code, currency.Decimals)));
        Assert.True(Currency.All.Count() > 150);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Currency.Parse("BGN")).ParamName);
        Assert.False(Currency.TryParse(null, out var none));
        Assert.Equal(default, none);
        Assert.False(Currency.TryParse("eur", out _));
        Assert.True(Currency.TryParse("CLF", out var unit));
        Assert.Equal(Currency.Of("CLF", 4), unit);
    }

    [Theory]
    [InlineData("-5 JPY", new[] { 7, 3 }, new[] { -3, -2 })]
    [InlineData("5 JPY", new[] { 7, 3 }, new[] { 4, 1 })]
    [InlineData("-1 JPY", new[] { 1, 1, 1 }, new[] { 0, 0, -1 })]
    [InlineData("-10 JPY", new[] { 7, 3 }, new[] { -7, -3 })]
    [InlineData("0 JPY", new[] { 7, 3 }, new[] { 0, 0 })]
    [InlineData("-1 JPY", new[] { 0, 1, 0 }, new[] { 0, -1, 0 })]
    [InlineData("-6 JPY", new[] { 1, 0, 2 }, new[] { -2, 0, -4 })]
    [InlineData("-3 JPY", new[] { 2, 1, 3 }, new[] { -1, 0, -2 })]     // the one that lost nothing gets no unit back
    public void DivideDownwards_rounds_down_below_zero_too(string amount, int[] weights, int[] parts) =>
        Assert.Equal(parts.Select(part => Money.Of(part, Currency.Jpy)), Money.Parse(amount).DivideDownwards([.. weights.Select(weight => (decimal)weight)]));
}
