namespace Msp.Domain.Sla;

/// <summary>Collects the episodes that concern a period.</summary>
internal sealed class AttainmentGathering(ReportingPeriod period, AttainmentRules rules, ExclusionUse use, int expected = 0)
{
    private readonly ItemTable table = new(expected);
    private int seen;
    private int elsewhere;
    private Instant? earliest;

    /// <summary>When a clock was read. An episode that another one followed was read where that began, but what came afterwards is known.</summary>
    public static Instant? ReadAt(SlaResult result) => result.IsLatest ? result.Reading.AsOf : null;

    public static Instant? Earlier(Instant? one, Instant? other) => one is { } first && other is { } second ? Instant.Min(first, second) : one ?? other;

    public void Add(in AttainmentItem item, Instant? readAt)
    {
        earliest = Earlier(earliest, readAt);
        seen++;
        if (item.Concerns(period)) table.Add(in item);
        else if (item.IsResolvedIn(period)) table.Add(item.InOtherPeriod());
        else elsewhere++;
    }

    /// <summary>Adds what was told apart beforehand as of no concern for the period.</summary>
    /// <param name="results">how many results there are in all</param>
    /// <param name="readAt">the earliest instant at which any of them was read</param>
    public void AddRest(int results, Instant? readAt)
    {
        (elsewhere, seen) = (elsewhere + results - seen, results);
        earliest = readAt;
    }

    public void Add(Attainment part)
    {
        foreach (ref readonly var item in part.Held) table.Add(in item);
        foreach (var copy in part.SetAside) table.Add(in copy);
        (seen, elsewhere) = (seen + part.Seen, elsewhere + part.Elsewhere);
        earliest = Earlier(earliest, part.EarliestReading);
    }

    public Attainment ToAttainment() => new(period, rules, table.ToArray(), table.SetAside, use, (seen, elsewhere), earliest);
}
