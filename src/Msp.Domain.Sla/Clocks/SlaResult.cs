namespace Msp.Domain.Sla;

/// <summary>One clock of one ticket in one episode, as a replay judged it.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="TicketId">the ticket</param>
/// <param name="IncidentId">the ticket that answers for the matter: the topmost parent of a child, otherwise itself; one incident, one service credit</param>
/// <param name="Metric">which clock</param>
/// <param name="Attributes">what the ticket was at the instant of the replay</param>
/// <param name="Outcome">how the ticket ended</param>
/// <param name="Reading">how the clock stands</param>
/// <param name="IsLatest">whether it is the clock's last episode</param>
/// <param name="IsCounted">whether it belongs into statistics: false for a ticket merged into another one</param>
/// <param name="Superseded">how the clock stood under earlier terms at each change of them</param>
public sealed record SlaResult(
    string TicketId,
    string IncidentId,
    Metric Metric,
    TicketAttributes Attributes,
    TicketOutcome Outcome,
    Reading Reading,
    bool IsLatest,
    bool IsCounted,
    IReadOnlyList<SupersededVerdict> Superseded)
{
    /// <summary>The ticket's priority; null when not known.</summary>
    public string? Priority => Attributes.Priority;

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Reading.Verdict;
}
