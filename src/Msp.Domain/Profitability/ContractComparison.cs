using Msp.Domain.Pricing;

namespace Msp.Domain.Profitability;

/// <summary>The same work, units and cost under several sets of terms.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ContractComparison
{
    /// <summary>Bills one delivery under each set of terms.</summary>
    /// <param name="delivery">what was done, and what it cost</param>
    /// <param name="models">terms with their names, in the order of the answer; all of one currency, all with billing periods that the span is made of</param>
    /// <exception cref="ArgumentException">The terms are of different currencies, or the span is not made of whole billing periods of one of them.</exception>
    public static IReadOnlyList<ContractOutcome> Of(Delivery delivery, params IReadOnlyList<(string Name, PricingTerms Terms)> models)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(models);
        if (models.Select(model => model.Terms.Currency).Distinct().Count() > 1)
            throw new ArgumentException($"Costs are of one currency, the terms are of {string.Join(", ", models.Select(model => model.Terms.Currency.Code).Distinct(StringComparer.Ordinal))}.", nameof(models));
        var strained = delivery with { Work = [.. delivery.Work.Select(Longer)] };
        return [.. models.Select(model => new ContractOutcome(model.Name, AgreementProfit.Of(model.Terms, delivery), AgreementProfit.Of(model.Terms, strained)))];
    }

    private static DeliveredWork Longer(DeliveredWork work) =>
        work.Purpose == WorkPurpose.Reactive ? work with { Entry = work.Entry with { Worked = work.Entry.Worked * 11 / 10 } } : work;
}
