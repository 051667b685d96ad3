namespace Msp.Domain.Pricing;

/// <summary>From when a block can be used.</summary>
public enum PrepaidActivation
{
    /// <summary>At its start.</summary>
    WhenBought = 0,

    /// <summary>When its invoice is posted.</summary>
    WhenInvoiced = 1,

    /// <summary>When its invoice is paid.</summary>
    WhenPaid = 2,
}
