using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Profitability;

/// <summary>What terms reward: sign and size of the change in the provider's margin when a little more fails, a little less, or a little more is prevented.</summary>
/// <remarks>Every number is a finite difference: the whole span is really billed with and without the step. Immutable and thread-safe.</remarks>
public sealed class IncentiveAnalysis
{
    private readonly PricingTerms terms;
    private readonly Delivery delivery;

    private IncentiveAnalysis(PricingTerms terms, Delivery delivery)
    {
        (this.terms, this.delivery, Profit) = (terms, delivery, AgreementProfit.Of(terms, delivery));
        ReactiveHour = Of(IncentiveStep.AdditionalReactiveHour, period => OneMoreHour(period, WorkPurpose.Reactive));
        PreventedIncident = Of(IncentiveStep.PreventedIncident, Prevented);
        PreventiveHour = Of(IncentiveStep.AdditionalPreventiveHour, period => OneMoreHour(period, WorkPurpose.Preventive));
    }

    /// <summary>The span as it was.</summary>
    public AgreementProfit Profit { get; }

    /// <summary>One more hour that starts with the middle piece of reactive work of a period, by the same role and of the same kind of work.</summary>
    public Incentive ReactiveHour { get; }

    /// <summary>The incident of a period left out that took the middle amount of time.</summary>
    public Incentive PreventedIncident { get; }

    /// <summary>One more hour of preventive work, modelled on the middle piece of it.</summary>
    public Incentive PreventiveHour { get; }

    /// <summary>
    /// How many incidents an hour of prevention must prevent so that it pays the provider: what the hour takes from the margin by what a prevented
    /// incident adds to it, rounded to three digits. Null where a prevented incident adds nothing: then prevention never pays; zero where the hour itself pays.
    /// </summary>
    public decimal? BreakEvenIncidents => (PreventedIncident.Margin, PreventiveHour.Margin) switch
    {
        ({ Amount: > 0m } gained, { } spent) => decimal.Round(Math.Max(0m, -spent.Amount) / gained.Amount, 3, MidpointRounding.AwayFromZero),
        _ => null,
    };

    /// <summary>Takes every step in every billing period.</summary>
    /// <param name="terms">the prices</param>
    /// <param name="delivery">what was done, and what it cost</param>
    /// <exception cref="ArgumentException">The span of <paramref name="delivery"/> is not made of whole billing periods of <paramref name="terms"/>.</exception>
    public static IncentiveAnalysis Of(PricingTerms terms, Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(delivery);
        return new(terms, delivery);
    }

    private Incentive Of(IncentiveStep step, Func<BillingPeriod, (string Of, Delivery Changed)?> change)
    {
        var effects = new List<IncentiveEffect>();
        foreach (var period in Profit.Periods.Select(period => period.Period))
        {
            if (change(period) is var (of, changed)) effects.Add(Effect(period, of, AgreementProfit.Of(terms, changed)));
        }

        return new(step, effects.AsReadOnly(), Average(effect => effect.Margin), Average(effect => effect.MarginRecognised));

        Money? Average(Func<IncentiveEffect, Money> which) =>
            effects.Count == 0 ? null : Money.Of(effects.Sum(effect => which(effect).Amount) / effects.Count, terms.Currency).Rounded(terms.Rounding);
    }

    private IncentiveEffect Effect(BillingPeriod period, string of, AgreementProfit with)
    {
        var derivation = new Derivation("change of the margin at invoice, with less without", null);
        derivation.From(of);
        var margin = derivation.Given("invoiced_with", with.Invoiced.Amount) - derivation.Given("invoiced", Profit.Invoiced.Amount)
            - derivation.Let("added_cost", derivation.Given("cost_with", with.Cost.Amount) - derivation.Given("cost", Profit.Cost.Amount));
        return new(period, of, with.Invoiced - Profit.Invoiced, with.Recognised - Profit.Recognised, with.Cost - Profit.Cost, derivation.Rounded(margin, terms.Currency, terms.Rounding));
    }

    private IEnumerable<DeliveredWork> In(BillingPeriod period, WorkPurpose purpose) => delivery.Work
        .Where(work => work.Purpose == purpose && work.IsApproved && period.Contains(work.Entry.Start.InZone(work.Entry.Zone ?? terms.Zone).Date))
        .OrderBy(work => work.Entry.Start).ThenBy(work => work.Entry.Id, StringComparer.Ordinal);

    private (string Of, Delivery Changed)? OneMoreHour(BillingPeriod period, WorkPurpose purpose)
    {
        if (In(period, purpose).ToArray() is not { Length: > 0 } own) return null;
        var middle = own[(own.Length - 1) / 2];
        var more = middle with { Entry = middle.Entry with { Id = $"{middle.Entry.Id} + 1 h", Worked = Duration.FromHours(1), CallOut = null, Visit = null } };
        return (middle.Entry.Id, delivery with { Work = [.. delivery.Work, more] });
    }

    private (string Of, Delivery Changed)? Prevented(BillingPeriod period)
    {
        var incidents = In(period, WorkPurpose.Reactive).Where(work => work.Incident is not null).GroupBy(work => work.Incident!, StringComparer.Ordinal)
            .OrderBy(group => group.Sum(work => work.Hours)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToArray();
        if (incidents.Length == 0) return null;
        var incident = incidents[(incidents.Length - 1) / 2];
        return (incident, delivery with { Work = [.. delivery.Work.Where(work => work.Incident != incident)] });
    }
}
