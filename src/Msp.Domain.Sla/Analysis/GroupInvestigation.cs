namespace Msp.Domain.Sla;

/// <summary>The search in one group, and its result in the terms of users.</summary>
internal sealed class GroupInvestigation
{
    private const int MostMeasured = 50;

    private readonly ForensicGroup group;
    private readonly HypothesisScores scores;
    private readonly HypothesisSearch search;
    private readonly RuleWriter writer;

    public GroupInvestigation(ForensicGroup group)
    {
        this.group = group;
        scores = new(group);
        search = new(group, scores);
        writer = new(group, scores);
        search.Run();
        // The limit belongs to the account too, but is known only once the rest is.
        Chosen = search.Best().Take(MostMeasured).MinBy(rule => search.LengthOf(rule) + writer.BitsOfLimit(rule, search.Explained(rule)));
    }

    public int Tickets => group.Tickets.Count;

    public bool IsOneSided => group.IsOneSided;

    public IReadOnlyList<Finding> Findings => group.Findings;

    /// <summary>The rule to be named first among the best.</summary>
    public Hypothesis Chosen { get; private set; }

    /// <summary>Takes the hours, stop and pauses of another group where they explain as much here: one calendar is simpler than two.</summary>
    public void Adopt(GroupInvestigation other)
    {
        if (Chosen.IsAllHours || Translate(other.Chosen, other.group) is not { } rule || search.Explained(rule) < search.Explained(Chosen)) return;
        Chosen = rule;
    }

    public ForensicResult ToResult()
    {
        Hypothesis[] best = [Chosen, .. search.Best().Where(rule => rule != Chosen && search.Explained(rule) >= search.Explained(Chosen))];
        var most = group.Search.MostAlternatives;
        var rules = best.Take(most + 2).SelectMany(rule => writer.Write(rule, search.Explained(rule))).Take(most + 2).ToArray();
        var evidence = writer.Evidence(best, rule => search.Explained(rule));
        return new(group.Name, Tickets, rules[0], [.. rules.Skip(1).Take(most)], search.MayBeMore || rules.Length > most + 1, evidence, [.. Unexplained(rules[0])]);
    }

    private Hypothesis? Translate(in Hypothesis rule, ForensicGroup from)
    {
        var (stop, pauses) = (IndexOf(group.Stops, from.Stops[rule.Stop]), 0);
        for (var state = 0; state < from.States.Count; state++)
        {
            if ((rule.Pauses >> state & 1) == 1 && IndexOf(group.States, from.States[state]) is >= 0 and var here) pauses |= 1 << here;
        }

        return stop < 0 ? null : rule with { Stop = stop, Pauses = pauses };
    }

    private static int IndexOf(IReadOnlyList<string> names, string name) => Array.IndexOf([.. names], name);

    // Counted by the engine that users have, not by the search.
    private IEnumerable<UnexplainedTicket> Unexplained(AppliedRule rule)
    {
        var unexplained = new List<UnexplainedTicket>();
        foreach (var ticket in group.Tickets)
        {
            if (!ticket.Stops.TryGetValue(rule.Stop, out var stop))
            {
                unexplained.Add(new(ticket, null, null));
                continue;
            }

            var reading = rule.Target.Read(RecordedEvents.Of(ticket, rule, stop), stop);
            if (reading.Verdict != (ticket.WasMet ? Verdict.Met : Verdict.Breached)) unexplained.Add(new(ticket, reading.Spent, reading.Spent - rule.Limit));
        }

        return unexplained
            .OrderByDescending(ticket => ticket.Distance is { } distance ? Duration.Max(distance, -distance) : Duration.MaxValue)
            .ThenBy(ticket => ticket.Ticket.Id, StringComparer.Ordinal);
    }
}
