namespace Msp.Domain.Sla;

/// <summary>The usable tickets of one group, in an order of which every beginning is a fair sample: met and breached ones by turns, each drawn at
/// random.</summary>
internal sealed class ForensicGroup
{
    private readonly List<Finding> findings = [];
    private readonly RecordedTicket[] tickets;

    private const string OneSided = "All verdicts are the same, so that any hours fit and the limit is bounded from one side only.";

    /// <summary>How many stops are tried: time grows with their number.</summary>
    private const int MostStops = 8;

    /// <summary>How many states are tried: time doubles with each.</summary>
    private const int MostStates = 5;

    public ForensicGroup(string name, IEnumerable<RecordedTicket> usable, ForensicSearch search)
    {
        (Name, Search, Zones) = (name, search, search.Zones is { Count: > 0 } zones ? zones : [DateTimeZone.Utc]);
        tickets = InSampleOrder([.. usable]);
        Stops = Commonest(tickets.SelectMany(ticket => ticket.Stops.Keys), MostStops, "stops");
        States = Commonest(tickets.SelectMany(ticket => ticket.Waits).Select(wait => wait.State), MostStates, "states");
        if (IsOneSided) findings.Add(Finding.Information(FindingCodes.ForensicsOneSided, name, tickets[0].WasMet ? "met" : "breached", OneSided));
    }

    public string Name { get; }

    public ForensicSearch Search { get; }

    /// <summary>At least one.</summary>
    public IReadOnlyList<DateTimeZone> Zones { get; }

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Whether all verdicts are the same.</summary>
    public bool IsOneSided => tickets.All(ticket => ticket.WasMet == tickets[0].WasMet);

    public IReadOnlyList<RecordedTicket> Tickets => tickets;

    /// <summary>Every stop that some ticket has, the commonest first.</summary>
    public IReadOnlyList<string> Stops { get; }

    /// <summary>Every state in which some ticket waited, the commonest first.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>Whether a rule is one that a target can state: a status cannot both pause and stop a clock.</summary>
    public bool CanState(in Hypothesis rule)
    {
        for (var state = 0; state < States.Count; state++)
            if ((rule.Pauses >> state & 1) == 1 && States[state] == Stops[rule.Stop]) return false;
        return true;
    }

    private string[] Commonest(IEnumerable<string> names, int most, string what)
    {
        var ordered = names.CountBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key).ToArray();
        if (ordered.Length <= most) return ordered;
        findings.Add(Finding.Warning(
            FindingCodes.ForensicsTooManyCandidates, Name, string.Join(", ", ordered[most..]), $"Only the {most} commonest {what} were tried; these were not."));
        return ordered[..most];
    }

    private static RecordedTicket[] InSampleOrder(RecordedTicket[] usable)
    {
        // By a hash of the place in the log: the same log gives the same answer in any process and under any runtime.
        var shuffled = usable.Select((ticket, index) => (Ticket: ticket, Index: index)).OrderBy(item => Hash((ulong)item.Index)).Select(item => item.Ticket).ToArray();
        var (met, breached) = (shuffled.Where(ticket => ticket.WasMet).ToArray(), shuffled.Where(ticket => !ticket.WasMet).ToArray());
        var ordered = new List<RecordedTicket>(usable.Length);
        for (var turn = 0; turn < Math.Max(met.Length, breached.Length); turn++)
        {
            if (turn < met.Length) ordered.Add(met[turn]);
            if (turn < breached.Length) ordered.Add(breached[turn]);
        }

        return [.. ordered];
    }

    // The output function of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
    private static ulong Hash(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
