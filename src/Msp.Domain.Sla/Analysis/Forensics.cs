namespace Msp.Domain.Sla;

/// <summary>
/// Infers from a log of recorded verdicts which rule was really applied: in which hours time counted, what stopped the clock, which states paused it, and
/// within which limit.
/// </summary>
/// <remarks>
/// Many rules may explain the same verdicts. So the answer is never one rule alone, but the one with the shortest account, the others that explain as much,
/// and what they have in common. Searched are runs of weekdays, one window a day to five minutes with at most one break, each stop, each set of pausing states, and the
/// zones and holidays that the caller names; a limit in working time; one rule for the whole log. Every window of whole hours is tried on a sample of the
/// tickets; with the stops, pauses and weekdays that lead there, every window of half hours; the leaders on all tickets, improved step by step, and a break
/// only then. So a rule which only a detail off these grids reveals can be missed. The same log gives the same
/// answer in any process. Memory grows with the log, time with it and with the number of stops, zones and sets of states. Uses all processors.
/// </remarks>
public static class Forensics
{
    /// <summary>Infers the rules behind a log, one for each group of its tickets.</summary>
    /// <param name="tickets">the tickets in any order; what cannot be used is reported and left out</param>
    /// <param name="search">what to consider; the defaults when null</param>
    /// <returns>a result for each group, and what was odd</returns>
    public static ForensicReport Infer(IEnumerable<RecordedTicket> tickets, ForensicSearch? search = null)
    {
        var log = RecordedLog.Of(tickets);
        var groups = log.Usable.GroupBy(ticket => ticket.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new GroupInvestigation(new ForensicGroup(group.Key, group, search ?? new()))).ToArray();
        if (groups.Where(group => !group.Chosen.IsAllHours).MaxBy(group => group.Tickets) is { } largest)
            foreach (var group in groups.Where(group => group != largest)) group.Adopt(largest);
        return new([.. groups.Select(group => group.ToResult())], [.. log.Findings, .. groups.SelectMany(group => group.Findings)]);
    }
}
