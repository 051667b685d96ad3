namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>The currency is an active code of ISO 4217.</summary>
    public const string ApprovalCurrencyUnknown = "approval.currency-unknown";

    /// <summary>A matrix has at least one rule.</summary>
    public const string ApprovalRulesMissing = "approval.rules-missing";

    /// <summary>An item of a list is stated.</summary>
    public const string ApprovalItemMissing = "approval.item-missing";

    /// <summary>A rule has a name, and no other has the same.</summary>
    public const string ApprovalNameUnfit = "approval.name-unfit";

    /// <summary>A number or choice is within its bounds.</summary>
    public const string ApprovalNumberOutOfRange = "approval.number-out-of-range";

    /// <summary>A rule has at least one role, none blank, each once.</summary>
    public const string ApprovalRolesUnfit = "approval.roles-unfit";

    /// <summary>Another role signs, for a time and up to a value.</summary>
    public const string ApprovalDelegationUnfit = "approval.delegation-unfit";

    /// <summary>Somebody approves every change.</summary>
    public const string ApprovalUnasked = "approval.unasked";

    /// <summary>The currency is an active code of ISO 4217.</summary>
    public const string BudgetCurrencyUnknown = "budget.currency-unknown";

    /// <summary>An amount is stated and not negative.</summary>
    public const string BudgetAmountUnfit = "budget.amount-unfit";

    /// <summary>A threshold is above zero, and there once.</summary>
    public const string BudgetThresholdUnfit = "budget.threshold-unfit";

    /// <summary>Money set apart has a name of its own, an owner, a purpose and a way of release.</summary>
    public const string BudgetPotUnfit = "budget.pot-unfit";

    /// <summary>A window has a name.</summary>
    public const string WindowNameBlank = "window.name-blank";

    /// <summary>The zone is an id of the tz database.</summary>
    public const string WindowZoneUnknown = "window.zone-unknown";

    /// <summary>Items are named, at least one, none blank.</summary>
    public const string WindowItemsUnfit = "window.items-unfit";

    /// <summary>Exactly one way of recurring is stated, within its bounds.</summary>
    public const string WindowRecurrenceUnfit = "window.recurrence-unfit";

    /// <summary>A window opens on each of its dates, whatever the clock skips.</summary>
    public const string WindowSkipped = "window.skipped";

    /// <summary>The scores of the levels rise.</summary>
    public const string RiskLevelsUnfit = "risk.levels-unfit";

    /// <summary>A question has a text of its own, a weight and answers.</summary>
    public const string RiskQuestionUnfit = "risk.question-unfit";

    /// <summary>An answer has a text of its own and points.</summary>
    public const string RiskAnswerUnfit = "risk.answer-unfit";

    /// <summary>An emergency is reviewed by a date.</summary>
    public const string EnablementReviewMissing = "enablement.review-missing";

    /// <summary>A template of standard changes has an id.</summary>
    public const string EnablementStandardBlank = "enablement.standard-blank";

    /// <summary>A board has a name, members and a number of them that decide.</summary>
    public const string EnablementBoardUnfit = "enablement.board-unfit";

    /// <summary>A board meets at a time of day, on days that come again.</summary>
    public const string EnablementMeetingsUnfit = "enablement.meetings-unfit";

    /// <summary>Some board authorises every change.</summary>
    public const string EnablementBoardMissing = "enablement.board-missing";

    /// <summary>A change does not touch a freeze.</summary>
    public const string ChangeInFreeze = "change.in-freeze";

    /// <summary>A change fits into a window, undoing it included.</summary>
    public const string ChangeOutsideWindow = "change.outside-window";

    /// <summary>A change is carried out once.</summary>
    public const string ChangePlacedTwice = "change.placed-twice";

    /// <summary>A change starts when it is ready.</summary>
    public const string ChangeBeforeReady = "change.before-ready";

    /// <summary>A change starts when what it waits for is over.</summary>
    public const string ChangeBeforeDependency = "change.before-dependency";

    /// <summary>What a change waits for is in the plan.</summary>
    public const string ChangeDependencyMissing = "change.dependency-missing";

    /// <summary>Two changes of one item are not carried out at the same time.</summary>
    public const string ChangeSameItem = "change.same-item";

    /// <summary>A change is carried out by somebody who can.</summary>
    public const string ChangeImplementerUnfit = "change.implementer-unfit";

    /// <summary>One person is at one change at a time.</summary>
    public const string ChangeSameImplementer = "change.same-implementer";
}
