namespace Msp.Domain.Sla;

/// <summary>Finds the rule with the shortest account of a group's verdicts: a race over the grid, then step by step, then everything next to it that
/// explains as much.</summary>
internal sealed class HypothesisSearch
{
    // Heats of the race: on how many tickets it is run, and how many rules stay in it.
    private static readonly (int Tickets, int Stay)[] Heats = [(192, 6_000), (1_024, 300)];
    private static readonly int[] Steps = [60, 30, 15, 5];
    private const int Climbers = 24;
    private const int MostSteps = 40;
    private const int MostNeighbours = 2_500;

    private readonly ForensicGroup group;
    private readonly HypothesisScores scores;
    private readonly Dictionary<Hypothesis, int> known = [];

    public HypothesisSearch(ForensicGroup group, HypothesisScores scores) => (this.group, this.scores) = (group, scores);

    private int All => group.Tickets.Count;

    /// <summary>Looks for them.</summary>
    public void Run()
    {
        var (field, heat) = (new List<Hypothesis>(), Math.Min(All, Heats[0].Tickets));
        var placed = new List<int>();
        foreach (var part in Candidates.Grid(group))
        {
            field.AddRange(part);
            placed.AddRange(scores.Of(part, heat));
            (field, placed) = Leaders(field, placed, Heats[0].Stay);
        }

        if (All > Heats[1].Tickets) (field, _) = Leaders(field, scores.Of(field, Heats[1].Tickets), Heats[1].Stay);
        Score(field);
        foreach (var rule in Leaders(field, [.. field.Select(rule => -LengthOf(rule))], Climbers).Rules) Climb(rule);
        MayBeMore = Spread();
    }

    /// <summary>The rules that explain as many verdicts as the one with the shortest account, or more; in the order of their accounts.</summary>
    public IReadOnlyList<Hypothesis> Best()
    {
        var enough = known[known.Keys.Min(ByLength)];
        return [.. known.Where(rule => rule.Value >= enough).Select(rule => rule.Key).Order(ByLength)];
    }

    /// <summary>Whether there may be more of them that were not looked at.</summary>
    public bool MayBeMore { get; private set; }

    /// <summary>How many verdicts a rule explains.</summary>
    public int Explained(in Hypothesis rule)
    {
        Score([rule]);
        return known[rule];
    }

    public int LengthOf(Hypothesis rule) => DescriptionLength.Of(rule, All - known[rule], All);

    private Comparer<Hypothesis> ByLength => Comparer<Hypothesis>.Create((one, other) =>
        LengthOf(one).CompareTo(LengthOf(other)) is not 0 and var longer ? longer : DescriptionLength.Compare(one, other));

    private static (List<Hypothesis> Rules, List<int> Scores) Leaders(List<Hypothesis> field, IReadOnlyList<int> scores, int stay)
    {
        var leaders = Enumerable.Range(0, field.Count).OrderByDescending(place => scores[place]).ThenBy(place => place).Take(stay).ToArray();
        return ([.. leaders.Select(place => field[place])], [.. leaders.Select(place => scores[place])]);
    }

    private void Score(IEnumerable<Hypothesis> rules)
    {
        Hypothesis[] unknown = [.. rules.Where(rule => !known.ContainsKey(rule)).Distinct()];
        var explained = scores.Of(unknown, All);
        for (var index = 0; index < unknown.Length; index++) known[unknown[index]] = explained[index];
    }

    private void Climb(Hypothesis rule)
    {
        foreach (var step in Steps)
        {
            for (var steps = 0; steps < MostSteps; steps++)
            {
                var near = Candidates.Near(rule, group, step).ToArray();
                Score(near);
                var best = near.Min(ByLength);
                if (LengthOf(best) >= LengthOf(rule)) break;
                rule = best;
            }
        }
    }

    // The shortest are looked around first, so that what is left out, if anything, is the more far-fetched.
    private bool Spread()
    {
        var best = Best();
        var enough = known[best[0]];
        var waiting = new SortedSet<Hypothesis>(best, ByLength);
        var seen = waiting.ToHashSet();
        var budget = known.Count + MostNeighbours;
        while (waiting.Count > 0)
        {
            if (known.Count > budget) return true;
            var rule = waiting.Min;
            waiting.Remove(rule);
            var near = Steps.SelectMany(step => Candidates.Near(rule, group, step)).Distinct().ToArray();
            Score(near);
            foreach (var other in near.Where(other => known[other] >= enough && seen.Add(other))) waiting.Add(other);
        }

        return false;
    }
}
