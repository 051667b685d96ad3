using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>A posting of a budget: what moved where. Postings are added, never changed.</summary>
/// <remarks>The four differences and that of the free money add up to what the work's budget grew by. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Number">1 for the first</param>
/// <param name="Kind">what it does</param>
/// <param name="Reference">the order, purchase or pot it is about</param>
/// <param name="Amount">how much</param>
/// <param name="At">when</param>
/// <param name="FromRequested">how much of it was set aside before</param>
/// <param name="FromOrdered">how much of it was ordered before</param>
public sealed record BudgetEntry(int Number, BudgetEntryKind Kind, string Reference, Money Amount, Instant At, Money FromRequested, Money FromOrdered)
{
    /// <summary>How much of it was free before; for a change or a draw nothing.</summary>
    public Money FromFree => Kind is BudgetEntryKind.Requested or BudgetEntryKind.Ordered or BudgetEntryKind.Spent ? Amount - FromRequested - FromOrdered : Money.Zero(Amount.Currency);

    /// <summary>One line: <c>3 spent CO-1 200.00 EUR (200.00 EUR ordered before)</c>.</summary>
    public override string ToString() =>
        $"{FindingPath.Value(Number)} {FindingPath.Value(Kind)} {Reference} {Amount}{(FromRequested.Amount == 0m ? "" : $" ({FromRequested} requested before)")}{(FromOrdered.Amount == 0m ? "" : $" ({FromOrdered} ordered before)")}";
}
