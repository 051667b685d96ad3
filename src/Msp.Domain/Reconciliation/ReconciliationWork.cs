using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Reconciliation;

/// <summary>One reconciliation: puts the activity right step by step and bills it after each.</summary>
internal sealed partial class ReconciliationWork
{
    private readonly PricingTerms terms;
    private readonly BilledRecords billed;
    private readonly RealRecords real;
    private readonly BillingPeriod span;
    private readonly List<Discrepancy> discrepancies = [];
    private readonly List<Finding> findings = [];
    private BillingActivity activity;
    private SortedDictionary<BillingPeriod, decimal> amounts;

    public ReconciliationWork(PricingTerms terms, BilledRecords billed, RealRecords real, BillingPeriod span)
    {
        (this.terms, this.billed, this.real, this.span, activity) = (terms, billed, real, span, billed.Activity);
        amounts = Amounts();
    }

    public ReconciliationReport Report()
    {
        var charged = Charges();
        var unmatched = Units();
        if (real.Work is { } work) Time(work);
        discrepancies.AddRange(unmatched);
        return new(span, charged, discrepancies.AsReadOnly(), activity, findings.AsReadOnly());
    }

    /// <summary>What is posted, held against what the billed activity comes to.</summary>
    private Money Charges()
    {
        if (billed.Posted is not { } posted) return Money.Of(amounts.Values.Sum(), terms.Currency);
        foreach (var charge in terms.Bill(activity, posted, span, span.EndExclusive, LateActivity.Rederived).Charges.Where(charge => span.Contains(charge.Period.Start)))
        {
            var amount = new PeriodAmount(charge.Period, charge.Amount);
            discrepancies.Add(new(KindOf(charge.Amount.Amount), charge.Line, charge.Key, [amount], charge.Amount,
                [.. charge.Explanation.Steps.Select(step => step.ToString())], $"Charge {charge.Amount} for {charge.Text}, {charge.Period}."));
        }

        return posted.Posted.Where(charge => span.Contains(charge.Period.Start)).Aggregate(Money.Zero(terms.Currency), (sum, charge) => sum + charge.Amount);
    }

    private SortedDictionary<BillingPeriod, decimal> Amounts()
    {
        var sums = new SortedDictionary<BillingPeriod, decimal>();
        foreach (var charge in terms.Bill(activity, BillingHistory.Empty, span, span.EndExclusive).Charges.Where(charge => span.Contains(charge.Period.Start)))
            sums[charge.Period] = sums.GetValueOrDefault(charge.Period) + charge.Amount.Amount;
        return sums;
    }

    /// <summary>Takes a step of putting right, and notes what it makes of the bill; where that is nothing, the sign of the quantity says which way it is wrong.</summary>
    private void Step(BillingActivity next, decimal quantity, string line, string subject, IReadOnlyList<string> evidence, string amendment)
    {
        var before = amounts;
        activity = next;
        amounts = Amounts();
        var differences = before.Keys.Union(amounts.Keys).Order().Select(period => (Period: period, Amount: amounts.GetValueOrDefault(period) - before.GetValueOrDefault(period)))
            .Where(difference => difference.Amount != 0m).ToArray();
        var total = differences.Sum(difference => difference.Amount);
        discrepancies.Add(new(
            total == 0m && line.Length == 0 ? DiscrepancyKind.Unmatched : KindOf(total == 0m ? quantity : total), line, subject,
            [.. differences.Select(difference => new PeriodAmount(difference.Period, Money.Of(difference.Amount, terms.Currency)))],
            Money.Of(total, terms.Currency), evidence, amendment));
    }

    private static DiscrepancyKind KindOf(decimal difference) => difference < 0m ? DiscrepancyKind.OverBilled : DiscrepancyKind.UnderBilled;
}
