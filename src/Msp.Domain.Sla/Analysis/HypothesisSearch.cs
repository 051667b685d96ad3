namespace Msp.Domain.Sla;

/// <summary>
/// Finds the rule with the shortest account of a group's verdicts: a race over whole hours; of what leads, every window of half hours; from the best of
/// those, step by step, first without a break and then with one; at last everything next to the best that explains as much.
/// </summary>
internal sealed class HypothesisSearch
{
    // Heats of the race: on how many tickets it is run, and how many rules stay in it.
    private static readonly (int Tickets, int Stay)[] Heats = [(192, 6_000), (1_024, 300)];
    private static readonly int[] Steps = [60, 30, 15, 5];

    // Of how many settings (stop, pauses, zone and days) every window of half hours is tried, and how many of them are climbed from.
    private const int Settings = 6;
    private const int ClimbersOfSetting = 4;
    private const int BrokenOf = 3;
    private const int BrokenClimbers = 8;
    private const int MostSteps = 40;
    private const int MostRounds = 5;
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

        field = Qualified(field);
        var settings = field.OrderBy(LengthOf).DistinctBy(Hypothesis.SettingOf).Take(Settings).ToArray();
        field = [.. field, .. Qualified([.. settings.SelectMany(Candidates.HalfHours)])];
        var climbers = field.Distinct().Order(ByLength).GroupBy(Hypothesis.SettingOf).Take(Settings)
            .SelectMany(setting => setting.Take(ClimbersOfSetting)).ToArray();
        // A break is first tried on what is best without one: on the way there it would pass for an edge that is not in place yet.
        Hypothesis[] whole = [.. climbers.Select(rule => Climb(rule, Candidates.NearUnbroken)).Distinct().Order(ByLength).Take(BrokenOf)];
        var broken = Qualified([.. whole.SelectMany(Candidates.Broken)]).Order(ByLength).Take(BrokenClimbers).ToArray();
        foreach (var rule in (Hypothesis[])[.. broken, .. whole, .. climbers.Order(ByLength).Take(BrokenClimbers)]) Climb(rule, Candidates.Near);
        MayBeMore = SpreadFromBest();
    }

    /// <summary>The rules that explain as many verdicts as the one with the shortest account, or more; in the order of their accounts.</summary>
    public IReadOnlyList<Hypothesis> Best()
    {
        var enough = known[Shortest];
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

    private Hypothesis Shortest => known.Keys.Min(ByLength);

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

    // Those that stay after the second heat, scored on all tickets.
    private List<Hypothesis> Qualified(List<Hypothesis> field)
    {
        if (All > Heats[1].Tickets) (field, _) = Leaders(field, scores.Of(field, Heats[1].Tickets), Heats[1].Stay);
        Score(field);
        return field;
    }

    private Hypothesis Climb(Hypothesis rule, Func<Hypothesis, ForensicGroup, int, IEnumerable<Hypothesis>> around)
    {
        foreach (var step in Steps)
        {
            for (var steps = 0; steps < MostSteps; steps++)
            {
                var near = around(rule, group, step).ToArray();
                Score(near);
                var best = near.Min(ByLength);
                if (LengthOf(best) >= LengthOf(rule)) break;
                rule = best;
            }
        }

        return rule;
    }

    // What lies around may be better still; then that is to be looked around.
    private bool SpreadFromBest()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var best = Shortest;
            var isCut = Spread();
            if (Shortest == best) return isCut;
            Climb(Shortest, Candidates.Near);
        }

        return true;
    }

    // The shortest are looked around first, so that what is left out, if anything, is the more far-fetched; then those that explain one verdict less, since
    // what explains as much may lie behind them.
    private bool Spread()
    {
        var best = Best();
        var enough = known[best[0]];
        var waiting = new SortedSet<Hypothesis>(best, ByLength);
        var behind = new SortedSet<Hypothesis>(known.Keys.Where(rule => known[rule] == enough - 1), ByLength);
        var seen = waiting.Concat(behind).ToHashSet();
        var budget = known.Count + MostNeighbours;
        while (waiting.Count + behind.Count > 0)
        {
            if (known.Count > budget) return true;
            var next = waiting.Count > 0 ? waiting : behind;
            var rule = next.Min;
            next.Remove(rule);
            var near = Steps.SelectMany(step => Candidates.Near(rule, group, step)).Distinct().ToArray();
            Score(near);
            foreach (var other in near.Where(other => known[other] >= enough - 1 && seen.Add(other))) (known[other] >= enough ? waiting : behind).Add(other);
        }

        return false;
    }
}
