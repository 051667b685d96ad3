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
    public string Priority => PriorityOf(Ticket, Last.AsOf);

    /// <summary>Whether the clock has run more than once, other than clocks that always do.</summary>
    public bool IsReopened => Last.Episode > 1 && Last.Target?.Rules.Recurrence == Recurrence.Once;

    private static string PriorityOf(Ticket ticket, Instant asOf)
    {
        var attributes = ticket.Attributes;
        foreach (var one in ticket.Events)
        {
            if (one.At <= asOf && one.Attributes is { } changed) attributes = changed;
        }

        return attributes.Priority ?? "";
    }
}
