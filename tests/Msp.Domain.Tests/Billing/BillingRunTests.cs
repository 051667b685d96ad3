using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

public sealed class BillingRunTests
{
    [Fact]
    public void Bill_agreement_that_starts_on_the_20th_charges_the_rest_of_the_month_by_its_days()
    {
        var terms = Terms(Line("desk", new(2026, 1, 20)) with { Recurring = new() { Price = 1000m } });

        Assert.Equal(["fee/desk/2026-01-01 387.10 EUR"], terms.BillFor(1).Amounts());
        Assert.Equal(["fee/desk/2026-01-01 387.10 EUR", "fee/desk/2026-02-01 1000.00 EUR"], terms.BillFor(2).Amounts());
    }

    [Fact]
    public void Bill_in_advance_charges_a_period_at_its_start_and_in_arrears_at_its_end()
    {
        var terms = Terms(Line("ahead") with { Recurring = new() { Price = 10m } }, Line("after") with { Timing = ChargeTiming.InArrears, Recurring = new() { Price = 20m } });

        Assert.Equal(["fee/ahead/2026-01-01 10.00 EUR"], terms.Bill(BillingActivity.None, BillingHistory.Empty, Month(1), new(2026, 1, 1)).Amounts());
        Assert.Equal(["fee/ahead/2026-01-01 10.00 EUR"], terms.Bill(BillingActivity.None, BillingHistory.Empty, Month(1), new(2026, 1, 31)).Amounts());
        Assert.Equal(["fee/ahead/2026-01-01 10.00 EUR", "fee/after/2026-01-01 20.00 EUR"], terms.BillFor(1).Amounts());
        Assert.Empty(terms.Bill(BillingActivity.None, BillingHistory.Empty, Month(1), new(2025, 12, 31)).Charges);
    }

    [Fact]
    public void Bill_units_that_come_and_go_charges_each_by_its_days()
    {
        var terms = Terms(Line("devices") with { PerUnit = new() { Unit = "device", Price = 31m } });
        var activity = new BillingActivity
        {
            Units =
            [
                new("devices", "A", new(2025, 6, 1)),
                new("devices", "B", new(2026, 1, 11)),
                new("devices", "C", new(2025, 6, 1), new(2026, 1, 2)),
                new("devices", "D", new(2025, 6, 1), new(2026, 1, 1)),
                new("devices", "E", new(2026, 2, 1)),
            ],
        };

        var charge = Assert.Single(terms.BillFor(1, activity).Charges);

        Assert.Equal(Money.Of(31m + 21m + 1m, Currency.Eur), charge.Amount);
        Assert.Equal(["A", "B", "C"], charge.Explanation.Sources);
    }

    [Theory]
    [InlineData(UnitCounting.Snapshot, 62)]
    [InlineData(UnitCounting.HighWater, 93)]
    [InlineData(UnitCounting.Daily, 83)]
    public void Bill_units_counts_as_the_terms_say(UnitCounting counting, int euros)
    {
        var terms = Terms(Line("devices") with { PerUnit = new() { Unit = "device", Price = 31m, Counting = counting } });
        var activity = new BillingActivity { Units = [new("devices", "A", new(2025, 6, 1)), new("devices", "B", new(2025, 6, 1)), new("devices", "C", new(2026, 1, 11))] };

        Assert.Equal(Money.Of(euros, Currency.Eur), terms.BillFor(1, activity).Total);
    }

    [Fact]
    public void Bill_seat_removed_under_an_annual_commitment_is_charged_on()
    {
        var terms = Terms(Line("seats") with { PerUnit = new() { Unit = "seat", Price = 10m, Commitments = [new() { Quantity = 3m, From = new(2026, 1, 1), Until = new(2026, 3, 1) }] } });
        var activity = new BillingActivity { Units = [new("seats", "A", new(2026, 1, 1)), new("seats", "B", new(2026, 1, 1)), new("seats", "C", new(2026, 1, 1), new(2026, 2, 1))] };

        Assert.Equal(["fee/seats/2026-01-01 30.00 EUR", "fee/seats/2026-02-01 30.00 EUR", "fee/seats/2026-03-01 20.00 EUR"], terms.BillFor(3, activity).Amounts());
    }

