using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>What went wrong once: rises of tiers, ids that meet, retainers that run dry, first periods, lines that follow one another.</summary>
public sealed class BillingEdgeTests
{
    private static readonly BillingActivity TwoDevices = new() { Units = [new("devices", "PC-1", new(2026, 1, 1)), new("devices", "PC-2", new(2026, 1, 1))] };

    [Theory]
    [InlineData("0.4", "21.90")]       // 5.27 + 5.67 + 10.96: each price by itself, not a factor that rounds to one
    [InlineData("3.25", "22.52")]      // 5.42 + 5.83 + 11.27
    [InlineData("-1.25", "21.54")]     // 5.18 + 5.58 + 10.78
    public void Bill_rise_of_tiers_rounds_each_price_and_no_factor(string percent, string total)
    {
        var terms = PricingTerms.From(Draft(Line("devices") with
        {
            PerUnit = new() { Unit = "device", Tiers = new() { Graduated = [new() { UpTo = 1m, Price = 5.25m, Flat = 10.92m }, new() { Price = 5.65m }] } },
        }) with { Uplifts = [new() { Id = "rise", First = new(2026, 2, 1), Percent = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) }] });

        Assert.Equal(21.82m, terms.BillFor(1, TwoDevices).Total.Amount);
        Assert.Equal(total, terms.Bill(TwoDevices, BillingHistory.Empty.Post(terms.BillFor(1, TwoDevices), "R1"), Month(2), new(2026, 3, 1)).Total.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Bill_rise_of_tiers_in_a_currency_without_decimals_happens()
    {
        var terms = PricingTerms.From(new()
        {
            Currency = "JPY",
            Lines = [Line("devices") with { PerUnit = new() { Unit = "device", Tiers = new() { Graduated = [new() { Price = 1000m }] } } }],
            Uplifts = [new() { Id = "rise", First = new(2026, 2, 1), Percent = 3m }],
        });

        Assert.Equal(["fee/devices/2026-01-01 2000 JPY", "fee/devices/2026-02-01 2060 JPY"], terms.BillFor(2, TwoDevices).Amounts());
    }

    [Theory]
    [InlineData(null, "0.0129")]
    [InlineData(2, "0.01")]
    [InlineData(6, "0.012875")]
    public void Bill_rise_keeps_the_decimals_of_a_price_unless_stated(int? decimals, string price)
    {
        var terms = PricingTerms.From(Draft(Line("storage") with { PerUnit = new() { Unit = "GB", Price = 0.012500m } }) with
        {
            Uplifts = [new() { Id = "rise", First = new(2026, 2, 1), Percent = 3m, Decimals = decimals }],
        });

        // 0.0125 is stated with four decimals; the zeros after them say nothing.
        var february = terms.BillFor(2, new() { Units = [new("storage", "all", new(2026, 1, 1), null, 1_000_000m)] }).Charges[1];

        Assert.Equal(price, february.Explanation.Steps.Single(step => step.Name == "price_2").Value);
    }

    [Fact]
    public void Bill_guarded_volume_price_of_a_whole_month_is_the_plain_one_flat_fees_included()
    {
        TierScheduleDraft volume = new() { Volume = [new() { UpTo = 100m, Price = 2m, Flat = 10m }, new() { Price = 1m, Flat = 5m }], NeverMoreThanNextTier = true };
        var terms = Terms(Line("devices") with { PerUnit = new() { Unit = "device", Tiers = volume } });
        foreach (var quantity in new[] { 0m, 1m, 47m, 48m, 60m, 100m, 101m })
        {
            var bill = terms.BillFor(1, new() { Units = [new("devices", "all", new(2026, 1, 1), null, quantity)] });
            Assert.Equal(TierSchedule.From(volume, Currency.Eur).For(quantity).Amount, bill.Total);
        }
    }

    [Fact]
    public void Bill_entry_with_the_id_of_a_billed_unit_block_or_shift_is_charged()
    {
        var terms = Terms(
            Line("devices") with { PerUnit = new() { Unit = "device", Price = 10m } },
            Line("block") with { Prepaid = new() { Hours = 1m, Price = 90m, WorkTypes = ["other"] } },
            Support with { Time = Support.Time! with { StandbyPerWeek = 70m } });
        var activity = Of() with
        {
            Units = [new("devices", "1001", new(2026, 1, 1))],
            Purchases = [new("block", "1002", new(2026, 1, 5))],
            Standby = [new("support", new(2026, 1, 1), new(2026, 1, 8), "1003")],
        };
        var history = BillingHistory.Empty.Post(terms.BillFor(1, activity), "R1");

        var february = terms.BillFor(2, activity with { Time = [.. new[] { "1001", "1002", "1003" }.Select(id => Entry(id, new(2026, 2, 2), "10:00", 60))] }, history);

        Assert.Equal(["fee/devices/2026-02-01 10.00 EUR", "fee/support/2026-02-01 300.00 EUR"], february.Amounts());
    }

    [Fact]
    public void Bill_retainer_that_runs_dry_goes_on_to_the_block_named_after_it()
    {
        var terms = Terms(
            Line("retainer") with { Prepaid = new() { Amount = 50m } },
            Line("block") with { Prepaid = new() { Hours = 1m, Price = 80m } },
            Support with { Time = Support.Time! with { DrawsOn = ["retainer", "block"] } });

        var bill = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "10:00", 120)));

        // Two hours: half an hour from the retainer, one from the block, half an hour at 100.
        Assert.Equal(["fee/support/2026-01-01 50.00 EUR", "fee/retainer/block/retainer 1 50.00 EUR", "fee/block/block/block 1 80.00 EUR"], bill.Amounts());
        Assert.Equal((0m, 0m), (bill.Ledger.Left("retainer 1"), bill.Ledger.Left("block 1")));
    }

    [Fact]
    public void Bill_work_beyond_a_retainer_is_charged_at_the_overage_price()
    {
        var terms = Terms(Line("retainer") with { Prepaid = new() { Amount = 50m } }, Support with { Time = Support.Time! with { DrawsOn = ["retainer"], OveragePrice = 130m } });

        Assert.Equal("fee/support/2026-01-01 65.00 EUR", terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "10:00", 60))).Amounts()[0]);
        Assert.Equal("fee/support/2026-01-01 195.00 EUR", terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "10:00", 60), Entry("T2", new(2026, 1, 6), "10:00", 60))).Amounts()[0]);
    }

    [Theory]
    [InlineData(ProrationConvention.DaysOf30, "2026-07-02")]
    [InlineData(ProrationConvention.DaysOf30, "2026-07-01")]
    [InlineData(ProrationConvention.AnnualDaily, "2026-07-02")]
    public void Bill_part_of_a_period_never_costs_more_than_the_whole(ProrationConvention proration, string from)
    {
        var start = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value;
        var terms = PricingTerms.From(Draft(Line("desk", start) with { Recurring = new() { Price = 900m } }) with
        {
            Cycle = new() { Months = 6, Anchor = new(2026, 7, 1), Proration = proration },
            Uplifts = [new() { Id = "a", First = new(2026, 12, 31), Percent = 0m }],      // cuts the half-year before its last day, and changes nothing
        });

        Assert.Equal(900m, terms.Bill(BillingActivity.None, BillingHistory.Empty, BillingPeriod.Of(new(2026, 7, 1), new(2027, 1, 1)), new(2027, 1, 1)).Total.Amount);
    }

    [Fact]
    public void Bill_snapshot_holds_what_was_committed_on_the_first_day_also_where_the_price_rises()
    {
        var terms = PricingTerms.From(Draft(Line("seats") with
        {
            PerUnit = new() { Unit = "seat", Price = 31m, Counting = UnitCounting.Snapshot, Commitments = [new() { Quantity = 5m, From = new(2026, 1, 10), Until = new(2027, 1, 10) }] },
        }) with { Uplifts = [new() { Id = "nothing", First = new(2026, 1, 20), Percent = 0m }] });

        Assert.Equal(["fee/seats/2026-01-01 31.00 EUR"], terms.BillFor(1, new() { Units = [new("seats", "ada", new(2026, 1, 1))] }).Amounts());
    }

    [Fact]
    public void Bill_units_charged_in_advance_are_settled_once_when_the_period_has_ended()
    {
        var terms = PricingTerms.From(Draft(Line("seats") with { Timing = ChargeTiming.InAdvance, PerUnit = new() { Unit = "seat", Price = 31m } }) with
        {
            Discounts = [new() { Id = "tenth", Share = Share.OfPercent(10) }],
        });
        UnitPresence ada = new("seats", "ada", new(2026, 1, 1)), bob = new("seats", "bob", new(2026, 1, 1)), eve = new("seats", "eve", new(2026, 1, 21));
        var history = BillingHistory.Empty.Post(terms.Bill(new() { Units = [ada, bob] }, BillingHistory.Empty, Month(1), new(2026, 1, 1)), "R1");
        BillingActivity came = new() { Units = [ada, bob, eve] }, went = new() { Units = [ada, bob with { Until = new(2026, 1, 11) }] };

        var more = terms.Bill(came, history, Month(2), new(2026, 2, 1));
        var less = terms.Bill(went, history, Month(1), new(2026, 2, 1));

        Assert.Equal(["fee/seats/2026-01-01 62.00 EUR", "discount/seats/2026-01-01/tenth -6.20 EUR"], history.Posted.Select(charge => $"{charge.Key} {charge.Amount}"));
        Assert.Equal(
            ["fee/seats/2026-01-01#2 11.00 EUR", "discount/seats/2026-01-01/tenth#2 -1.10 EUR", "fee/seats/2026-02-01 93.00 EUR", "discount/seats/2026-02-01/tenth -9.30 EUR"], more.Amounts());
        Assert.Equal(["fee/seats/2026-01-01#2 -21.00 EUR", "discount/seats/2026-01-01/tenth#2 2.10 EUR"], less.Amounts());
        Assert.Equal(["R1"], less.CorrectedInvoices);
        Assert.Empty(terms.Bill(came, history, Month(1), new(2026, 1, 31)).Charges);                      // not ended yet
        Assert.Empty(terms.Bill(went, history.Post(less, "R2"), Month(1), new(2026, 2, 1)).Charges);       // once
        Assert.Empty(terms.Bill(came, history.Post(less, "R2"), Month(1), new(2026, 2, 1)).Charges);
        Assert.Empty(terms.Bill(went, history.Post(less, "R2"), Month(1), new(2026, 2, 1), LateActivity.Rederived).Charges);
        Assert.Equal(["fee/seats/2026-02-01", "fee/seats/2026-03-01"], terms.Bill(came, history, Month(3), new(2026, 4, 1)).Charges.Where(charge => charge.Kind == ChargeKind.Fee).Select(charge => charge.Key));
    }

    [Fact]
    public void Bill_discount_from_the_20th_reaches_a_line_that_starts_on_the_20th()
    {
        var terms = PricingTerms.From(Draft(Line("desk", new(2026, 6, 20)) with { Recurring = new() { Price = 300m } }, Line("old") with { Recurring = new() { Price = 100m } }) with
        {
            Discounts = [new() { Id = "welcome", Share = Share.OfPercent(50), From = new(2026, 6, 20) }],
        });
        var may = BillingHistory.Empty.Post(terms.BillFor(5), "R5");

        Assert.Equal(["fee/desk/2026-06-01 110.00 EUR", "fee/old/2026-06-01 100.00 EUR", "discount/desk/2026-06-01/welcome -55.00 EUR"], terms.BillFor(6, null, may).Amounts());
    }

    [Fact]
    public void Bill_agreement_that_starts_on_the_20th_commits_for_the_rest_of_the_month()
    {
        var terms = PricingTerms.From(Draft(Support with { From = new(2026, 6, 20), Until = new(2026, 8, 11) }) with { MinimumCommitments = [new() { Id = "least", Amount = 300m }] });

        Assert.Equal(["true-up/least/2026-06-01 110.00 EUR"], terms.BillFor(6).Amounts());
        Assert.Equal(["true-up/least/2026-06-01 110.00 EUR", "true-up/least/2026-07-01 300.00 EUR", "true-up/least/2026-08-01 96.77 EUR"], terms.BillFor(9).Amounts());
    }

    [Fact]
    public void Bill_lines_for_time_that_follow_one_another_charge_each_its_own_dates()
    {
        var draft = Draft(Support with { Until = new(2026, 1, 16) }, Support with { Id = "support 2", From = new(2026, 1, 16), Time = new() { RateCard = "new" } }) with
        {
            RateCards = [Card, Card with { Id = "new", Rates = [new() { Price = 110m }] }],
        };
        var overlapping = draft with { Lines = [draft.Lines![0]! with { Until = new(2026, 1, 17) }, draft.Lines[1]] };

        var bill = PricingTerms.From(draft).BillFor(1, Of(Entry("T1", new(2026, 1, 15), "10:00", 60), Entry("T2", new(2026, 1, 16), "10:00", 60)));

        Assert.Equal(["fee/support/2026-01-01 100.00 EUR", "fee/support 2/2026-01-01 110.00 EUR"], bill.Amounts());
        Assert.False(PricingTerms.TryFrom(overlapping, out _, out var findings));
        Assert.Equal([("lines[1].time.workTypes", DomainCodes.PricingWorkTypeRepeated)], findings.Select(finding => (finding.Place, finding.Code)));
    }

    [Fact]
    public void Bill_late_entry_of_a_billed_call_out_uses_up_the_minimum_that_was_paid()
    {
        var terms = Terms(Support with { Time = Support.Time! with { CallOutMinimum = Duration.FromHours(2) } });
        var (first, second, third) = (Entry("T1", new(2026, 1, 5), "10:00", 30, callOut: "C1"), Entry("T2", new(2026, 1, 5), "11:00", 60, callOut: "C1"), Entry("T3", new(2026, 1, 6), "09:00", 60, callOut: "C1"));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, Of(first)), "R1");
        Assert.Equal(200m, history.Posted.Sum(charge => charge.Amount.Amount));

        var late = terms.BillFor(2, Of(first, second), history);
        var later = terms.BillFor(2, Of(first, second, third), history.Post(late, "R2"));

        Assert.Equal(["fee/support/2026-01-01#2 0.00 EUR"], late.Amounts());
        Assert.Equal("3600", late.Charges[0].Explanation.Steps[0].Value);
        Assert.Equal(["fee/support/2026-01-01#3 50.00 EUR"], later.Amounts());
        Assert.Equal(["fee/support/2026-01-01 250.00 EUR"], terms.BillFor(2, Of(first, second, third)).Amounts());
    }

    [Fact]
    public void Bill_call_out_over_a_month_end_has_one_minimum()
    {
        var terms = Terms(Support with { Time = Support.Time! with { CallOutMinimum = Duration.FromHours(2) } });
        var activity = Of(Entry("T1", new(2026, 3, 31), "16:00", 60, callOut: "C1"), Entry("T2", new(2026, 4, 1), "10:00", 90, callOut: "C1"));

        Assert.Equal(["fee/support/2026-03-01 200.00 EUR", "fee/support/2026-04-01 50.00 EUR"], terms.BillFor(4, activity).Amounts());
    }

    [Fact]
    public void Bill_late_time_gives_back_what_was_charged_for_the_commitment_it_meets()
    {
        var terms = PricingTerms.From(Draft(Support) with { MinimumCommitments = [new() { Id = "least", Amount = 500m }] });
        var (first, late) = (Entry("T1", new(2026, 1, 5), "10:00", 60), Entry("T2", new(2026, 1, 6), "10:00", 180));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, Of(first)), "R1");
        Assert.Equal(500m, history.Posted.Sum(charge => charge.Amount.Amount));

        var february = terms.Bill(Of(first, late), history, Month(1), new(2026, 3, 1));
        var invoice = february.ToInvoice("R2");

        Assert.Equal(["fee/support/2026-01-01#2 300.00 EUR", "true-up/least/2026-01-01#2 -300.00 EUR"], february.Amounts());
        Assert.Equal(["R1"], invoice.Corrects);
        Assert.Empty(terms.Bill(Of(first, late), history.Post(february, "R2"), Month(1), new(2026, 3, 1)).Charges);
    }

    [Fact]
    public void Bill_frozen_commitment_is_never_raised()
    {
        var (old, dearer) = (Draft(Support) with { MinimumCommitments = [new() { Id = "least", Amount = 500m }] }, Draft(Support) with { MinimumCommitments = [new() { Id = "least", Amount = 900m }] });
        var history = BillingHistory.Empty.Post(PricingTerms.From(old).BillFor(1), "R1");

        var late = PricingTerms.From(dearer).Bill(Of(Entry("T1", new(2026, 1, 5), "10:00", 60)), history, Month(1), new(2026, 3, 1));

        Assert.Equal(["fee/support/2026-01-01 100.00 EUR"], late.Amounts());
    }

    [Fact]
    public void Bill_replenished_block_never_takes_the_id_of_a_purchase()
    {
        var terms = Terms(Line("block") with { Prepaid = new() { Hours = 1m, Price = 80m, ReplenishAt = Share.OfPercent(0) } }, Support with { Time = Support.Time! with { DrawsOn = ["block"] } });
        var activity = Of(Entry("T1", new(2026, 1, 5), "09:00", 180)) with { Purchases = [new("block", "block 3", new(2026, 1, 1))] };

        var bill = terms.BillFor(1, activity);

        Assert.Equal(["block 1", "block 3", "block 4", "block 5"], bill.Ledger.Blocks.Select(block => block.Id).Order(StringComparer.Ordinal));
        Assert.Equal(0m, bill.Charges.Single(charge => charge.Line == "support").Amount.Amount);
    }

    [Fact]
    public void Bill_rederived_keeps_what_was_corrected_in_the_ledger_by_hand()
    {
        var terms = Terms(
            Line("block") with { Prepaid = new() { Hours = 10m, Price = 900m, EveryPeriod = true, Rollover = new() { Minimum = 2m, CarriesOverage = true } } },
            Support with { Time = Support.Time! with { DrawsOn = ["block"] } });
        var activity = Of(Entry("T1", new(2026, 1, 5), "09:00", 660));
        var january = BillingHistory.Empty.Post(terms.BillFor(1, activity), "R1");
        var february = BillingHistory.Of(january.Posted, january.Ledger.Adjust("block 2026-02-01", 3600m, new(2026, 2, 2), "goodwill"));

        var again = terms.BillFor(2, activity, february, LateActivity.Rederived);
        var twice = terms.BillFor(2, activity, february.Post(again, "R2"), LateActivity.Rederived);

        Assert.Equal(1, again.Ledger.Entries.Count(entry => entry.Source == "goodwill"));
        Assert.Equal(1, twice.Ledger.Entries.Count(entry => entry.Source == "goodwill"));
        Assert.Empty(again.Ledger.Faults());
    }
}
