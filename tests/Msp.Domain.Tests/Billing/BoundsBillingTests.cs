using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>Discounts, maximums, commitments and credits over several lines and several runs.</summary>
public sealed class BoundsBillingTests
{
    private static readonly PriceLineDraft Desk = Line("desk") with { Recurring = new() { Price = 100m } };
    private static readonly PriceLineDraft Backup = Line("backup") with { Recurring = new() { Price = 300m } };

    private static string[] Of(Bill bill, ChargeKind kind) => [.. bill.Charges.Where(charge => charge.Kind == kind).Select(charge => $"{charge.Key} {charge.Amount}")];

    private static string? Step(Charge charge, string name) => charge.Explanation.Steps.SingleOrDefault(step => step.Name == name)?.Value;

    /// <summary>Two hours are 200.00; a tenth off leaves 180.00, of which 80.00 are more than 100.00. The discount of another line changes nothing.</summary>
    [Fact]
    public void Bill_not_to_exceed_looks_at_the_line_after_its_own_discount()
    {
        var terms = PricingTerms.From(Draft(Support with { Time = Support.Time! with { NotToExceed = 100m } }, Desk) with
        {
            Discounts = [new() { Id = "loyal", Share = Msp.Domain.Sla.Share.OfPercent(10), Lines = ["support"] }, new() { Id = "desk", Amount = 30m, Lines = ["desk"] }],
        });

        var bill = terms.BillFor(1, Contract.Of(Entry("T1", new(2026, 1, 5), "10:00", 120)));
        Assert.Equal(["write-down/support/2026-01-01/not to exceed -80.00 EUR"], Of(bill, ChargeKind.WriteDown));
    }

    [Fact]
    public void Bill_discount_for_no_line_of_the_period_leaves_the_next_one_its_turn()
    {
        var terms = PricingTerms.From(Draft(Desk, Backup with { From = new(2026, 2, 1) }) with
        {
            Discounts = [new() { Id = "later", Amount = 10m, Lines = ["backup"] }, new() { Id = "over", Amount = 10m, Until = new(2026, 1, 1) }, new() { Id = "now", Amount = 10m }],
        });

        Assert.Equal(["discount/desk/2026-01-01/now -10.00 EUR"], Of(terms.BillFor(1), ChargeKind.Discount));
    }

