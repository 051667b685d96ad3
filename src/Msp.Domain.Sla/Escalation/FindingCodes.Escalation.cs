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

    /// <summary>A person is described once in a roster.</summary>
    public const string RosterPersonRepeated = "roster.person-repeated";

    /// <summary>Somebody on call is not described in the roster.</summary>
    public const string RosterPersonUnknown = "roster.person-unknown";

    /// <summary>A role has a name.</summary>
    public const string RosterRoleBlank = "roster.role-blank";

    /// <summary>A role has one schedule.</summary>
    public const string RosterRoleRepeated = "roster.role-repeated";

    /// <summary>A ladder has neither levels nor updates to the client, or nothing to repeat.</summary>
    public const string LadderEmpty = "ladder.empty";

    /// <summary>A recipient of a ladder has no role.</summary>
    public const string LadderRoleBlank = "ladder.role-blank";

    /// <summary>A recipient's role is not in the roster.</summary>
    public const string LadderRoleUnknown = "ladder.role-unknown";

    /// <summary>A level comes before an earlier one.</summary>
    public const string LadderLevelsDescending = "ladder.levels-descending";

    /// <summary>A time or a number of repetitions of a ladder is out of bounds.</summary>
    public const string LadderTimeOutOfRange = "ladder.time-out-of-range";

    /// <summary>A level depends on the due of a target that has no limit.</summary>
    public const string LadderNeverActs = "ladder.never-acts";

    /// <summary>A level that should act before the due cannot.</summary>
    public const string LadderAfterDue = "ladder.after-due";

    /// <summary>An offset before the due is longer than the limit.</summary>
    public const string LadderBeforeStart = "ladder.before-start";

    /// <summary>Nobody whom a level calls upon can be reached at any time.</summary>
    public const string LadderUnreachable = "ladder.unreachable";

    /// <summary>An acknowledgement, maintenance or major incident ends that had not begun, or begins twice.</summary>
    public const string LadderEventUnfit = "ladder.event-unfit";
}
