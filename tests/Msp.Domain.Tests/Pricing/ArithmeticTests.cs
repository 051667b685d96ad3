using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Pricing;

/// <summary>Rounding of time, uplift, bounds of spend, discounts, rollover, milestones: small functions at their edges.</summary>
public sealed class ArithmeticTests
{
    private const MidpointRounding Half = MidpointRounding.AwayFromZero;

    [Theory]
    [InlineData(RoundingDirection.Up, 0, 0)]
    [InlineData(RoundingDirection.Up, 1, 30)]
    [InlineData(RoundingDirection.Up, 30, 30)]
    [InlineData(RoundingDirection.Up, 31, 45)]
    [InlineData(RoundingDirection.Up, 45, 45)]
    [InlineData(RoundingDirection.Down, 44, 30)]
    [InlineData(RoundingDirection.Nearest, 37, 30)]
    [InlineData(RoundingDirection.Nearest, 38, 45)]
    public void TimeRounding_takes_the_minimum_and_then_the_multiple(RoundingDirection direction, int minutes, int charged) =>
        Assert.Equal(Duration.FromMinutes(charged), TimeRounding.Of(Duration.FromMinutes(30), Duration.FromMinutes(15), direction).Apply(Duration.FromMinutes(minutes)));

    [Fact]
    public void TimeRounding_half_way_is_up_and_exact_multiples_never_move() => Laws.HoldForRandom(300, random =>
    {
        var (increment, times) = (Duration.FromSeconds(random.Next(1, 1000) * 2), random.Next(1, 50));
        foreach (var direction in Enum.GetValues<RoundingDirection>())
            Assert.Equal(increment * times, TimeRounding.Of(Duration.Zero, increment, direction).Apply(increment * times));
        Assert.Equal(increment * (times + 1), TimeRounding.Of(Duration.Zero, increment, RoundingDirection.Nearest).Apply((increment * times) + (increment / 2)));
        Assert.Equal(increment * times, TimeRounding.Of(Duration.Zero, increment, RoundingDirection.Nearest).Apply((increment * times) + (increment / 2) - Duration.Epsilon));
    });

    [Fact]
    public void TimeRounding_refuses_negatives_and_says_its_rule()
    {
        Assert.Equal("minimum", Assert.Throws<ArgumentOutOfRangeException>(() => TimeRounding.Of(-Duration.Epsilon, Duration.Zero)).ParamName);
        Assert.Equal("increment", Assert.Throws<ArgumentOutOfRangeException>(() => TimeRounding.Of(Duration.Zero, -Duration.Epsilon)).ParamName);
        Assert.Equal("worked", Assert.Throws<ArgumentOutOfRangeException>(() => default(TimeRounding).Apply(-Duration.Epsilon)).ParamName);
        Assert.Equal(["as worked", "at least PT30M", "at least PT30M, up to multiples of PT15M"], new[] { default, TimeRounding.Of(Duration.FromMinutes(30), Duration.Zero), TimeRounding.Of(Duration.FromMinutes(30), Duration.FromMinutes(15)) }.Select(rule => rule.ToString()));
        Assert.Equal(Duration.Epsilon, default(TimeRounding).Apply(Duration.Epsilon));
    }

    [Theory]
    [InlineData(null, null, null, 0, 5.0)]
    [InlineData(null, 4.0, null, 0, 4.0)]
    [InlineData(6.0, null, null, 0, 6.0)]
    [InlineData(null, null, 3.0, 0, 2.0)]
    [InlineData(null, null, 7.0, 0, 0.0)]
    [InlineData(null, null, 7.0, 1, 1.0)]
    [InlineData(null, 4.0, null, 2, 4.0)]
    public void IndexRule_applies_threshold_margin_floor_and_cap_in_this_order(double? floor, double? cap, double? threshold, int margin, double percent)
    {
        var rule = IndexRule.From(new() { Name = "CPI", BaseMonth = new(2025, 1, 1), Floor = (decimal?)floor, Cap = (decimal?)cap, Threshold = (decimal?)threshold, Margin = margin });

        Assert.Equal((decimal)percent, rule.Factor(100m, 105m).Percent(6, Half));
    }

