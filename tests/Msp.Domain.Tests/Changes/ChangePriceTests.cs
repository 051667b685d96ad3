using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class ChangePriceTests
{
    [Fact]
    public void Of_keeps_markups_on_lines_of_their_own()
    {
        var price = ChangePrice.Of(Currency.Eur, [Line("firewall", 2m, 900m, 700m) with { MarkupPercent = 10m, Hours = 3m }, Line("training", -1m, 400m, 300m)], 5m);
        Assert.Equal(
            ["firewall: 2 × 900.00 EUR = 1800.00 EUR", "firewall: markup 10 % = 180.00 EUR", "training: -1 × 400.00 EUR = -400.00 EUR", "markup on all 5 % = 79.00 EUR"],
            price.Lines.Select(line => $"{line}"));
        Assert.Equal(new Estimate(3m, Eur(1_100m), Eur(1_659m)), price.Delta);
        Assert.Equal(Eur(559m), price.Delta.Margin);
        Assert.Equal(Eur(((1_800m * 1.1m) + 400m) * 1.05m), price.Gross);
    }

    [Fact]
    public void Of_rounds_each_line_once_and_adds_up()
    {
        var price = ChangePrice.Of(Currency.Eur, [Line("a", 3m, 0.335m), Line("b", 3m, 0.335m)]);
        Assert.Equal(Eur(2.02m), price.Delta.Price);
        Assert.Equal(Eur(2.01m), price.Gross);
    }

    [Fact]
    public void Of_unfit_lines_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ChangePrice.Of(Currency.Eur, [Line(" ", 1m, 1m)]));
        Assert.Throws<ArgumentException>(() => ChangePrice.Of(Currency.Usd, [Line("a", 1m, 1m)]));
        Assert.Throws<ArgumentException>(() => ChangePrice.Of(Currency.Eur, [Line("a", 1m, 1m) with { MarkupPercent = -0.1m }]));
        Assert.Throws<ArgumentException>(() => ChangePrice.Of(Currency.Eur, [Line("a", 1m, 1m) with { Cost = UnitPrice.Of(1m, Currency.Usd) }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangePrice.Of(Currency.Eur, [Line("a", 1m, 1m)], -1m));
    }

    [Fact]
    public void Price_is_the_sum_of_its_lines_and_gross_at_least_its_size() => Laws.HoldForRandom(200, random =>
    {
        var lines = Enumerable.Range(0, random.Next(1, 5)).Select(at => Line($"i{at}", random.Next(-5, 6), random.Next(0, 10_000) / 100m) with { MarkupPercent = random.Next(0, 30) }).ToArray();
        var price = ChangePrice.Of(Currency.Eur, lines, random.Next(0, 20));
        Assert.Equal(price.Lines.Sum(line => line.Amount.Amount), price.Delta.Price.Amount);
        Assert.True(price.Gross.Amount + 0.1m >= Math.Abs(price.Delta.Price.Amount));
    });
}