    [Fact]
    public void Bill_tiers_in_a_month_of_changes_prices_each_day_by_its_quantity_and_flats_by_the_peak()
    {
        var tiers = new TierScheduleDraft { Graduated = [new() { UpTo = 1m, Price = 31m, Flat = 5m }, new() { Price = 15.5m, Flat = 7m }] };
        var terms = Terms(Line("devices") with { PerUnit = new() { Unit = "device", Tiers = tiers } });
        var activity = new BillingActivity { Units = [new("devices", "A", new(2025, 6, 1)), new("devices", "B", new(2026, 1, 30))] };

        Assert.Equal(Money.Of(31m + (15.5m * 2 / 31) + 5m + 7m, Currency.Eur), terms.BillFor(1, activity).Total);
    }

    [Fact]
    public void Bill_time_is_rounded_once_and_apportioned_over_business_and_after_hours()
    {
        var terms = Terms(Support with { Time = Support.Time! with { Rounding = new() { Minimum = Duration.FromMinutes(30), Increment = Duration.FromMinutes(15) } } });

        // Friday 16:30 to 17:40: 70 minutes become 75, of which 3/7 were in business hours: 1929 and 2571 seconds.
        var bill = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 16), "16:30", 70)));

        Assert.Equal(Money.Of(decimal.Round(((1929m * 100m) + (2571m * 150m)) / 3600m, 2), Currency.Eur), bill.Total);
    }

    [Fact]
    public void Bill_takes_the_largest_factor_and_never_their_product() =>
        Assert.Equal(Money.Of(180m, Currency.Eur), Terms(Support).BillFor(1, Of(Entry("T1", new(2026, 1, 17), "10:00", 60, "engineer", "emergency"))).Total);

    [Fact]
    public void Bill_entry_over_midnight_and_a_month_end_belongs_to_the_date_on_which_it_began()
    {
        var terms = Terms(Support);
        var activity = Of(Entry("T1", new(2026, 1, 31), "23:00", 120));

        Assert.Equal(["fee/support/2026-01-01 300.00 EUR"], terms.BillFor(1, activity).Amounts());
        Assert.Equal(["fee/support/2026-01-01 300.00 EUR"], terms.BillFor(2, activity).Amounts());
    }

    [Fact]
    public void Bill_entry_over_a_change_of_clocks_is_charged_for_the_time_that_passed()
    {
        // 2026-03-29, 01:30 + 2 h is 04:30 in Berlin, since 02:00 to 03:00 does not happen.
        var bill = Terms(Support).BillFor(3, Of(Entry("T1", new(2026, 3, 29), "01:30", 120)));

        Assert.Equal(Money.Of(300m, Currency.Eur), bill.Total);
    }

    [Fact]
    public void Bill_project_ticket_does_not_touch_a_block()
    {
        var terms = Terms(
            Line("block") with { Prepaid = new() { Hours = 10m, Price = 900m, WorkTypes = ["support"] } },
            Support with { Time = Support.Time! with { DrawsOn = ["block"] } });
        var activity = Of(Entry("T1", new(2026, 1, 5), "10:00", 60, workType: "support"), Entry("T2", new(2026, 1, 5), "11:00", 60, workType: "project"));

        var bill = terms.BillFor(1, activity);

        Assert.Equal(["fee/support/2026-01-01 100.00 EUR", "fee/block/block/block 1 900.00 EUR"], bill.Amounts());
        Assert.Equal(9m * 3600m, bill.Ledger.Left("block 1"));
        Assert.Empty(bill.Ledger.Faults());
    }

    [Fact]
    public void Bill_work_beyond_a_block_is_split_and_charged_at_the_overage_price()
    {
        var terms = Terms(
            Line("block") with { Prepaid = new() { Hours = 1.5m, Price = 150m } },
            Support with { Time = Support.Time! with { DrawsOn = ["block"], OveragePrice = 130m } });

        var bill = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "10:00", 120)));

        Assert.Equal(["fee/support/2026-01-01 65.00 EUR", "fee/block/block/block 1 150.00 EUR"], bill.Amounts());
        Assert.Equal(0m, bill.Ledger.Left("block 1"));
    }

    [Fact]
    public void Bill_block_that_counts_multipliers_draws_more_after_hours_and_a_retainer_draws_money()
    {
        PriceLineDraft Drawing(string line) => Support with { Time = Support.Time! with { DrawsOn = [line] } };
        var night = Of(Entry("T1", new(2026, 1, 17), "10:00", 60));

        Assert.Equal(8.5m * 3600m, Terms(Line("b") with { Prepaid = new() { Hours = 10m, Price = 1m, CountsMultipliers = true } }, Drawing("b")).BillFor(1, night).Ledger.Left("b 1"));
        Assert.Equal(9m * 3600m, Terms(Line("b") with { Prepaid = new() { Hours = 10m, Price = 1m } }, Drawing("b")).BillFor(1, night).Ledger.Left("b 1"));
        Assert.Equal(850m, Terms(Line("b") with { Prepaid = new() { Amount = 1000m } }, Drawing("b")).BillFor(1, night).Ledger.Left("b 1"));
    }

    [Fact]
    public void Bill_retainer_that_runs_dry_charges_the_money_it_lacks()
    {
        var terms = Terms(Line("retainer") with { Prepaid = new() { Amount = 120m } }, Support with { Time = Support.Time! with { DrawsOn = ["retainer"] } });

        Assert.Equal(["fee/support/2026-01-01 80.00 EUR", "fee/retainer/block/retainer 1 120.00 EUR"], terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "10:00", 120))).Amounts());
    }

    [Fact]
    public void Bill_block_bought_every_period_rolls_over_and_forfeits_as_the_terms_say()
    {
        var terms = Terms(
            Line("hours") with { Prepaid = new() { Hours = 10m, Price = 800m, EveryPeriod = true, Rollover = new() { Maximum = 2m } } },
            Support with { Time = Support.Time! with { DrawsOn = ["hours"] } });

        var ledger = terms.BillFor(2, Of(Entry("T1", new(2026, 1, 5), "10:00", 180), Entry("T2", new(2026, 2, 2), "09:00", 480))).Ledger;

        Assert.Equal(new PrepaidBalance(36000m, 0m, 0m, 10800m, 7200m, 18000m, 0m), ledger.Balance("hours 2026-01-01"));
        Assert.Equal(7200m, ledger.Balance("hours 2026-02-01").RolledIn);
        Assert.Equal(0m, ledger.Left("hours 2026-02-01"));
        Assert.Empty(ledger.Faults());
    }

    [Fact]
    public void Bill_overage_that_is_carried_burns_the_next_block_and_is_not_charged()
    {
        var terms = Terms(
            Line("hours") with { Prepaid = new() { Hours = 2m, Price = 200m, EveryPeriod = true, Rollover = new() { CarriesOverage = true } } },
            Support with { Time = Support.Time! with { DrawsOn = ["hours"] } });

        var bill = terms.BillFor(2, Of(Entry("T1", new(2026, 1, 5), "10:00", 180)));

        Assert.Equal(3, bill.Charges.Count);
        Assert.Equal(Money.Of(400m, Currency.Eur), bill.Total);
        Assert.Equal(-3600m, bill.Ledger.Balance("hours 2026-02-01").Adjusted);
    }

    [Fact]
    public void Bill_block_that_is_low_is_replenished_warned_of_and_charged()
    {
        var terms = Terms(
            Line("block") with { Prepaid = new() { Hours = 2m, Price = 180m, ReplenishAt = Share.OfPercent(25), WarnAt = Share.OfPercent(50) } },
            Support with { Time = Support.Time! with { DrawsOn = ["block"] } });

        var bill = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "10:00", 300)));

        Assert.Equal(["fee/support/2026-01-01 0.00 EUR", "fee/block/block/block 1 180.00 EUR", "fee/block/block/block 2 180.00 EUR", "fee/block/block/block 3 180.00 EUR"], bill.Amounts());
        Assert.Contains(bill.Findings, finding => finding.Code == DomainCodes.BillingBlockLow);
    }

    [Fact]
    public void Bill_block_to_be_paid_first_pays_for_work_from_its_payment_on()
    {
        var terms = Terms(
            Line("block") with { Prepaid = new() { Hours = 10m, Price = 900m, ActiveWhen = PrepaidActivation.WhenPaid } },
            Support with { Time = Support.Time! with { DrawsOn = ["block"] } });
        var activity = Of(Entry("T1", new(2026, 1, 5), "10:00", 60), Entry("T2", new(2026, 1, 12), "10:00", 60)) with { Payments = [new("block 1", new(2026, 1, 2), new(2026, 1, 12))] };

        Assert.Equal(["fee/support/2026-01-01 100.00 EUR", "fee/block/block/block 1 900.00 EUR"], terms.BillFor(1, activity).Amounts());
    }

    [Fact]
    public void Bill_call_out_has_one_minimum_and_a_visit_one_journey()
    {
        var terms = Terms(Support with { Time = Support.Time! with { CallOutMinimum = Duration.FromHours(2), TravelPerVisit = 40m, StandbyPerWeek = 70m } });
        var activity = Of(
            Entry("T1", new(2026, 1, 5), "10:00", 30, callOut: "C1", visit: "V1"),
            Entry("T2", new(2026, 1, 5), "11:00", 30, callOut: "C1", visit: "V1"),
            Entry("T3", new(2026, 1, 5), "12:00", 30)) with { Standby = [new("support", new(2025, 12, 29), new(2026, 1, 5), "W1")] };

        Assert.Equal(["fee/support/2026-01-01/standby 40.00 EUR", "fee/support/2026-01-01 290.00 EUR"], terms.BillFor(1, activity).Amounts());
    }

    [Fact]
    public void Bill_not_to_exceed_shows_what_is_written_down()
    {
        var terms = Terms(Support with { Time = Support.Time! with { NotToExceed = 250m } });
        var january = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "10:00", 120)));
        var activity = Of(Entry("T1", new(2026, 1, 5), "10:00", 120), Entry("T2", new(2026, 2, 2), "10:00", 120));

        Assert.Equal(["fee/support/2026-01-01 200.00 EUR"], january.Amounts());
        Assert.Equal(
            ["fee/support/2026-02-01 200.00 EUR", "write-down/support/2026-02-01/not to exceed -150.00 EUR"],
            terms.BillFor(2, activity, BillingHistory.Empty.Post(january, "R1")).Amounts());
    }

    [Fact]
    public void Bill_late_time_of_a_billed_month_is_charged_as_it_comes()
    {
        var terms = Terms(Support);
        var (first, both) = (Of(Entry("T1", new(2026, 1, 5), "10:00", 60)), Of(Entry("T2", new(2026, 1, 6), "10:00", 30), Entry("T1", new(2026, 1, 5), "10:00", 60)));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, first), "R1");

        var late = terms.BillFor(2, both, history);

        Assert.Equal(["fee/support/2026-01-01#2 50.00 EUR"], late.Amounts());
        Assert.Empty(terms.BillFor(2, both, history.Post(late, "R2")).Charges);
    }

    [Fact]
    public void Bill_retroactive_rate_after_a_paid_invoice_becomes_a_credit_note_that_names_it()
    {
        var old = Terms(Support);
        var cheaper = PricingTerms.From(Draft(Support) with { RateCards = [Card with { Rates = [new() { Price = 90m }] }] });
        var activity = Of(Entry("T1", new(2026, 1, 5), "10:00", 60));
        var history = BillingHistory.Empty.Post(old.BillFor(1, activity), "R1").Pay("R1", new(2026, 2, 10));

        var invoice = cheaper.BillFor(1, activity, history, LateActivity.Rederived).ToInvoice("R2");

        Assert.Equal(["fee/support/2026-01-01#2"], invoice.Lines.Select(line => line.Charge.Key));
        Assert.Equal(Money.Of(-10m, Currency.Eur), invoice.Total);
        Assert.True(invoice.IsCreditNote);
        Assert.Equal(["R1"], invoice.Corrects);
        Assert.Equal(["R1"], invoice.CorrectsPaid);
        Assert.Empty(cheaper.BillFor(1, activity, history).Charges);
    }

    [Fact]
    public void Bill_discount_commitment_maximum_and_credit_follow_the_order_of_the_terms()
    {
        var terms = PricingTerms.From(Draft(
            Line("desk") with { Recurring = new() { Price = 100m } },
            Line("backup") with { Recurring = new() { Price = 300m } }) with
        {
            Discounts = [new() { Id = "loyal", Share = Share.OfPercent(10), Lines = ["desk"] }, new() { Id = "voucher", Amount = 10m }],
            MaximumSpends = [new() { Id = "most", Amount = 250m, Lines = ["backup"] }],
            MinimumCommitments = [new() { Id = "least", Amount = 400m }],
            ServiceCredits = new() { AtMost = Share.OfPercent(20) },
        });
        var activity = new BillingActivity { Credits = [new("INC-1", Share.OfPercent(15), Month(1)), new("INC-2", Share.OfPercent(15), Month(1))] };

        Assert.Equal(
            [
                "fee/desk/2026-01-01 100.00 EUR",
                "fee/backup/2026-01-01 300.00 EUR",
                "discount/desk/2026-01-01/loyal -10.00 EUR",
                "discount/desk/2026-01-01/voucher -2.31 EUR",
                "discount/backup/2026-01-01/voucher -7.69 EUR",
                "write-down/backup/2026-01-01/most -42.31 EUR",
                "true-up/least/2026-01-01 62.31 EUR",
                "credit/INC-1 -50.65 EUR",
                "credit/INC-2 -16.89 EUR",
            ],
            terms.BillFor(1, activity).Amounts());
    }

    [Fact]
    public void Bill_uplift_within_a_period_charges_each_part_at_its_price()
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 310m } }) with
        {
            Uplifts = [new() { Id = "cpi", First = new(2026, 1, 11), Index = new() { Name = "CPI", BaseMonth = new(2025, 6, 1), LagMonths = 1, Cap = 10m } }],
        });
        var activity = new BillingActivity { Indices = [IndexSeries.Of("CPI", (new(2025, 6), 100m), (new(2025, 12), 120m))] };

        Assert.Equal(Money.Of(100m + (341m * 21 / 31), Currency.Eur), terms.BillFor(1, activity).Total);
        var finding = Assert.Single(terms.BillFor(1).Findings);
        Assert.Equal((DomainCodes.BillingIndexMissing, Money.Of(310m, Currency.Eur)), (finding.Code, terms.BillFor(1).Total));
    }

    [Fact]
    public void Bill_rise_without_its_notice_does_not_happen()
    {
        var terms = PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 100m } }) with { Uplifts = [new() { Id = "rise", First = new(2026, 2, 1), Percent = 3m, NoticeDays = 30 }] });
        Money February(LocalDate? announced) => terms.BillFor(2, new() { Notices = announced is { } on ? new Dictionary<(string, LocalDate), LocalDate> { [("rise", new(2026, 2, 1))] = on } : [] }).Charges[^1].Amount;

        Assert.Equal(Money.Of(100m, Currency.Eur), February(null));
        Assert.Equal(Money.Of(100m, Currency.Eur), February(new(2026, 1, 3)));
        Assert.Equal(Money.Of(103m, Currency.Eur), February(new(2026, 1, 2)));
    }

    [Fact]
    public void Bill_milestones_and_one_off_prices_are_charged_once()
    {
        var terms = Terms(
            Line("project") with { Milestones = new() { Total = 100m, Parts = [new() { Id = "a", Share = Share.OfPercent(33.3333m) }, new() { Id = "b", Share = Share.OfPercent(33.3333m) }, new() { Id = "c", Share = Share.OfPercent(33.3334m) }] } },
            Line("setup") with { OneOff = new() { Price = 12.345m, Quantity = 2m } });
        var activity = new BillingActivity { Milestones = [new("project", "c", new(2026, 1, 9), "mail"), new("project", "x", new(2026, 1, 9)), new("project", "a", new(2026, 2, 1))] };

        var january = terms.BillFor(1, activity);

        Assert.Equal(["fee/project/milestone/c 33.34 EUR", "fee/setup/one-off/ 24.69 EUR"], january.Amounts());
        Assert.Equal(DomainCodes.BillingLineUnknown, Assert.Single(january.Findings).Code);
        Assert.Equal(["fee/project/milestone/a 33.33 EUR"], terms.BillFor(2, activity, BillingHistory.Empty.Post(january, "R1")).Amounts());
    }

    [Fact]
    public void Bill_reports_all_that_it_cannot_charge()
    {
        var terms = PricingTerms.From(Draft(Support with { Time = new() { RateCard = "standard", WorkTypes = ["a"] } }) with { RateCards = [Card with { Rates = [new() { Role = "engineer", Price = 1m }] }] });
        var activity = Of(
            Entry("norate", new(2026, 1, 5), "10:00", 60, workType: "a"),
            Entry("noline", new(2026, 1, 5), "10:00", 60, "engineer", "b"),
            Entry("early", new(2025, 1, 5), "10:00", 60, "engineer", "a"),
            Entry("twice", new(2026, 1, 5), "10:00", 60, "engineer", "a"),
            Entry("twice", new(2026, 1, 6), "10:00", 60, "engineer", "a"),
            Entry("empty", new(2026, 1, 5), "10:00", 0, "engineer", "a")) with
        {
            Units = [new("support", "A", new(2026, 1, 1))],
            Standby = [new("support", new(2026, 1, 2), new(2026, 1, 2))],
            Credits = [new("C", Share.OfPercent(5), BillingPeriod.Of(new(2026, 1, 1), new(2026, 1, 2))), new("D", Share.OfPercent(5), Month(1))],
        };

        var bill = terms.BillFor(1, activity);

        Assert.Equal(Money.Of(1m, Currency.Eur), bill.Total);
        Assert.Equal(
            [
                DomainCodes.BillingLineUnknown, DomainCodes.BillingNumber, DomainCodes.BillingNumber, DomainCodes.BillingEntryUnassigned, DomainCodes.BillingNumber,
                DomainCodes.BillingEntryUnassigned, DomainCodes.BillingIdRepeated, DomainCodes.BillingRateMissing, DomainCodes.BillingCreditNothing,
            ],
            bill.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Bill_without_the_calendar_of_a_card_charges_nothing_at_it()
    {
        var bill = Terms(Support).BillFor(1, new() { Time = [Entry("T1", new(2026, 1, 5), "10:00", 60)] });

        Assert.Empty(bill.Charges);
        Assert.Equal(DomainCodes.BillingCalendarUnknown, Assert.Single(bill.Findings).Code);
    }
}
