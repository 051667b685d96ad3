using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Pricing;

/// <summary>Rates, indices, blocks, bounds, discounts and lines: the small rules of a price list, one by one.</summary>
public sealed class PriceRuleTests
{
    private const MidpointRounding Half = MidpointRounding.AwayFromZero;

    private static readonly LocalDate Start = new(2026, 1, 1);

    private static Money Euros(decimal amount) => Money.Of(amount, Currency.Eur);

    private static PricingTerms Terms(params PriceLineDraft[] lines) => PricingTerms.From(new()
    {
        Currency = "EUR", Lines = lines.Length == 0 ? [new() { Id = "l", From = Start, OneOff = new() { Price = 1m } }] : lines, RateCards = [new() { Id = "card", Rates = [new() { Price = 1m }] }],
    });

    private static PrepaidTerms Block(PrepaidDraft block) => ((PriceModel.Prepaid)Terms(new PriceLineDraft { Id = "b", From = Start, Prepaid = block }).Lines[0].Model).Terms;

    [Fact]
    public void Rate_fits_by_role_and_kind_of_work_and_one_that_names_the_role_goes_before()
    {
        var card = PricingTerms.From(new()
        {
            Currency = "EUR", Lines = [new() { Id = "l", From = Start, OneOff = new() { Price = 1m } }],
            RateCards = [new() { Id = "c", Rates = [new() { Role = "a", Price = 2m }, new() { WorkType = "x", Price = 3m }, new() { Role = "b", WorkType = "y", Price = 5m }] }],
        }).RateCards[0];

        Assert.Equal([2m, 2m, 3m, 3m, 5m], new[] { ("a", "z"), ("a", "x"), ("c", "x"), ((string?)null, "x"), ("b", "y") }.Select(work => card.For(work.Item1, work.Item2)!.Value.Price.Amount));
        Assert.All(new[] { ("b", "z"), ("c", "y"), (null, null), ("A", (string?)null) }, work => Assert.Null(card.For(work.Item1, work.Item2)));
        Assert.Equal("after hours", card.OtherHours);
    }

    [Fact]
    public void Factor_fits_by_role_kind_of_work_and_hours_and_none_is_one()
    {
        var card = PricingTerms.From(new()
        {
            Currency = "EUR", Lines = [new() { Id = "l", From = Start, OneOff = new() { Price = 1m } }],
            RateCards = [new()
            {
                Id = "c", Rates = [new() { Price = 10m }], OtherHours = "night",
                Multipliers = [new() { Role = "a", WorkType = "x", Hours = "night", Factor = 5m }, new() { Role = "a", Factor = 2m }, new() { WorkType = "x", Factor = 3m }, new() { Hours = "night", Factor = 4m }],
            }],
        }).RateCards[0];

        Assert.Equal([1m, 2m, 3m, 4m, 3m, 4m, 4m, 5m], new (string?, string?, string?)[] { (null, null, null), ("a", null, null), (null, "x", null), (null, null, "night"), ("a", "x", null), ("a", null, "night"), (null, "x", "night"), ("a", "x", "night") }
            .Select(work => card.For(work.Item1, work.Item2, work.Item3)!.Value.Factor));
        Assert.Equal((50m, "10.00 EUR x 5"), card.For("a", "x", "night") is { } rate ? (rate.Price.Amount, rate.ToString()) : default);
        Assert.Equal("10.00 EUR", card.For(null, null)!.Value.ToString());
    }

    [Theory]
    [InlineData(100, 105, 0, 5)]
    [InlineData(100, 95, 0, -5)]
    [InlineData(200, 250, 0, 25)]
    [InlineData(100, 110, 50, 5)]       // half the price does not follow
    [InlineData(100, 110, 100, 0)]
    public void Index_rule_follows_the_figures_by_the_share_that_follows(int previous, int current, int fixedPercent, int percent)
    {
        var rule = IndexRule.From(new() { Name = "CPI", BaseMonth = Start, FixedShare = Share.OfPercent(fixedPercent) });

        Assert.Equal(percent, rule.Factor(previous, current).Percent(6, Half));
        Assert.Equal(2, rule.LagMonths);
        Assert.Equal(Start, rule.ToDraft().BaseMonth);
    }

