namespace Msp.Domain.Sla;

/// <summary>The stretches in which two ledgers of one ticket disagree whether time is spent.</summary>
internal static class LedgerDifference
{
    public static IReadOnlyList<RestatedSpan> Of(IReadOnlyList<LedgerSpan> before, IReadOnlyList<LedgerSpan> after)
    {
        var edges = before.Concat(after).SelectMany(span => new[] { span.Start, span.End }).Distinct().Order().ToArray();
        var differences = new List<RestatedSpan>();
        var (inBefore, inAfter) = (0, 0);
        for (var edge = 0; edge + 1 < edges.Length; edge++)
        {
            var (one, other) = (SpanAt(before, edges[edge], ref inBefore), SpanAt(after, edges[edge], ref inAfter));
            if (one is { Counts: true } != other is { Counts: true }) differences.Add(new(edges[edge], edges[edge + 1], one, other));
        }

        return differences;
    }

    // Asked for later and later instants: every span is passed once.
    private static LedgerSpan? SpanAt(IReadOnlyList<LedgerSpan> spans, Instant at, ref int index)
    {
        while (index < spans.Count && spans[index].End <= at) index++;
        return index < spans.Count && spans[index].Start <= at ? spans[index] : null;
    }
}
