using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Monetary;

public sealed class MoneyTests
{
    private static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);

    [Fact]
    public void Arithmetic_within_a_currency_is_exact()
    {
        Assert.Equal(Eur(0.3m), Eur(0.1m) + Eur(0.2m));
        Assert.Equal(Eur(-0.1m), Eur(0.1m) - Eur(0.2m));
        Assert.Equal(Eur(-0.1m), -Eur(0.1m));
        Assert.Equal(Eur(0.125m), Eur(1m) * 0.125m);
        Assert.Equal(Eur(7m), Money.Zero(Currency.Eur) + Eur(7.00m));
    }

    [Fact]
    public void Order_is_by_amount()
    {
        Assert.True(Eur(1) < Eur(2) && Eur(2) > Eur(1) && Eur(1) <= Eur(1.0m) && Eur(1.0m) >= Eur(1));
        Assert.False(Eur(2) < Eur(1) || Eur(1) > Eur(2) || Eur(2) <= Eur(1) || Eur(1) >= Eur(2));
    }

    [Fact]
    public void Currencies_do_not_mix()
    {
        var dollar = Money.Of(1m, Currency.Usd);

        Assert.NotEqual(Eur(1m), dollar);
        Assert.Contains("1.00 EUR and 1.00 USD", Assert.Throws<InvalidOperationException>(() => Eur(1m) + dollar).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Eur(1m) - dollar);
        Assert.Throws<InvalidOperationException>(() => Eur(1m) < dollar);
        Assert.Throws<InvalidOperationException>(() => Eur(0m) + default(Money));
        Assert.NotEqual(Money.Zero(Currency.Eur), default);
    }

    [Theory]
    [InlineData("2.345", MidpointRounding.AwayFromZero, "2.35 EUR")]
    [InlineData("2.345", MidpointRounding.ToEven, "2.34 EUR")]
    [InlineData("-2.345", MidpointRounding.AwayFromZero, "-2.35 EUR")]
    public void Rounded_follows_the_rule_named(string amount, MidpointRounding rule, string text)
    {
        var money = Eur(decimal.Parse(amount, CultureInfo.InvariantCulture));

        Assert.False(money.IsRounded);
        Assert.True(money.Rounded(rule).IsRounded);
        Assert.Equal(text, money.Rounded(rule).ToString());
    }

    [Fact]
    public void ToString_has_at_least_the_decimals_of_the_currency()
    {
        Assert.Equal("1250.00 EUR", Eur(1250m).ToString());
        Assert.Equal("0.005 EUR", Eur(0.0050m).ToString());
        Assert.Equal("980 JPY", Money.Of(980m, Currency.Jpy).ToString());
        Assert.Equal("0", default(Money).ToString());
    }

    // The test cases of two products that split invoices: moneyphp/money (MoneyTest.php) and Nine-Minds/alga-psa (compute.test.ts), in smallest units.
    [Theory]
    [InlineData(100, "1 1 1", "34 33 33")]
    [InlineData(5, "3 7", "2 3")]
    [InlineData(5, "7 3", "4 1")]
    [InlineData(5, "7 3 0", "4 1 0")]
    // The first of them splits a credit of 5 into 3 and 2; here a credit mirrors its charge.
    [InlineData(-5, "7 3", "-4 -1")]
    [InlineData(5, "0 7 3", "0 4 1")]
    [InlineData(5, "0 0 1", "0 0 5")]
    [InlineData(1, "1 1", "1 0")]
    [InlineData(1, "0.33 0.66", "0 1")]
    [InlineData(30250, "2 1", "20167 10083")]
    public void Divide_by_largest_remainder_loses_nothing(int cents, string weights, string parts)
    {
        var divided = Eur(cents / 100m).Divide([.. weights.Split(' ').Select(weight => decimal.Parse(weight, CultureInfo.InvariantCulture))]);

        Assert.Equal(parts, string.Join(' ', divided.Select(part => (part.Amount * 100m).ToString("0", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Divide_of_a_credit_left_it_off_its_charge_by_a_unit_and_mirrors_it()
    {
        Assert.Equal([Eur(33.34m), Eur(33.33m), Eur(33.33m)], Eur(100m).Divide(1m, 1m, 1m));
        Assert.Equal([Eur(-33.34m), Eur(-33.33m), Eur(-33.33m)], Eur(-100m).Divide(1m, 1m, 1m));
        Assert.Equal(["0.00 EUR", "-1.00 EUR"], Eur(-1m).Divide(0m, 1m).Select(part => part.ToString()));
    }

    [Fact]
    public void Divide_of_amounts_and_weights_near_the_largest_decimal_overflowed_and_is_exact()
    {
        const decimal Most = decimal.MaxValue;
        Assert.Equal([(Most - 1m) / 2m + 1m, (Most - 1m) / 2m], Money.Of(Most, Currency.Jpy).Divide(Most, Most).Select(part => part.Amount));
        Assert.Equal([Eur(0.67m), Eur(0.33m)], Eur(1m).Divide(0.0000000000000000000000000002m, 0.0000000000000000000000000001m));
        Assert.Equal([Eur(1m), Eur(0m)], Eur(1m).Divide(Most, 0.0000000000000000000000000001m));
        Assert.Equal(0m, Assert.Single(Eur(0m).Divide(3m)).Amount);
        Assert.Throws<OverflowException>(() => Eur(Most).Divide(1m));
    }

    [Fact]
    public void Divide_adds_up_for_any_weights()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 5_000; round++)
        {
            var money = Eur(random.Next(-1_000_000, 1_000_000) / 100m);
            decimal[] weights = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (decimal)random.Next(0, 1000)), 1m];

            var parts = money.Divide(weights);

            Assert.Equal(money, parts.Aggregate((left, right) => left + right));
            Assert.Equal(parts, (-money).Divide(weights).Select(part => -part));
            Assert.All(parts, part => Assert.True(part.IsRounded));
            Assert.All(parts.Zip(weights), pair => Assert.True(Math.Abs(pair.First.Amount - (money.Amount * pair.Second / weights.Sum())) < 0.01m));
        }
    }

    [Theory]
    [InlineData]
    [InlineData(0)]
    [InlineData(1, -1)]
    public void Divide_by_impossible_weights_throws_and_names_them(params int[] weights)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Eur(1m).Divide([.. weights.Select(weight => (decimal)weight)]));

        Assert.Equal("weights", refusal.ParamName);
        Assert.Contains($"{string.Join("; ", weights)}.", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Eur(1m).DivideDownwards([.. weights.Select(weight => (decimal)weight)]));
    }

    [Fact]
    public void Divide_of_an_unrounded_amount_throws() =>
        Assert.Contains("0.005 EUR", Assert.Throws<InvalidOperationException>(() => Eur(0.005m).Divide(1m)).Message, StringComparison.Ordinal);
}
