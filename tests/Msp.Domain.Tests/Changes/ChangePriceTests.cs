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
    public void Of_names_the_line_that_does_not_fit_first()
    {
        var foreign = Line("b", 1m, 1m) with { Price = UnitPrice.Of(1m, Currency.Usd) };
        var refusal = Assert.Throws<ArgumentException>("lines", () => ChangePrice.Of(Currency.Eur, [Line("a", 1m, 1m), foreign, Line("c", 1m, 1m) with { MarkupPercent = -1m }]));
        Assert.StartsWith($"A line names its item, is in EUR and has no negative markup, unlike {foreign}.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MidpointRounding.AwayFromZero, "0.13 0.01 0.13 0.01")]
    [InlineData(MidpointRounding.ToEven, "0.12 0.00 0.12 0.00")]
    public void Half_a_cent_of_price_markup_and_cost_goes_where_the_rule_says(MidpointRounding rule, string amounts)
    {
        var price = ChangePrice.Of(Currency.Eur, [Line("a", 0.5m, 0.25m, 0.25m), Line("b", 1m, 0.1m) with { MarkupPercent = 5m }], 0m, rule);
        var all = ChangePrice.Of(Currency.Eur, [Line("b", 1m, 0.1m)], 5m, rule);
        Assert.Equal(amounts, FormattableString.Invariant($"{price.Lines[0].Amount.Amount:0.00} {price.Lines[2].Amount.Amount:0.00} {price.Delta.Cost.Amount:0.00} {all.Lines[1].Amount.Amount:0.00}"));
        Assert.Equal(Eur(0.125m + (0.1m * 1.05m)), price.Gross);
    }

    [Fact]
    public void Half_a_cent_goes_away_from_zero_where_no_rule_is_given() =>
        Assert.Equal(Eur(0.13m), ChangePrice.Of(Currency.Eur, [Line("a", 0.5m, 0.25m)]).Delta.Price);

    [Fact]
    public void A_markup_of_nothing_has_no_line_and_the_smallest_has_one()
    {
        Assert.Single(ChangePrice.Of(Currency.Eur, [Line("a", 1m, 100m)]).Lines);
        Assert.Equal(3, ChangePrice.Of(Currency.Eur, [Line("a", 1m, 100m) with { MarkupPercent = 0.01m }], 0.01m).Lines.Count);
        Assert.Empty(ChangePrice.Of(Currency.Eur, []).Lines);
        Assert.Equal(Estimate.None(Currency.Eur), ChangePrice.Of(Currency.Eur, []).Delta);
    }

    [Fact]
    public void Price_prints_its_lines_and_their_sum() => Assert.Equal(
        "a: 2 × 10.00 EUR = 20.00 EUR\nb: -1 × 5.00 EUR = -5.00 EUR\nprice = 15.00 EUR (cost 11.00 EUR, margin 4.00 EUR)\n",
        $"{ChangePrice.Of(Currency.Eur, [Line("a", 2m, 10m, 7m), Line("b", -1m, 5m, 3m)])}");

    [Fact]
    public void Price_is_the_sum_of_its_lines_and_gross_at_least_its_size() => Laws.HoldForRandom(200, random =>
    {
        var lines = Enumerable.Range(0, random.Next(1, 5)).Select(at => Line($"i{at}", random.Next(-5, 6), random.Next(0, 10_000) / 100m) with { MarkupPercent = random.Next(0, 30) }).ToArray();
        var price = ChangePrice.Of(Currency.Eur, lines, random.Next(0, 20));
        Assert.Equal(price.Lines.Sum(line => line.Amount.Amount), price.Delta.Price.Amount);
        Assert.True(price.Gross.Amount + 0.1m >= Math.Abs(price.Delta.Price.Amount));
    });
}
