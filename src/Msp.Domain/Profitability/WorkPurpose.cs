namespace Msp.Domain.Profitability;

/// <summary>What work was done for.</summary>
public enum WorkPurpose
{
    /// <summary>Something had failed.</summary>
    Reactive = 0,

    /// <summary>So that something does not fail.</summary>
    Preventive = 1,

    /// <summary>A project or a request.</summary>
    Planned = 2,
}
