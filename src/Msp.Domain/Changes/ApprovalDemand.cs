using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Who must approve a change, and the numbers that say so.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ApprovalDemand
{
    internal ApprovalDemand(Money value, IReadOnlyList<ApprovedValue> counted, IReadOnlyList<ApprovalRule> rules)
    {
        (Value, Counted, Rules) = (value, counted, rules);
        Cumulative = counted.Aggregate(value, (sum, approved) => sum + approved.Value);
    }

    /// <summary>How much the change itself moves.</summary>
    public Money Value { get; }

    /// <summary>The approved changes that count with it.</summary>
    public IReadOnlyList<ApprovedValue> Counted { get; }

    /// <summary>The value that the limits are compared with: that of the change and of all that count with it.</summary>
    public Money Cumulative { get; }

    /// <summary>The rules that must be satisfied, in the order of the matrix; empty where nobody is asked.</summary>
    public IReadOnlyList<ApprovalRule> Rules { get; }

    /// <summary>The value and a line for each rule; lines ended by a line feed.</summary>
    public override string ToString() =>
        $"{Value}{string.Concat(Counted.Select(approved => $" + {approved.Value} ({approved.Order})"))}{(Counted.Count == 0 ? "" : $" = {Cumulative}")}\n{string.Concat(Rules.Select(rule => $"  {rule}\n"))}";
}
