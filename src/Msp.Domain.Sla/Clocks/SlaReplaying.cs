namespace Msp.Domain.Sla;

/// <summary>Judges whole logs, and single tickets of a log too large to hold.</summary>
public static class SlaReplaying
{
    private const string Repeated = "The id is in the log already; the first ticket of it was judged, this one was not.";

    /// <summary>
    /// Judges every ticket of a log: every clock the policy has a target for, in every episode, with merges, parents and bulk closures taken into account.
    /// </summary>
    /// <param name="policy">the policy</param>
    /// <param name="log">the tickets; each ticket's events in any order</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="options">what to look out for; the defaults when null</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>results and findings; nothing odd about the log stops it</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static SlaReplay Replay(this SlaPolicy policy, IEnumerable<Ticket> log, Instant asOf, ReplayOptions? options = null, Instant? knownBy = null) =>
        Replay(_ => policy, log, asOf, options ?? ReplayOptions.Default, knownBy);

    /// <summary>Judges every ticket of a log, each by the version of the policy in force at its start: the earliest of all tickets merged into it.</summary>
    /// <param name="versions">the versions</param>
    /// <param name="log">the tickets; each ticket's events in any order</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="options">what to look out for; the defaults when null</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>results and findings; nothing odd about the log stops it</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static SlaReplay Replay(
        this SlaPolicyVersions versions, IEnumerable<Ticket> log, Instant asOf, ReplayOptions? options = null, Instant? knownBy = null) =>
        Replay(versions.InForceAt, log, asOf, options ?? ReplayOptions.Default, knownBy);

    /// <summary>
    /// Judges one ticket by itself: what a host does that streams a log, or asks about one ticket. Merges and parents that need other tickets are not followed.
    /// </summary>
    /// <param name="policy">the policy</param>
    /// <param name="ticket">the ticket</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="options">what to look out for; the defaults when null</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>results and findings of this ticket; one merged into any other counts as merged</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static SlaReplay Judge(this SlaPolicy policy, Ticket ticket, Instant asOf, ReplayOptions? options = null, Instant? knownBy = null)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        var judge = new TicketJudge(null, asOf, knownBy, options ?? ReplayOptions.Default);
        judge.Judge(ticket, policy);
        return judge.ToReplay();
    }

    /// <summary>
    /// Judges one ticket by itself by the version of the policy in force at its start. Merges and parents that need other tickets are not followed.
    /// </summary>
    /// <param name="versions">the versions</param>
    /// <param name="ticket">the ticket</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="options">what to look out for; the defaults when null</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>results and findings of this ticket; one merged into any other counts as merged</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static SlaReplay Judge(this SlaPolicyVersions versions, Ticket ticket, Instant asOf, ReplayOptions? options = null, Instant? knownBy = null) =>
        versions.InForceAt(TicketStructure.StartOf(ticket, asOf, knownBy)).Judge(ticket, asOf, options, knownBy);

    /// <summary>Explains what a replay says of one clock of one ticket, with merges and parents taken into account.</summary>
    /// <remarks>Reads the whole log for what its tickets have to do with each other.</remarks>
    /// <param name="policy">the policy</param>
    /// <param name="log">the tickets that were replayed; of two with one id the first counts</param>
    /// <param name="ticketId">the ticket; ordinal</param>
    /// <param name="metric">which clock</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>the ledger of the clock's latest episode: its reading is that of the replay's result</returns>
    /// <exception cref="ArgumentException">No ticket of <paramref name="log"/> has the id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static Ledger Explain(
        this SlaPolicy policy, IReadOnlyCollection<Ticket> log, string ticketId, Metric metric, Instant asOf, Instant? knownBy = null) =>
        Explain(_ => policy, log, ticketId, metric, asOf, knownBy);

    /// <summary>Explains what a replay by versions of a policy says of one clock of one ticket, with merges and parents taken into account.</summary>
    /// <remarks>Reads the whole log for what its tickets have to do with each other.</remarks>
    /// <param name="versions">the versions</param>
    /// <param name="log">the tickets that were replayed; of two with one id the first counts</param>
    /// <param name="ticketId">the ticket; ordinal</param>
    /// <param name="metric">which clock</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>the ledger of the clock's latest episode: its reading is that of the replay's result</returns>
    /// <exception cref="ArgumentException">No ticket of <paramref name="log"/> has the id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static Ledger Explain(
        this SlaPolicyVersions versions, IReadOnlyCollection<Ticket> log, string ticketId, Metric metric, Instant asOf, Instant? knownBy = null) =>
        Explain(versions.InForceAt, log, ticketId, metric, asOf, knownBy);

    private static SlaReplay Replay(Func<Instant, SlaPolicy> policyAt, IEnumerable<Ticket> log, Instant asOf, ReplayOptions options, Instant? knownBy)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        var (byId, repeated) = ById(log);
        var structure = new TicketStructure(byId, asOf, knownBy);
        var judge = new TicketJudge(structure, asOf, knownBy, options);
        foreach (var id in repeated) judge.Report(Finding.Error(FindingCodes.ReplayDuplicateTicket, id, id, Repeated));
        foreach (var ticket in byId.Values) judge.Judge(ticket, policyAt(structure.StartOf(ticket)));
        judge.ReportBulkClosures();
        return judge.ToReplay();
    }

    private static Ledger Explain(Func<Instant, SlaPolicy> policyAt, IEnumerable<Ticket> log, string ticketId, Metric metric, Instant asOf, Instant? knownBy)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        var (byId, _) = ById(log);
        if (!byId.TryGetValue(ticketId, out var ticket)) throw new ArgumentException($"No ticket of the log has the id \"{ticketId}\".", nameof(ticketId));
        var structure = new TicketStructure(byId, asOf, knownBy);
        var policy = policyAt(structure.StartOf(ticket));
        var events = SlaReading.AsSpan(structure.EventsFor(ticket, metric, policy));
        var (draft, state) = SlaReading.Record(new Terms(policy, metric, knownBy), ticket.Attributes, events, asOf, knownBy);
        return draft.ToLedger(in state, asOf);
    }

    /// <summary>The first ticket of each id, in the order of the log, and the ids that come again.</summary>
    private static (OrderedDictionary<string, Ticket> ById, List<string> RepeatedIds) ById(IEnumerable<Ticket> log)
    {
        var byId = new OrderedDictionary<string, Ticket>(StringComparer.Ordinal);
        var repeated = new List<string>();
        foreach (var ticket in log)
            if (!byId.TryAdd(ticket.Id, ticket)) repeated.Add(ticket.Id);
        return (byId, repeated);
    }
}
