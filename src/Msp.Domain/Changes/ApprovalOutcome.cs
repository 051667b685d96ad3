using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>What became of a signature or a rejection: the order after it, or why it does not count, with what the person must be shown.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record ApprovalOutcome
{
    private ApprovalOutcome() { }

    /// <summary>Everybody who must has signed.</summary>
    /// <param name="Order">the order, approved</param>
    /// <param name="Demand">who had to sign and why</param>
    /// <param name="Budget">the budget with the price ordered from it; null where none was given</param>
    public sealed record Approved(ChangeOrder Order, ApprovalDemand Demand, Budget? Budget) : ApprovalOutcome;

    /// <summary>The signature counts; others are missing.</summary>
    /// <param name="Order">the order with the signature</param>
    /// <param name="Demand">who must sign and why</param>
    /// <param name="Next">the rules that are not satisfied yet, the next one first</param>
    public sealed record MoreNeeded(ChangeOrder Order, ApprovalDemand Demand, IReadOnlyList<ApprovalRule> Next) : ApprovalOutcome;

    /// <summary>The role has no say in an order of this value.</summary>
    /// <param name="Value">the value, together with what counts with it</param>
    /// <param name="Limit">the limit of the next rule that is not satisfied, which the value exceeds; null where that rule has none</param>
    /// <param name="Approvers">the roles of that rule</param>
    public sealed record NeedsHigherAuthority(Money Value, Money? Limit, IReadOnlyList<string> Approvers) : ApprovalOutcome;

    /// <summary>Others are asked first.</summary>
    /// <param name="First">the rule that is asked now</param>
    public sealed record OutOfTurn(ApprovalRule First) : ApprovalOutcome;

    /// <summary>Nobody approves a change that they asked for.</summary>
    /// <param name="Request">the request, by id</param>
    /// <param name="Person">the person</param>
    public sealed record OwnRequest(string Request, string Person) : ApprovalOutcome;

    /// <summary>Everybody would have signed, and the budget has not enough left.</summary>
    /// <param name="Available">what is left</param>
    /// <param name="Requested">what the order takes beyond what was set aside, ordered or spent for it</param>
    /// <param name="Pots">what is set apart and may be released, with owners</param>
    public sealed record OverBudget(Money Available, Money Requested, IReadOnlyList<BudgetPot> Pots) : ApprovalOutcome;

    /// <summary>It was decided against.</summary>
    /// <param name="Order">the order, rejected, with who decided and why</param>
    public sealed record Rejected(ChangeOrder Order) : ApprovalOutcome;

    /// <summary>Somebody signed later already; history is not rewritten.</summary>
    /// <param name="Last">when somebody last signed</param>
    public sealed record TooEarly(Instant Last) : ApprovalOutcome;

    /// <summary>The order is decided already.</summary>
    /// <param name="Status">how</param>
    public sealed record Decided(OrderStatus Status) : ApprovalOutcome;

    /// <summary>Chooses by the case.</summary>
    /// <param name="approved">for <see cref="Approved"/></param>
    /// <param name="moreNeeded">for <see cref="MoreNeeded"/></param>
    /// <param name="needsHigherAuthority">for <see cref="NeedsHigherAuthority"/></param>
    /// <param name="outOfTurn">for <see cref="OutOfTurn"/></param>
    /// <param name="ownRequest">for <see cref="OwnRequest"/></param>
    /// <param name="overBudget">for <see cref="OverBudget"/></param>
    /// <param name="rejected">for <see cref="Rejected"/></param>
    /// <param name="tooEarly">for <see cref="TooEarly"/></param>
    /// <param name="decided">for <see cref="Decided"/></param>
    public T Match<T>(
        Func<Approved, T> approved, Func<MoreNeeded, T> moreNeeded, Func<NeedsHigherAuthority, T> needsHigherAuthority, Func<OutOfTurn, T> outOfTurn,
        Func<OwnRequest, T> ownRequest, Func<OverBudget, T> overBudget, Func<Rejected, T> rejected, Func<TooEarly, T> tooEarly, Func<Decided, T> decided) => this switch
    {
        Approved one => approved(one),
        MoreNeeded one => moreNeeded(one),
        NeedsHigherAuthority one => needsHigherAuthority(one),
        OutOfTurn one => outOfTurn(one),
        OwnRequest one => ownRequest(one),
        OverBudget one => overBudget(one),
        Rejected one => rejected(one),
        TooEarly one => tooEarly(one),
        _ => decided((Decided)this),
    };
}
