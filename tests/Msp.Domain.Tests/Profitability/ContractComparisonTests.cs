using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Profitability;

namespace Msp.Domain.Tests.Profitability;

public sealed class ContractComparisonTests
{
    private static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);

    [Fact]
    public void Of_one_year_under_four_models_tells_price_margin_rate_and_change()
    {
        var outcomes = ContractComparison.Of(SmallYear.Delivery, ("fixed", SmallYear.Fixed), ("device", SmallYear.PerDevice), ("block", SmallYear.Block), ("time", SmallYear.ByTime));
        Assert.Equal(["fixed", "device", "block", "time"], outcomes.Select(outcome => outcome.Name));
        Assert.Equal([Eur(1500m), Eur(1125m), Eur(560m), Eur(900m)], outcomes.Select(outcome => outcome.Price));
        Assert.Equal([Eur(1057.5m), Eur(682.5m), Eur(117.5m), Eur(457.5m)], outcomes.Select(outcome => outcome.Margin));
        Assert.Equal([Eur(166.67m), Eur(125m), Eur(62.22m), Eur(100m)], outcomes.Select(outcome => outcome.EffectiveRate!.Value));
        Assert.Equal([(500m, 500m, 0m), (250m, 500m, 125m), (100m, 360m, 130m), (200m, 400m, 150m)],
            outcomes.Select(outcome => (outcome.LowestPrice.Amount, outcome.HighestPrice.Amount, outcome.MeanChange.Amount)));
    }

    // A tenth of six hours of reactive work costs 24 more; by time it brings 60 more. The block is used up, so all of it is beyond.
    [Fact]
    public void Bearer_is_who_pays_for_a_tenth_more_reactive_work()
    {
        var outcomes = ContractComparison.Of(SmallYear.Delivery, ("fixed", SmallYear.Fixed), ("block", SmallYear.Block), ("time", SmallYear.ByTime));
        Assert.Equal([(0m, 24m, RiskBearer.Provider), (60m, 24m, RiskBearer.Client), (60m, 24m, RiskBearer.Client)],
            outcomes.Select(outcome => (outcome.AddedPrice.Amount, outcome.AddedCost.Amount, outcome.Bearer)));
    }

    [Theory]
    [InlineData(39, RiskBearer.Both)]
    [InlineData(40, RiskBearer.Client)]
    public void Bearer_is_the_client_where_the_price_rises_by_the_cost(int rate, RiskBearer expected)
    {
        var draft = SmallYear.ByTime.ToDraft();
        var terms = PricingTerms.From(draft with { RateCards = [draft.RateCards![0]! with { Rates = [new() { Price = rate }] }] });
        Assert.Equal(expected, ContractComparison.Of(SmallYear.Delivery, ("low", terms))[0].Bearer);
    }

    [Fact]
    public void MeanChange_of_one_period_is_zero() =>
        Assert.Equal(Eur(0m), ContractComparison.Of(SmallYear.Delivery with { Span = BillingPeriod.Month(2026, 1) }, ("time", SmallYear.ByTime))[0].MeanChange);

    [Fact]
    public void Of_terms_in_different_currencies_is_refused() =>
        Assert.Throws<ArgumentException>(() => ContractComparison.Of(SmallYear.Delivery, ("one", SmallYear.Fixed), ("other", PricingTerms.From(SmallYear.Fixed.ToDraft() with { Currency = "USD" }))));
}
