using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>Takes from a log what can be used, with a finding for everything that cannot.</summary>
internal sealed class RecordedLog
{
    /// <summary>Measured in a quarter of a nanosecond, so many years fit into 64 bits.</summary>
    private static readonly Duration Longest = Duration.FromDays(50 * 365);

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedTicket> alike = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly List<RecordedTicket> usable = [];

    private RecordedLog() { }

    public IReadOnlyList<RecordedTicket> Usable => usable;

    public IReadOnlyList<Finding> Findings => findings;

    public static RecordedLog Of(IEnumerable<RecordedTicket> tickets)
    {
        var log = new RecordedLog();
        foreach (var ticket in tickets) log.Add(ticket);
        return log;
    }

    private void Add(RecordedTicket ticket)
    {
        if (!ids.Add(ticket.Id))
            Report(FindingCodes.ForensicsDuplicateTicket, ticket, ticket.Id, "The id is in the log already; its first ticket was used, this one was not.");
        else if (!SupportedRange.Holds(ticket.Start))
            Report(FindingCodes.ForensicsInstantOutOfRange, ticket, Exact(ticket.Start), "The start is outside the years that calendars support; the ticket was not used.");
        else if (UsableStops(ticket) is not { Count: > 0 } stops)
            Report(FindingCodes.ForensicsNeverStopped, ticket, "", "Nothing usable stopped the clock, so that the verdict cannot be explained; the ticket was not used.");
        else
            AddUsable(ticket with { Stops = stops, Waits = [.. ticket.Waits.Where(wait => IsUsable(ticket, wait))] });
    }

    private void AddUsable(RecordedTicket ticket)
    {
        usable.Add(ticket);
        var stops = ticket.Stops.OrderBy(stop => stop.Key, StringComparer.Ordinal).Select(stop => $"{stop.Key} {Exact(stop.Value)}");
        var waits = ticket.Waits.Select(wait => $"{wait.State} {Exact(wait.Start)} {Exact(wait.End)}").Order(StringComparer.Ordinal);
        var likeness = string.Join('|', [ticket.Group, Exact(ticket.Start), .. stops, "", .. waits]);
        if (alike.TryAdd(likeness, ticket) || alike[likeness].WasMet == ticket.WasMet) return;
        var message = $"The ticket is like {alike[likeness].Id} in everything but the verdict; no rule explains both.";
        findings.Add(Finding.Warning(FindingCodes.ForensicsVerdictsContradict, ticket.Id, ticket.WasMet ? "met" : "breached", message));
    }

    private Dictionary<string, Instant> UsableStops(RecordedTicket ticket)
    {
        var stops = new Dictionary<string, Instant>(StringComparer.Ordinal);
        foreach (var (name, at) in ticket.Stops)
        {
            var value = $"{name} {Exact(at)}";
            if (!SupportedRange.Holds(at)) Report(FindingCodes.ForensicsInstantOutOfRange, ticket, value, "The stop is outside the years that calendars support; it was not used.");
            else if (at < ticket.Start) Report(FindingCodes.ForensicsStopBeforeStart, ticket, value, "The stop lies before the start; it was not used.");
            else if (at - ticket.Start > Longest) Report(FindingCodes.ForensicsTooLong, ticket, value, "The stop lies more than fifty years after the start; it was not used.");
            else stops.Add(name, at);
        }

        return stops;
    }

    private bool IsUsable(RecordedTicket ticket, RecordedWait wait)
    {
        if (wait.End is not { } end || end >= wait.Start) return true;
        Report(FindingCodes.ForensicsWaitReversed, ticket, $"{wait.State} {Exact(wait.Start)}", "The wait ends before it begins; it was not used.");
        return false;
    }

    // To the nanosecond and the same in every culture.
    private static string Exact(Instant? at) => at is { } instant ? InstantPattern.ExtendedIso.Format(instant) : "";

    private void Report(string code, RecordedTicket ticket, string value, string message) => findings.Add(Finding.Error(code, ticket.Id, value, message));
}
