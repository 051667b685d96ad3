namespace Msp.Domain.Pricing;

/// <summary>When a period is charged.</summary>
public enum ChargeTiming
{
    /// <summary>At the period's start.</summary>
    InAdvance = 0,

    /// <summary>At the period's end.</summary>
    InArrears = 1,
}
