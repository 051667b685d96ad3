namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>Somebody is there in time for every response that is promised.</summary>
    public const string LintResponseUnreachable = "lint.response-unreachable";

    /// <summary>Some line of the coverage is to answer by the time that a response is due.</summary>
    public const string LintAnswerAfterResponse = "lint.answer-after-response";

    /// <summary>What teams and suppliers promised backs what the client was promised.</summary>
    public const string LintPromiseNotBacked = "lint.promise-not-backed";

    /// <summary>A ladder reaches a human before the target is missed.</summary>
    public const string LintEscalationAfterBreach = "lint.escalation-after-breach";

    /// <summary>Some cell of the matrix gives each priority.</summary>
    public const string LintPriorityUnreachable = "lint.priority-unreachable";

    /// <summary>A milestone is not due after the resolution.</summary>
    public const string LintResponseAfterResolution = "lint.response-after-resolution";

    /// <summary>A higher priority is not due after a lower one.</summary>
    public const string LintPrioritiesNotMonotone = "lint.priorities-not-monotone";

    /// <summary>Some ticket can have each target: its service, site and priority are there, and more specific targets leave it some.</summary>
    public const string LintTargetNeverApplies = "lint.target-never-applies";

    /// <summary>Somebody is warned before a target is due.</summary>
    public const string LintTargetWithoutWarning = "lint.target-without-warning";

    /// <summary>A warning comes between the start and the due.</summary>
    public const string LintWarningUseless = "lint.warning-useless";

    /// <summary>Every start has a due.</summary>
    public const string LintTargetNeverDue = "lint.target-never-due";

    /// <summary>No start is due at once.</summary>
    public const string LintTargetImmediate = "lint.target-immediate";

    /// <summary>A metric with a target for one priority has one for each.</summary>
    public const string LintPriorityWithoutTarget = "lint.priority-without-target";

    /// <summary>A wait for the client that stops the clock is one of its obligations.</summary>
    public const string LintWaitUnaudited = "lint.wait-unaudited";

    /// <summary>A promise leaves room for a miss.</summary>
    public const string LintHundredPercent = "lint.hundred-percent";

    /// <summary>A service has an owner.</summary>
    public const string LintServiceWithoutOwner = "lint.service-without-owner";

    /// <summary>A service with targets has an escalation ladder.</summary>
    public const string LintServiceWithoutLadder = "lint.service-without-ladder";

    /// <summary>A service has an activity in the RACI matrix.</summary>
    public const string LintServiceWithoutActivity = "lint.service-without-activity";

    /// <summary>A promise has a remedy when it is not kept.</summary>
    public const string LintGuaranteeWithoutRemedy = "lint.guarantee-without-remedy";

    /// <summary>The line of a role or contact is a role of the roster; whom a ladder calls upon is one of the roster or the responsibilities.</summary>
    public const string LintLineUnknown = "lint.line-unknown";

    /// <summary>The line of a role has somebody at every instant of its hours.</summary>
    public const string LintRoleGap = "lint.role-gap";

    /// <summary>Somebody stands in for each role that answers for an activity.</summary>
    public const string LintDeputyMissing = "lint.deputy-missing";

    /// <summary>A report or meeting looks at service levels that are promised.</summary>
    public const string LintReviewMissing = "lint.review-missing";

    /// <summary>Parts of an activity that are told apart by hours do not overlap.</summary>
    public const string LintDoersOverlap = "lint.doers-overlap";

    /// <summary>Maintenance takes place within the hours agreed for it.</summary>
    public const string LintMaintenanceOutsideHours = "lint.maintenance-outside-hours";

    /// <summary>Maintenance is announced in time.</summary>
    public const string LintMaintenanceLate = "lint.maintenance-late";

    /// <summary>Maintenance takes no more of a month than is agreed.</summary>
    public const string LintMaintenanceOverCap = "lint.maintenance-over-cap";

    /// <summary>A calendar's holidays last as long as the term.</summary>
    public const string LintHolidaysRunOut = "lint.holidays-run-out";

    /// <summary>The last day for notice is still to come.</summary>
    public const string LintNoticePast = "lint.notice-past";

    /// <summary>Calendars are in the zone of the agreement or of one of its sites.</summary>
    public const string LintZoneDiffers = "lint.zone-differs";

    /// <summary>Who owns a service, gets a report, takes part in a meeting or manages the account is a role that is stated.</summary>
    public const string LintRoleUnknown = "lint.role-unknown";

    /// <summary>A report or meeting is owed by a role that somebody fills.</summary>
    public const string LintDutyRoleUnfilled = "lint.duty-role-unfilled";

    /// <summary>An obligation of the client has a consequence.</summary>
    public const string LintObligationWithoutConsequence = "lint.obligation-without-consequence";
}