    [Fact]
    public void Bill_amount_off_is_given_once_a_period_and_the_rest_of_it_when_late_fees_come()
    {
        var terms = PricingTerms.From(Draft(Support) with { Discounts = [new() { Id = "voucher", Amount = 150m }] });
        var (first, late, last) = (Entry("T1", new(2026, 1, 5), "10:00", 60), Entry("T2", new(2026, 1, 6), "10:00", 60), Entry("T3", new(2026, 1, 7), "10:00", 60));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, Contract.Of(first)), "R1");

        var second = terms.BillFor(1, Contract.Of(first, late), history);
        var third = terms.BillFor(1, Contract.Of(first, late, last), history.Post(second, "R2"));

        Assert.Equal(-100m, history.Posted.Single(charge => charge.Kind == ChargeKind.Discount).Amount.Amount);
        Assert.Equal(["discount/support/2026-01-01/voucher#2 -50.00 EUR"], Of(second, ChargeKind.Discount));
        Assert.Empty(Of(third, ChargeKind.Discount));
    }

    [Fact]
    public void Bill_amount_off_of_a_cent_goes_to_the_line_that_lost_most()
    {
        var terms = PricingTerms.From(Draft(Desk, Backup) with { Discounts = [new() { Id = "cent", Amount = 0.01m }] });

        Assert.Equal(["discount/backup/2026-01-01/cent -0.01 EUR"], Of(terms.BillFor(1), ChargeKind.Discount));
    }

    [Fact]
    public void Bill_amount_off_is_not_given_back_when_units_charged_in_advance_went()
    {
        var terms = PricingTerms.From(Draft(Line("seats") with { Timing = ChargeTiming.InAdvance, PerUnit = new() { Unit = "seat", Price = 31m } }) with { Discounts = [new() { Id = "voucher", Amount = 10m }] });
        UnitPresence ada = new("seats", "ada", new(2026, 1, 1)), bob = new("seats", "bob", new(2026, 1, 1));
        var history = BillingHistory.Empty.Post(terms.Bill(new() { Units = [ada, bob] }, BillingHistory.Empty, Month(1), new(2026, 1, 1)), "R1");

        Assert.Equal(["fee/seats/2026-01-01#2 -21.00 EUR"], terms.BillFor(1, new() { Units = [ada, bob with { Until = new(2026, 1, 11) }] }, history).Amounts());
    }

    [Fact]
    public void Bill_not_to_exceed_holds_beside_other_lines_and_over_all_periods()
    {
        var terms = Terms(Desk, Support with { Time = Support.Time! with { NotToExceed = 250m } });
        var activity = Contract.Of([.. new[] { 1, 2, 3 }.Select(month => Entry($"T{month}", new(2026, month, 5), "10:00", 120))]);

        var bill = terms.BillFor(3, activity);

        Assert.Equal(["write-down/support/2026-02-01/not to exceed -150.00 EUR", "write-down/support/2026-03-01/not to exceed -200.00 EUR"], Of(bill, ChargeKind.WriteDown));
        Assert.Equal(["200", "250"], bill.Charges.Where(charge => charge.Kind == ChargeKind.WriteDown).Select(charge => Step(charge, "already")));
    }

    [Fact]
    public void Bill_maximum_is_filled_by_the_lines_in_their_order_and_explains_what_came_before()
    {
        var terms = PricingTerms.From(Draft(Desk, Backup, Line("spare") with { Recurring = new() { Price = 50m } }, Line("free") with { Recurring = new() { Price = 70m } }) with
        {
            MaximumSpends = [new() { Id = "most", Amount = 250m, Lines = ["desk", "backup", "spare"] }],
        });

        var downs = terms.BillFor(1).Charges.Where(charge => charge.Kind == ChargeKind.WriteDown).ToArray();

        Assert.Equal(["write-down/backup/2026-01-01/most -150.00 EUR", "write-down/spare/2026-01-01/most -50.00 EUR"], downs.Select(charge => $"{charge.Key} {charge.Amount}"));
        Assert.Equal(["100", "250"], downs.Select(charge => Step(charge, "already")));
    }

    [Fact]
    public void Bill_maximum_counts_what_was_charged_in_an_earlier_run()
    {
        var terms = PricingTerms.From(Draft(Support, Desk) with { MaximumSpends = [new() { Id = "most", Amount = 250m, Lines = ["support"] }] });
        var (first, late) = (Entry("T1", new(2026, 1, 5), "10:00", 120), Entry("T2", new(2026, 1, 6), "10:00", 60));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, Contract.Of(first)), "R1");

        Assert.Equal(["fee/support/2026-01-01#2 100.00 EUR", "write-down/support/2026-01-01/most -50.00 EUR"], terms.BillFor(1, Contract.Of(first, late), history).Amounts());
    }

    [Theory]
    [InlineData("2026-01-01", 0)]    // ended before
    [InlineData("2026-01-02", 1)]
    [InlineData("2026-02-01", 31)]
    public void Bill_commitment_that_ends_within_a_period_is_for_its_days(string until, int days)
    {
        var terms = PricingTerms.From(Draft(Support) with { MinimumCommitments = [new() { Id = "least", Amount = 310m, Until = NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value }] });

        Assert.Equal(days * 10m, terms.BillFor(1).Total.Amount);
    }

    [Fact]
    public void Bill_commitments_are_each_for_their_own_lines_and_days()
    {
        var terms = PricingTerms.From(Draft(Desk, Backup, Support with { From = new(2026, 3, 1) }) with
        {
            MinimumCommitments = [new() { Id = "not yet", Amount = 999m, Lines = ["support"] }, new() { Id = "met", Amount = 300m, Lines = ["backup"] }, new() { Id = "least", Amount = 130m, Lines = ["desk"] }],
        });

        Assert.Equal(["true-up/least/2026-01-01 30.00 EUR"], Of(terms.BillFor(1), ChargeKind.TrueUp));
        Assert.Empty(Of(terms.Bill(BillingActivity.None, BillingHistory.Empty, Month(1), new(2026, 1, 31)), ChargeKind.TrueUp));
    }

    [Fact]
    public void Bill_late_fees_give_back_the_commitment_of_their_own_lines_only()
    {
        PricingTerms With(decimal first, decimal second) => PricingTerms.From(Draft(Support with { Time = Support.Time! with { WorkTypes = ["support"] } }, Support with { Id = "project" }) with
        {
            MinimumCommitments = [new() { Id = "first", Amount = first, Lines = ["project"] }, new() { Id = "second", Amount = second, Lines = ["support"] }],
        });
        var (own, other) = (Entry("T1", new(2026, 1, 5), "10:00", 60, workType: "support"), Entry("T2", new(2026, 1, 6), "10:00", 60));
        var history = BillingHistory.Empty.Post(With(500m, 400m).BillFor(1, Contract.Of()), "R1");

        Assert.Equal(["true-up/second/2026-01-01#2 -100.00 EUR"], Of(With(500m, 400m).BillFor(1, Contract.Of(own), history), ChargeKind.TrueUp));
        Assert.Equal(["true-up/first/2026-01-01#2 -100.00 EUR"], Of(With(500m, 400m).BillFor(1, Contract.Of(other), history), ChargeKind.TrueUp));
        Assert.Equal(["true-up/first/2026-01-01#2 -100.00 EUR", "true-up/second/2026-01-01#2 -100.00 EUR"], Of(With(500m, 400m).BillFor(1, Contract.Of(own, other), history), ChargeKind.TrueUp));
        // Terms that commit to less since change nothing of what is posted, unless fees of those lines come.
        Assert.Empty(With(300m, 200m).BillFor(1, Contract.Of(), history).Charges);
        Assert.Equal(["true-up/first/2026-01-01#2 -100.00 EUR"], Of(With(500m, 200m).BillFor(1, Contract.Of(other), history), ChargeKind.TrueUp));
    }

    [Fact]
    public void Bill_late_work_that_costs_nothing_changes_no_commitment()
    {
        var terms = PricingTerms.From(Draft(Support with { Time = Support.Time! with { CallOutMinimum = Duration.FromHours(2) } }) with { MinimumCommitments = [new() { Id = "least", Amount = 500m }] });
        var (first, late) = (Entry("T1", new(2026, 1, 5), "10:00", 60, callOut: "C1"), Entry("T2", new(2026, 1, 5), "12:00", 60, callOut: "C1"));
        var history = BillingHistory.Empty.Post(terms.BillFor(1, Contract.Of(first)), "R1");

        Assert.Equal(["fee/support/2026-01-01#2 0.00 EUR"], terms.BillFor(1, Contract.Of(first, late), history).Amounts());
    }

    [Fact]
    public void Bill_late_fees_beyond_the_commitment_give_back_all_of_it()
    {
        var terms = PricingTerms.From(Draft(Support) with { MinimumCommitments = [new() { Id = "least", Amount = 500m }] });
        var history = BillingHistory.Empty.Post(terms.BillFor(1, Contract.Of()), "R1");

        Assert.Equal(["true-up/least/2026-01-01#2 -500.00 EUR"], Of(terms.BillFor(1, Contract.Of(Entry("T1", new(2026, 1, 5), "09:00", 360)), history), ChargeKind.TrueUp));
    }

    [Fact]
    public void Bill_commitment_of_part_of_a_period_explains_its_days()
    {
        var terms = PricingTerms.From(Draft(Desk) with { MinimumCommitments = [new() { Id = "least", Amount = 310m, From = new(2026, 1, 12) }] });

        var trueUp = terms.BillFor(1).Charges[^1];

        Assert.Equal((100m, "200.00", "100"), (trueUp.Amount.Amount, decimal.Parse(Step(trueUp, "committed")!, System.Globalization.CultureInfo.InvariantCulture).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), Step(trueUp, "fees")));
    }

    [Fact]
    public void Bill_credit_of_one_id_and_period_is_the_largest()
    {
        var terms = Terms(Desk);
        BillingActivity activity = new() { Credits = [new("C1", Share.OfPercent(5), Month(1)), new("C1", Share.OfPercent(15), Month(1)), new("C1", Share.OfPercent(10), Month(1))] };

        var bill = terms.BillFor(1, activity);

        Assert.Equal(["credit/C1 -15.00 EUR"], Of(bill, ChargeKind.Credit));
        Assert.Equal(["C1"], bill.Charges[^1].Explanation.Sources);
        Assert.Equal([DomainCodes.BillingIdRepeated, DomainCodes.BillingIdRepeated], bill.Findings.Select(finding => finding.Code));
        Assert.Empty(Of(terms.Bill(activity, BillingHistory.Empty, Month(1), new(2026, 1, 31)), ChargeKind.Credit));
    }

    [Theory]
    [InlineData(CreditExcess.Forfeited)]
    [InlineData(CreditExcess.Carried)]
    public void Bill_says_what_the_cap_took_in_the_credit_s_own_period_and_never_again(CreditExcess excess)
    {
        var terms = PricingTerms.From(Draft(Desk) with { ServiceCredits = new() { AtMost = Share.OfPercent(50), Excess = excess } });
        BillingActivity activity = new() { Credits = [new("C1", Share.OfPercent(100), Month(1)), new("C2", Share.OfPercent(30), Month(1)), new("C3", Share.OfPercent(20), Month(2))] };
        var history = BillingHistory.Empty.Post(terms.BillFor(1, activity), "R1");

        var (first, again, second) = (terms.BillFor(1, activity), terms.BillFor(1, activity, history), terms.BillFor(2, activity, history));

        Assert.Equal([(DomainCodes.BillingCreditCut, "credits[C1]"), (DomainCodes.BillingCreditNothing, "credits[C2]")], first.Findings.Select(finding => (finding.Code, finding.Place)));
        Assert.DoesNotContain(again.Findings, finding => finding.Place == "credits[C1]");
        Assert.Equal(
            excess == CreditExcess.Carried ? ["credit/C1/2026-02-01 -50.00 EUR"] : ["credit/C3 -20.00 EUR"],
            Of(second, ChargeKind.Credit));
    }
}
