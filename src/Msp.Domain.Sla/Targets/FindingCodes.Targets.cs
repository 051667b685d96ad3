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

    /// <summary>What those behind a promise may take does not fit the client's target.</summary>
    public const string PolicyBackToBack = "policy.back-to-back";

    /// <summary>No ticket comes under a target, because more specific ones share all of its tickets.</summary>
    public const string PolicyTargetUnreachable = "policy.target-unreachable";

    /// <summary>A target is for a priority that is not among those listed.</summary>
    public const string PolicyPriorityUnknown = "policy.priority-unknown";

    /// <summary>A target has no warning before its due.</summary>
    public const string PolicyNoWarning = "policy.no-warning";

    /// <summary>A warning at 0 % or 100 % of the limit warns of nothing.</summary>
    public const string PolicyWarningUseless = "policy.warning-useless";

    /// <summary>At some start, a target with a limit has no due.</summary>
    public const string PolicyTargetNeverDue = "policy.target-never-due";

    /// <summary>At some start, a target is due at once.</summary>
    public const string PolicyTargetImmediate = "policy.target-immediate";

    /// <summary>At some start, a milestone on the way is due after the resolution.</summary>
    public const string PolicyAfterResolution = "policy.after-resolution";

    /// <summary>At some start, a priority is due after a lower one.</summary>
    public const string PolicyNotMonotone = "policy.not-monotone";

    /// <summary>A priority has no target for a metric, where another one has.</summary>
    public const string PolicyPriorityWithoutTarget = "policy.priority-without-target";
}
