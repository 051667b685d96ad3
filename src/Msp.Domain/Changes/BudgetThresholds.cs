using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Which shares of a budget an expense reaches.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public static class BudgetThresholds
{
    /// <summary>The thresholds t with <c>before &lt; t ≤ after</c> that were not reached before.</summary>
    /// <param name="budget">the whole; at zero or below nothing is reached</param>
    /// <param name="before">what was used before</param>
    /// <param name="after">what is used after</param>
    /// <param name="thresholds">in hundredths of the whole</param>
    /// <param name="reachedBefore">the thresholds that were reached once already</param>
    /// <returns>in the order in which they are stated</returns>
    /// <exception cref="InvalidOperationException">The amounts are of different currencies.</exception>
    public static IReadOnlyList<decimal> Reached(Money budget, Money before, Money after, IEnumerable<decimal> thresholds, IEnumerable<decimal> reachedBefore)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        var told = reachedBefore.ToHashSet();
        return [.. thresholds.Where(threshold => budget.Amount > 0m && before < budget * (threshold / 100m) && budget * (threshold / 100m) <= after && told.Add(threshold))];
    }
}
