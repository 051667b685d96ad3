using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Profitability;

/// <summary>What a step in one billing period makes of the whole span, by billing it with and without.</summary>
/// <remarks>Equality is by value, of the explanation by reference. Immutable and thread-safe.</remarks>
/// <param name="Period">in which the step is taken; its effect on later periods is counted in</param>
/// <param name="Of">the work that one more hour is modelled on, or the incident left out</param>
/// <param name="Invoiced">change of the charges</param>
/// <param name="Recognised">change of the revenue, prepaid blocks as they are used</param>
/// <param name="Cost">change of the cost</param>
/// <param name="Explanation">how the change of the margin comes about; its amount is <see cref="Margin"/></param>
public sealed record IncentiveEffect(BillingPeriod Period, string Of, Money Invoiced, Money Recognised, Money Cost, Explanation Explanation)
{
    /// <summary>Change of the provider's margin; above zero where the step pays the provider.</summary>
    public Money Margin => Invoiced - Cost;

    /// <summary>The same with blocks as they are used.</summary>
    public Money MarginRecognised => Recognised - Cost;
}
