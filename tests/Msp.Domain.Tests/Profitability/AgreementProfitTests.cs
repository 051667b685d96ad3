using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Profitability;
using Msp.Domain.Tests.Billing;

namespace Msp.Domain.Tests.Profitability;

public sealed class AgreementProfitTests
{
    private static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);

    [Fact]
    public void Of_fixed_fee_sets_the_fee_against_work_units_and_periods()
    {
        var profit = AgreementProfit.Of(SmallYear.Fixed, SmallYear.Delivery);
        // February: PC-2 from the 15th is 14 of 28 days, so 5 + 2.50 + 20.
        Assert.Equal([(500m, 120m, 25m), (500m, 160m, 27.5m), (500m, 80m, 30m)], profit.Periods.Select(period => (period.Invoiced.Amount, period.Labour.Amount, period.OtherCost.Amount)));
        Assert.Equal([Eur(355m), Eur(312.5m), Eur(390m)], profit.Periods.Select(period => period.Margin));
        Assert.All(profit.Periods, period => Assert.Equal(period.Margin, period.Explanation.Amount));
        Assert.All(profit.Periods, period => Assert.Equal(period.MarginRecognised, period.Margin));
        Assert.Equal((Eur(1500m), Eur(1500m), Eur(442.5m), Eur(1057.5m), Eur(1057.5m), Eur(0m)), (profit.Invoiced, profit.Recognised, profit.Cost, profit.Margin, profit.MarginRecognised, profit.Deferred));
        Assert.Equal([3m, 4m, 2m], profit.Periods.Select(period => period.Hours));
        Assert.Equal(new WorkCounters(9m, 0m, 0m, 9m), profit.Counters);
        Assert.Empty(profit.Findings);
    }

    [Fact]
    public void Explanation_of_a_period_names_every_number() => Assert.Equal(
        """
        margin at invoice
          invoiced = 500
          hours = 4 (any role)
          cost = 40 (an hour)
          labour = round(hours * cost, 2, "AwayFromZero") = 160
          days = 42 (days of a device)
          a_period = 5
          of = 28
          fixed = 20 (a period)
          other_cost = round(days * a_period / of + fixed, 2, "AwayFromZero") = 27.5
          amount = round(invoiced - labour - other_cost, 2, "AwayFromZero") = 312.5 (EUR)
        """, AgreementProfit.Of(SmallYear.Fixed, SmallYear.Delivery).Periods[1].Explanation.ToString(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Of_block_recognises_its_price_as_it_is_used()
    {
        var profit = AgreementProfit.Of(SmallYear.Block, SmallYear.Delivery);
        // Four hours for 360: two in January, two of February's three; the third and March's at 100.
        Assert.Equal([(360m, 180m), (100m, 280m), (100m, 100m)], profit.Periods.Select(period => (period.Invoiced.Amount, period.Recognised.Amount)));
        Assert.Equal((Eur(560m), Eur(560m), Eur(0m)), (profit.Invoiced, profit.Recognised, profit.Deferred));
        Assert.Equal(3m, profit.Counters.Uncharged);
    }

    [Fact]
    public void Of_block_that_lasts_defers_the_rest_and_breakage_is_revenue_in_its_last_period()
    {
        var draft = SmallYear.Block.ToDraft();
        PricingTerms Terms(Period? validFor) => PricingTerms.From(draft with { Lines = [draft.Lines![0]! with { Prepaid = new() { Hours = 10m, Price = 1000m, ValidFor = validFor } }, draft.Lines[1]] });
        var open = AgreementProfit.Of(Terms(null), SmallYear.Delivery);
        Assert.Equal([200m, 300m, 100m], open.Periods.Select(period => period.Recognised.Amount));
        Assert.Equal(Eur(400m), open.Deferred);
        var ends = AgreementProfit.Of(Terms(Period.FromMonths(2)), SmallYear.Delivery);
        Assert.Equal([200m, 800m, 100m], ends.Periods.Select(period => period.Recognised.Amount));
        Assert.Equal(Eur(0m), ends.Deferred);
        Assert.Equal([1000m, 0m, 100m], ends.Periods.Select(period => period.Invoiced.Amount));
    }

    [Fact]
    public void Of_any_block_what_is_paid_is_recognised_or_deferred() => Laws.HoldForRandom(60, random =>
    {
        var terms = SmallYear.Terms(
            Contract.Line("hours") with
            {
                Prepaid = random.Next(2) == 0
                    ? new() { Hours = random.Next(1, 9), Price = random.Next(100, 999) / 3m, EveryPeriod = true, Rollover = random.Next(2) == 0 ? new() { Maximum = random.Next(1, 5), CarriesOverage = random.Next(2) == 0 } : null }
                    : new() { Hours = random.Next(1, 9), Price = random.Next(100, 999), ValidFor = random.Next(2) == 0 ? Period.FromMonths(random.Next(1, 3)) : null, ReplenishAt = random.Next(2) == 0 ? Msp.Domain.Sla.Share.OfPercent(10m) : null },
            },
            Contract.Line("support") with { Time = new() { RateCard = "standard", DrawsOn = ["hours"] } });
        var delivery = SmallYear.Delivery with { Work = [.. Enumerable.Range(0, random.Next(12)).Select(number => SmallYear.Reactive($"R{number}", random.Next(1, 4), 15 * random.Next(1, 16)))] };
        var profit = AgreementProfit.Of(terms, delivery);
        Assert.Equal(profit.Invoiced, profit.Recognised + profit.Deferred);
        Assert.All(profit.Periods, period => Assert.True(period.Recognised.Amount >= 0m));
        Assert.True(profit.Deferred.Amount >= 0m);
    });

    [Fact]
    public void Counters_tell_hours_that_are_uncosted_unapproved_or_uncharged()
    {
        var delivery = SmallYear.Delivery with
        {
            Costs = new() { Hours = [new(60m, "engineer", new LocalDate(2026, 2, 1)), new(70m, "engineer", new LocalDate(2026, 3, 10))] },
            Work = [SmallYear.Reactive("A", 1, 60, "engineer"), SmallYear.Reactive("B", 2, 90, "engineer"), SmallYear.Reactive("C", 3, 120, "engineer") with { IsApproved = false }, SmallYear.Preventive("D", 2, 30), SmallYear.Reactive("E", 4, 600)],
        };
        var profit = AgreementProfit.Of(SmallYear.Block, delivery);
        Assert.Equal(new WorkCounters(5m, 1.5m, 2m, 0.5m), profit.Counters);
        // An hour and a half at 60 in February, two hours at 70 from the 10th of March on.
        Assert.Equal([0m, 90m, 140m], profit.Periods.Select(period => period.Labour.Amount));
    }

    [Theory]
    [InlineData("engineer", "2026-03-09", 60)]
    [InlineData("engineer", "2026-03-10", 70)]
    [InlineData("engineer", "2026-01-31", 40)]
    [InlineData(null, "2026-03-10", 40)]
    [InlineData(null, "2025-12-31", null)]
    public void ForHour_takes_the_role_s_own_then_the_latest(string? role, string on, int? expected)
    {
        CostBook costs = new() { Hours = [new(40m, From: new LocalDate(2026, 1, 1)), new(60m, "engineer", new LocalDate(2026, 2, 1)), new(70m, "engineer", new LocalDate(2026, 3, 10))] };
        Assert.Equal(expected, costs.ForHour(role, NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value));
    }

    [Fact]
    public void Services_add_up_to_what_was_invoiced_and_to_the_labour()
    {
        var draft = SmallYear.ByTime.ToDraft();
        var terms = PricingTerms.From(draft with
        {
            Lines = [.. draft.Lines!, Contract.Line("licences") with { OneOff = new() { Price = 90m } }],
            Discounts = [new() { Id = "loyal", Share = Msp.Domain.Sla.Share.OfPercent(10m), Lines = ["support"] }],
        });
        var profit = AgreementProfit.Of(terms, SmallYear.Delivery);
        // Nine hours at 100 less a tenth; six of them on the desk at 40, and three of care that name no service.
        Assert.Equal([new("", Eur(90m), Eur(120m), 3m), new ServiceProfit("desk", Eur(810m), Eur(240m), 6m)], profit.Services);
        Assert.Equal(Eur(570m), profit.Services[1].Contribution);
        Assert.Equal(profit.Invoiced, profit.Services.Aggregate(Eur(0m), (sum, service) => sum + service.Invoiced));
    }

    [Fact]
    public void EffectiveRate_differs_by_what_is_deducted()
    {
        var draft = SmallYear.Fixed.ToDraft();
        var profit = AgreementProfit.Of(PricingTerms.From(draft with { Lines = [.. draft.Lines!, Contract.Line("licences") with { OneOff = new() { Price = 90m } }] }), SmallYear.Delivery);
        // 1590, 1500 and 1417.50 over nine hours.
        Assert.Equal([Eur(176.67m), Eur(166.67m), Eur(157.5m)], Enum.GetValues<EffectiveRateBasis>().Select(basis => profit.EffectiveRate(basis)!.Amount));
        Assert.Equal(
            """
            effective hourly rate, less pass-through and other cost
              invoiced = 1590
              passed_through = 90 (charged by a third party)
              other_cost = 82.5 (units and periods)
              left = invoiced - passed_through - other_cost = 1417.5
              hours = 9
              amount = round(left / hours, 2, "AwayFromZero") = 157.5 (EUR)
            """, profit.EffectiveRate(EffectiveRateBasis.LessOtherCost)!.ToString(), ignoreLineEndingDifferences: true);
        Assert.Equal("effective hourly rate, all revenue", profit.EffectiveRate(EffectiveRateBasis.AllRevenue)!.Rule);
        Assert.Equal("effective hourly rate, less pass-through", profit.EffectiveRate(EffectiveRateBasis.LessPassThrough)!.Rule);
        Assert.Null(AgreementProfit.Of(SmallYear.Fixed, SmallYear.Delivery with { Work = [] }).EffectiveRate(EffectiveRateBasis.AllRevenue));
    }

    [Fact]
    public void Of_span_that_cuts_a_period_is_refused()
    {
        Assert.Throws<ArgumentException>(() => AgreementProfit.Of(SmallYear.Fixed, SmallYear.Delivery with { Span = BillingPeriod.Of(new(2026, 1, 2), new(2026, 4, 1)) }));
        Assert.Throws<ArgumentException>(() => AgreementProfit.Of(SmallYear.Fixed, SmallYear.Delivery with { Span = BillingPeriod.Of(new(2026, 1, 1), new(2026, 3, 31)) }));
    }

    [Fact]
    public void Of_unit_that_names_a_line_counts_for_that_line_only()
    {
        var terms = SmallYear.Terms(Contract.Line("office") with { PerUnit = new() { Unit = "device", Price = 10m } }, Contract.Line("plant") with { PerUnit = new() { Unit = "device", Price = 20m } });
        Money Price(string line) => AgreementProfit.Of(terms, SmallYear.Delivery with { Activity = new() { Units = [new(line, "PC-1", new(2026, 1, 1))] } }).Invoiced;
        Assert.Equal((Eur(30m), Eur(60m), Eur(90m), Eur(0m)), (Price("office"), Price("plant"), Price("device"), Price("switch")));
    }
}