    [Fact]
    public void IndexRule_refuses_figures_that_are_none()
    {
        var rule = IndexRule.From(new() { Name = "CPI", BaseMonth = new(2025, 1, 31) });

        Assert.Equal("previous", Assert.Throws<ArgumentOutOfRangeException>(() => rule.Factor(0m, 1m)).ParamName);
        Assert.Equal("current", Assert.Throws<ArgumentOutOfRangeException>(() => rule.Factor(1m, 0m)).ParamName);
        Assert.Equal(new YearMonth(2025, 1), rule.BaseMonth);
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => PriceFactor.OfPercent(-100m)).ParamName);
        Assert.Equal(UnitPrice.Of(12.34m, Currency.Eur), default(PriceFactor).Apply(UnitPrice.Of(12.34m, Currency.Eur), 2, Half));
        Assert.Equal("1.03", PriceFactor.OfPercent(3m).ToString());
        Assert.Equal("figures", Assert.Throws<ArgumentOutOfRangeException>(() => IndexSeries.Of("x", (new(2025, 1), 0m))).ParamName);
        Assert.Equal("figures", Assert.Throws<ArgumentException>(() => IndexSeries.Of("x", (new(2025, 1), 1m), (new(2025, 1), 1m))).ParamName);
        Assert.Null(IndexSeries.Of("x", (new(2025, 1), 1m)).At(new(2025, 2)));
    }

    [Fact]
    public void Uplift_dates_are_counted_from_the_first()
    {
        var uplift = PricingTerms.From(new()
        {
            Currency = "EUR", Lines = [new() { Id = "l", From = new(2020, 1, 1), OneOff = new() { Price = 1m } }],
            Uplifts = [new() { Id = "u", First = new(2024, 8, 31), EveryMonths = 6, Percent = 1m, Lines = ["l"] }],
        }).Uplifts[0];

        Assert.Equal([new(2024, 8, 31), new(2025, 2, 28), new(2025, 8, 31)], uplift.Dates(new(2025, 8, 31)));
        Assert.Empty(uplift.Dates(new(2024, 8, 30)));
        Assert.True(uplift.IsFor("l"));
        Assert.False(uplift.IsFor("m"));
    }

    [Fact]
    public void WriteDowns_keep_the_sum_within_the_maximum_earlier_lines_first() => Laws.HoldForRandom(300, random =>
    {
        var (maximum, already) = (Euros(random.Next(1000)), Euros(random.Next(1000)));
        var amounts = Enumerable.Range(0, random.Next(6)).Select(_ => Euros(random.Next(500))).ToArray();

        var downs = SpendBound.WriteDowns(maximum, already, amounts);

        var charged = amounts.Zip(downs, (amount, down) => (amount - down).Amount).ToArray();
        Assert.Equal(Math.Min(amounts.Sum(amount => amount.Amount), Math.Max(0m, maximum.Amount - already.Amount)), charged.Sum());
        Assert.All(downs.Zip(amounts), pair => Assert.InRange(pair.First.Amount, 0m, pair.Second.Amount));
        Assert.Equal(downs.Select(down => down.Amount > 0m).Order(), downs.Index().Select(pair => pair.Item.Amount > 0m || (amounts[pair.Index].Amount == 0m && pair.Index > 0 && downs[pair.Index - 1].Amount > 0m)).Order());
    });

    [Theory]
    [InlineData(90, 0, 50, 50)]
    [InlineData(30, 0, 50, 30)]
    [InlineData(5, 10, 50, 10)]
    [InlineData(0, 0, null, 0)]
    [InlineData(90, 0, null, 90)]
    public void Rollover_carries_between_its_bounds(int left, int least, int? most, int carried) => Assert.Equal(carried, Rollover.Of(least, most).Carried(left));

    [Fact]
    public void Rollover_of_the_base_only_hands_nothing_on_twice_and_refuses_nonsense()
    {
        Assert.Equal(540m, Rollover.Of(baseOnly: true).Carried(600m, 60m));
        Assert.Equal(0m, Rollover.Of(baseOnly: true).Carried(50m, 60m));
        Assert.Equal(50m, Rollover.Of().Carried(50m, 60m));
        Assert.Equal("minimum", Assert.Throws<ArgumentOutOfRangeException>(() => Rollover.Of(-1m)).ParamName);
        Assert.Equal("maximum", Assert.Throws<ArgumentOutOfRangeException>(() => Rollover.Of(2m, 1m)).ParamName);
        Assert.Equal("left", Assert.Throws<ArgumentOutOfRangeException>(() => Rollover.Of().Carried(-1m)).ParamName);
        Assert.Equal("carriedIn", Assert.Throws<ArgumentOutOfRangeException>(() => Rollover.Of().Carried(1m, -1m)).ParamName);
    }

    [Fact]
    public void Split_of_milestones_adds_up_and_leaves_frozen_parts_alone() => Laws.HoldForRandom(300, random =>
    {
        var total = Money.Of(random.Next(1, 100000) / 100m, Currency.Eur);
        var cuts = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1_000_000) / 10_000m).Append(0m).Append(100m).Distinct().Order().ToArray();
        var parts = cuts.Zip(cuts.Skip(1), (from, to) => (Share.OfPercent(to - from), random.Next(3) == 0 ? Euros(random.Next(100)) : (Money?)null)).ToArray();

        var amounts = MilestonePlan.Split(total, parts, Half);

        if (parts.Any(part => part.Item2 is null)) Assert.Equal(total.Amount, amounts.Sum(amount => amount.Amount));
        Assert.All(parts.Zip(amounts).Where(pair => pair.First.Item2 is not null), pair => Assert.Equal(pair.First.Item2, pair.Second));
    });

    [Fact]
    public void Off_takes_a_share_of_what_is_rounded()
    {
        Assert.Equal(Money.Of(144.50m, Currency.Eur), Discount.Off(Money.Of(144.50m, Currency.Eur), Share.OfPercent(100), Half));
        Assert.Equal("line", Assert.Throws<ArgumentException>(() => Discount.Off(Money.Of(144.495m, Currency.Eur), Share.OfPercent(100), Half)).ParamName);
    }

    [Theory]
    [InlineData(100, 10, 0, 10)]
    [InlineData(100, 30, 0, 20)]
    [InlineData(100, 10, 15, 5)]
    [InlineData(100, 10, 20, 0)]
    [InlineData(100, 4, 0, 0)]
    [InlineData(100, 5, 0, 5)]
    [InlineData(0, 10, 0, 0)]
    public void Credit_stays_within_its_cap_and_above_its_least_amount(int fees, int percent, int already, int credit)
    {
        var terms = PricingTerms.From(new()
        {
            Currency = "EUR", Lines = [new() { Id = "l", From = new(2020, 1, 1), OneOff = new() { Price = 1m } }, new() { Id = "r", From = new(2020, 1, 1), Recurring = new() { Price = 1m } }],
            ServiceCredits = new() { AtMost = Share.OfPercent(20), Least = 5m },
        });

        Assert.Equal(Euros(credit), terms.ServiceCredits.Credit(Euros(fees), Share.OfPercent(percent), Euros(already), Half));
        Assert.Equal([false, true], terms.Lines.Select(terms.ServiceCredits.IsBase));
    }

    private static Money Euros(decimal amount) => Money.Of(amount, Currency.Eur);
}
