using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Profitability;

/// <summary>Revenue and cost of one billing period.</summary>
/// <remarks>Amounts are rounded to the smallest unit. Equality is by value, of the explanation by reference. Immutable and thread-safe.</remarks>
/// <param name="Period">the billing period</param>
/// <param name="Invoiced">the charges of the period</param>
/// <param name="Recognised">the same, but prepaid blocks as they are used or forfeited instead of when they are bought</param>
/// <param name="Labour">cost of the work; uncosted work is not in it</param>
/// <param name="OtherCost">cost of units, and what the period costs in any case</param>
/// <param name="Hours">hours worked</param>
/// <param name="Explanation">how the margin comes about; its amount is <see cref="Margin"/></param>
public sealed record ProfitPeriod(BillingPeriod Period, Money Invoiced, Money Recognised, Money Labour, Money OtherCost, decimal Hours, Explanation Explanation)
{
    /// <summary>Labour and other cost.</summary>
    public Money Cost => Labour + OtherCost;

    /// <summary>What is left of the charges; below zero for a loss.</summary>
    public Money Margin => Invoiced - Cost;

    /// <summary>What is left of the revenue as blocks are used; below zero for a loss.</summary>
    public Money MarginRecognised => Recognised - Cost;
}
