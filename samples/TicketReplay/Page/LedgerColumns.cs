namespace TicketReplay;

/// <summary>A ledger as columns of a drawing: for each column the class to which most of its time belongs. So a drawing has a bounded number of parts however many spans there are.</summary>
/// <param name="from">the left edge</param>
/// <param name="to">the right edge; after <paramref name="from"/></param>
/// <param name="columns">how many columns</param>
internal sealed class LedgerColumns(Instant from, Instant to, int columns)
{
    private readonly Int128 total = (to - from).ToInt128Nanoseconds();

    /// <summary>Where an instant lies, in columns, cut at the edges.</summary>
    public int At(Instant instant) => (int)Int128.Clamp((instant - from).ToInt128Nanoseconds() * columns / total, 0, columns);

    /// <summary>Runs of columns of one class.</summary>
    /// <param name="parts">stretches of time in order, each with its class; an empty class is not drawn</param>
    public List<(int Start, int End, string Class)> Runs(IEnumerable<(Instant Start, Instant End, string Class)> parts)
    {
        var most = new (Int128 Length, string Class)[columns];
        var lengths = new Dictionary<string, Int128>(StringComparer.Ordinal);
        var column = -1;
        foreach (var (start, end, name) in parts)
        {
            for (var at = Math.Min(At(start), columns - 1); at < columns && Edge(at) < end; at++)
            {
                if (at != column)
                {
                    lengths.Clear();
                    column = at;
                }

                var length = (Min(end, Edge(at + 1)) - Max(start, Edge(at))).ToInt128Nanoseconds();
                if (length <= 0) continue;
                lengths[name] = length += lengths.GetValueOrDefault(name);
                if (length > most[at].Length) most[at] = (length, name);
            }
        }

        var runs = new List<(int Start, int End, string Class)>();
        for (var at = 0; at < columns; at++)
        {
            if (most[at].Class is not { Length: > 0 } name) continue;
            if (runs.Count > 0 && runs[^1].End == at && runs[^1].Class == name) runs[^1] = runs[^1] with { End = at + 1 };
            else runs.Add((at, at + 1, name));
        }

        return runs;
    }

    private Instant Edge(int column) => column == columns ? to : from + Duration.FromNanoseconds((long)(total * column / columns));

    private static Instant Min(Instant x, Instant y) => x < y ? x : y;

    private static Instant Max(Instant x, Instant y) => x > y ? x : y;
}
