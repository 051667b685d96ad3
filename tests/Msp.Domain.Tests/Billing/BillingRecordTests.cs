using Msp.Domain.Agreements;
using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>Records that fit nowhere, payments, credits beyond their cap, and the end of an agreement.</summary>
public sealed class BillingRecordTests
{
    [Fact]
    public void Bill_says_which_records_it_cannot_use_or_counts_twice()
    {
        var terms = Terms(
            Line("devices") with { PerUnit = new() { Unit = "device", Price = 10m } },
            Line("block") with { Prepaid = new() { Hours = 1m, Price = 90m }, Until = new(2026, 1, 20) },
            Line("project") with { Milestones = new() { Total = 100m, Parts = [new() { Id = "M1", Share = Share.OfPercent(100) }] } });
        var bill = terms.BillFor(1, new()
        {
            Units =
            [
                new("devices", "PC-1", new(2026, 1, 1)), new("devices", "PC-1", new(2026, 1, 31), new(2026, 2, 1)),
                new("devices", "PC-2", new(2026, 1, 1), new(2026, 1, 10)), new("devices", "PC-2", new(2026, 1, 10)), new("devices", "PC-2", new(2026, 1, 10), null, 0m),
            ],
            Purchases = [new("block", "P1", new(2026, 1, 19)), new("block", "P1", new(2026, 1, 2)), new("block", "P2", new(2026, 1, 20)), new("block", "P3", new(2025, 12, 31))],
            Milestones = [new("project", "M1", new(2025, 12, 31))],
            Credits = [new("C1", Share.OfPercent(10), Month(1)), new("C1", Share.OfPercent(10), Month(2)), new("C2", Share.OfPercent(10), BillingPeriod.Month(2025, 12))],
        });

        Assert.Equal(
            [
                ("billing.id-repeated", "units[PC-1]"), ("billing.date-outside", "milestones[M1]"), ("billing.date-outside", "purchases[P3]"), ("billing.id-repeated", "purchases[P1]"),
                ("billing.date-outside", "purchases[P2]"), ("billing.number", "credits[C2]"), ("billing.id-repeated", "credits[C1]"),
            ],
            bill.Findings.Select(finding => (finding.Code, finding.Place)));
        Assert.Equal(
            ["fee/devices/2026-01-01 20.32 EUR", "fee/block/block/block 1 90.00 EUR", "fee/block/block/P1 90.00 EUR", "credit/C1 -2.03 EUR"], bill.Amounts());
    }

    [Fact]
    public void Text_of_records_is_the_same_in_every_culture()
    {
        Assert.Equal("1.5 x PC-1 on devices, from 2026-01-01 to before 2026-02-01", $"{new UnitPresence("devices", "PC-1", new(2026, 1, 1), new(2026, 2, 1), 1.5m)}");
        Assert.Equal("1 x PC-1 on devices, from 2026-01-01", $"{new UnitPresence("devices", "PC-1", new(2026, 1, 1))}");
        Assert.Equal("support, from 2026-01-01 to before 2026-01-08, W1", $"{new StandbySpan("support", new(2026, 1, 1), new(2026, 1, 8), "W1")}");
        Assert.Equal("support, from 2026-01-01 to before 2026-01-08", $"{new StandbySpan("support", new(2026, 1, 1), new(2026, 1, 8))}");
        Assert.Equal("2026-01-05 block 1: Drawn 3600 for T-1", $"{new LedgerEntry(new(2026, 1, 5), "block 1", LedgerEntryKind.Drawn, 3600m, "T-1")}");
        Assert.Equal("2026-01-05 block 1: Forfeited 0.5", $"{new LedgerEntry(new(2026, 1, 5), "block 1", LedgerEntryKind.Forfeited, 0.50m, "")}");
        Assert.Equal(
            "monitoring: 1 device PC-1, first seen 2026-01-22, last seen 2026-01-30",
            $"{new Msp.Domain.Reconciliation.SeenItem { Source = "monitoring", Kind = "device", Item = "PC-1", FirstSeen = new(2026, 1, 22), LastSeen = new(2026, 1, 30) }}");
    }

