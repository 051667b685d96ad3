using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>What became of a posting: the budget after it, or why it is refused, with the numbers the caller must show.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record BudgetOutcome
{
    private BudgetOutcome() { }

    /// <summary>It was posted.</summary>
    /// <param name="Budget">the budget after it</param>
    /// <param name="Reached">the thresholds it reached, in hundredths, in the order they are stated in; each once in the life of a budget</param>
    /// <param name="Overspent">by how much the budget is overspent now, to be warned of; null where it is not, or where that is allowed</param>
    public sealed record Posted(Budget Budget, IReadOnlyList<decimal> Reached, Money? Overspent) : BudgetOutcome;

    /// <summary>There is not enough left.</summary>
    /// <param name="Available">what is free</param>
    /// <param name="Requested">what was to be taken of it</param>
    /// <param name="Pots">what is set apart and may be released, with owners</param>
    public sealed record OverBudget(Money Available, Money Requested, IReadOnlyList<BudgetPot> Pots) : BudgetOutcome;

    /// <summary>More was to be given back, or drawn, than is there.</summary>
    /// <param name="Held">what is there</param>
    /// <param name="Asked">what was asked for</param>
    public sealed record NotHeld(Money Held, Money Asked) : BudgetOutcome;

    /// <summary>Somebody else releases the pot, or a change order is missing.</summary>
    /// <param name="Pot">the pot, with its owner and what it takes</param>
    public sealed record NotReleased(BudgetPot Pot) : BudgetOutcome;

    /// <summary>Chooses by the case.</summary>
    /// <param name="posted">for <see cref="Posted"/></param>
    /// <param name="overBudget">for <see cref="OverBudget"/></param>
    /// <param name="notHeld">for <see cref="NotHeld"/></param>
    /// <param name="notReleased">for <see cref="NotReleased"/></param>
    public T Match<T>(Func<Posted, T> posted, Func<OverBudget, T> overBudget, Func<NotHeld, T> notHeld, Func<NotReleased, T> notReleased) => this switch
    {
        Posted one => posted(one),
        OverBudget one => overBudget(one),
        NotHeld one => notHeld(one),
        _ => notReleased((NotReleased)this),
    };
}
