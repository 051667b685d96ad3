namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>An on-call schedule has nobody: no layer, nobody added, no temporary schedule.</summary>
    public const string OncallEmpty = "oncall.empty";

    /// <summary>A swap, override or temporary schedule has a start and a later end.</summary>
    public const string OncallSpanInvalid = "oncall.span-invalid";

    /// <summary>Somebody named in a swap, override or temporary schedule has a name.</summary>
    public const string OncallNameBlank = "oncall.name-blank";

    /// <summary>A swap, removal or replacement concerns somebody who has no turn then.</summary>
    public const string OncallOverrideIdle = "oncall.override-idle";

    /// <summary>A swap, replacement or temporary schedule is hidden, in part at least, by one given later.</summary>
    public const string OncallOverrideHidden = "oncall.override-hidden";

    /// <summary>Somebody is called in for a time at which they are on leave or removed.</summary>
    public const string OncallNamedWhileAway = "oncall.named-while-away";
}
