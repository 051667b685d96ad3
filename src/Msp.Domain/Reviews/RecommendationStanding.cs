using System.Globalization;
using System.Text;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>How recommendations stand on a date.</summary>
/// <remarks>Made by <see cref="RecommendationLog.On"/>. Counts and costs by state add up to those of all. Immutable and thread-safe.</remarks>
public sealed class RecommendationStanding
{
    internal RecommendationStanding(Currency currency, LocalDate date, IReadOnlyList<Recommendation> items) =>
        (Currency, Date, Items) = (currency, date, items);

    /// <summary>The currency of every cost.</summary>
    public Currency Currency { get; }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>What was recommended by then, by date and id.</summary>
    public IReadOnlyList<Recommendation> Items { get; }

    /// <summary>Those that stand so.</summary>
    /// <param name="state">how</param>
    public IReadOnlyList<Recommendation> In(RecommendationState state) => [.. Items.Where(item => item.On(Date) == state)];

    /// <summary>What those cost once that stand so.</summary>
    /// <param name="state">how</param>
    public Money OneOff(RecommendationState state) => In(state).Aggregate(Money.Zero(Currency), (sum, item) => sum + item.OneOff);

    /// <summary>What those cost a month that stand so.</summary>
    /// <param name="state">how</param>
    public Money Monthly(RecommendationState state) => In(state).Aggregate(Money.Zero(Currency), (sum, item) => sum + item.Monthly);

    /// <summary>A line a state with count and costs, those in it below, lines ended by a line feed; states without any are left out.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var state in Enum.GetValues<RecommendationState>().Where(state => In(state).Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{FindingPath.Value(state)}: {In(state).Count}, {OneOff(state)} once and {Monthly(state)} a month\n");
            foreach (var item in In(state))
                text.Append("  ").Append(item).Append(Decided(item)).Append('\n');
        }

        return text.ToString();
    }

    private string Decided(Recommendation item) => item.DecidedBy(Date) is not { } decision ? ""
        : $"; {FindingPath.Value(decision.Verdict)} by {decision.By} on {FindingPath.Value(decision.On)}{(decision.Reason is { } reason ? $": {reason}" : "")}";
}
