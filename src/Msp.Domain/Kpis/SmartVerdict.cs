namespace Msp.Domain.Kpis;

/// <summary>What was found about a letter of SMART.</summary>
public enum SmartVerdict
{
    /// <summary>It does not hold.</summary>
    Failed = 0,

    /// <summary>There is no history to tell by.</summary>
    Unproven = 1,

    /// <summary>It holds, with a doubt.</summary>
    Doubtful = 2,

    /// <summary>It holds.</summary>
    Holds = 3,
}