    [Fact]
    public void Index_rule_states_only_the_steps_it_takes_and_refuses_a_price_of_nothing()
    {
        string[] Steps(IndexRuleDraft draft)
        {
            var derivation = new Derivation("index", null);
            IndexRule.From(draft with { Name = "CPI", BaseMonth = Start }).Explain(derivation, 100m, 108m);
            return [.. derivation.Unrounded(0, Currency.Eur).Steps.Select(step => step.ToString()).Skip(2).SkipLast(1)];
        }

        Assert.Equal(["percent = (index_to - index_from) / index_from * 100 = 8", "factor = 1 + percent / 100 = 1.08"], Steps(new()));
        Assert.Equal(
            [
                "percent = (index_to - index_from) / index_from * 100 = 8", "percent_2 = max(0, percent - 3) = 5 (above the threshold)", "percent_3 = percent_2 + -1 = 4 (with the margin)", "percent_4 = max(2, percent_3) = 4 (no less than the floor)",
                "percent_5 = min(3, percent_4) = 3 (no more than the cap)", "factor = 1 + 0.8 * percent_5 / 100 = 1.024 (20 % of the price does not follow the index)",
            ],
            Steps(new() { Threshold = 3m, Margin = -1m, Floor = 2m, Cap = 3m, FixedShare = Share.OfPercent(20) }));
        Assert.Equal("current", Assert.Throws<ArgumentOutOfRangeException>(() => IndexRule.From(new() { Name = "CPI", BaseMonth = Start, Margin = -150m }).Factor(100m, 150m)).ParamName);
        Assert.Equal("previous", Assert.Throws<ArgumentOutOfRangeException>(() => IndexRule.From(new() { Name = "CPI", BaseMonth = Start }).Factor(0m, 1m)).ParamName);
    }

