namespace Msp.Domain.Sla;

/// <summary>Why a contract leaves something out of its compliance.</summary>
public enum ExclusionKind
{
    /// <summary>Any other ground; the clause says which.</summary>
    Other = 0,

    /// <summary>The client caused it, or kept the provider from working.</summary>
    ClientCaused = 1,

    /// <summary>Nobody could have prevented it: flood, strike, a failure of the public grid.</summary>
    ForceMajeure = 2,

    /// <summary>More came in than the agreed workload.</summary>
    VolumeOverLimit = 3,

    /// <summary>The time after a start of service in which targets are reported but do not bind.</summary>
    OnboardingGrace = 4,
}
