using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Profitability;

/// <summary>What a span would have come to under one set of terms.</summary>
/// <remarks>Equality is by reference of what it is made of. Immutable and thread-safe.</remarks>
/// <param name="Name">of the terms</param>
/// <param name="Profit">price, cost and margin, by billing period</param>
/// <param name="Strained">the same with every piece of reactive work a tenth longer</param>
public sealed record ContractOutcome(string Name, AgreementProfit Profit, AgreementProfit Strained)
{
    /// <summary>What the client pays.</summary>
    public Money Price => Profit.Invoiced;

    /// <summary>What the provider is left with.</summary>
    public Money Margin => Profit.Margin;

    /// <summary>Revenue for each hour worked; null when no hour was worked.</summary>
    public Money? EffectiveRate => Profit.EffectiveRate(EffectiveRateBasis.AllRevenue)?.Amount;

    /// <summary>The smallest price of a billing period.</summary>
    public Money LowestPrice => Profit.Periods.Min(period => period.Invoiced);

    /// <summary>The largest price of a billing period.</summary>
    public Money HighestPrice => Profit.Periods.Max(period => period.Invoiced);

    /// <summary>By how much the price differs from one billing period to the next, on average and whichever way; zero for a single one.</summary>
    public Money MeanChange
    {
        get
        {
            var (periods, terms) = (Profit.Periods, Profit.Terms);
            return periods.Count < 2
                ? Money.Zero(terms.Currency)
                : Money.Of(periods.Zip(periods.Skip(1), (first, next) => Math.Abs((next.Invoiced - first.Invoiced).Amount)).Sum() / (periods.Count - 1), terms.Currency).Rounded(terms.Rounding);
        }
    }

    /// <summary>Who pays when reactive work takes a tenth more.</summary>
    public RiskBearer Bearer => AddedPrice.Amount <= 0m ? RiskBearer.Provider : AddedPrice < AddedCost ? RiskBearer.Both : RiskBearer.Client;

    /// <summary>What a tenth more reactive work adds to the price.</summary>
    public Money AddedPrice => Strained.Invoiced - Profit.Invoiced;

    /// <summary>What a tenth more reactive work adds to the provider's cost.</summary>
    public Money AddedCost => Strained.Cost - Profit.Cost;
}
