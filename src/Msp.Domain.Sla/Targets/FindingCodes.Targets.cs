namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>A target needs a limit and a calendar; use no limit to say that there is no target.</summary>
    public const string TargetWithoutLimit = "target.without-limit";

    /// <summary>Something must start a target's clock.</summary>
    public const string TargetNeverStarts = "target.never-starts";

    /// <summary>Something must stop a target's clock.</summary>
    public const string TargetNeverStops = "target.never-stops";

    /// <summary>A length of time must not be negative.</summary>
    public const string TargetNegativeTime = "target.negative-time";

    /// <summary>Waits for the provider are attributed, never credited.</summary>
    public const string TargetCreditsProvider = "target.credits-provider";

    /// <summary>A status does one thing to a clock: it stops it or pauses it, in one way.</summary>
    public const string TargetStateTwice = "target.state-twice";

    /// <summary>A surcharge outside hours needs a limit that is an amount of time, and is at most 100 years.</summary>
    public const string TargetSurchargeImpossible = "target.surcharge-impossible";

    /// <summary>Two targets for one metric match the same ticket equally well.</summary>
    public const string PolicyTie = "policy.tie";

    /// <summary>Two versions of a policy begin at the same instant.</summary>
    public const string PolicyVersionsTie = "policy.versions-tie";

    /// <summary>A policy without targets judges nothing.</summary>
    public const string PolicyEmpty = "policy.empty";
}
