namespace Msp.Domain.Sla;

/// <summary>A relation in which each ticket points to at most one other, with its circles cut open.</summary>
internal static class TicketLinks
{
    /// <summary>Follows a relation to its end; it has no circles.</summary>
    public static string EndOf(string id, Func<string, string?> next)
    {
        while (next(id) is { } following) id = following;
        return id;
    }

    /// <summary>
    /// Every circle of a relation, each once, its tickets in the order of the relation from the one that is to be its end: the earliest created, of equals the
    /// first by id.
    /// </summary>
    public static List<string[]> Circles(IEnumerable<string> ids, Func<string, string?> next, Func<string, Instant> createdAt)
    {
        var circles = new List<string[]>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var path = new List<string>();
            var current = id;
            while (current is not null && seen.Add(current))
            {
                path.Add(current);
                current = next(current);
            }

            var from = current is null ? -1 : path.IndexOf(current);
            if (from >= 0) circles.Add(FromTheEarliest(path[from..], createdAt));
        }

        return circles;
    }

    private static string[] FromTheEarliest(List<string> circle, Func<string, Instant> createdAt)
    {
        var earliest = circle.OrderBy(createdAt).ThenBy(id => id, StringComparer.Ordinal).First();
        var index = circle.IndexOf(earliest);
        return [.. circle[index..], .. circle[..index]];
    }
}
