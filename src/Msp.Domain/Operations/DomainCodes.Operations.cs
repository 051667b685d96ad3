namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>A date is stated, and the last is not before the first.</summary>
    public const string RecurrenceDateUnfit = "recurrence.date-unfit";

    /// <summary>A step is days, weeks, months or years, one of them.</summary>
    public const string RecurrenceStepUnfit = "recurrence.step-unfit";

    /// <summary>Days go with their step, each once.</summary>
    public const string RecurrenceDaysUnfit = "recurrence.days-unfit";

    /// <summary>A roll is one of those there are.</summary>
    public const string RecurrenceRollUnknown = "recurrence.roll-unknown";

    /// <summary>A roll and working days name a calendar.</summary>
    public const string RecurrenceCalendarMissing = "recurrence.calendar-missing";

    /// <summary>A process has an id without a slash.</summary>
    public const string ProcessIdUnfit = "process.id-unfit";

    /// <summary>A process has a name.</summary>
    public const string ProcessNameBlank = "process.name-blank";

    /// <summary>A choice is one of those there are.</summary>
    public const string ProcessChoiceUnknown = "process.choice-unknown";

    /// <summary>Roles answer for a process, do it, and check it.</summary>
    public const string ProcessRoleMissing = "process.role-missing";

    /// <summary>A process says when it is due.</summary>
    public const string ProcessRecurrenceMissing = "process.recurrence-missing";

    /// <summary>A number is within its bounds.</summary>
    public const string ProcessNumberOutOfRange = "process.number-out-of-range";

    /// <summary>Names are stated, each once.</summary>
    public const string ProcessNamesUnfit = "process.names-unfit";

    /// <summary>A checklist has steps with ids of their own.</summary>
    public const string ProcessStepUnfit = "process.step-unfit";

    /// <summary>Quality control states its share within bounds.</summary>
    public const string ProcessCheckUnfit = "process.check-unfit";

    /// <summary>A role looks over a process that does not do it.</summary>
    public const string ProcessOversightUnfit = "process.oversight-unfit";

    /// <summary>A process is planned once.</summary>
    public const string ProcessIdTwice = "process.id-twice";

    /// <summary>The calendar of a process is there.</summary>
    public const string ProcessCalendarUnknown = "process.calendar-unknown";

    /// <summary>An asset that a process names is there.</summary>
    public const string ProcessAssetUnknown = "process.asset-unknown";

    /// <summary>A process for assets has at least one.</summary>
    public const string ProcessAssetNone = "process.asset-none";

    /// <summary>What is planned is done.</summary>
    public const string ProcessMissed = "process.missed";

    /// <summary>An asset is listed once.</summary>
    public const string AssetIdTwice = "asset.id-twice";

    /// <summary>What happened belongs to a time that is planned.</summary>
    public const string OccurrenceUnknown = "occurrence.unknown";

    /// <summary>Nothing is recorded before it happens.</summary>
    public const string OccurrenceRecordedBefore = "occurrence.recorded-before";

    /// <summary>Somebody did it.</summary>
    public const string OccurrencePersonMissing = "occurrence.person-missing";

    /// <summary>One person takes it on.</summary>
    public const string OccurrenceClaimedByOther = "occurrence.claimed-by-other";

    /// <summary>Who took it on does it.</summary>
    public const string OccurrenceDoneByOther = "occurrence.done-by-other";

    /// <summary>It is done once.</summary>
    public const string OccurrenceCompletedTwice = "occurrence.completed-twice";

    /// <summary>What is done or left out stays so.</summary>
    public const string OccurrenceClosedAlready = "occurrence.closed-already";

    /// <summary>It is done when it can be done.</summary>
    public const string OccurrenceTooEarly = "occurrence.too-early";

    /// <summary>A step is done with its evidence.</summary>
    public const string OccurrenceEvidenceMissing = "occurrence.evidence-missing";

    /// <summary>A step that is done is in the checklist.</summary>
    public const string OccurrenceStepUnknown = "occurrence.step-unknown";

    /// <summary>The time it took is above zero.</summary>
    public const string OccurrenceSpentUnfit = "occurrence.spent-unfit";

    /// <summary>It is done before it is missed.</summary>
    public const string OccurrenceDoneTooLate = "occurrence.done-too-late";

    /// <summary>What was done is recorded in time.</summary>
    public const string OccurrenceRecordedLate = "occurrence.recorded-late";

    /// <summary>It is left out with a reason and an approval.</summary>
    public const string OccurrenceSkipUnapproved = "occurrence.skip-unapproved";

    /// <summary>What was missed is not left out afterwards.</summary>
    public const string OccurrenceSkipTooLate = "occurrence.skip-too-late";

    /// <summary>What is done is checked.</summary>
    public const string OccurrenceCheckedUndone = "occurrence.checked-undone";

    /// <summary>Nobody checks their own work.</summary>
    public const string OccurrenceCheckedByDoer = "occurrence.checked-by-doer";

    /// <summary>A warranty holds.</summary>
    public const string AssetWarrantyEnded = "asset.warranty-ended";

    /// <summary>A warranty holds for a while.</summary>
    public const string AssetWarrantyEnding = "asset.warranty-ending";

    /// <summary>The maker supports an asset.</summary>
    public const string AssetSupportEnded = "asset.support-ended";

    /// <summary>The maker supports an asset for a while.</summary>
    public const string AssetSupportEnding = "asset.support-ending";

    /// <summary>It is known until when the maker supports an asset.</summary>
    public const string AssetSupportUnknown = "asset.support-unknown";

    /// <summary>A subscription holds.</summary>
    public const string AssetSubscriptionLapsed = "asset.subscription-lapsed";

    /// <summary>A subscription holds for a while.</summary>
    public const string AssetSubscriptionEnding = "asset.subscription-ending";

    /// <summary>An asset is replaced in time.</summary>
    public const string AssetTooOld = "asset.too-old";

    /// <summary>What was drawn is checked in time.</summary>
    public const string CheckMissing = "check.missing";

    /// <summary>What was drawn is checked in time, not afterwards.</summary>
    public const string CheckLate = "check.late";

    /// <summary>What is checked was done well.</summary>
    public const string CheckFailed = "check.failed";

    /// <summary>A period is attested when it is over.</summary>
    public const string OversightTooEarly = "oversight.too-early";

    /// <summary>Nobody attests their own work.</summary>
    public const string OversightByDoer = "oversight.by-doer";

    /// <summary>What is attested is the evidence.</summary>
    public const string OversightHashDiffers = "oversight.hash-differs";

    /// <summary>A period is attested in time.</summary>
    public const string OversightMissing = "oversight.missing";

    /// <summary>A period is attested in time.</summary>
    public const string OversightLate = "oversight.late";

    /// <summary>Every workload is restored within its days.</summary>
    public const string RestoreNever = "restore.never";

    /// <summary>Every workload is restored again and again.</summary>
    public const string RestoreTooOld = "restore.too-old";

    /// <summary>No restore comes later than its days allow.</summary>
    public const string RestoreGap = "restore.gap";

    /// <summary>Enough restores succeed in a month.</summary>
    public const string RestoreTooFew = "restore.too-few";

    /// <summary>What is restored works.</summary>
    public const string RestoreFailed = "restore.failed";

    /// <summary>Somebody else sees that a restore works.</summary>
    public const string RestoreUnverified = "restore.unverified";

    /// <summary>What was promised is measured.</summary>
    public const string RestoreUnmeasured = "restore.unmeasured";

    /// <summary>It works again within the recovery time objective.</summary>
    public const string RestoreTimeMissed = "restore.time-missed";

    /// <summary>What comes back is as recent as promised.</summary>
    public const string RestorePointMissed = "restore.point-missed";

    /// <summary>A workload is listed once.</summary>
    public const string RestoreWorkloadTwice = "restore.workload-twice";

    /// <summary>What is restored is in the list.</summary>
    public const string RestoreWorkloadUnknown = "restore.workload-unknown";

    /// <summary>A control has assets.</summary>
    public const string CoverageAssetNone = "coverage.asset-none";

    /// <summary>What a source sees is in the list.</summary>
    public const string CoverageAssetUnknown = "coverage.asset-unknown";

    /// <summary>What a source sees is of a kind that the control is for.</summary>
    public const string CoverageAssetKind = "coverage.asset-kind";

    /// <summary>What a source sees is looked after still.</summary>
    public const string CoverageAssetRetired = "coverage.asset-retired";

    /// <summary>An asset is listed once.</summary>
    public const string CoverageAssetTwice = "coverage.asset-twice";

    /// <summary>A control is listed once.</summary>
    public const string CoverageControlTwice = "coverage.control-twice";

    /// <summary>What a source speaks of is in the list.</summary>
    public const string CoverageControlUnknown = "coverage.control-unknown";

    /// <summary>A control is in place.</summary>
    public const string CoverageMissing = "coverage.missing";

    /// <summary>Evidence is recent.</summary>
    public const string CoverageStale = "coverage.stale";

    /// <summary>A control works.</summary>
    public const string CoverageFailing = "coverage.failing";

    /// <summary>Enough sources say so.</summary>
    public const string CoverageUnconfirmed = "coverage.unconfirmed";

    /// <summary>Somebody answers for documentation.</summary>
    public const string DocumentationOwnerMissing = "documentation.owner-missing";

    /// <summary>It is stated who may read documentation.</summary>
    public const string DocumentationReadersMissing = "documentation.readers-missing";

    /// <summary>Documentation is reviewed in time.</summary>
    public const string DocumentationReviewOverdue = "documentation.review-overdue";

    /// <summary>Documentation is about an asset in the list.</summary>
    public const string DocumentationAssetUnknown = "documentation.asset-unknown";

    /// <summary>A project has an id.</summary>
    public const string ProjectIdBlank = "project.id-blank";

    /// <summary>A project has a name.</summary>
    public const string ProjectNameBlank = "project.name-blank";

    /// <summary>Dates of a project are stated.</summary>
    public const string ProjectDateUnfit = "project.date-unfit";

    /// <summary>A project takes 1 to 1000 working days.</summary>
    public const string ProjectLeadUnfit = "project.lead-unfit";

    /// <summary>A milestone has a name and a date.</summary>
    public const string ProjectMilestoneUnfit = "project.milestone-unfit";

    /// <summary>A resource is a role with hours.</summary>
    public const string ProjectResourceUnfit = "project.resource-unfit";

    /// <summary>The provider hears of a project in time.</summary>
    public const string ProjectHeardTooLate = "project.heard-too-late";

    /// <summary>Milestones are reached in time.</summary>
    public const string ProjectMilestoneOverdue = "project.milestone-overdue";

    /// <summary>Enough hours are set aside.</summary>
    public const string ProjectResourceShort = "project.resource-short";

    /// <summary>The client is told of an incident in time.</summary>
    public const string NoticeMissing = "notice.missing";

    /// <summary>The client is told of an incident in time.</summary>
    public const string NoticeLate = "notice.late";

    /// <summary>The client has time for its own duties.</summary>
    public const string NoticeLeavesTooLittle = "notice.leaves-too-little";
}
