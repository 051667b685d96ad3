using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>Recurring and per-unit fees, one-off prices, milestones and rises of prices at the edges of their dates and quantities.</summary>
public sealed class FeesBillingTests
{
    private static PriceLineDraft Devices(UnitFeeDraft fee) => Line("devices") with { PerUnit = fee with { Unit = "device" } };

    private static BillingActivity There(params (string Unit, LocalDate From, decimal Quantity)[] units) => new() { Units = [.. units.Select(unit => new UnitPresence("devices", unit.Unit, unit.From, null, unit.Quantity))] };

    private static string[] Names(Charge charge) => [.. charge.Explanation.Steps.Select(step => step.Name)];

    [Fact]
    public void Bill_units_that_come_within_the_period_are_charged_from_their_day_on()
    {
        var charge = Assert.Single(Terms(Devices(new() { Price = 31m })).BillFor(1, There(("A", new(2026, 1, 11), 1m))).Charges);

        Assert.Equal((21m, "A"), (charge.Amount.Amount, Assert.Single(charge.Explanation.Sources)));
    }

    [Fact]
    public void Bill_without_units_charges_a_minimum_but_shows_no_line_without_one()
    {
        Assert.Empty(Terms(Devices(new() { Price = 10m })).BillFor(1).Charges);
        Assert.Equal(["fee/devices/2026-01-01 20.00 EUR"], Terms(Devices(new() { Price = 10m, Minimum = 2m })).BillFor(1).Amounts());
        var fewer = Terms(Devices(new() { Price = 10m, Included = 2m })).BillFor(1, There(("A", new(2026, 1, 1), 1m)));
        Assert.Equal(["fee/devices/2026-01-01 0.00 EUR"], fewer.Amounts());
        Assert.Contains("(as many as are included)", $"{fewer.Charges[0].Explanation}", StringComparison.Ordinal);
        Assert.Equal(["fee/devices/2026-01-01 0.00 EUR"], Terms(Devices(new() { Price = 10m })).BillFor(1, There(("A", new(2026, 1, 1), 0m))).Amounts());
    }

    [Theory]
    [InlineData(4, "held")]
    [InlineData(5, null)]
    [InlineData(6, null)]
    public void Bill_minimum_counts_with_what_is_included_and_shows_where_it_decides(int there, string? held)
    {
        var terms = Terms(Devices(new() { Price = 10m, Included = 2m, Minimum = 5m }));

        var charge = Assert.Single(terms.BillFor(1, There(("all", new(2026, 1, 1), there))).Charges);

        Assert.Equal(10m * (Math.Max(5, there) - 2), charge.Amount.Amount);
        Assert.Equal(held, Names(charge).SingleOrDefault(name => name == "held"));
        Assert.Equal("charged", Names(charge).Single(name => name == "charged"));
    }

    [Fact]
    public void Bill_units_in_advance_that_stayed_as_they_were_are_settled_without_a_line()
    {
        var terms = Terms(Devices(new() { Price = 31m }) with { Timing = ChargeTiming.InAdvance });
        var activity = There(("A", new(2026, 1, 1), 1m));
        var history = BillingHistory.Empty.Post(terms.Bill(activity, BillingHistory.Empty, Month(1), new(2026, 1, 1)), "R1");

        Assert.Empty(terms.BillFor(1, activity, history).Charges);
        Assert.Empty(terms.BillFor(1, activity, history).Findings);
    }

