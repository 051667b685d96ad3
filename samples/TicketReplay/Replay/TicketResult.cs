namespace TicketReplay;

/// <summary>What came out for one metric of one ticket.</summary>
/// <param name="Ticket">the ticket as the metric's clock sees it</param>
/// <param name="Metric">the metric</param>
/// <param name="Last">the last episode; its target is null when the policy has none for the ticket</param>
/// <param name="Episodes">all episodes, the last one included</param>
/// <param name="Ledger">the account of the last episode, where it was asked for or the ticket waited</param>
/// <param name="Findings">what is odd about the events up to the reading, whether or not the ledger was asked for</param>
internal sealed record TicketResult(Ticket Ticket, Metric Metric, Reading Last, IReadOnlyList<Reading> Episodes, Ledger? Ledger, IReadOnlyList<Finding> Findings)
{
    public string Priority => AttributesAt(Ticket, Last.AsOf).Priority ?? "";

    /// <summary>Whether the clock has run more than once, other than clocks that always do.</summary>
    public bool IsReopened => Last.Episode > 1 && Last.Target?.Rules.Recurrence == Recurrence.Once;

    /// <summary>Every episode as the library's attainment takes it. Logs here tell of no merges and parents, so each ticket counts and answers for itself.</summary>
    public IEnumerable<SlaResult> Results()
    {
        var attributes = AttributesAt(Ticket, Last.AsOf);
        foreach (var (number, episode) in Episodes.Index())
            yield return new SlaResult(Ticket.Id, Ticket.Id, Metric, attributes, Outcome(episode), episode, number == Episodes.Count - 1, IsCounted: true, Ledger?.Superseded ?? []);
    }

    private static TicketOutcome Outcome(in Reading reading) => reading.Phase switch { Phase.Stopped => TicketOutcome.Resolved, Phase.Cancelled => TicketOutcome.Cancelled, _ => TicketOutcome.Open };

    private static TicketAttributes AttributesAt(Ticket ticket, Instant asOf)
    {
        var attributes = ticket.Attributes;
        foreach (var one in ticket.Events)
        {
            if (one.At <= asOf && one.Attributes is { } changed) attributes = changed;
        }

        return attributes;
    }
}
