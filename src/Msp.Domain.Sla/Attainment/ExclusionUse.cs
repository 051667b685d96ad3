namespace Msp.Domain.Sla;

/// <summary>Finds the exclusions that cover results, and keeps which of them, and of the tickets they name, were met.</summary>
/// <remarks>Tickets are looked up, so that naming thousands costs no more than naming one; spans are tried one after the other.</remarks>
internal sealed class ExclusionUse
{
    private readonly IReadOnlyList<Exclusion> exclusions;
    private readonly Dictionary<string, int[]> named;
    private readonly (long Start, long End, ExclusionSpan Span, int Exclusion)[] spans;
    private readonly HashSet<string> ticketsMet = new(StringComparer.Ordinal);
    private readonly bool[] spansMet;

    public ExclusionUse(IReadOnlyList<Exclusion> exclusions)
    {
        this.exclusions = exclusions;
        spansMet = new bool[exclusions.Count];
        named = exclusions.SelectMany((exclusion, index) => exclusion.TicketIds.Select(id => (Id: id, Index: index)))
            .GroupBy(pair => pair.Id, pair => pair.Index, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        spans =
        [
            .. from pair in exclusions.Index()
               let span = pair.Item.Span
               where span is not null
               select (UnixTime.ToNanoseconds(span.Start), UnixTime.ToNanoseconds(span.End), span, pair.Index),
        ];
    }

    /// <summary>The first exclusion that covers a result; every one that does is noted as met.</summary>
    /// <param name="result">the result</param>
    /// <param name="began">when its episode began, in Unix nanoseconds, or <see cref="AttainmentItem.Unset"/></param>
    /// <param name="decided">when it was decided, likewise</param>
    public Exclusion? Find(SlaResult result, long began, long decided)
    {
        var first = int.MaxValue;
        if (named.TryGetValue(result.TicketId, out var naming))
        {
            ticketsMet.Add(result.TicketId);
            first = naming[0];
        }

        foreach (ref readonly var stated in spans.AsSpan())
        {
            var at = stated.Span.By == ExclusionInstant.Began ? began : decided;
            if (at == AttainmentItem.Unset || at < stated.Start || at >= stated.End || !stated.Span.Applies.To(result.Attributes)) continue;
            spansMet[stated.Exclusion] = true;
            first = Math.Min(first, stated.Exclusion);
        }

        return first == int.MaxValue ? null : exclusions[first];
    }

    public void Add(ExclusionUse other)
    {
        ticketsMet.UnionWith(other.ticketsMet);
        for (var index = 0; index < spansMet.Length; index++) spansMet[index] |= other.spansMet[index];
    }

    /// <summary>A finding for each ticket and each span that an exclusion names in vain.</summary>
    public IEnumerable<Finding> Unmet()
    {
        for (var index = 0; index < exclusions.Count; index++)
        {
            var exclusion = exclusions[index];
            foreach (var id in exclusion.TicketIds)
                if (!ticketsMet.Contains(id)) yield return Of(index, "tickets", id, $"No result is of this ticket, which an exclusion names ({exclusion}).");
            if (exclusion.Span is not null && !spansMet[index])
                yield return Of(index, "span", exclusion.Span.ToText(), $"No result lies in the span of an exclusion ({exclusion}).");
        }
    }

    private static Finding Of(int index, string part, string value, string message) =>
        Finding.Warning(FindingCodes.AttainmentExclusionUnused, FormattableString.Invariant($"exclusions[{index}].{part}"), value, message);
}