    [Fact]
    public void Explanation_of_a_card_without_classes_of_hours_names_none()
    {
        var terms = PricingTerms.From(Draft(Support) with { RateCards = [new() { Id = "standard", Rates = [new() { Price = 100m }] }] });

        Assert.Equal("T1 on 2026-01-05", terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "20:00", 60))).Charges[0].Explanation.Steps[1].Note);
    }

    [Fact]
    public void Pay_tells_a_credit_note_which_of_its_invoices_are_paid()
    {
        var activity = Of(Entry("T1", new(2026, 1, 5), "10:00", 60), Entry("T2", new(2026, 2, 5), "10:00", 60));
        var history = BillingHistory.Empty;
        for (var month = 1; month <= 2; month++) history = history.Post(Terms(Support).BillFor(month, activity, history), $"R{month}");
        var cheaper = PricingTerms.From(Draft(Support) with { RateCards = [Card with { Rates = [new() { Price = 90m }] }] });

        var note = cheaper.BillFor(2, activity, history.Pay("R1", new(2026, 2, 20)), LateActivity.Rederived).ToInvoice("N1");

        Assert.Equal((true, -20m), (note.IsCreditNote, note.Total.Amount));
        Assert.Equal(["R1", "R2"], note.Corrects);
        Assert.Equal(["R1"], note.CorrectsPaid);
        Assert.Empty(cheaper.BillFor(2, activity, history, LateActivity.Rederived).PaidInvoices);
        Assert.Equal(["R2"], cheaper.BillFor(2, activity, BillingHistory.Of(history.Posted, history.Ledger, new Dictionary<string, LocalDate> { ["R2"] = new(2026, 3, 1) }), LateActivity.Rederived).PaidInvoices);
        Assert.Equal("invoice", Assert.Throws<ArgumentException>(() => history.Pay("R9", new(2026, 2, 20))).ParamName);
        Assert.Equal(new LocalDate(2026, 2, 21), history.Pay("R1", new(2026, 2, 20)).Pay("R1", new(2026, 2, 21)).Payments["R1"]);
    }

    [Theory]
    [InlineData(LateActivity.Frozen)]
    [InlineData(LateActivity.Rederived)]
    public void Pay_lets_a_block_pay_for_work_from_the_payment_of_its_invoice_on(LateActivity late)
    {
        var terms = Terms(Line("block") with { Prepaid = new() { Hours = 1m, Price = 80m, ActiveWhen = PrepaidActivation.WhenPaid } }, Support with { Time = Support.Time! with { DrawsOn = ["block"] } });
        var history = BillingHistory.Empty.Post(terms.Bill(Of(), BillingHistory.Empty, Month(1), new(2026, 1, 1)), "R1").Pay("R1", new(2026, 1, 6));

        var bill = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "10:00", 60), Entry("T2", new(2026, 1, 6), "10:00", 60)), history, late);

        Assert.Equal(["fee/support/2026-01-01 100.00 EUR"], bill.Amounts());
        Assert.Equal(["T2"], bill.Ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Drawn).Select(entry => entry.Source));
    }

    [Fact]
    public void Bill_credit_beyond_its_cap_is_forfeited_and_says_so()
    {
        var terms = Desk(CreditExcess.Forfeited);
        var activity = Credits(("C1", 40), ("C2", 20));

        var bill = terms.BillFor(3, activity);

        Assert.Equal(["credit/C1 -40.00 EUR", "credit/C2 -10.00 EUR"], bill.Amounts().Where(amount => amount.StartsWith("credit", StringComparison.Ordinal)));
        Assert.Equal([(DomainCodes.BillingCreditCut, "credits[C2]")], bill.Findings.Select(finding => (finding.Code, finding.Place)));
    }

    [Fact]
    public void Bill_credit_beyond_its_cap_is_carried_until_it_is_given()
    {
        var terms = Desk(CreditExcess.Carried);
        var (activity, history) = (Credits(("C1", 100), ("C2", 30)), BillingHistory.Empty);
        string[] expected = ["credit/C1 -50.00 EUR", "credit/C1/2026-02-01 -50.00 EUR", "credit/C2/2026-03-01 -30.00 EUR"];

        for (var month = 1; month <= 4; month++)
        {
            history = history.Post(terms.BillFor(month, activity, history), $"R{month}");
            Assert.Empty(terms.BillFor(month, activity, history).Charges);
        }

        Assert.Equal(expected, history.Posted.Where(charge => charge.Kind == ChargeKind.Credit).Select(charge => $"{charge.Key} {charge.Amount}"));
        Assert.Equal([1, 2, 3], history.Posted.Where(charge => charge.Kind == ChargeKind.Credit).Select(charge => charge.Period.Start.Month));
        Assert.Equal(expected, terms.BillFor(4, activity).Amounts().Where(amount => amount.StartsWith("credit", StringComparison.Ordinal)));
        Assert.Empty(terms.BillFor(4, activity, history, LateActivity.Rederived).Charges);
    }

    [Fact]
    public void Bill_names_units_that_come_to_light_after_their_period_was_billed()
    {
        var terms = Terms(Line("devices") with { PerUnit = new() { Unit = "device", Price = 10m } });
        var (known, all) = (Units("PC-2"), Units("PC-3", "PC-2", "PC-1", "PC-1"));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, known), "R1");

        var again = terms.BillFor(1, all, history);
        var corrected = history.Post(terms.BillFor(1, all, history, LateActivity.Rederived), "R2");

        Assert.Empty(again.Charges);
        Assert.Equal([(DomainCodes.BillingPeriodFrozen, "units[PC-1]", "PC-1, PC-3")], again.Findings.Where(finding => finding.Code != DomainCodes.BillingIdRepeated).Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.DoesNotContain(terms.BillFor(1, all, corrected).Findings, finding => finding.Code == DomainCodes.BillingPeriodFrozen);
        Assert.Empty(terms.BillFor(1, known, history).Findings);

        BillingActivity Units(params string[] units) => new() { Units = [.. units.Select(unit => new UnitPresence("devices", unit, new(2026, 1, 1)))] };
    }

    [Fact]
    public void Bill_late_shift_on_standby_is_charged_as_it_comes()
    {
        var terms = Terms(Support with { Time = Support.Time! with { StandbyPerWeek = 70m } });
        StandbySpan first = new("support", new(2026, 1, 5), new(2026, 1, 12), "S1"), late = new("support", new(2026, 1, 12), new(2026, 1, 14), "S2"), nameless = new("support", new(2026, 1, 20), new(2026, 1, 21));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, new() { Standby = [first] }), "R1");

        var bill = terms.BillFor(1, new() { Standby = [first, late, nameless] }, history);

        Assert.Equal(["fee/support/2026-01-01/standby#2 20.00 EUR"], bill.Amounts());
        Assert.Empty(terms.BillFor(1, new() { Standby = [first, late, nameless] }, history.Post(bill, "R2")).Charges);
    }

    [Theory]
    [InlineData("2026-07-15", true)]
    [InlineData("2026-07-01", false)]
    [InlineData("2026-08-01", false)]
    public void Bill_of_an_agreement_warns_where_an_amendment_replaces_prices_within_the_period(string effective, bool warns)
    {
        var draft = Agreement(Draft(Line("desk") with { Recurring = new() { Price = 310m } })).ToDraft();
        var amended = ServiceAgreement.From(draft with
        {
            Amendments =
            [
                new()
                {
                    Number = 1, Signed = new(2026, 6, 1), Effective = NodaTime.Text.LocalDatePattern.Iso.Parse(effective).Value, Reason = "dearer",
                    Replaces = new() { Pricing = Draft(Line("desk") with { Recurring = new() { Price = 620m } }) },
                },
            ],
        });

        Assert.Equal(warns ? [(DomainCodes.BillingPricesChange, "1")] : [], amended.Bill(Month(7), BillingActivity.None, [], BilledUntilJune(amended), new(2026, 8, 1)).Findings.Select(finding => (finding.Code, finding.Value)));
    }

    [Fact]
    public void Bill_of_an_agreement_charges_nothing_from_its_end_on()
    {
        var draft = Agreement(Draft(
            Line("desk") with { Recurring = new() { Price = 310m } }, Line("later", new(2026, 9, 1)) with { Recurring = new() { Price = 100m } },
            Line("setup") with { OneOff = new() { Price = 99m, On = new(2026, 7, 20) } })).ToDraft();
        var ended = ServiceAgreement.From(draft with { Terms = draft.Terms! with { Term = draft.Terms.Term! with { LastDay = new(2026, 7, 10) } } });

        Assert.Equal(["fee/desk/2026-07-01 100.00 EUR"], ended.Bill(Month(7), BillingActivity.None, [], BilledUntilJune(ended), new(2026, 8, 1)).Amounts());
        var inAdvance = BilledUntilJune(ended).Post(Agreement(draft.Terms.Pricing).Bill(Month(7), BillingActivity.None, [], BilledUntilJune(ended), new(2026, 7, 1)), "R7");
        Assert.Equal(
            ["fee/desk/2026-07-01#2 -210.00 EUR", "fee/setup/one-off/#2 -99.00 EUR"],
            ended.Bill(Month(7), BillingActivity.None, [], inAdvance, new(2026, 8, 1), LateActivity.Rederived).Amounts());
    }

    private static BillingHistory BilledUntilJune(ServiceAgreement agreement) => Enumerable.Range(1, 6).Aggregate(
        BillingHistory.Empty, (history, month) => history.Post(agreement.Bill(Month(month), BillingActivity.None, [], history, Month(month).EndExclusive), $"R{month}"));

    private static PricingTerms Desk(CreditExcess excess) => PricingTerms.From(Draft(Line("desk") with { Recurring = new() { Price = 100m } }) with
    {
        ServiceCredits = new() { AtMost = Share.OfPercent(50), Excess = excess },
    });

    private static BillingActivity Credits(params (string Id, int Percent)[] credits) =>
        new() { Credits = [.. credits.Select(credit => new CreditNotice(credit.Id, Share.OfPercent(credit.Percent), Month(1)))] };

    private static ServiceAgreement Agreement(PricingTermsDraft? pricing) => AgreementBillingTests.Agreement(pricing);
}
