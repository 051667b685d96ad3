namespace Msp.Domain.Sla;

/// <summary>A ticket's waits as spans that do not overlap, each with the states that held throughout it.</summary>
internal static class WaitSpans
{
    /// <param name="ticket">the ticket; what it did before its start and after its last stop is cut off</param>
    /// <param name="states">the states, at most 31; other states are left out</param>
    /// <returns>in order; a bit for each state, the lowest for the first</returns>
    public static IEnumerable<(Instant Start, Instant End, int States)> Of(RecordedTicket ticket, IReadOnlyList<string> states)
    {
        var last = ticket.Stops.Values.Append(ticket.Start).Max();
        var edges = new List<(Instant At, int State, int Change)>();
        foreach (var wait in ticket.Waits)
        {
            var state = IndexOf(states, wait.State);
            var (start, end) = (Instant.Max(wait.Start, ticket.Start), Instant.Min(wait.End ?? last, last));
            if (state < 0 || end <= start) continue;
            edges.Add((start, state, 1));
            edges.Add((end, state, -1));
        }

        edges.Sort((one, other) => one.At.CompareTo(other.At));
        var (holding, held) = (new int[states.Count], 0);
        for (var edge = 0; edge + 1 < edges.Count; edge++)
        {
            var (at, state, change) = edges[edge];
            holding[state] += change;
            held = holding[state] > 0 ? held | (1 << state) : held & ~(1 << state);
            if (held != 0 && edges[edge + 1].At > at) yield return (at, edges[edge + 1].At, held);
        }
    }

    private static int IndexOf(IReadOnlyList<string> states, string state)
    {
        for (var index = 0; index < states.Count; index++)
            if (states[index] == state) return index;
        return -1;
    }
}
