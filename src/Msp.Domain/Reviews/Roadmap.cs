using System.Diagnostics.CodeAnalysis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>What is to be done for a client in the quarters to come, and what it costs.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Roadmap
{
    private const int MostQuarters = 400;

    private static readonly RoadmapValidator Validator = new();

    private Roadmap(RoadmapDraft draft)
    {
        Currency = Currency.Parse(draft.Currency!);
        Initiatives = [.. (draft.Initiatives ?? []).Select(one => new Initiative(one!)).OrderBy(one => one.Quarter).ThenBy(one => one.Priority).ThenBy(one =>
            one.Id, StringComparer.Ordinal)];
    }

    /// <summary>The currency of every cost.</summary>
    public Currency Currency { get; }

    /// <summary>The initiatives: by quarter, then by priority, then by id.</summary>
    public IReadOnlyList<Initiative> Initiatives { get; }

    /// <summary>Makes a roadmap of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static Roadmap From(RoadmapDraft draft) => Definition.From(draft, Validator, one => new Roadmap(one), "roadmap");

    /// <summary>Makes a roadmap of what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="roadmap">the roadmap, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(RoadmapDraft draft, [NotNullWhen(true)] out Roadmap? roadmap, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new Roadmap(one), out roadmap, out findings);

    /// <summary>What was written down, in the order of the roadmap.</summary>
    public RoadmapDraft ToDraft() => new() { Currency = Currency.Code, Initiatives = [.. Initiatives.Select(one => one.ToDraft())] };

    /// <summary>What the roadmap costs, quarter by quarter: what comes every month goes on after the quarter of its initiative.</summary>
    /// <param name="first">the first quarter</param>
    /// <param name="count">how many quarters, 1 to 400</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1 or above 400.</exception>
    public IReadOnlyList<QuarterBudget> Budget(RoadmapQuarter first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostQuarters);
        var budgets = new List<QuarterBudget>(count);
        for (var quarter = first; ; quarter = quarter.Next)
        {
            var now = quarter;
            budgets.Add(new(now, Currency, [.. Initiatives.SelectMany(one =>
                one.Costs.Select(cost => new RoadmapLine(one.Id, cost, cost.TimesIn(now.QuartersAfter(one.Quarter))))).Where(line => line.Times > 0)]));
            if (budgets.Count == count) return budgets.AsReadOnly();
        }
    }
}
