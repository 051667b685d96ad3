using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>Activity that fits nowhere, beside activity that does: each is named, and the rest is charged.</summary>
public sealed class BillingActivityTests
{
    private static readonly PricingTerms Everything = Terms(
        Line("devices") with { PerUnit = new() { Unit = "device", Price = 31m } },
        Line("block") with { Prepaid = new() { Hours = 1m, Price = 90m } },
        Line("project") with { Milestones = new() { Parts = [new() { Id = "a", Amount = 10m }, new() { Id = "b", Amount = 20m }] } },
        Support with { Time = Support.Time! with { StandbyPerWeek = 70m } });

    private static (string, string, string)[] Found(BillingActivity activity) => [.. Everything.BillFor(1, activity).Findings.Select(finding => (finding.Code, finding.Place, finding.Value))];

    [Fact]
    public void Bill_says_once_which_line_is_none_of_its_kind_and_charges_the_others()
    {
        BillingActivity activity = new()
        {
            Units = [new("nowhere", "A", new(2026, 1, 1)), new("nowhere", "B", new(2026, 1, 1)), new("support", "C", new(2026, 1, 1)), new("devices", "D", new(2026, 1, 1))],
            Milestones = [new("devices", "a", new(2026, 1, 5)), new("project", "a", new(2026, 1, 5)), new("project", "z", new(2026, 1, 5))],
            Purchases = [new("support", "P1", new(2026, 1, 5)), new("support", "P2", new(2026, 1, 5)), new("block", "P3", new(2026, 1, 5))],
            Standby = [new("block", new(2026, 1, 5), new(2026, 1, 12), "S1"), new("support", new(2026, 1, 5), new(2026, 1, 12), "S2")],
        };

        var bill = Everything.BillFor(1, activity);

        Assert.Equal(
            [
                ("billing.line-unknown", "units", "nowhere"), ("billing.line-unknown", "units", "support"), ("billing.line-unknown", "milestones", "devices"), ("billing.line-unknown", "milestones", "z"),
                ("billing.line-unknown", "purchases", "support"), ("billing.line-unknown", "standby", "block"),
            ],
            bill.Findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.Equal(
            ["fee/block/block/P3 90.00 EUR", "fee/block/block/block 1 90.00 EUR", "fee/devices/2026-01-01 31.00 EUR", "fee/project/milestone/a 10.00 EUR", "fee/support/2026-01-01/standby 70.00 EUR"],
            bill.Amounts().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bill_unit_that_leaves_no_later_than_it_comes_or_is_fewer_than_none_is_left_out()
    {
        UnitPresence same = new("devices", "same", new(2026, 1, 5), new(2026, 1, 5)), before = new("devices", "before", new(2026, 1, 5), new(2026, 1, 4)), less = new("devices", "less", new(2026, 1, 1), null, -1m);
        UnitPresence day = new("devices", "day", new(2026, 1, 5), new(2026, 1, 6)), none = new("devices", "none", new(2026, 1, 1), null, 0m);

        var bill = Everything.BillFor(1, new() { Units = [same, before, less, day, none] });

        Assert.Equal(
            [("billing.number", "units[same]", same.ToString()), ("billing.number", "units[before]", before.ToString()), ("billing.number", "units[less]", less.ToString())],
            bill.Findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        var charge = bill.Charges.Single(charge => charge.Line == "devices");
        Assert.Equal(1m, charge.Amount.Amount);
        Assert.Equal(["day", "none"], charge.Explanation.Sources);
    }

    [Fact]
    public void Bill_names_units_that_are_there_twice_on_a_day()
    {
        UnitPresence From(string unit, int from, int? until, decimal quantity = 1m) => new("devices", unit, new(2026, 1, from), until is { } day ? new LocalDate(2026, 1, day) : null, quantity);

        Assert.Empty(Found(new() { Units = [From("A", 10, 20), From("A", 1, 10), From("B", 1, 10)] }));                             // one after the other
        Assert.Equal([("billing.id-repeated", "units[A]", From("A", 9, 20).ToString())], Found(new() { Units = [From("A", 9, 20), From("A", 1, 10)] }));
        Assert.Equal(["2026-01-05", "2026-01-12"], Starts(From("A", 1, 20), From("A", 5, 8), From("A", 12, 25), From("A", 25, 28)));  // the first lasts beyond the second
        Assert.Equal(["2026-01-09", "2026-01-15"], Starts(From("A", 1, null), From("A", 9, 10), From("A", 15, null)));
        Assert.Empty(Starts(From("A", 1, null, 0m), From("A", 9, 10)));

        string[] Starts(params UnitPresence[] units) => [.. Found(new() { Units = units }).Select(finding => finding.Item3.Split("from ")[1][..10])];
    }

    [Fact]
    public void Bill_records_before_the_first_day_of_all_lines_are_named_and_those_on_it_count()
    {
        var activity = new BillingActivity
        {
            Milestones = [new("project", "a", new(2025, 12, 31)), new("project", "b", new(2026, 1, 1))],
            Purchases = [new("block", "P1", new(2025, 12, 31)), new("block", "P2", new(2026, 1, 1))],
            Credits = [new("C1", Share.OfPercent(5), BillingPeriod.Month(2025, 12)), new("C2", Share.OfPercent(5), BillingPeriod.Of(new(2026, 1, 1), new(2026, 3, 1)))],
        };

        Assert.Equal(
            [
                ("billing.date-outside", "milestones[a]", "2025-12-31"), ("billing.date-outside", "purchases[P1]", "2025-12-31"),
                ("billing.number", "credits[C1]", BillingPeriod.Month(2025, 12).ToString()), ("billing.number", "credits[C2]", BillingPeriod.Of(new(2026, 1, 1), new(2026, 3, 1)).ToString()),
            ],
            Found(activity));
        Assert.Contains("fee/project/milestone/b 20.00 EUR", Everything.BillFor(1, activity).Amounts());
    }

    [Fact]
    public void Bill_milestones_are_charged_by_the_date_of_their_approval()
    {
        BillingActivity activity = new() { Milestones = [new("project", "b", new(2026, 1, 9)), new("project", "a", new(2026, 1, 20))] };

        Assert.Equal(["fee/project/milestone/b 20.00 EUR", "fee/project/milestone/a 10.00 EUR"], Everything.BillFor(1, activity).Amounts().Where(text => text.Contains("milestone", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bill_block_bought_twice_is_the_one_of_the_earlier_date()
    {
        BillingActivity activity = new() { Purchases = [new("block", "P", new(2026, 1, 20)), new("block", "P", new(2026, 1, 5))] };

        Assert.Equal(new LocalDate(2026, 1, 5), Everything.BillFor(1, activity).Ledger.Blocks.Single(block => block.Id == "P").Start);
        Assert.Equal([("billing.id-repeated", "purchases[P]", "P")], Found(activity));
    }

    [Fact]
    public void Bill_standby_that_ends_as_it_begins_is_named_and_left_out()
    {
        StandbySpan none = new("support", new(2026, 1, 5), new(2026, 1, 5), "S1"), day = new("support", new(2026, 1, 5), new(2026, 1, 6), "S2");

        Assert.Equal([("billing.number", "standby", none.ToString())], Found(new() { Standby = [none, day] }));
        Assert.Contains("fee/support/2026-01-01/standby 10.00 EUR", Everything.BillFor(1, new() { Standby = [none, day] }).Amounts());
    }

    [Fact]
    public void Bill_before_the_first_line_is_in_force_charges_nothing() =>
        Assert.Empty(PricingTerms.From(Draft(Line("desk", new(2026, 3, 1)) with { Recurring = new() { Price = 1m } })).BillFor(2).Charges);
}
