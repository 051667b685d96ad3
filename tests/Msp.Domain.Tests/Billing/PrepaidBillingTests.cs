using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>Prepaid blocks within a billing run: when they open, close, are charged, warned of, replenished and carried.</summary>
public sealed class PrepaidBillingTests
{
    private const decimal Hour = 3600m;

    private static PriceLineDraft Drawing(params string[] lines) => Support with { Time = Support.Time! with { DrawsOn = lines } };

    private static PriceLineDraft Block(string id, decimal hours, PrepaidDraft? like = null) => Line(id) with { Prepaid = (like ?? new()) with { Hours = hours, Price = hours * 10m } };

    private static string[] Opened(PrepaidLedger ledger) => [.. ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Bought).Select(entry => entry.Block)];

    [Fact]
    public void Bill_opens_bought_blocks_by_date_and_then_by_id_each_under_its_own_line()
    {
        var terms = Terms(Block("a", 1m), Block("b", 2m));
        BillingActivity activity = new() { Purchases = [new("b", "late", new(2026, 1, 20)), new("a", "second", new(2026, 1, 5)), new("a", "first", new(2026, 1, 5)), new("b", "february", new(2026, 2, 1))] };

        var bill = terms.BillFor(1, activity);

        Assert.Equal(["a 1", "first", "second", "b 1", "late"], Opened(bill.Ledger));
        Assert.Equal(
            ["fee/a/block/a 1 10.00 EUR", "fee/a/block/first 10.00 EUR", "fee/a/block/second 10.00 EUR", "fee/b/block/b 1 20.00 EUR", "fee/b/block/late 20.00 EUR"],
            bill.Amounts().Order(StringComparer.Ordinal));
        Assert.Equal(["late"], bill.Charges.Single(charge => charge.Key == "fee/b/block/late").Explanation.Sources);
        Assert.Equal(2m * Hour, bill.Ledger.Left("late"));
    }

    [Fact]
    public void Bill_charges_a_block_bought_later_in_a_month_whose_first_block_is_posted()
    {
        var terms = Terms(Block("a", 1m));
        var history = BillingHistory.Empty.Post(terms.Bill(BillingActivity.None, BillingHistory.Empty, Month(1), new(2026, 1, 1)), "R1");

        Assert.Equal(["fee/a/block/P 10.00 EUR"], terms.Bill(new() { Purchases = [new("a", "P", new(2026, 1, 15))] }, history, Month(1), new(2026, 1, 31)).Amounts());
    }

    [Fact]
    public void Bill_block_in_arrears_is_usable_at_once_and_charged_when_the_period_has_ended()
    {
        var terms = Terms(Block("a", 1m) with { Timing = ChargeTiming.InArrears });

        var before = terms.Bill(BillingActivity.None, BillingHistory.Empty, Month(1), new(2026, 1, 31));

        Assert.Equal((0, 1m * Hour), (before.Charges.Count, before.Ledger.Left("a 1")));
        Assert.Equal(["fee/a/block/a 1 10.00 EUR"], terms.BillFor(1).Amounts());
    }

    [Fact]
    public void Bill_block_of_every_period_that_is_valid_longer_outlives_its_period()
    {
        var terms = Terms(Block("a", 1m, new() { EveryPeriod = true, ValidFor = Period.FromMonths(2) }));

        var ledger = terms.BillFor(2).Ledger;

        Assert.Equal(1m * Hour, terms.BillFor(1).Ledger.Left("a 2026-01-01"));
        Assert.Equal((0m, 1m * Hour), (ledger.Left("a 2026-01-01"), ledger.Left("a 2026-02-01")));
        Assert.Equal([new LedgerEntry(new(2026, 3, 1), "a 2026-01-01", LedgerEntryKind.Forfeited, 1m * Hour, "")], ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Forfeited));
    }

    [Fact]
    public void Bill_closes_blocks_of_every_period_also_beside_lines_without_and_lines_not_yet_in_force()
    {
        var rolling = new PrepaidDraft { EveryPeriod = true, Rollover = new() { Maximum = 1m } };
        var terms = Terms(Block("once", 1m), Block("later", 5m, rolling) with { From = new(2026, 3, 1) }, Block("monthly", 3m, rolling));

        var ledger = terms.BillFor(2).Ledger;

        Assert.Equal([2m * Hour, 3m * Hour], ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Forfeited).Select(entry => entry.Quantity));
        Assert.Equal(1m * Hour, ledger.Balance("monthly 2026-02-01").RolledIn);
        Assert.Equal(4m * Hour, ledger.Left("monthly 2026-03-01"));
        Assert.Equal(1m * Hour, ledger.Left("once 1"));
        Assert.False(ledger.Has("later 2026-02-01"));
        Assert.Empty(ledger.Faults());
    }

    [Fact]
    public void Bill_that_is_run_again_leaves_the_ledger_as_it_is_also_where_a_closed_block_was_empty()
    {
        var terms = Terms(Block("hours", 1m, new() { EveryPeriod = true, Rollover = new() { Minimum = 0.5m } }), Drawing("hours"));
        var activity = Of(Entry("T1", new(2026, 1, 5), "10:00", 60));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, activity), "R1");

        Assert.Equal(0.5m * Hour, history.Ledger.Balance("hours 2026-02-01").Adjusted);
        Assert.Equal(history.Ledger.Entries, terms.BillFor(1, activity, history).Ledger.Entries);
    }

    [Fact]
    public void Bill_block_to_be_invoiced_first_pays_for_work_from_the_date_of_its_invoice_on()
    {
        var terms = Terms(Block("a", 5m, new() { ActiveWhen = PrepaidActivation.WhenInvoiced }), Drawing("a"));
        var activity = Of(Entry("T1", new(2026, 1, 5), "10:00", 60), Entry("T2", new(2026, 1, 6), "10:00", 60)) with
        {
            Payments = [new("other", new(2026, 1, 1)), new("a 1", new(2026, 1, 6), new(2026, 1, 20)), new("another", new(2026, 2, 1))],
        };

        Assert.Equal(["T2"], terms.BillFor(1, activity).Ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Drawn).Select(entry => entry.Source));
        Assert.DoesNotContain(terms.BillFor(1, activity with { Payments = [] }).Ledger.Entries, entry => entry.Kind == LedgerEntryKind.Drawn);
    }

    [Fact]
    public void Bill_warns_once_when_the_stated_part_of_a_block_is_reached()
    {
        var terms = Terms(Block("a", 10m, new() { WarnAt = Share.OfPercent(50) }), Drawing("a"));
        var activity = Of(Entry("T1", new(2026, 1, 5), "09:00", 240), Entry("T2", new(2026, 1, 6), "09:00", 60), Entry("T3", new(2026, 1, 7), "09:00", 60));

        var finding = Assert.Single(terms.BillFor(1, activity).Findings);

        Assert.Equal((DomainCodes.BillingBlockLow, "blocks[a 1]"), (finding.Code, finding.Place));
        Assert.Contains("50 % of the block is left after T2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bill_warning_of_a_second_line_was_swallowed_by_the_first_and_is_given()
    {
        var terms = Terms(Block("a", 1m, new() { WarnAt = Share.OfPercent(10) }), Block("b", 10m, new() { WarnAt = Share.OfPercent(90) }), Drawing("a", "b"));

        var findings = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "09:00", 180))).Findings;

        Assert.Equal(["blocks[a 1]", "blocks[b 1]"], findings.Select(finding => finding.Place));
    }

    [Fact]
    public void Bill_warning_is_by_the_share_of_the_block_s_own_line()
    {
        var terms = Terms(Block("a", 10m, new() { WarnAt = Share.OfPercent(50) }), Block("b", 10m, new() { WarnAt = Share.OfPercent(90) }), Drawing("b", "a"));

        // "a 1" comes first by its id; of it 6 of 10 hours are left, above its 50 %, and the 90 % of the other line are no matter of it.
        Assert.Empty(terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "09:00", 240))).Findings);
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(30, 2)]
    [InlineData(31, 2)]
    public void Bill_replenishes_when_what_is_left_falls_to_the_stated_part(int minutes, int blocks)
    {
        var terms = Terms(Block("a", 2m, new() { ReplenishAt = Share.OfPercent(75) }), Drawing("a"));

        Assert.Equal(blocks, terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "09:00", minutes))).Ledger.Blocks.Count());
    }

    [Theory]
    [InlineData("2026-01-19", 2)]
    [InlineData("2026-01-20", 1)]
    public void Bill_replenishes_no_block_of_a_line_that_has_ended(string on, int blocks)
    {
        var terms = Terms(Block("a", 1m, new() { ReplenishAt = Share.OfPercent(0) }) with { Until = new(2026, 1, 20) }, Drawing("a"));

        Assert.Equal(blocks, terms.BillFor(1, Of(Entry("T1", NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value, "09:00", 60))).Ledger.Blocks.Count());
    }

    [Fact]
    public void Bill_block_that_replenishes_when_full_is_bought_once_for_each_entry()
    {
        var terms = Terms(Block("a", 1m, new() { ReplenishAt = Share.OfPercent(100) }), Drawing("a"));

        Assert.Equal(["a 1", "a 2"], Opened(terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "09:00", 60))).Ledger));
    }

    [Fact]
    public void Bill_block_that_waits_for_its_payment_is_bought_once_although_it_pays_for_nothing()
    {
        var terms = Terms(Block("a", 1m, new() { ReplenishAt = Share.OfPercent(100), ActiveWhen = PrepaidActivation.WhenPaid, ValidFor = Period.FromDays(3) }), Drawing("a"));

        Assert.Equal(["a 1", "a 2"], Opened(terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "09:00", 60))).Ledger));
    }

    [Fact]
    public void Bill_of_two_lines_replenishes_those_that_say_so()
    {
        var replenished = new PrepaidDraft { ReplenishAt = Share.OfPercent(0) };
        var work = Of(Entry("T1", new(2026, 1, 5), "09:00", 300));

        var one = Terms(Block("a", 1m), Block("b", 1m, replenished), Drawing("a", "b")).BillFor(1, work);
        var both = Terms(Block("a", 1m, replenished), Block("b", 1m, replenished), Drawing("a", "b")).BillFor(1, work);

        Assert.Equal(["a 1", "b 1", "b 2", "b 3", "b 4", "b 5"], Opened(one.Ledger).Order(StringComparer.Ordinal));
        Assert.Equal(5m * Hour, both.Ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Drawn).Sum(entry => entry.Quantity));
        Assert.Equal(5m * Hour, both.Ledger.Blocks.Sum(block => both.Ledger.Balance(block.Id).Drawn));
        Assert.All([one, both], bill => Assert.Equal((0m, 0), (bill.Charges.Single(charge => charge.Line == "support").Amount.Amount, bill.Ledger.Faults().Count)));
    }

    [Fact]
    public void Bill_buys_at_most_a_hundred_blocks_for_one_entry_and_charges_the_rest()
    {
        var terms = Terms(Block("a", 1m, new() { ReplenishAt = Share.OfPercent(0) }), Drawing("a"));

        var bill = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "00:00", 200 * 60)) with { Calendars = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal) { ["office"] = BusinessCalendar.AlwaysOpen(Office.Zone) } });

        Assert.Equal(101, bill.Ledger.Blocks.Count());
        Assert.Equal(99m * 100m, bill.Charges.Single(charge => charge.Line == "support").Amount.Amount);
    }

    [Fact]
    public void Bill_carries_no_more_overage_than_the_next_block_holds_and_charges_the_rest()
    {
        var terms = Terms(Block("plain", 1m), Block("hours", 2m, new() { EveryPeriod = true, Rollover = new() { CarriesOverage = true } }), Drawing("plain", "hours"));

        var bill = terms.BillFor(1, Of(Entry("T1", new(2026, 1, 5), "09:00", 420)));
        var support = bill.Charges.Single(charge => charge.Line == "support");

        // Seven hours: one and two from the blocks, two from February's, two at 100.
        Assert.Equal(200m, support.Amount.Amount);
        Assert.Equal(["7200"], support.Explanation.Steps.Where(step => step.Name == "carried").Select(step => step.Value));
        Assert.Equal(-2m * Hour, bill.Ledger.Balance("hours 2026-02-01").Adjusted);
    }

    [Fact]
    public void Bill_carries_overage_to_the_next_line_where_the_first_has_nothing_left()
    {
        var carrying = new PrepaidDraft { EveryPeriod = true, Rollover = new() { CarriesOverage = true } };
        var terms = Terms(Block("a", 1m, carrying), Block("b", 1m, carrying), Drawing("a", "b"));

        // Two hours are there in January; the third is February's of "a", the fourth that of "b", the fifth is charged.
        var bill = terms.BillFor(1, Of([.. Enumerable.Range(1, 5).Select(day => Entry($"T{day}", new(2026, 1, 4 + day), "09:00", 60))]));

        Assert.Equal((-1m * Hour, -1m * Hour), (bill.Ledger.Balance("a 2026-02-01").Adjusted, bill.Ledger.Balance("b 2026-02-01").Adjusted));
        Assert.Equal(100m, bill.Charges.Single(charge => charge.Line == "support").Amount.Amount);
    }
}
