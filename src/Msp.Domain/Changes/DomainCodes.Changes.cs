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
}
