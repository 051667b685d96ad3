using System.Globalization;
using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>Time and materials: classes of hours, seconds, call-outs, visits, standby, and what the explanation of a charge shows.</summary>
public sealed class TimeBillingTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    private static PriceLineDraft With(TimeDraft time) => Support with { Time = time with { RateCard = "standard" } };

    private static string[] Names(Charge charge) => [.. charge.Explanation.Steps.Select(step => step.Name)];

    private static string[] Values(Charge charge, string name) => [.. charge.Explanation.Steps.Where(step => step.Name == name || step.Name.StartsWith($"{name}_", StringComparison.Ordinal)).Select(step => step.Value)];

    [Fact]
    public void Bill_time_over_the_end_of_business_hours_is_apportioned_in_whole_seconds()
    {
        var terms = Terms(With(new() { Rounding = new() { Increment = Duration.FromMinutes(15) } }));

        // Friday 16:30 to 17:40, charged as 75 minutes: 3/7 of 4500 seconds are 1928.57.
        var charge = Assert.Single(terms.BillFor(1, Of(Entry("T1", new(2026, 1, 16), "16:30", 70))).Charges);

        Assert.Equal(["1929", "2571"], Values(charge, "seconds"));
        Assert.Equal(["T1"], charge.Explanation.Sources);
    }

    [Fact]
    public void Bill_time_that_is_no_whole_second_is_apportioned_to_the_nanosecond()
    {
        var entry = Entry("T1", new(2026, 1, 16), "16:59", 2) with { Worked = Duration.FromSeconds(120) + Duration.FromNanoseconds(1) };

        Assert.Equal(["60", "60.000000001"], Values(Assert.Single(Terms(Support).BillFor(1, Of(entry)).Charges), "seconds"));
    }

    [Fact]
    public void Bill_first_class_of_hours_that_is_open_counts_and_what_stays_in_it_is_one_piece()
    {
        var day = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "07:00-22:00").Build();
        PricingTerms With(params string[] classes) => PricingTerms.From(Draft(Support) with
        {
            RateCards = [Card with { Hours = [.. classes.Select(name => new HoursClassDraft { Name = name, Calendar = name })], Multipliers = [new() { Hours = "day", Factor = 1.2m }, new() { Hours = "after hours", Factor = 2m }] }],
        });
        var activity = Of(Entry("T1", Monday, "08:00", 15 * 60)) with { Calendars = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal) { ["office"] = Office, ["day"] = day } };

        // 08:00 to 23:00: one hour before the office opens, eight in it, five after it, one at night.
        Assert.Equal(["3600", "28800", "18000", "3600"], Values(With("office", "day").BillFor(1, activity).Charges[0], "seconds"));
        Assert.Equal(["50400", "3600"], Values(With("day", "office").BillFor(1, activity).Charges[0], "seconds"));
        Assert.Equal(120m + 800m + 600m + 200m, With("office", "day").BillFor(1, activity).Total.Amount);
    }

    [Fact]
    public void Bill_call_out_charges_what_is_missing_at_the_rate_of_its_first_entry()
    {
        var terms = Terms(With(new() { CallOutMinimum = Duration.FromHours(2) }));
        var night = Entry("T1", Monday, "06:00", 30, callOut: "C1");

        // Half an hour at 150 and half an hour at 100, and the missing hour at 150.
        Assert.Equal(275m, terms.BillFor(1, Of(Entry("T2", Monday, "10:00", 30, callOut: "C1"), night)).Total.Amount);
        Assert.Equal(75m + 150m, terms.BillFor(1, Of(Entry("T2", Monday, "10:00", 90, callOut: "C1"), night)).Total.Amount);
        Assert.Equal(75m + 200m, terms.BillFor(1, Of(Entry("T2", Monday, "10:00", 120, callOut: "C1"), night)).Total.Amount);
        Assert.Equal(300m + 200m + 50m, terms.BillFor(1, Of(night, Entry("T2", Monday, "10:00", 30, callOut: "C2"), Entry("T3", Monday, "11:00", 30))).Total.Amount);
    }

    [Fact]
    public void Bill_explains_what_a_call_out_minimum_has_paid_only_where_it_did()
    {
        var terms = Terms(With(new() { CallOutMinimum = Duration.FromMinutes(90) }));
        var (first, second, third) = (Entry("T1", Monday, "10:00", 30, callOut: "C1"), Entry("T2", Monday, "11:00", 30, callOut: "C1"), Entry("T3", Monday, "12:00", 60, callOut: "C1"));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, Of(first)), "R1");

        Assert.DoesNotContain("paid", Names(terms.BillFor(1, Of(first)).Charges[0]));
        var late = Assert.Single(terms.BillFor(1, Of(first, second, third), history).Charges);
        Assert.Equal(["1800", "1800"], Values(late, "paid"));
        Assert.Equal(["1800"], Values(late, "seconds"));
        Assert.Equal(50m, late.Amount.Amount);
        var nothing = Assert.Single(terms.BillFor(1, Of(first, second), history).Charges);
        Assert.Equal(["paid", "amount"], Names(nothing));
    }

    [Fact]
    public void Bill_journey_of_a_visit_is_charged_once_also_over_two_runs()
    {
        var terms = Terms(With(new() { TravelPerVisit = 40m }));
        var (first, late, other) = (Entry("T1", Monday, "10:00", 60, visit: "V1"), Entry("T2", Monday, "11:00", 60, visit: "V1"), Entry("T3", Monday, "12:00", 60, visit: "V2"));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, Of(first)), "R1");

        Assert.Equal(["T1", "visit support V1"], history.Posted[0].Sources);
        Assert.Equal(140m, history.Posted[0].Amount.Amount);
        Assert.Equal(100m, terms.BillFor(1, Of(first, late), history).Total.Amount);
        Assert.Equal(100m + 140m, terms.BillFor(1, Of(first, late, other), history).Total.Amount);
    }

    [Fact]
    public void Bill_standby_counts_the_days_within_the_line_and_names_its_shifts_in_order()
    {
        var terms = Terms(Line("other") with { Time = new() { RateCard = "standard", WorkTypes = ["other"] } }, With(new() { StandbyPerWeek = 70m }) with { Until = new(2026, 1, 20) });
        BillingActivity activity = new()
        {
            Standby =
            [
                new("support", new(2026, 1, 19), new(2026, 1, 26), "S3"), new("support", new(2026, 1, 12), new(2026, 1, 13)), new("support", new(2025, 12, 29), new(2026, 1, 2), "S1"),
                new("support", new(2026, 1, 5), new(2026, 1, 5), "empty"), new("support", new(2026, 1, 20), new(2026, 1, 27), "S4"), new("other", new(2026, 1, 5), new(2026, 1, 12), "S5"),
            ],
        };

        var charge = Assert.Single(terms.BillFor(1, activity).Charges);

        // One day each of the year's first shift, of the nameless one and of the last before the line ends.
        Assert.Equal(("fee/support/2026-01-01/standby", 30m), (charge.Key, charge.Amount.Amount));
        Assert.Equal(["S1", "S3"], charge.Explanation.Sources);
        Assert.Equal(["3"], Values(charge, "days"));
    }

    [Fact]
    public void Bill_overage_price_is_for_work_that_a_block_could_have_paid()
    {
        var block = Line("block") with { Prepaid = new() { Hours = 1m, Price = 80m } };
        var entry = Of(Entry("T1", Monday, "10:00", 60));

        Assert.Equal(100m, Terms(With(new() { OveragePrice = 130m })).BillFor(1, entry).Total.Amount);
        Assert.Equal(130m, Terms(block with { From = new(2026, 2, 1) }, With(new() { OveragePrice = 130m, DrawsOn = ["block"] })).BillFor(1, entry).Total.Amount);
    }

    [Fact]
    public void Bill_overage_of_a_block_that_counts_multipliers_is_worked_time_again()
    {
        var terms = Terms(Line("block") with { Prepaid = new() { Hours = 1m, Price = 80m, CountsMultipliers = true } }, With(new() { DrawsOn = ["block"] }));

        // An hour on a Saturday needs 90 minutes of the block, which has 60; a third of the hour is left, at 150.
        var charge = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 17), "10:00", 60))).Charges[0];

        Assert.Equal(50m, charge.Amount.Amount);
        Assert.Equal(["1200"], Values(charge, "seconds"));
        Assert.Equal(["3600"], Values(charge, "drawn"));
        Assert.DoesNotContain("carried", Names(charge));
    }

    [Fact]
    public void Bill_work_that_blocks_pay_for_shows_no_time_to_be_charged()
    {
        var retainer = Line("retainer") with { Prepaid = new() { Amount = 500m } };
        var block = Line("block") with { Prepaid = new() { Hours = 10m, Price = 80m, ReplenishAt = Share.OfPercent(100) } };

        var hours = Terms(block with { Prepaid = block.Prepaid! with { ReplenishAt = null } }, With(new() { DrawsOn = ["block"] })).BillFor(1, Of(Entry("T1", Monday, "10:00", 60)));
        var money = Terms(retainer, block, With(new() { DrawsOn = ["retainer", "block"] })).BillFor(1, Of(Entry("T1", Monday, "10:00", 60)));

        Assert.Equal(["rate", "drawn", "amount"], Names(hours.Charges[0]));
        Assert.Equal(["rate", "seconds", "worth", "drawn", "amount"], Names(money.Charges[0]));
        Assert.Equal(0m, money.Charges[0].Amount.Amount);
        // The second is not asked, and so not replenished either.
        Assert.Equal(["block 1", "retainer 1"], money.Ledger.Blocks.Select(own => own.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bill_work_after_a_retainer_is_empty_is_charged_as_if_there_were_none()
    {
        var (entries, alone) = (Enumerable.Range(1, 4).Select(number => Entry($"T{number}", Monday, $"1{number}:00", 1) with { Worked = Duration.FromSeconds(10) }).ToArray(), Terms(Support));
        var terms = Terms(Line("retainer") with { Prepaid = new() { Amount = 0.28m } }, With(new() { DrawsOn = ["retainer"] }));

        var bill = terms.BillFor(1, Of(entries));

        // Ten seconds are worth 0.2777..., rounded where money is drawn; three of them are 0.83 and not three times 0.28.
        Assert.Equal(0m, bill.Ledger.Left("retainer 1"));
        Assert.Equal(alone.BillFor(1, Of(entries[1..])).Total.Amount, bill.Charges.Single(charge => charge.Line == "support").Amount.Amount);
        Assert.Equal(0.83m, bill.Charges.Single(charge => charge.Line == "support").Amount.Amount);
    }

    [Fact]
    public void Bill_states_each_rate_once_and_its_factor_where_there_is_one()
    {
        var charge = Assert.Single(Terms(Support).BillFor(1, Of(Entry("T1", Monday, "10:00", 60), Entry("T2", Monday, "11:00", 60), Entry("T3", new(2026, 1, 17), "10:00", 60))).Charges);

        Assert.Equal(["100", "100", "150"], Values(charge, "rate").Select(value => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture)));
        Assert.Equal(350m, charge.Amount.Amount);
    }

    [Fact]
    public void Bill_entry_of_nothing_or_of_more_than_31_days_is_left_out()
    {
        var terms = Terms(Support);
        TimeEntry With(string id, Duration worked) => Entry(id, Monday, "00:00", 1) with { Worked = worked };

        var bill = terms.BillFor(1, Of(With("most", Duration.FromDays(31)), With("more", Duration.FromDays(31) + Duration.Epsilon), With("least", Duration.Epsilon), With("none", Duration.Zero)));

        Assert.Equal(["time[more]", "time[none]"], bill.Findings.Select(finding => finding.Place).Order(StringComparer.Ordinal));
        Assert.All(bill.Findings, finding => Assert.Equal(DomainCodes.BillingNumber, finding.Code));
        Assert.Equal(["least", "most"], Assert.Single(bill.Charges).Explanation.Sources.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bill_entry_that_is_there_twice_counts_as_it_was_first()
    {
        var bill = Terms(Support).BillFor(1, Of(Entry("T1", new(2026, 1, 6), "10:00", 120), Entry("T1", Monday, "10:00", 60)));

        Assert.Equal((100m, DomainCodes.BillingIdRepeated), (bill.Total.Amount, Assert.Single(bill.Findings).Code));
    }

    [Fact]
    public void Bill_says_which_kind_of_work_or_which_line_an_entry_lacks()
    {
        var terms = Terms(With(new() { WorkTypes = ["a"] }) with { From = new(2026, 1, 6) });

        var findings = terms.BillFor(1, Of(Entry("T1", Monday, "10:00", 60, workType: "b"), Entry("T2", Monday, "10:00", 60), Entry("T3", Monday, "10:00", 60, workType: "a"), Entry("T4", new(2026, 1, 6), "10:00", 60, workType: "a"))).Findings;

        Assert.Equal([("time[T1]", "b"), ("time[T2]", ""), ("time[T3]", "support")], findings.Select(finding => (finding.Place, finding.Value)));
    }

    [Fact]
    public void Bill_entry_posted_under_a_line_that_is_gone_is_not_charged_again()
    {
        var entry = Entry("T1", Monday, "10:00", 60);
        var history = BillingHistory.Empty.Post(Terms(Support).BillFor(1, Of(entry)), "R1");

        Assert.Empty(Terms(Support with { Id = "desk time" }).BillFor(1, Of(entry), history).Charges);
    }
}
