using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace QuarterlyReviewSample;

/// <summary>The roadmap, sorted by what was decided about the recommendations that it comes from.</summary>
internal sealed class PlannedWork
{
    private readonly Dictionary<string, RecommendationState> states;

    /// <param name="drafts">what was planned</param>
    /// <param name="recommendations">what was recommended, and decided</param>
    public PlannedWork(IReadOnlyList<InitiativeDraft> drafts, RecommendationStanding recommendations)
    {
        states = recommendations.Items.ToDictionary(item => item.Id, item => item.On(recommendations.Date), StringComparer.Ordinal);
        // A roadmap is valid as a whole; what has errors is taken out of it, one initiative after another.
        List<InitiativeDraft> sound = [];
        List<Finding> faults = [];
        foreach (var draft in drafts)
        {
            if (Roadmap.TryFrom(new() { Currency = Currency.Gbp.Code, Initiatives = [.. sound, draft] }, out _, out var found)) sound.Add(draft);
            else faults.AddRange(found.Select(finding => finding with { Place = $"{draft.Id}, {finding.Place}" }));
        }

        Findings = faults;
        Roadmap Of(PlanState state) =>
            Roadmap.From(new() { Currency = Currency.Gbp.Code, Initiatives = [.. sound.Where(draft => StateOf([.. draft.Sources!.Select(one => one!)]) == state)] });
        (Decided, Undecided, Declined) = (Of(PlanState.Decided), Of(PlanState.Undecided), Of(PlanState.Declined));
    }

    /// <summary>What nobody has to decide any more: it comes from an accepted recommendation, or from none.</summary>
    public Roadmap Decided { get; }

    /// <summary>What comes from a recommendation that waits, is overdue or is put off.</summary>
    public Roadmap Undecided { get; }

    /// <summary>What comes from declined recommendations only, and is not done.</summary>
    public Roadmap Declined { get; }

    /// <summary>What was wrong with the plans.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>How a plan stands, for people: <c>not decided: R-05 waiting</c>.</summary>
    /// <param name="one">the plan</param>
    public string Told(Initiative one)
    {
        var open = one.Sources.Where(source => states.TryGetValue(source, out var state) && IsOpen(state)).ToList();
        return open.Count == 0 ? "decided" : $"not decided: {string.Join(", ", open.Select(source => $"{source} {Sections.Words(states[source])}"))}";
    }

    private PlanState StateOf(IReadOnlyList<string> sources)
    {
        List<RecommendationState> decisions = [.. sources.Where(states.ContainsKey).Select(source => states[source])];
        return decisions.Any(IsOpen) ? PlanState.Undecided
            : decisions.Count > 0 && decisions.TrueForAll(state => state == RecommendationState.Declined) ? PlanState.Declined : PlanState.Decided;
    }

    private static bool IsOpen(RecommendationState state) => state is not (RecommendationState.Accepted or RecommendationState.Declined);

    private enum PlanState
    {
        Decided = 0,
        Undecided = 1,
        Declined = 2,
    }
}
