using System.Text;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>What a roadmap costs in a quarter.</summary>
/// <remarks>Made by <see cref="Roadmap.Budget"/>. Its amounts are the sums of its lines. Immutable and thread-safe.</remarks>
public sealed class QuarterBudget
{
    internal QuarterBudget(RoadmapQuarter quarter, Currency currency, IReadOnlyList<RoadmapLine> lines)
    {
        (Quarter, Lines) = (quarter, lines);
        OneOff = lines.Where(line => !line.Cost.Monthly).Aggregate(Money.Zero(currency), (sum, line) => sum + line.Amount);
        Recurring = lines.Where(line => line.Cost.Monthly).Aggregate(Money.Zero(currency), (sum, line) => sum + line.Amount);
    }

    /// <summary>The quarter.</summary>
    public RoadmapQuarter Quarter { get; }

    /// <summary>What comes once.</summary>
    public Money OneOff { get; }

    /// <summary>What comes every month, for the months of the quarter.</summary>
    public Money Recurring { get; }

    /// <summary>Both together.</summary>
    public Money Total => OneOff + Recurring;

    /// <summary>Every cost that comes in the quarter, in the order of the roadmap.</summary>
    public IReadOnlyList<RoadmapLine> Lines { get; }

    /// <summary>The amounts, then every line that they are the sums of, ended by a line feed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Quarter}: {OneOff} once, {Recurring} recurring, {Total}\n");
        foreach (var line in Lines) text.Append("  ").Append(line).Append('\n');
        return text.ToString();
    }
}
