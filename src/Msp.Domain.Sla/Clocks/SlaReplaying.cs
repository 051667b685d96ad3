namespace Msp.Domain.Sla;

/// <summary>Judges whole logs, and single tickets of a log too large to hold.</summary>
public static class SlaReplaying
{
    /// <summary>Judges every ticket of a log: every clock the policy has a target for, in every episode, with merges, parents and bulk closures taken into account.</summary>
    /// <param name="policy">the policy</param>
    /// <param name="log">the tickets; each ticket's events in any order</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="options">what to look out for; the defaults when null</param>
    /// <returns>results and findings; nothing odd about the log stops it</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static SlaReplay Replay(this SlaPolicy policy, IEnumerable<Ticket> log, Instant asOf, ReplayOptions? options = null) => Replay(_ => policy, log, asOf, options ?? ReplayOptions.Default);

    /// <summary>Judges every ticket of a log, each by the version of the policy in force at its start.</summary>
    /// <param name="versions">the versions</param>
    /// <param name="log">the tickets; each ticket's events in any order</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="options">what to look out for; the defaults when null</param>
    /// <returns>results and findings; nothing odd about the log stops it</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static SlaReplay Replay(this SlaPolicyVersions versions, IEnumerable<Ticket> log, Instant asOf, ReplayOptions? options = null) =>
        Replay(ticket => versions.InForceAt(StartOf(ticket)), log, asOf, options ?? ReplayOptions.Default);

    /// <summary>Judges one ticket by itself: what a host does that streams a log, or asks about one ticket. Merges and parents that need other tickets are not followed.</summary>
    /// <param name="policy">the policy</param>
    /// <param name="ticket">the ticket</param>
    /// <param name="asOf">the instant of the replay</param>
    /// <param name="options">what to look out for; the defaults when null</param>
    /// <returns>results and findings of this ticket</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static SlaReplay Judge(this SlaPolicy policy, Ticket ticket, Instant asOf, ReplayOptions? options = null)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        var findings = new List<Finding>();
        var (results, _) = Judge(policy, ticket, null, asOf, options ?? ReplayOptions.Default, findings);
        return new SlaReplay(results, findings);
    }

    private static SlaReplay Replay(Func<Ticket, SlaPolicy> policyFor, IEnumerable<Ticket> log, Instant asOf, ReplayOptions options)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        var findings = new List<Finding>();
        var ordered = new List<Ticket>();
        var byId = new Dictionary<string, Ticket>(StringComparer.Ordinal);
        foreach (var ticket in log)
        {
            if (byId.TryAdd(ticket.Id, ticket)) ordered.Add(ticket);
            else findings.Add(Finding.Error(FindingCodes.ReplayDuplicateTicket, ticket.Id, ticket.Id, "The id is in the log already; the first ticket of it was judged, this one was not."));
        }

        var structure = new TicketStructure(byId, asOf);
        var results = new List<SlaResult>();
        var endings = new Dictionary<Instant, int>();
        foreach (var ticket in ordered)
        {
            findings.AddRange(structure.Check(ticket));
            var judged = Judge(policyFor(ticket), ticket, structure, asOf, options, findings);
            results.AddRange(judged.Results);
            if (judged.EndedAt is { } endedAt) endings[endedAt] = endings.GetValueOrDefault(endedAt) + 1;
        }

        foreach (var (instant, count) in endings.Where(ending => ending.Value >= options.BulkClosureFrom).OrderBy(ending => ending.Key))
            findings.Add(Finding.Information(FindingCodes.ReplayBulkClosure, $"{instant}", $"{count}", "So many tickets ended at this one instant; it counts as recorded, but is probably not when each was solved."));
        return new SlaReplay(results, findings);
    }

    private static (List<SlaResult> Results, Instant? EndedAt) Judge(SlaPolicy policy, Ticket ticket, TicketStructure? structure, Instant asOf, ReplayOptions options, List<Finding> findings)
    {
        var results = new List<SlaResult>();
        var found = new HashSet<Finding>();
        var attributes = AttributesAt(ticket, asOf);
        var ordered = EventOrder.Sort(SlaReading.AsSpan(ticket.Events));
        var (outcome, endedAt) = OutcomeReader.Read(ordered, asOf, options.UnansweredRequests);
        foreach (var metric in policy.Metrics)
        {
            var events = structure?.EventsFor(ticket, metric) ?? ticket.Events;
            var record = SlaReading.Record(new Terms(policy, metric, null), ticket.Attributes, SlaReading.AsSpan(events), asOf, null);
            foreach (var finding in record.Draft.Findings)
                if (found.Add(finding)) findings.Add(finding with { Place = finding.Place.Length == 0 ? ticket.Id : finding.Place });
            if (record.State.Target.Limit is Limit.NoLimit) continue;
            var episodes = SlaReading.EpisodesOf(record, asOf);
            if (outcome == TicketOutcome.Open && metric == Metric.Resolution && episodes[^1].Phase == Phase.Stopped) (outcome, endedAt) = (TicketOutcome.Resolved, episodes[^1].Stop);
            for (var index = 0; index < episodes.Count; index++)
                results.Add(new SlaResult(ticket.Id, structure?.IncidentOf(ticket) ?? ticket.Id, metric, attributes, outcome, episodes[index], index == episodes.Count - 1, outcome != TicketOutcome.Merged, [.. record.Draft.Superseded]));
        }

        if (results.Count == 0) findings.Add(Finding.Information(FindingCodes.ReplayNoTarget, ticket.Id, attributes.Priority ?? "", "No target of the policy applies to this ticket; it is in no statistic."));
        for (var index = 0; index < results.Count; index++)
            if (results[index].Outcome != outcome) results[index] = results[index] with { Outcome = outcome };
        return (results, endedAt);
    }

    /// <summary>When the ticket was created; for one without a creation its first event, and the first instant there is for one without events.</summary>
    private static Instant StartOf(Ticket ticket)
    {
        var created = ticket.Events.Where(happened => happened.Kind == TicketEventKind.Created).MinBy(happened => happened.At);
        return (created ?? ticket.Events.MinBy(happened => happened.At))?.At ?? Instant.MinValue;
    }

    private static TicketAttributes AttributesAt(Ticket ticket, Instant asOf)
    {
        TicketEvent? latest = null;
        foreach (var happened in ticket.Events)
            if (happened.Kind == TicketEventKind.Changed && happened.At <= asOf && (latest is null || EventOrder.Instance.Compare(happened, latest) > 0)) latest = happened;
        return latest?.Attributes ?? ticket.Attributes;
    }
}
