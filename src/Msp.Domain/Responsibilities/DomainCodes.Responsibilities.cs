namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>An item of a list of responsibilities is something, not null.</summary>
    public const string RaciItemNull = "raci.item-null";

    /// <summary>A role has a name.</summary>
    public const string RaciRoleBlank = "raci.role-blank";

    /// <summary>A role is stated once.</summary>
    public const string RaciRoleRepeated = "raci.role-repeated";

    /// <summary>A role is on the side of the client, the provider or a vendor.</summary>
    public const string RaciSideMissing = "raci.side-missing";

    /// <summary>A role is filled by a holder, a line, or both.</summary>
    public const string RaciRoleUnfilled = "raci.role-unfilled";

    /// <summary>A deputy stands in for a holder, and is somebody else.</summary>
    public const string RaciDeputyUnfit = "raci.deputy-unfit";

    /// <summary>Hours belong to a role that is filled by a line.</summary>
    public const string RaciHoursWithoutLine = "raci.hours-without-line";

    /// <summary>A role that activities name is among the roles.</summary>
    public const string RaciRoleUnknown = "raci.role-unknown";

    /// <summary>A role that is stated has something to do.</summary>
    public const string RaciRoleIdle = "raci.role-idle";

    /// <summary>A role does, or answers for, no more than a stated share of all activities.</summary>
    public const string RaciRoleOverloaded = "raci.role-overloaded";

    /// <summary>An activity has a name.</summary>
    public const string RaciActivityBlank = "raci.activity-blank";

    /// <summary>An activity is stated once for a service.</summary>
    public const string RaciActivityRepeated = "raci.activity-repeated";

    /// <summary>An activity has somebody who answers for it and somebody who does it.</summary>
    public const string RaciActivityOrphan = "raci.activity-orphan";

    /// <summary>An activity has one role that answers for it.</summary>
    public const string RaciAccountableMissing = "raci.accountable-missing";

    /// <summary>An activity has a role that does it.</summary>
    public const string RaciResponsibleMissing = "raci.responsible-missing";

    /// <summary>A role has one part in an activity; only the accountable one may do it besides.</summary>
    public const string RaciRoleTwice = "raci.role-twice";

    /// <summary>Of several who do an activity, each has a stated part.</summary>
    public const string RaciPartMissing = "raci.part-missing";

    /// <summary>The parts of those who do an activity do not overlap.</summary>
    public const string RaciDoersOverlap = "raci.doers-overlap";

    /// <summary>Who approves the work is not who does it.</summary>
    public const string RaciApproverDoes = "raci.approver-does";

    /// <summary>Roles report to others without coming round to themselves.</summary>
    public const string RaciReportingCircular = "raci.reporting-circular";

    /// <summary>Who answers for an activity does not report to who does it.</summary>
    public const string RaciAccountableBelow = "raci.accountable-below";

    /// <summary>No more than three roles are asked before an activity.</summary>
    public const string RaciConsultedMany = "raci.consulted-many";

    /// <summary>A role's line is a role of the roster.</summary>
    public const string RaciLineUnknown = "raci.line-unknown";

    /// <summary>Hours are a calendar of the agreement.</summary>
    public const string RaciHoursUnknown = "raci.hours-unknown";

    /// <summary>A role's line has somebody at every instant of its hours.</summary>
    public const string RaciRoleGap = "raci.role-gap";

    /// <summary>A role has a holder for the time beyond the roster.</summary>
    public const string RaciHolderMissing = "raci.holder-missing";

    /// <summary>A role has a deputy for when the holder is away.</summary>
    public const string RaciDeputyMissing = "raci.deputy-missing";

    /// <summary>A client's obligation has an id.</summary>
    public const string ObligationIdBlank = "obligation.id-blank";

    /// <summary>A client's obligation is stated once.</summary>
    public const string ObligationRepeated = "obligation.repeated";

    /// <summary>A client's obligation says what is to be done.</summary>
    public const string ObligationTitleBlank = "obligation.title-blank";

    /// <summary>A role of an obligation is one of the client's roles.</summary>
    public const string ObligationRoleUnfit = "obligation.role-unfit";

    /// <summary>A client's obligation has a calendar.</summary>
    public const string ObligationCalendarMissing = "obligation.calendar-missing";

    /// <summary>A time of an obligation is above zero, at most 366 days.</summary>
    public const string ObligationTimeOutOfRange = "obligation.time-out-of-range";

    /// <summary>A reminder comes before the obligation is due.</summary>
    public const string ObligationReminderLate = "obligation.reminder-late";

    /// <summary>An escalation has a time and somebody to go to.</summary>
    public const string ObligationEscalationUnfit = "obligation.escalation-unfit";

    /// <summary>A reason for waiting calls for one obligation.</summary>
    public const string ObligationReasonRepeated = "obligation.reason-repeated";

    /// <summary>A reason for waiting is not blank.</summary>
    public const string ObligationReasonBlank = "obligation.reason-blank";

    /// <summary>A wait for the client calls for an obligation.</summary>
    public const string ObligationUnstated = "obligation.unstated";

    /// <summary>What must be told names the type of request.</summary>
    public const string IntakeTypeBlank = "intake.type-blank";

    /// <summary>What must be told is stated once for a type of request and service.</summary>
    public const string IntakeRepeated = "intake.repeated";

    /// <summary>Each item that must be told is stated once, and not blank.</summary>
    public const string IntakeItemUnfit = "intake.item-unfit";

    /// <summary>Something must be told.</summary>
    public const string IntakeEmpty = "intake.empty";

    /// <summary>A missing item opens one of the client's obligations.</summary>
    public const string IntakeObligationUnknown = "intake.obligation-unknown";
}
