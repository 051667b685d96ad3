using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

public sealed class InvoiceTests
{
    private static readonly Bill Setup = Terms(Line("setup") with
    {
        Text = "Set-up", TaxCode = "S", Account = "8400", PurchaseOrder = "PO 7", OneOff = new() { Price = 12.5m, Quantity = 2m },
    }).BillFor(1);

    [Fact]
    public void ToJson_states_number_currency_corrections_lines_and_total()
    {
        Assert.Equal(
            """
            {
              "number": "R1",
              "currency": "EUR",
              "decimals": 2,
              "corrects": [],
              "correctsPaid": [],
              "lines": [
                {
                  "line": 1,
                  "key": "fee/setup/one-off/",
                  "text": "Set-up",
                  "from": "2026-01-01",
                  "until": "2026-02-01",
                  "taxCode": "S",
                  "account": "8400",
                  "purchaseOrder": "PO 7",
                  "amount": "25.00 EUR",
                  "explanation": {
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Setup.ToInvoice("R1").ToJson().Split('\n').Take(18)));
        Assert.EndsWith("  ],\n  \"total\": \"25.00 EUR\"\n}", Setup.ToInvoice("R1").ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_leaves_out_what_is_not_there()
    {
        var json = Terms(Line("setup") with { OneOff = new() { Price = 12.5m } }).BillFor(1).ToInvoice().ToJson();

        Assert.StartsWith("{\n  \"currency\": \"EUR\",\n", json, StringComparison.Ordinal);
        Assert.All(new[] { "number", "taxCode", "account", "purchaseOrder" }, name => Assert.DoesNotContain($"\"{name}\"", json, StringComparison.Ordinal));
        Assert.Contains("\"lines\": [],", Terms(Support).BillFor(1).ToInvoice().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_of_a_credit_note_names_the_invoices_it_corrects()
    {
        var entry = Of(Entry("T1", new(2026, 1, 5), "10:00", 60));
        var history = BillingHistory.Empty.Post(Terms(Support).BillFor(1, entry), "R1").Pay("R1", new(2026, 2, 10));
        var cheaper = PricingTerms.From(Draft(Support) with { RateCards = [Card with { Rates = [new() { Price = 90m }] }] });

        var note = cheaper.BillFor(1, entry, history, LateActivity.Rederived).ToInvoice("N1");

        Assert.Contains("\"corrects\": [\n    \"R1\"\n  ],\n  \"correctsPaid\": [\n    \"R1\"\n  ],", note.ToJson(), StringComparison.Ordinal);
        Assert.Equal("-10.00 EUR  support: correction  2026-01-01/2026-02-01\n-10.00 EUR  credit note", note.ToString());
    }

    [Fact]
    public void Invoice_numbers_its_lines_from_one_and_is_no_credit_note_at_zero()
    {
        var invoice = Terms(Line("a") with { OneOff = new() { Price = 0m } }, Line("b") with { OneOff = new() { Price = 0m } }).BillFor(1).ToInvoice("R1");

        Assert.Equal([1, 2], invoice.Lines.Select(line => line.Number));
        Assert.Equal((false, Money.Zero(Currency.Eur)), (invoice.IsCreditNote, invoice.Total));
        Assert.Equal("0.00 EUR  a  2026-01-01/2026-02-01\n0.00 EUR  b  2026-01-01/2026-02-01\n0.00 EUR  total", invoice.ToString());
    }

    [Fact]
    public void History_refuses_a_charge_that_is_posted_twice_and_keeps_what_is_paid()
    {
        var posted = Setup.Charges[0].Posted("R1");
        var history = BillingHistory.Of([posted, posted with { Key = "fee/other" }], PrepaidLedger.Empty, new Dictionary<string, LocalDate> { ["R1"] = new(2026, 2, 1) });

        var refusal = Assert.Throws<ArgumentException>(() => BillingHistory.Of([posted with { Key = "fee/other" }, posted, posted], PrepaidLedger.Empty));

        Assert.Equal("posted", refusal.ParamName);
        Assert.Contains("\"fee/other\"", Assert.Throws<ArgumentException>(() => BillingHistory.Of([posted with { Key = "fee/other" }, posted, posted, posted with { Key = "fee/other" }], PrepaidLedger.Empty)).Message, StringComparison.Ordinal);
        Assert.Contains($"\"{posted.Key}\"", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((2, new LocalDate(2026, 2, 1)), (history.Posted.Count, history.Payments["R1"]));
        Assert.Empty(BillingHistory.Of([], PrepaidLedger.Empty).Payments);
        Assert.Equal("bill", Assert.Throws<ArgumentNullException>(() => history.Post(null!, "R2")).ParamName);
        Assert.Throws<ArgumentException>(() => history.Post(Setup, "R2"));
        Assert.Equal(new LocalDate(2026, 2, 2), BillingHistory.Empty.Post(Setup, "R1").Post(Terms(Line("x") with { OneOff = new() { Price = 1m } }).BillFor(1), "R2").Pay("R2", new(2026, 2, 2)).Payments["R2"]);
    }

    [Fact]
    public void Correction_that_is_posted_belongs_to_what_it_corrects()
    {
        var entry = Of(Entry("T1", new(2026, 1, 5), "10:00", 60));
        var cheaper = PricingTerms.From(Draft(Support) with { RateCards = [Card with { Rates = [new() { Price = 90m }] }] });
        var history = BillingHistory.Empty.Post(Terms(Support).BillFor(1, entry), "R1");
        history = history.Post(cheaper.BillFor(1, entry, history, LateActivity.Rederived), "R2");

        var back = Terms(Support).BillFor(1, entry, history, LateActivity.Rederived);

        Assert.Equal(["fee/support/2026-01-01#3 10.00 EUR"], back.Amounts());
        Assert.Equal(["fee/support/2026-01-01", "fee/support/2026-01-01#2"], back.Charges[0].Corrects);
        Assert.Equal(["R1", "R2"], back.CorrectedInvoices);
        Assert.Equal(["T1"], back.Charges[0].Explanation.Sources);
    }

    [Fact]
    public void Rederiving_gives_back_what_is_no_longer_due_in_the_order_of_its_keys_and_nothing_of_later_periods()
    {
        var both = Terms(Line("b") with { Recurring = new() { Price = 20m } }, Line("a") with { Recurring = new() { Price = 10m } }, Line("c") with { Recurring = new() { Price = 5m } });
        var history = BillingHistory.Empty.Post(both.Bill(BillingActivity.None, BillingHistory.Empty, Month(2), new(2026, 2, 1)), "R1");
        var left = Terms(Line("c") with { Recurring = new() { Price = 5m } });

        Assert.Equal(["fee/a/2026-01-01#2 -10.00 EUR", "fee/b/2026-01-01#2 -20.00 EUR"], left.BillFor(1, null, history, LateActivity.Rederived).Amounts());
        Assert.Equal(4, left.BillFor(2, null, history, LateActivity.Rederived).Charges.Count);
        Assert.Equal(2, left.Bill(BillingActivity.None, history, Month(2), new(2026, 1, 31), LateActivity.Rederived).Charges.Count);
        Assert.Equal(4, left.Bill(BillingActivity.None, history, Month(2), new(2026, 2, 1), LateActivity.Rederived).Charges.Count);
        Assert.Equal(("a: correction", ChargeKind.Fee, Month(1)), left.BillFor(1, null, history, LateActivity.Rederived).Charges[0] is var charge ? (charge.Text, charge.Kind, charge.Period) : default);
    }

    [Fact]
    public void Rederiving_does_corrections_by_hand_again_and_says_which_have_no_room()
    {
        var terms = Terms(Line("block") with { Prepaid = new() { Hours = 2m, Price = 80m } }, Line("spare") with { Prepaid = new() { Hours = 1m, Price = 40m } }, Support with { Time = Support.Time! with { DrawsOn = ["block"] } });
        var ledger = terms.BillFor(1).Ledger
            .Adjust("block 1", -7200m, new(2026, 1, 7), "taken").Adjust("block 1", 3600m, new(2026, 1, 8), "goodwill").Void("spare 1", new(2026, 1, 9), "cancelled").Buy(new("gone", "x", 5m, new(2026, 1, 1))).Adjust("gone", 1m, new(2026, 1, 9), "lost");

        var unused = terms.BillFor(1, null, BillingHistory.Of([], ledger), LateActivity.Rederived);
        var used = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "09:00", 60)), BillingHistory.Of([], ledger), LateActivity.Rederived);

        Assert.Equal((3600m, 0m), (unused.Ledger.Left("block 1"), unused.Ledger.Left("spare 1")));
        Assert.Equal(1, unused.Ledger.Entries.Count(entry => entry.Kind == LedgerEntryKind.Voided));
        Assert.Equal(["blocks[gone]"], unused.Findings.Select(finding => finding.Place));
        // Of the two hours one is drawn now: not both can be taken, and the gift comes on top.
        Assert.Equal(7200m, used.Ledger.Left("block 1"));
        Assert.Equal([(DomainCodes.BillingLedgerCorrection, "blocks[block 1]"), (DomainCodes.BillingLedgerCorrection, "blocks[gone]")], used.Findings.Select(finding => (finding.Code, finding.Place)));
    }

    [Fact]
    public void Credit_notice_of_a_service_credit_is_its_share_of_the_fees_or_none()
    {
        var schedule = ServiceCreditSchedule.Named("gold").CreditBelow(Share.OfPercent(99), Share.OfPercent(10)).OfFees("the desk").Build();
        ServiceCredit Assess(int hours) => schedule.AssessAll([AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(Office.Zone)).Build().Measure(
            ReportingPeriod.Month(2026, 1, Office.Zone), hours == 0 ? ServiceLog.Of() : ServiceLog.Of(new Outage(Instant.FromUtc(2026, 1, 10, 0, 0), Instant.FromUtc(2026, 1, 10, hours, 0), "INC-1")))])[0];

        var notice = CreditNotice.Of(Assess(12), Month(1));

        Assert.Equal(("gold 2026-01", Share.OfPercent(10), Month(1)), (notice!.Id, notice.Share, notice.Period));
        Assert.Null(CreditNotice.Of(Assess(0), Month(1)));
        Assert.Equal("credit", Assert.Throws<ArgumentNullException>(() => CreditNotice.Of(null!, Month(1))).ParamName);
    }
}
