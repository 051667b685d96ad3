using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Reconciliation;

/// <summary>What is billed wrong over some billing periods, found by comparing what was billed with what is there and was worked.</summary>
/// <remarks>
/// Every discrepancy is worth what really billing it makes of the bill. They are put right one after another, in the order of the list, so that
/// their sum is to the cent the difference between what was billed and what would have been: tiers, blocks, minimums and caps included.
/// Immutable and thread-safe.
/// </remarks>
public sealed class ReconciliationReport
{
    internal ReconciliationReport(BillingPeriod span, Money billed, IReadOnlyList<Discrepancy> discrepancies, BillingActivity corrected, IReadOnlyList<Finding> findings) =>
        (Span, Billed, Discrepancies, Corrected, Findings) = (span, billed, discrepancies, corrected, findings);

    /// <summary>The whole billing periods compared.</summary>
    public BillingPeriod Span { get; }

    /// <summary>What was charged for them.</summary>
    public Money Billed { get; }

    /// <summary>Posted charges first, then units by line and id, then time by its start, then what no line prices.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies { get; }

    /// <summary>The activity as it should have been billed; comparing it again finds only what is unmatched.</summary>
    public BillingActivity Corrected { get; }

    /// <summary>Records that could not be used, and lines that no source covers.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What would have been charged.</summary>
    public Money Due => Billed + Missed + Excess;

    /// <summary>The sum of what was charged too little; zero or more.</summary>
    public Money Missed => Sum(amount => amount.Amount > 0m);

    /// <summary>The sum of what was charged too much; zero or less.</summary>
    public Money Excess => Sum(amount => amount.Amount < 0m);

    /// <summary>Compares what was billed with what is there.</summary>
    /// <param name="terms">the prices</param>
    /// <param name="billed">what was billed</param>
    /// <param name="real">what is there and was worked</param>
    /// <param name="span">one or more whole billing periods of the terms</param>
    /// <exception cref="ArgumentException"><paramref name="span"/> is not made of whole billing periods.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="RealRecords.StillThereDays"/> is negative.</exception>
    public static ReconciliationReport Of(PricingTerms terms, BilledRecords billed, RealRecords real, BillingPeriod span)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(billed);
        ArgumentNullException.ThrowIfNull(real);
        if (real.StillThereDays < 0) throw new ArgumentOutOfRangeException(nameof(real), real.StillThereDays, "A thing is still there for zero or more days after it was seen.");
        if (terms.Cycle.FirstStartFrom(span.Start) != span.Start || terms.Cycle.FirstStartFrom(span.EndExclusive) != span.EndExclusive)
            throw new ArgumentException($"{span} is not made of whole billing periods.", nameof(span));
        return new ReconciliationWork(terms, billed, real, span).Report();
    }

    /// <summary>The amounts of each billing period, summed; periods in which nothing is wrong are left out.</summary>
    public IReadOnlyList<PeriodAmount> PerPeriod() =>
    [
        .. Discrepancies.SelectMany(found => found.Amounts).GroupBy(amount => amount.Period).OrderBy(group => group.Key)
            .Select(group => new PeriodAmount(group.Key, group.Aggregate(Money.Zero(Billed.Currency), (sum, amount) => sum + amount.Amount))),
    ];

    private Money Sum(Func<Money, bool> which) =>
        Discrepancies.Select(found => found.Total).Where(which).Aggregate(Money.Zero(Billed.Currency), (sum, amount) => sum + amount);
}
