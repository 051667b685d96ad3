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

    /// <summary>An asset is listed once.</summary>
    public const string AssetIdTwice = "asset.id-twice";

    /// <summary>What happened belongs to a time that is planned.</summary>
    public const string OccurrenceUnknown = "occurrence.unknown";

    /// <summary>Nothing is recorded before it happens.</summary>
    public const string OccurrenceRecordedBefore = "occurrence.recorded-before";

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
}
