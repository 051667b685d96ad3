namespace Msp.Domain.Changes;

/// <summary>How much a change can harm, and how likely; from low to critical.</summary>
public enum RiskLevel
{
    /// <summary>Little harm, seldom.</summary>
    Low = 0,

    /// <summary>Some harm, or sometimes.</summary>
    Medium = 1,

    /// <summary>Much harm, or often.</summary>
    High = 2,

    /// <summary>The client's business stops.</summary>
    Critical = 3,
}
