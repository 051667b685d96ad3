using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Profitability;

/// <summary>What an agreement earned over some billing periods, by really billing them.</summary>
/// <remarks>Amounts are sums of billing periods. Immutable and thread-safe.</remarks>
public sealed class AgreementProfit
{
    private readonly Money passedThrough;

    internal AgreementProfit(
        PricingTerms terms, IReadOnlyList<ProfitPeriod> periods, IReadOnlyList<ServiceProfit> services, WorkCounters counters, Money passedThrough, Money deferred, IReadOnlyList<Finding> findings)
    {
        (Terms, Periods, Services, Counters, Findings, this.passedThrough, Deferred) = (terms, periods, services, counters, findings, passedThrough, deferred);
    }

    /// <summary>The prices it was billed at.</summary>
    public PricingTerms Terms { get; }

    /// <summary>Every billing period of the span, in order.</summary>
    public IReadOnlyList<ProfitPeriod> Periods { get; }

    /// <summary>By service, in the order of their ids; they add up to what was invoiced and to the labour.</summary>
    public IReadOnlyList<ServiceProfit> Services { get; }

    /// <summary>Hours that the margin knows too little about.</summary>
    public WorkCounters Counters { get; }

    /// <summary>What billing could not charge. Work that no line of the terms charges is not among them: see <see cref="WorkCounters.Uncharged"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What was charged.</summary>
    public Money Invoiced => Sum(period => period.Invoiced);

    /// <summary>What was charged, prepaid blocks as they were used or forfeited.</summary>
    public Money Recognised => Sum(period => period.Recognised);

    /// <summary>What was ever paid for prepaid blocks and not used by the end of the span.</summary>
    public Money Deferred { get; }

    /// <summary>Cost of work, units, and what periods cost in any case.</summary>
    public Money Cost => Sum(period => period.Cost);

    /// <summary>What is left of the charges; below zero for a loss.</summary>
    public Money Margin => Invoiced - Cost;

    /// <summary>What is left of the revenue as blocks are used.</summary>
    public Money MarginRecognised => Recognised - Cost;

    /// <summary>Bills a span and sets the revenue against the cost.</summary>
    /// <param name="terms">the prices</param>
    /// <param name="delivery">what was done, and what it cost</param>
    /// <exception cref="ArgumentException">The span of <paramref name="delivery"/> is not made of whole billing periods of <paramref name="terms"/>.</exception>
    public static AgreementProfit Of(PricingTerms terms, Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(delivery);
        if (terms.Cycle.FirstStartFrom(delivery.Span.Start) != delivery.Span.Start || terms.Cycle.FirstStartFrom(delivery.Span.EndExclusive) != delivery.Span.EndExclusive)
            throw new ArgumentException($"{delivery.Span} is not made of whole billing periods.", nameof(delivery));
        return new ProfitWork(terms, delivery).Profit();
    }

    /// <summary>Revenue for each hour worked, with how it comes about; null when no hour was worked.</summary>
    /// <param name="basis">what is taken off the revenue first</param>
    public Explanation? EffectiveRate(EffectiveRateBasis basis)
    {
        if (Counters.Worked == 0m) return null;
        var derivation = new Derivation($"effective hourly rate, {basis switch { EffectiveRateBasis.AllRevenue => "all revenue", EffectiveRateBasis.LessPassThrough => "less pass-through", _ => "less pass-through and other cost" }}", null);
        var revenue = derivation.Given("invoiced", Invoiced.Amount);
        if (basis != EffectiveRateBasis.AllRevenue) revenue -= derivation.Given("passed_through", passedThrough.Amount, "charged by a third party");
        if (basis == EffectiveRateBasis.LessOtherCost) revenue -= derivation.Given("other_cost", Sum(period => period.OtherCost).Amount, "units and periods");
        return derivation.Rounded(derivation.Let("left", revenue) / derivation.Given("hours", Counters.Worked), Terms.Currency, Terms.Rounding);
    }

    private Money Sum(Func<ProfitPeriod, Money> of) => Periods.Aggregate(Money.Zero(Terms.Currency), (sum, period) => sum + of(period));
}