    [Fact]
    public void Bill_late_unit_that_stands_for_nothing_is_not_missed()
    {
        var terms = Terms(Devices(new() { Price = 10m }));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, There(("A", new(2026, 1, 1), 1m))), "R1");

        Assert.Empty(terms.BillFor(1, There(("A", new(2026, 1, 1), 1m), ("none", new(2026, 1, 1), 0m)), history).Findings);
        Assert.Equal("units[A2]", Assert.Single(terms.BillFor(1, There(("A", new(2026, 1, 1), 1m), ("A2", new(2026, 1, 1), 1m)), history).Findings).Place);
    }

    [Theory]
    [InlineData(ProrationConvention.Actual)]
    [InlineData(ProrationConvention.DaysOf30)]
    [InlineData(ProrationConvention.ThirtyDayMonths)]
    [InlineData(ProrationConvention.Strict30)]
    [InlineData(ProrationConvention.AnnualDaily)]
    [InlineData(ProrationConvention.WholePeriods)]
    public void Bill_parts_of_a_whole_period_add_up_to_its_price(ProrationConvention proration)
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 900m } }) with
        {
            Cycle = new() { Proration = proration },
            Uplifts = [new() { Id = "one", First = new(2026, 2, 10), Percent = 0m }, new() { Id = "two", First = new(2026, 2, 20), Percent = 0m }],
        });

        Assert.Equal([900m, 900m, 900m], terms.BillFor(3).Charges.Select(charge => charge.Amount.Amount));
    }

    [Theory]
    [InlineData(ProrationConvention.DaysOf30, "360.00")]      // 12 of 30 days
    [InlineData(ProrationConvention.AnnualDaily, "355.07")]   // 12 * 12 of 365
    [InlineData(ProrationConvention.Actual, "348.39")]        // 12 of 31
    [InlineData(ProrationConvention.WholePeriods, "900.00")]
    public void Bill_line_that_starts_within_a_period_costs_its_days_by_the_convention(ProrationConvention proration, string amount)
    {
        var terms = PricingTerms.From(Draft(Line("desk", new(2026, 1, 20)) with { Recurring = new() { Price = 900m } }) with { Cycle = new() { Proration = proration } });

        Assert.Equal([$"fee/desk/2026-01-01 {amount} EUR"], terms.BillFor(1).Amounts());
    }

    [Theory]
    [InlineData(ProrationConvention.Actual)]
    [InlineData(ProrationConvention.DaysOf30)]
    [InlineData(ProrationConvention.WholePeriods)]
    public void Bill_whole_period_shows_its_price_and_counts_no_days(ProrationConvention proration)
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 900m } }) with { Cycle = new() { Proration = proration } });

        Assert.Equal(["price", "part", "amount"], Names(Assert.Single(terms.BillFor(1).Charges)));
    }

    [Fact]
    public void Bill_whole_periods_are_charged_at_the_price_of_their_first_day()
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 100m } }) with
        {
            Cycle = new() { Proration = ProrationConvention.WholePeriods }, Uplifts = [new() { Id = "rise", First = new(2026, 1, 10), Percent = 10m }],
        });

        Assert.Equal([100m, 110m], terms.BillFor(2).Charges.Select(charge => charge.Amount.Amount));
    }

    [Theory]
    [InlineData("2026-01-01", "310.00")]    // the line's first day: the price as stated is that of this day
    [InlineData("2026-01-02", "340.00")]
    [InlineData("2026-01-31", "311.00")]    // the last day of the period
    [InlineData("2026-02-01", "310.00")]
    public void Bill_price_rises_on_the_very_day(string first, string january)
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 310m } }) with
        {
            Uplifts = [new() { Id = "rise", First = NodaTime.Text.LocalDatePattern.Iso.Parse(first).Value, Percent = 10m, Lines = ["desk"] }],
        });

        Assert.Equal($"fee/desk/2026-01-01 {january} EUR", terms.BillFor(1).Amounts()[0]);
    }

    [Fact]
    public void Bill_rises_apply_by_date_whatever_their_order_and_each_to_its_lines()
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 100m } }, Line("other") with { Recurring = new() { Price = 50m } }) with
        {
            Uplifts =
            [
                new() { Id = "second", First = new(2026, 3, 1), Percent = 10m, Lines = ["desk"], Clause = "7.2" },
                new() { Id = "first", First = new(2026, 2, 1), Percent = 1m, EveryMonths = 1, Lines = ["desk"] },
            ],
        });

        var charges = terms.BillFor(3).Charges;

        // February 101; March 101 by 10 % and 1 %, in the order in which they are stated: 111.10, 112.21.
        Assert.Equal([100m, 50m, 101m, 50m, 112.21m, 50m], charges.Select(charge => charge.Amount.Amount));
        Assert.Equal(
            ["from 2026-02-01 by first", "from 2026-03-01 by second, 7.2", "from 2026-03-01 by first"],
            charges[4].Explanation.Steps.Select(step => step.Note).Where(note => note.StartsWith("from", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bill_rises_that_fail_keep_no_later_one_from_happening()
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 100m } }) with { Uplifts = [new() { Id = "rise", First = new(2026, 2, 1), EveryMonths = 1, Percent = 10m, NoticeDays = 1 }] });
        BillingActivity activity = new() { Notices = new Dictionary<(string, LocalDate), LocalDate> { [("rise", new(2026, 2, 1))] = new(2026, 2, 1), [("rise", new(2026, 3, 1))] = new(2026, 2, 28) } };

        var bill = terms.BillFor(3, activity);

        Assert.Equal([100m, 100m, 110m], bill.Charges.Select(charge => charge.Amount.Amount));
        Assert.Equal([(DomainCodes.BillingNoticeMissing, "uplifts[rise] 2026-02-01")], bill.Findings.Select(finding => (finding.Code, finding.Place)));
    }

    [Fact]
    public void Bill_indexed_price_rises_from_the_last_figure_used_and_waits_where_one_is_missing()
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 100m } }) with
        {
            Uplifts = [new() { Id = "cpi", First = new(2026, 2, 1), EveryMonths = 1, Index = new() { Name = "CPI", BaseMonth = new(2025, 12, 1), LagMonths = 1 } }],
        });
        BillingActivity activity = new() { Indices = [IndexSeries.Of("other", (new(2025, 12), 1m), (new(2026, 1), 9m)), IndexSeries.Of("CPI", (new(2025, 12), 100m), (new(2026, 1), 110m), (new(2026, 3), 121m))] };

        var bill = terms.BillFor(4, activity);

        Assert.Equal([100m, 110m, 110m, 121m], bill.Charges.Select(charge => charge.Amount.Amount));
        Assert.Equal([(DomainCodes.BillingIndexMissing, "uplifts[cpi] 2026-03-01", "CPI")], bill.Findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        // Without the figure of the base month nothing can be compared.
        Assert.Equal(3, terms.BillFor(4, new() { Indices = [IndexSeries.Of("CPI", (new(2026, 1), 110m), (new(2026, 2), 111m), (new(2026, 3), 112m))] }).Findings.Count);
    }

    [Fact]
    public void Bill_milestone_approved_on_the_date_of_the_run_is_charged_and_unknown_or_posted_ones_are_passed_over()
    {
        var terms = Terms(Line("project") with { Milestones = new() { Parts = [new() { Id = "a", Amount = 10m }, new() { Id = "b", Amount = 20m, Text = "go-live" }, new() { Id = "c", Amount = 30m }] } });
        BillingActivity activity = new() { Milestones = [new("project", "c", new(2026, 1, 9)), new("project", "b", new(2026, 1, 8), "mail 7"), new("project", "x", new(2026, 1, 2)), new("project", "a", new(2026, 1, 3))] };
        var history = BillingHistory.Empty.Post(terms.Bill(activity, BillingHistory.Empty, Month(1), new(2026, 1, 3)), "R1");

        var bill = terms.Bill(activity, history, Month(1), new(2026, 1, 8));

        Assert.Equal(["fee/project/milestone/a"], history.Posted.Select(charge => charge.Key));
        Assert.Equal(["a"], history.Posted[0].Sources);
        Assert.Equal(["fee/project/milestone/b 20.00 EUR"], bill.Amounts());
        Assert.Equal(("project: go-live", "mail 7"), (bill.Charges[0].Text, Assert.Single(bill.Charges[0].Explanation.Sources)));
        Assert.Equal(["fee/project/milestone/a 10.00 EUR", "fee/project/milestone/b 20.00 EUR", "fee/project/milestone/c 30.00 EUR"], terms.BillFor(1, activity).Amounts());
    }

    [Fact]
    public void Bill_of_part_of_a_service_period_charges_in_advance_but_nothing_in_arrears()
    {
        var terms = PricingTerms.From(Draft(Line("ahead") with { Recurring = new() { Price = 10m } }, Line("after") with { Timing = ChargeTiming.InArrears, Recurring = new() { Price = 20m } }) with
        {
            MinimumCommitments = [new() { Id = "least", Amount = 100m }],
        });

        Assert.Equal(["fee/ahead/2026-01-01 10.00 EUR"], terms.Bill(BillingActivity.None, BillingHistory.Empty, BillingPeriod.Of(new(2026, 1, 1), new(2026, 1, 31)), new(2026, 2, 1)).Amounts());
    }

    [Fact]
    public void Bill_of_nothing_is_refused_by_name()
    {
        var terms = Terms(Support);

        Assert.Equal("terms", Assert.Throws<ArgumentNullException>(() => default(PricingTerms)!.BillFor(1)).ParamName);
        Assert.Equal("activity", Assert.Throws<ArgumentNullException>(() => terms.Bill(null!, BillingHistory.Empty, Month(1), new(2026, 2, 1))).ParamName);
        Assert.Equal("earlier", Assert.Throws<ArgumentNullException>(() => terms.Bill(BillingActivity.None, null!, Month(1), new(2026, 2, 1))).ParamName);
    }
}
