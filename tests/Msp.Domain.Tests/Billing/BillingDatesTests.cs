using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>What is charged, promised and carried on which dates.</summary>
public sealed class BillingDatesTests
{
    /// <summary>Two days of one line and ten of another, without those between: 310 x 12 / 31 = 120.00, less fees of 0.06 and 0.32.</summary>
    [Fact]
    public void Bill_commitment_counts_for_the_days_on_which_one_of_its_lines_is_in_force()
    {
        var terms = PricingTerms.From(Draft(
            Line("a", new(2026, 3, 1)) with { Until = new(2026, 3, 3), Recurring = new() { Price = 1m } },
            Line("b", new(2026, 3, 22)) with { Recurring = new() { Price = 1m } }) with { MinimumCommitments = [new() { Id = "c", Amount = 310m }] });
        Assert.Equal(["fee/a/2026-03-01 0.06 EUR", "fee/b/2026-03-01 0.32 EUR", "true-up/c/2026-03-01 119.62 EUR"], terms.BillFor(3).Amounts());
    }

    /// <summary>The 1st to the 10th, the 5th to the 20th, the 20th to the 25th: 24 days, none of them twice.</summary>
    [Fact]
    public void Bill_commitment_counts_no_day_twice_and_days_side_by_side_as_one_span()
    {
        var terms = PricingTerms.From(Draft(
            Line("a", new(2026, 3, 1)) with { Until = new(2026, 3, 11), Recurring = new() { Price = 0m } },
            Line("b", new(2026, 3, 5)) with { Until = new(2026, 3, 20), Recurring = new() { Price = 0m } },
            Line("c", new(2026, 3, 20)) with { Until = new(2026, 3, 25), Recurring = new() { Price = 0m } }) with { MinimumCommitments = [new() { Id = "d", Amount = 310m }] });
        var trueUp = Assert.Single(terms.BillFor(3).Charges, charge => charge.Kind == ChargeKind.TrueUp);
        Assert.Equal(240m, trueUp.Amount.Amount);
        Assert.Contains("2026-03-01/2026-03-25", $"{trueUp.Explanation}", StringComparison.Ordinal);
    }

    /// <summary>2.5 h are used up in January; February gets the promised half hour and uses nothing, so March gets the 2.5 h of February and not the half hour again.</summary>
    [Fact]
    public void Bill_least_that_is_carried_is_carried_once_when_only_the_own_quantity_is()
    {
        var terms = Terms(
            Line("b") with { Prepaid = new() { EveryPeriod = true, Hours = 2.5m, Price = 0m, Rollover = new() { Minimum = 0.5m, BaseOnly = true } } },
            Line("desk") with { Time = new() { RateCard = "standard", DrawsOn = ["b"] } });
        var activity = Of(Entry("T-1", new(2026, 1, 5), "09:00", 150));
        var february = terms.BillFor(2, activity, BillingHistory.Empty.Post(terms.BillFor(1, activity), "R1"));
        Assert.Equal(0m, february.Ledger.Left("b 2026-01-01"));
        Assert.Equal(5m * 3600m, february.Ledger.Left("b 2026-03-01"));
    }

    [Fact]
    public void Bill_milestone_approved_when_its_line_is_not_in_force_is_found_and_not_charged()
    {
        var terms = Terms(Line("m", new(2026, 1, 10)) with { Until = new(2026, 2, 1), Milestones = new() { Parts = [new() { Id = "p", Amount = 100m }, new() { Id = "q", Amount = 50m }] } });
        Bill On(LocalDate p, LocalDate q) => terms.Bill(new() { Milestones = [new("m", "p", p), new("m", "q", q)] }, BillingHistory.Empty, Month(q.Month), new(2026, 12, 1));
        Assert.Equal(["fee/m/milestone/p 100.00 EUR", "fee/m/milestone/q 50.00 EUR"], On(new(2026, 1, 10), new(2026, 1, 31)).Amounts());
        var bill = On(new(2026, 1, 9), new(2026, 2, 1));
        Assert.Empty(bill.Charges);
        Assert.Equal(["billing.date-outside milestones[p]", "billing.date-outside milestones[q]"], bill.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }
}
