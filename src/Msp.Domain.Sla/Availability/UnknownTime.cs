namespace Msp.Domain.Sla;

/// <summary>What time counts as of which nobody knows whether the service was up: three policies, three different percentages.</summary>
public enum UnknownTime
{
    /// <summary>It is left out: neither time up nor agreed service time.</summary>
    Excluded = 0,

    /// <summary>It counts as up.</summary>
    Up = 1,

    /// <summary>It counts as down.</summary>
    Down = 2,
}
