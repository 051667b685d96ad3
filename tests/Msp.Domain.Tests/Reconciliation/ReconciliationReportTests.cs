using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Reconciliation;
using Msp.Domain.Sla;
using Msp.Domain.Tests.Billing;

namespace Msp.Domain.Tests.Reconciliation;

public sealed class ReconciliationReportTests
{
    private static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);

    [Fact]
    public void Of_nothing_wrong_finds_nothing()
    {
        var report = Inventory.Reconcile([Inventory.Device("PC-1")], Inventory.Seen(" pc-1 "), Inventory.Seen("20", kind: "licence", count: 20m));
        Assert.Equal(["UnderBilled 20 : Add 20 to line seats: 20 from 2026-04-01 to 2026-06-30."], report.Lines());
        Assert.Equal((Eur(840m), Eur(840m), Eur(0m), Eur(0m)), (report.Billed, report.Due, report.Missed, report.Excess));
        Assert.Empty(report.PerPeriod());
    }

    [Fact]
    public void Of_unit_that_nobody_billed_is_charged_from_the_day_it_came()
    {
        var report = Inventory.Reconcile([Inventory.Device("PC-1")], Inventory.Seen("PC-1"), Inventory.Seen("PC-2", new(2026, 5, 22)));
        Assert.Equal(["UnderBilled PC-2 05 9.68, 06 30.00: Add PC-2 to line devices: 1 from 2026-05-22 to 2026-06-30."], report.Lines());
        Assert.Equal(["billed: nothing", "monitoring: 1 device, first seen 2026-05-22"], report.Discrepancies[0].Evidence);
        Assert.Equal((Eur(39.68m), Eur(0m)), (report.Missed, report.Excess));
        Assert.Equal([new(BillingPeriod.Month(2026, 5), Eur(9.68m)), new PeriodAmount(BillingPeriod.Month(2026, 6), Eur(30m))], report.PerPeriod());
    }

    [Fact]
    public void Of_unit_that_left_is_given_back_from_the_day_after_it_was_seen_last()
    {
        var report = Inventory.Reconcile([Inventory.Device("PC-1")], Inventory.Seen("PC-1", last: new(2026, 5, 31)));
        Assert.Equal(["OverBilled PC-1 06 -30.00: Change PC-1 on line devices to 1 from 2026-04-01 to 2026-05-31."], report.Lines());
        Assert.Equal((Eur(0m), Eur(-30m)), (report.Missed, report.Excess));
    }

    [Fact]
    public void Of_unit_that_no_source_sees_is_given_back()
    {
        var report = Inventory.Reconcile([Inventory.Device("PC-1"), Inventory.Device("PC-2", new(2026, 4, 11), new(2026, 5, 1))], Inventory.Seen("PC-1"));
        Assert.Equal(["OverBilled PC-2 04 -20.00: Take PC-2 off line devices from 2026-04-11."], report.Lines());
        Assert.Equal(["billed: 1 from 2026-04-11 to 2026-04-30", "no source sees it"], report.Discrepancies[0].Evidence);
    }

    // Seen last on the 22nd, eight days before the last day of June; on the 23rd, seven.
    [Theory]
    [InlineData(22, "OverBilled PC-1 06 -8.00: Change PC-1 on line devices to 1 from 2026-04-01 to 2026-06-22.")]
    [InlineData(23)]
    public void Of_unit_seen_shortly_before_the_end_is_still_there(int last, params string[] expected) =>
        Assert.Equal(expected, Inventory.Reconcile([Inventory.Device("PC-1")], Inventory.Seen("PC-1", last: new(2026, 6, last))).Lines());

    [Fact]
    public void Of_several_sources_takes_the_most_that_one_says()
    {
        var report = Inventory.Reconcile([new("seats", "office", new(2026, 1, 1), null, 22m)],
            Inventory.Seen("office", kind: "licence", count: 24m, source: "directory"), Inventory.Seen("office", kind: "licence", count: 25m, source: "distributor"));
        Assert.Equal(["UnderBilled office 04 37.50, 05 37.50, 06 37.50: Change office on line seats to 25 from 2026-04-01 to 2026-06-30."], report.Lines());
        Assert.Equal(["billed: 22 from 2026-04-01 to 2026-06-30", "directory: 24 licence", "distributor: 25 licence"], report.Discrepancies[0].Evidence);
    }

    [Fact]
    public void Of_seats_below_a_commitment_gives_nothing_back()
    {
        var report = Inventory.Reconcile([new("seats", "office", new(2026, 1, 1), null, 20m)], Inventory.Seen("office", kind: "licence", count: 17m));
        Assert.Equal(["OverBilled office : Change office on line seats to 17 from 2026-04-01 to 2026-06-30."], report.Lines());
        Assert.Equal(Eur(0m), report.Discrepancies[0].Total);
    }

    [Fact]
    public void Of_kind_that_no_line_counts_is_unmatched()
    {
        var report = Inventory.Reconcile([Inventory.Device("PC-1")], Inventory.Seen("PC-1"), Inventory.Seen("SW-1", kind: "switch"));
        Assert.Equal(["Unmatched SW-1 : Add a line with a price per switch, or state that it is included."], report.Lines());
        Assert.Equal("", report.Discrepancies[0].Line);
    }

    [Fact]
    public void Of_kind_that_two_lines_count_goes_to_the_one_that_bills_it()
    {
        var terms = Contract.Terms(
            Contract.Line("office") with { PerUnit = new() { Unit = "device", Price = 30m } }, Contract.Line("plant") with { PerUnit = new() { Unit = "device", Price = 40m } });
        var report = ReconciliationReport.Of(terms, new() { Activity = new() { Units = [new("plant", "PC-1", new(2026, 5, 1))] } },
            new() { Items = [Inventory.Seen("PC-1"), Inventory.Seen("PC-2"), Inventory.Seen("PC-3", kind: "plant")] }, Inventory.Quarter);
        Assert.Equal(
        [
            "UnderBilled PC-1 04 40.00: Change PC-1 on line plant to 1 from 2026-04-01 to 2026-06-30.",
            "UnderBilled PC-3 04 40.00, 05 40.00, 06 40.00: Add PC-3 to line plant: 1 from 2026-04-01 to 2026-06-30.",
            "Unmatched PC-2 : Say which of the lines per device PC-2 is charged by.",
        ], report.Lines());
        Assert.Equal(["reconciliation.line-unseen lines[office]"], report.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Fact]
    public void Of_unusable_records_says_so_and_uses_the_rest()
    {
        var report = Inventory.Reconcile([Inventory.Device("PC-1")],
            Inventory.Seen("PC-1"), Inventory.Seen(" "), Inventory.Seen("PC-2", count: -1m), Inventory.Seen("PC-3", new(2026, 5, 2), new(2026, 5, 1)), Inventory.Seen("PC-4", count: 0m));
        Assert.Empty(report.Lines());
        Assert.Equal(["reconciliation.id", "reconciliation.count", "reconciliation.dates-reversed", "reconciliation.line-unseen"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Of_time_compares_entry_by_entry()
    {
        TimeEntry[] billed = [Inventory.Work("A", 4, 60), Inventory.Work("B", 5, 60), Inventory.Work("C", 6, 60), Inventory.Work("E", 8, 60) with { Start = Instant.FromUtc(2026, 3, 31, 9, 0) }];
        TimeEntry[] worked = [Inventory.Work("A", 4, 60), Inventory.Work("B", 5, 90), Inventory.Work("D", 7, 30), Inventory.Work("D", 7, 45), Inventory.Work("F", 9, 20) with { WorkType = "project" }];
        var report = ReconciliationReport.Of(Inventory.Terms, new() { Activity = Contract.Of(billed) }, new() { Work = worked }, Inventory.Quarter);
        Assert.Equal(
        [
            "UnderBilled B 05 50.00: Correct B to 90 min on 2026-05-05, support.",
            "OverBilled C 05 -100.00: Give back C, which nobody worked.",
            "UnderBilled D 05 50.00: Charge D: 30 min on 2026-05-07, support.",
            "Unmatched F : Charge F: 20 min on 2026-05-09, project.",
        ], report.Lines());
        Assert.Equal(["billed: 60 min on 2026-05-05, support", "worked: 90 min on 2026-05-05, support"], report.Discrepancies[0].Evidence);
        Assert.Equal(["", "support"], report.Discrepancies.Select(found => found.Line).Distinct().Order());
        Assert.Contains(report.Findings, finding => finding is { Code: DomainCodes.ReconciliationId, Place: "work[D]" });
    }

    [Fact]
    public void Of_posted_charges_compares_them_with_the_activity_first()
    {
        BillingActivity april = new() { Units = [Inventory.Device("PC-1")] };
        var posted = BillingHistory.Empty.Post(Inventory.Terms.Bill(april, BillingHistory.Empty, BillingPeriod.Month(2026, 4), new(2026, 5, 1)), "2026-04");
        var report = ReconciliationReport.Of(Inventory.Terms, new() { Activity = april with { Units = [Inventory.Device("PC-1"), Inventory.Device("PC-2")] }, Posted = posted }, new() { Items = [Inventory.Seen("PC-1")] }, BillingPeriod.Month(2026, 4));
        Assert.Equal(
        [
            "UnderBilled fee/devices/2026-04-01#2 04 30.00: Charge 30.00 EUR for devices: correction, 2026-04-01/2026-05-01.",
            "OverBilled PC-2 04 -30.00: Take PC-2 off line devices from 2026-04-01.",
        ], report.Lines());
        Assert.Equal((Eur(280m), Eur(280m)), (report.Billed, report.Due));
    }

    [Fact]
    public void Of_line_that_ended_before_is_not_judged()
    {
        var terms = Contract.Terms(Contract.Line("devices") with { Until = new(2026, 4, 1), PerUnit = new() { Unit = "device", Price = 30m } }, Contract.Line("fee") with { Recurring = new() { Price = 1m } });
        var report = ReconciliationReport.Of(terms, new() { Activity = BillingActivity.None }, new() { Items = [Inventory.Seen("PC-1", kind: "devices")] }, Inventory.Quarter);
        Assert.Equal(["Unmatched PC-1 : Add a line with a price per devices, or state that it is included."], report.Lines());
    }

    [Theory]
    [InlineData("2026-04-01", "2026-06-30")]
    [InlineData("2026-04-02", "2026-07-01")]
    public void Of_span_that_cuts_a_period_is_refused(string from, string until)
    {
        LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
        Assert.Throws<ArgumentException>(() => ReconciliationReport.Of(Inventory.Terms, new() { Activity = BillingActivity.None }, new(), BillingPeriod.Of(Date(from), Date(until))));
    }

    [Fact]
    public void Of_negative_days_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReconciliationReport.Of(Inventory.Terms, new() { Activity = BillingActivity.None }, new() { StillThereDays = -1 }, Inventory.Quarter));

    [Fact]
    public void Text_of_a_discrepancy_has_its_evidence_below() =>
        Assert.Equal("OverBilled PC-1: -90.00 EUR. Take PC-1 off line devices from 2026-04-01.\n  billed: 1 from 2026-04-01 to 2026-06-30\n  no source sees it",
            Inventory.Reconcile([Inventory.Device("PC-1")], Inventory.Seen("PC-0", count: 0m)).Discrepancies[0].ToString());
}