    [Fact]
    public void Price_factor_is_one_and_its_percent()
    {
        Assert.Equal((1.03m, 3m, "1.03"), PriceFactor.OfPercent(3m) is var rise ? (rise.Rounded(4, Half), rise.Percent(2, Half), rise.ToString()) : default);
        Assert.Equal(0.01m, PriceFactor.OfPercent(-99m).Rounded(2, Half));
        Assert.Equal((1m, 0m), (default(PriceFactor).Rounded(2, Half), default(PriceFactor).Percent(2, Half)));
        Assert.Equal(UnitPrice.Of(10.3m, Currency.Eur), PriceFactor.OfPercent(3m).Apply(UnitPrice.Of(10m, Currency.Eur), 2, Half));
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => PriceFactor.OfPercent(-100m)).ParamName);
    }

    [Fact]
    public void Index_series_has_one_figure_above_zero_a_month()
    {
        Assert.Equal(0.01m, IndexSeries.Of("x", (new(2025, 1), 0.01m)).At(new(2025, 1)));
        Assert.Equal(-0.01m, Assert.Throws<ArgumentOutOfRangeException>(() => IndexSeries.Of("x", (new(2025, 1), -0.01m))).ActualValue);
    }

    [Fact]
    public void Block_pays_for_the_kinds_of_work_it_names_and_lasts_as_stated()
    {
        var (any, some) = (Block(new() { Hours = 10m, Price = 1m }), Block(new() { Hours = 10m, Price = 1m, WorkTypes = ["a", "b"] }));
        var period = BillingPeriod.Month(2026, 1);

        Assert.True(any.CanPayFor(null) && any.CanPayFor("z") && some.CanPayFor("b"));
        Assert.False(some.CanPayFor(null) || some.CanPayFor("z") || some.CanPayFor("A"));
        Assert.Equal((10m, 2.5m, 0m), (any.UsedWhenLeft(Share.OfPercent(0)), any.UsedWhenLeft(Share.OfPercent(75)), any.UsedWhenLeft(Share.OfPercent(100))));
        Assert.Equal([null, new LocalDate(2026, 2, 1), new LocalDate(2026, 3, 10)], new[] { any, Block(new() { Hours = 1m, Price = 1m, EveryPeriod = true }), Block(new() { Hours = 1m, Price = 1m, EveryPeriod = true, ValidFor = Period.FromMonths(2) }) }.Select(block => block.EndOf(new(2026, 1, 10), period)));
        Assert.Equal((true, false, 0, false, PrepaidActivation.WhenBought), (any.InHours, any.EveryPeriod, any.Priority, any.CountsMultipliers, any.ActiveWhen));
        Assert.Equal((false, 500m, 500m), Block(new() { Amount = 500m }) is var retainer ? (retainer.InHours, retainer.Quantity, retainer.Price.Amount) : default);
    }

    [Fact]
    public void Block_is_drawn_in_hours_in_hours_by_their_factor_or_in_money()
    {
        var night = new HourlyRate(UnitPrice.Of(100m, Currency.Eur), 1.5m);

        Assert.Equal((2m, 3m, 300m), (Block(new() { Hours = 1m, Price = 1m }).DrawnBy(2m, night), Block(new() { Hours = 1m, Price = 1m, CountsMultipliers = true }).DrawnBy(2m, night), Block(new() { Amount = 1m }).DrawnBy(2m, night)));
    }

    [Fact]
    public void ToDraft_of_a_block_states_what_it_was_stated_with()
    {
        var hours = Block(new() { Hours = 10m, Price = 90m, CountsMultipliers = true, WorkTypes = ["a"], Rollover = new() { Minimum = 1m, Maximum = 2m, BaseOnly = true } }).ToDraft();
        var money = Block(new() { Amount = 10m }).ToDraft();

        Assert.Equal((10m, null, 90m, true), (hours.Hours, hours.Amount, hours.Price, hours.CountsMultipliers));
        Assert.Equal(["a"], hours.WorkTypes);
        Assert.Equal(new() { Minimum = 1m, Maximum = 2m, BaseOnly = true, CarriesOverage = false }, hours.Rollover);
        Assert.Equal((null, 10m, 10m, null, null, null), (money.Hours, money.Amount, money.Price, money.CountsMultipliers, money.WorkTypes, money.Rollover));
        Assert.Equal((false, false), Rollover.From(new())! is var none ? (none.BaseOnly, none.CarriesOverage) : default);
        Assert.Equal((2m, 4m), Rollover.Of(1m, 2m).In(2m) is var doubled ? (doubled.Minimum, doubled.Maximum) : default);
        Assert.Equal((1m, 1m), Rollover.Of(1m, 1m) is var even ? (even.Minimum, even.Maximum) : default);
    }

    [Fact]
    public void Line_covers_its_days_first_in_and_last_out()
    {
        var line = Terms(new PriceLineDraft { Id = "l", From = new(2026, 1, 10), Until = new(2026, 1, 20), Recurring = new() { Price = 1m } }).Lines[0];

        Assert.Equal([false, true, true, false], new[] { 9, 10, 19, 20 }.Select(day => line.Covers(new(2026, 1, day))));
        Assert.Equal(BillingPeriod.Of(new(2026, 1, 10), new(2026, 1, 20)), line.Within(BillingPeriod.Month(2026, 1)));
        Assert.Null(line.Within(BillingPeriod.Of(new(2026, 1, 1), new(2026, 1, 10))));
        Assert.Null(line.Within(BillingPeriod.Of(new(2026, 1, 20), new(2026, 2, 1))));
        Assert.Equal(BillingPeriod.Of(new(2026, 1, 19), new(2026, 1, 20)), line.Within(BillingPeriod.Of(new(2026, 1, 19), new(2026, 2, 1))));
    }

    [Fact]
    public void Line_is_charged_in_advance_unless_it_counts_what_happened() => Assert.Equal(
        [ChargeTiming.InAdvance, ChargeTiming.InArrears, ChargeTiming.InAdvance, ChargeTiming.InArrears, ChargeTiming.InArrears, ChargeTiming.InAdvance],
        Terms(
            new() { Id = "1", From = Start, Recurring = new() { Price = 1m } }, new() { Id = "2", From = Start, PerUnit = new() { Unit = "seat", Price = 1m } }, new() { Id = "3", From = Start, Prepaid = new() { Amount = 1m } },
            new() { Id = "4", From = Start, Time = new() { RateCard = "card" } }, new() { Id = "5", From = Start, Milestones = new() { Parts = [new() { Id = "a", Amount = 1m }] } }, new() { Id = "6", From = Start, OneOff = new() { Price = 1m } })
            .Lines.Select(line => line.Timing));

    [Fact]
    public void Unit_fee_charges_the_largest_of_what_is_there_held_and_least_less_what_is_included()
    {
        var fee = ((PriceModel.PerUnit)Terms(new PriceLineDraft
        {
            Id = "u", From = Start,
            PerUnit = new() { Unit = "seat", Price = 1m, Included = 2m, Minimum = 4m, Commitments = [new() { Quantity = 6m, From = new(2026, 1, 10), Until = new(2026, 1, 20) }, new() { Quantity = 5m, From = new(2026, 1, 1), Until = new(2026, 1, 15) }] },
        }).Lines[0].Model).Fee;

        Assert.Equal([3m, 4m, 4m, 2m], new[] { 9, 10, 19, 20 }.Select(day => fee.Charged(0m, new(2026, 1, day))));
        Assert.Equal((5m, 2m), (fee.Charged(7m, new(2026, 1, 10)), fee.Charged(3m, new(2026, 2, 1))));
        Assert.Equal(2, fee.ToDraft().Commitments!.Count);
    }

    [Fact]
    public void Discount_and_bound_hold_for_their_lines_and_days()
    {
        var terms = PricingTerms.From(new()
        {
            Currency = "EUR", Lines = [new() { Id = "l", From = Start, Recurring = new() { Price = 1m } }, new() { Id = "m", From = Start, Recurring = new() { Price = 1m } }],
            Discounts = [new() { Id = "d", Share = Share.OfPercent(25), Lines = ["l"], From = new(2026, 1, 10), Until = new(2026, 1, 20) }, new() { Id = "e", Amount = 5m }],
            MaximumSpends = [new() { Id = "b", Amount = 5m, Lines = ["m", "l"], From = Start }],
        });

        Assert.Equal([false, true, true, false], new[] { 9, 10, 19, 20 }.Select(day => terms.Discounts[0].IsFor("l", new(2026, 1, day))));
        Assert.False(terms.Discounts[0].IsFor("m", new(2026, 1, 10)));
        Assert.True(terms.Discounts[1].IsFor("m", new(1990, 1, 1)) && terms.MaximumSpends[0].IsFor("m"));
        Assert.False(terms.MaximumSpends[0].IsFor("n"));
        Assert.Equal(["l"], terms.ToDraft().Discounts![0]!.Lines);
        Assert.Null(terms.ToDraft().Discounts![1]!.Lines);
        Assert.Equal(["l", "m"], terms.ToDraft().MaximumSpends![0]!.Lines);
        Assert.Equal(Euros(2.5m), Discount.Off(Euros(10m), Share.OfPercent(25), Half));
    }

    [Fact]
    public void True_up_is_what_fees_lack_to_the_commitment()
    {
        var whole = DayFraction.Make(1, 1);

        Assert.Equal([Euros(100m), Euros(1m), Euros(0m), Euros(0m)], new[] { 0m, 99m, 100m, 101m }.Select(fees => SpendBound.TrueUp(Euros(100m), whole, Euros(fees), Half)));
        Assert.Equal(Euros(20m), SpendBound.TrueUp(Euros(100m), DayFraction.Make(1, 2), Euros(30m), Half));
        Assert.Equal([Euros(0m), Euros(5m), Euros(7m)], SpendBound.WriteDowns(Euros(20m), Euros(5m), Euros(10m), Euros(10m), Euros(7m)));
        Assert.Equal([Euros(3m)], SpendBound.WriteDowns(Euros(20m), Euros(25m), Euros(3m)));
        Assert.Equal([Euros(0m)], SpendBound.WriteDowns(Euros(20m), Euros(15m), Euros(5m)));
        Assert.Equal("amounts", Assert.Throws<ArgumentNullException>(() => SpendBound.WriteDowns(Euros(20m), Euros(25m), null!)).ParamName);
    }

    [Fact]
    public void Credits_are_of_recurring_and_unit_fees_unless_lines_are_named()
    {
        PriceLineDraft[] lines = [new() { Id = "r", From = Start, Recurring = new() { Price = 1m } }, new() { Id = "u", From = Start, PerUnit = new() { Unit = "seat", Price = 1m } }, new() { Id = "o", From = Start, OneOff = new() { Price = 1m } }];
        var (plain, named) = (Terms(lines), PricingTerms.From(Terms(lines).ToDraft() with { ServiceCredits = new() { Lines = ["o"], AtMost = Share.OfPercent(50), Least = 5m } }));

        Assert.Equal([true, true, false], plain.Lines.Select(plain.ServiceCredits.IsBase));
        Assert.Equal([false, false, true], named.Lines.Select(named.ServiceCredits.IsBase));
        Assert.False(plain.ServiceCredits.IsBase(null!) || named.ServiceCredits.IsBase(null!));
        Assert.Equal([Euros(40m), Euros(50m), Euros(5m), Euros(0m), Euros(0m)], new[] { (40, 0), (60, 0), (60, 45), (60, 46), (60, 60) }.Select(credit => named.ServiceCredits.Credit(Euros(100m), Share.OfPercent(credit.Item1), Euros(credit.Item2), Half)));
        Assert.Equal((Share.OfPercent(100), Euros(0m), CreditExcess.Forfeited), (plain.ServiceCredits.AtMost, plain.ServiceCredits.Least, plain.ServiceCredits.Excess));
    }

    [Fact]
    public void Split_of_a_total_leaves_what_rounding_lost_to_the_last_part_that_is_not_frozen()
    {
        (Share, Money?) Part(decimal percent, decimal? frozen = null) => (Share.OfPercent(percent), frozen is { } amount ? Euros(amount) : null);

        Assert.Equal([Euros(33.33m), Euros(33.33m), Euros(33.34m)], MilestonePlan.Split(Euros(100m), [Part(33.333m), Part(33.333m), Part(33.334m)], Half));
        Assert.Equal([Euros(80m), Euros(20m)], MilestonePlan.Split(Euros(100m), [Part(50m), Part(50m, 20m)], Half));
        Assert.Equal([Euros(10m), Euros(20m)], MilestonePlan.Split(Euros(100m), [Part(50m, 10m), Part(50m, 20m)], Half));
        Assert.Equal("parts", Assert.Throws<ArgumentNullException>(() => MilestonePlan.Split(Euros(100m), null!, Half)).ParamName);
        var plan = ((PriceModel.Milestones)Terms(new PriceLineDraft { Id = "m", From = Start, Milestones = new() { Parts = [new() { Id = "a", Amount = 10m }, new() { Id = "b", Amount = 5m }] } }).Lines[0].Model).Plan;
        Assert.Equal((Euros(15m), 10m), (plan.Total, plan.ToDraft().Parts![0]!.Amount));
    }

    [Fact]
    public void Time_lines_are_those_that_name_the_work_or_else_those_that_name_none()
    {
        var terms = Terms(new() { Id = "named", From = Start, Time = new() { RateCard = "card", WorkTypes = ["a"] } }, new() { Id = "rest", From = Start, Time = new() { RateCard = "card" } });

        Assert.Equal(["named", "rest", "rest"], new[] { "a", "b", null }.Select(type => Assert.Single(terms.TimeLines(type)).Id));
        Assert.Empty(Terms().TimeLines(null));
        Assert.Equal(("named", "card"), (terms.Line("named")!.Id, terms.Card("card")!.Id));
        Assert.Null(terms.Line("other"));
        Assert.Null(terms.Card("other"));
        Assert.Equal(["a"], ((PriceModel.Time)terms.Lines[0].Model).Terms.ToDraft().WorkTypes);
        Assert.Null(((PriceModel.Time)terms.Lines[1].Model).Terms.ToDraft().WorkTypes);
    }

    [Theory]
    [InlineData(0, 0, RoundingDirection.Up, "as worked")]
    [InlineData(30, 0, RoundingDirection.Up, "at least PT30M")]
    [InlineData(0, 15, RoundingDirection.Down, "down to multiples of PT15M")]
    [InlineData(30, 15, RoundingDirection.Nearest, "at least PT30M, nearest to multiples of PT15M")]
    public void Time_rounding_says_its_rule(int minimum, int increment, RoundingDirection direction, string text)
    {
        var rule = TimeRounding.Of(Duration.FromMinutes(minimum), Duration.FromMinutes(increment), direction);

        Assert.Equal(text, rule.ToString());
        Assert.Equal((rule.Minimum, increment == 0 ? null : (Duration?)rule.Increment, direction), rule.ToDraft() is var draft ? (draft.Minimum, draft.Increment, draft.Direction) : default);
        Assert.Equal(rule, TimeRounding.From(rule.ToDraft()));
    }

    [Fact]
    public void Enumerations_that_hosts_store_are_numbered_from_zero()
    {
        foreach (var type in typeof(PricingTerms).Assembly.GetExportedTypes().Where(type => type is { IsEnum: true, Namespace: "Msp.Domain.Pricing" or "Msp.Domain.Billing" }))
            Assert.Equal(Enumerable.Range(0, Enum.GetNames(type).Length), Enum.GetValuesAsUnderlyingType(type).Cast<int>());
    }
}
