namespace Msp.Domain.Sla;

/// <summary>Which exclusions, and which of the tickets they name, were met among the results looked at.</summary>
internal sealed class ExclusionUse
{
    private readonly HashSet<(int Exclusion, string? TicketId)> met = [];

    /// <summary>The first exclusion that covers a result; every one that does is noted as met.</summary>
    public Exclusion? Find(IReadOnlyList<Exclusion> exclusions, SlaResult result, Instant? began, Instant? decided)
    {
        Exclusion? first = null;
        for (var index = 0; index < exclusions.Count; index++)
        {
            var exclusion = exclusions[index];
            var (named, spanned) = (exclusion.Names(result.TicketId), exclusion.Spans(result, began, decided));
            if (named) met.Add((index, result.TicketId));
            if (spanned) met.Add((index, null));
            if (named || spanned) first ??= exclusion;
        }

        return first;
    }

    public void Add(ExclusionUse other) => met.UnionWith(other.met);

    /// <summary>A finding for each ticket and each span that an exclusion names in vain.</summary>
    public IEnumerable<Finding> Unmet(IReadOnlyList<Exclusion> exclusions)
    {
        for (var index = 0; index < exclusions.Count; index++)
        {
            var exclusion = exclusions[index];
            foreach (var id in exclusion.TicketIds)
                if (!met.Contains((index, id))) yield return Of(index, "tickets", id, $"No result is of this ticket, which an exclusion names ({exclusion}).");
            if (exclusion.Span is not null && !met.Contains((index, null)))
                yield return Of(index, "span", exclusion.Span.ToText(), $"No result lies in the span of an exclusion ({exclusion}).");
        }
    }

    private static Finding Of(int index, string part, string value, string message) =>
        Finding.Warning(FindingCodes.AttainmentExclusionUnused, FormattableString.Invariant($"exclusions[{index}].{part}"), value, message);
}
