namespace Msp.Domain.Profitability;

/// <summary>What is taken off the revenue before it is divided by hours; an effective rate means nothing without it.</summary>
public enum EffectiveRateBasis
{
    /// <summary>Nothing.</summary>
    AllRevenue = 0,

    /// <summary>The charges of lines that only pass on what a third party charges.</summary>
    LessPassThrough = 1,

    /// <summary>Those, and the cost of units and what a period costs in any case.</summary>
    LessOtherCost = 2,
}
