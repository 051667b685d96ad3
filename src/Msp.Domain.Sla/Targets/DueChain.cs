namespace Msp.Domain.Sla;

/// <summary>Targets one after the other, each starting when the one before is due: when the last one is due, as a function of the start of
/// the first, and where that is latest against another target's due.</summary>
/// <remarks>
/// Each due is piecewise linear in its start, with slope 0 or 1, and so is a chain of them, whose pieces end where those of its first
/// part do or where its first part lands on the end of a piece of the next. So the difference of two of them, taken at both ends of every
/// piece and at the instant between, has its maximum among what was looked at.
/// </remarks>
internal static class DueChain
{
    /// <summary>Later than any instant: no due.</summary>
    public const long Never = long.MaxValue;

    /// <summary>The start, from one instant to before another, at which a chain ends latest after a promise is due.</summary>
    /// <returns>the earliest of those starts, and by how much (<see cref="Never"/> when the chain never ends); null when the promise is
    /// never due there</returns>
    public static (long Start, long Excess)? Worst(IReadOnlyList<SlaTarget> chain, SlaTarget promise, long from, long to)
    {
        (long Start, long Excess)? worst = null;
        foreach (var start in Starts([.. Ends(chain, from, to), .. Ends([promise], from, to)], from, to))
        {
            var due = Due([promise], start);
            if (due == Never) continue;
            var end = Due(chain, start);
            var excess = end == Never ? Never : end - due;
            if (worst is null || excess > worst.Value.Excess) worst = (start, excess);
        }

        return worst;
    }

    /// <summary>The first start at which a target has no due.</summary>
    public static long? FirstWithoutDue(SlaTarget target, long from, long to)
    {
        foreach (var start in Starts(Ends([target], from, to), from, to))
            if (Due([target], start) == Never) return start;
        return null;
    }

    /// <summary>When the last of a chain is due; the start itself for an empty chain.</summary>
    private static long Due(IReadOnlyList<SlaTarget> chain, long start)
    {
        var at = BusinessCalendar.FromNanoseconds(start);
        foreach (var target in chain)
        {
            if (at > BusinessCalendar.Latest || target.DueFor(at) is not { } due) return Never;
            at = due;
        }

        // Time on the clock may lead beyond what calendars support, and then what nanoseconds can count.
        return at > BusinessCalendar.Latest ? Never : BusinessCalendar.ToNanoseconds(at);
    }

    /// <summary>Both ends of every piece and the instants beside them, in order.</summary>
    private static SortedSet<long> Starts(IEnumerable<long> ends, long from, long to)
    {
        var starts = new SortedSet<long>();
        foreach (var end in ends)
            for (var start = Math.Max(end - 1, from); start <= Math.Min(end + 1, to - 1); start++) starts.Add(start);
        return starts;
    }

    /// <summary>The ends of the pieces of a chain, and of the span.</summary>
    private static SortedSet<long> Ends(IReadOnlyList<SlaTarget> chain, long from, long to)
    {
        SortedSet<long> ends = [from, to];
        if (chain.Count > 0) ends.UnionWith(DuePieces.Ends(chain[0], from, to));
        for (var count = 1; count < chain.Count; count++)
        {
            var pieces = RisingPieces([.. chain.Take(count)], ends);
            if (pieces.Count == 0) continue;
            long[] next = [.. DuePieces.Ends(chain[count], pieces.Min(piece => piece.Low), pieces.Max(piece => piece.High)).Order()];
            foreach (var (first, low, high) in pieces)
            {
                var index = Array.BinarySearch(next, low);
                for (index = index < 0 ? ~index : index; index < next.Length && next[index] <= high; index++) ends.Add(first + (next[index] - low));
            }
        }

        return ends;
    }

    /// <summary>The pieces in which the due moves with the start: the first start of each, and the dues at its first and last.</summary>
    private static List<(long First, long Low, long High)> RisingPieces(SlaTarget[] chain, SortedSet<long> ends)
    {
        var pieces = new List<(long, long, long)>();
        var before = ends.Min;
        foreach (var end in ends)
        {
            if (end - before >= 2)
            {
                var (low, high) = (Due(chain, before + 1), Due(chain, end - 1));
                if (low != Never && high != Never && high > low) pieces.Add((before + 1, low, high));
            }

            before = end;
        }

        return pieces;
    }
}
