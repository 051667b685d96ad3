namespace Msp.Domain.Sla;

/// <summary>Judges one ticket after another at one instant, with or without what is known of the other tickets of the log.</summary>
internal sealed class TicketJudge
{
    private const string NoTarget = "No target of the policy applies to this ticket; it is in no statistic.";
    private const string BulkClosure = "So many tickets ended at this one instant; it counts as recorded, but is probably not when each was solved.";

    private const string NoPriority = "The policy's matrix does not have this impact and urgency, and the ticket states no priority: it has none.";
    private const string PriorityKept = "The policy's matrix does not have this impact and urgency; the priority that the ticket states is kept.";

    private readonly TicketStructure? structure;
    private readonly Instant asOf;
    private readonly Instant? knownBy;
    private readonly ReplayOptions options;
    private readonly List<SlaResult> results = [];
    private readonly List<Finding> findings = [];
    private readonly Dictionary<Instant, int> endings = [];

    public TicketJudge(TicketStructure? structure, Instant asOf, Instant? knownBy, ReplayOptions options) =>
        (this.structure, this.asOf, this.knownBy, this.options) = (structure, asOf, knownBy, options);

    /// <summary>All that was judged so far.</summary>
    public SlaReplay ToReplay() => new(results, findings);

    public void Report(Finding finding) => findings.Add(finding);

    public void Judge(Ticket ticket, SlaPolicy policy)
    {
        if (structure is not null) findings.AddRange(structure.Check(ticket));
        var clocks = ClocksOf(ticket, policy);
        var stated = AttributesOf(ticket);
        var attributes = policy.Prioritise(stated);
        ReportPriority(ticket, policy, stated, attributes);
        var outcome = OutcomeOf(ticket, clocks);
        var incident = structure?.IncidentOf(ticket) ?? ticket.Id;
        foreach (var (metric, episodes, superseded) in clocks)
        {
            for (var index = 0; index < episodes.Count; index++)
            {
                var isLatest = index == episodes.Count - 1;
                results.Add(new(ticket.Id, incident, metric, attributes, outcome, episodes[index], isLatest, outcome != TicketOutcome.Merged, superseded));
            }
        }

        if (clocks.Count == 0)
            Report(Finding.Information(FindingCodes.ReplayNoTarget, ticket.Id, attributes.Priority ?? "", NoTarget));
    }

    public void ReportBulkClosures()
    {
        foreach (var (instant, count) in endings.Where(ending => ending.Value >= options.BulkClosureFrom).OrderBy(ending => ending.Key))
            Report(Finding.Information(FindingCodes.ReplayBulkClosure, $"{instant}", $"{count}", BulkClosure));
    }

    /// <summary>Says where the policy's matrix could not tell the priority, or told another one than the ticket states.</summary>
    private void ReportPriority(Ticket ticket, SlaPolicy policy, TicketAttributes stated, TicketAttributes prioritised)
    {
        if (policy.Matrix is not { } matrix || (stated.Priority is not null && !policy.MatrixOverrules)) return;
        if (!matrix.TryPriorityOf(stated.Impact, stated.Urgency, out _))
        {
            var message = stated.Priority is null ? NoPriority : PriorityKept;
            Report(Finding.Warning(FindingCodes.ReplayPriorityUntold, ticket.Id, $"impact {stated.Impact ?? "none"}, urgency {stated.Urgency ?? "none"}", message));
        }
        else if (stated.Priority is not null && stated.Priority != prioritised.Priority)
        {
            Report(Finding.Information(
                FindingCodes.ReplayPriorityOverruled, ticket.Id, stated.Priority, $"By its impact and urgency the ticket is {prioritised.Priority}, which the policy puts first."));
        }
    }

    /// <summary>The clocks that have a limit; what is odd about the events is reported once, however many clocks met it.</summary>
    private List<Clock> ClocksOf(Ticket ticket, SlaPolicy policy)
    {
        var clocks = new List<Clock>();
        var found = new HashSet<Finding>();
        foreach (var metric in policy.Metrics)
        {
            var events = structure?.EventsFor(ticket, metric, policy) ?? ticket.Events;
            var record = SlaReading.Record(new Terms(policy, metric, knownBy), ticket.Attributes, SlaReading.AsSpan(events), asOf, knownBy);
            foreach (var finding in record.Draft.Findings)
                if (found.Add(finding)) Report(finding with { Place = finding.Place.Length == 0 ? ticket.Id : finding.Place });
            // A breach stands even when a change has left the ticket without a target.
            if (record.State.Target.Limit is not Limit.NoLimit || record.State.StandingBreach != ClockState.Unset)
                clocks.Add(new(metric, SlaReading.EpisodesOf(record, asOf), [.. record.Draft.Superseded]));
        }

        return clocks;
    }

    /// <summary>How the ticket ended by its events, as far as its resolution clock agrees; an ending of its own is counted.</summary>
    private TicketOutcome OutcomeOf(Ticket ticket, List<Clock> clocks)
    {
        var ordered = EventOrder.Sort(SlaReading.AsSpan(ticket.Events));
        var (outcome, endedAt, isMerged) = OutcomeReader.Read(ordered, asOf, knownBy, options.UnansweredRequests);
        if (structure?.IsMerged(ticket) ?? isMerged) return TicketOutcome.Merged;
        if (clocks.Find(clock => clock.Metric == Metric.Resolution) is { } resolution)
        {
            var latest = resolution.Episodes[^1];
            if (latest.Phase is Phase.Running or Phase.Paused) (outcome, endedAt) = (TicketOutcome.Open, null);
            else if (outcome == TicketOutcome.Open && latest.Phase == Phase.Stopped) (outcome, endedAt) = (TicketOutcome.Resolved, latest.Stop);
        }

        // A child ends because its parent does: that is one ending, not many.
        var isOwn = structure is null || structure.IncidentOf(ticket) == ticket.Id;
        if (isOwn && endedAt is { } instant) endings[instant] = endings.GetValueOrDefault(instant) + 1;
        return outcome;
    }

    private TicketAttributes AttributesOf(Ticket ticket)
    {
        TicketEvent? latest = null;
        foreach (var happened in ticket.Events)
        {
            if (happened.Kind != TicketEventKind.Changed || happened.At > asOf || happened.RecordedAt > knownBy) continue;
            if (latest is null || EventOrder.Instance.Compare(happened, latest) > 0) latest = happened;
        }

        return latest?.Attributes ?? ticket.Attributes;
    }

    private sealed record Clock(Metric Metric, List<Reading> Episodes, IReadOnlyList<SupersededVerdict> Superseded);
}
