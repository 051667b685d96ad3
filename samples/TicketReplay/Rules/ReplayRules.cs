namespace TicketReplay;

/// <summary>A rules file: the shape of a log, what its statuses mean, and the targets its tickets are judged by.</summary>
internal sealed record ReplayRules
{
    public required string Name { get; init; }

    public required LogRules Log { get; init; }

    /// <summary>What each status means; the clocks know no others.</summary>
    public required IReadOnlyDictionary<string, StateMeaning> States { get; init; }

    public required IReadOnlyList<MetricRules> Metrics { get; init; }

    public required SlaPolicy Policy { get; init; }

    /// <summary>A verdict that the log itself records, to compare with; null for none.</summary>
    public RecordedVerdict? Recorded { get; init; }

    public ReportRules Report { get; init; } = ReportRules.Usual;

    /// <summary>The zone in which months begin.</summary>
    public DateTimeZone ReportZone => Report.Zone ?? Policy.Targets[0].Target.Calendar.Zone;

    /// <summary>Priorities in the order in which the targets name them; those that none names after them, in ordinal order.</summary>
    public IReadOnlyList<string> InOrder(IEnumerable<string> priorities)
    {
        var named = Policy.Targets.Select(target => target.Applies.Priority).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return [.. priorities.OrderBy(priority => named.IndexOf(priority) is >= 0 and var at ? at : named.Count).ThenBy(priority => priority, StringComparer.Ordinal)];
    }

    public bool Knows(string state) => States.ContainsKey(state);

    public bool Ignores(string state) => States.TryGetValue(state, out var meaning) && meaning.Kind == StateKind.Ignored;
}
