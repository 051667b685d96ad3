namespace Msp.Domain.Sla;

/// <summary>The best limits for tickets in the order of the time they spent: wherever most of the met ones lie below and most of the breached ones above.</summary>
/// <remarks>A ticket is one number: its key (<see cref="ZonedTickets"/>) doubled, and one more when it was breached.</remarks>
internal static class LimitCut
{
    public static long Encode(long key, bool wasMet) => (2 * key) + (wasMet ? 0 : 1);

    public static long KeyOf(long encoded) => encoded >> 1;

    public static bool WasMet(long encoded) => (encoded & 1) == 0;

    /// <summary>How many verdicts the best limit explains.</summary>
    public static int MostExplained(ReadOnlySpan<long> sorted)
    {
        var (explained, most) = (BreachedIn(sorted), 0);
        for (var below = 0; below <= sorted.Length; below++)
        {
            if (IsCut(sorted, below)) most = Math.Max(most, explained);
            if (below < sorted.Length) explained += WasMet(sorted[below]) ? 1 : -1;
        }

        return most;
    }

    /// <summary>How many tickets lie below each limit that explains so many verdicts.</summary>
    public static IReadOnlyList<int> Explaining(ReadOnlySpan<long> sorted, int count)
    {
        var cuts = new List<int>();
        var explained = BreachedIn(sorted);
        for (var below = 0; below <= sorted.Length; below++)
        {
            if (explained == count && IsCut(sorted, below)) cuts.Add(below);
            if (below < sorted.Length) explained += WasMet(sorted[below]) ? 1 : -1;
        }

        return cuts;
    }

    // Tickets with one key are on the same side of any limit, and no limit is below zero.
    private static bool IsCut(ReadOnlySpan<long> sorted, int below) =>
        below == 0 ? sorted.IsEmpty || KeyOf(sorted[0]) > 0 : below == sorted.Length || KeyOf(sorted[below - 1]) < KeyOf(sorted[below]);

    private static int BreachedIn(ReadOnlySpan<long> sorted)
    {
        var breached = 0;
        foreach (var ticket in sorted) breached += WasMet(ticket) ? 0 : 1;
        return breached;
    }
}
