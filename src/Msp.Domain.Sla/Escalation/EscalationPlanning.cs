namespace Msp.Domain.Sla;

/// <summary>Makes the plan of one ticket out of a ladder, the ticket's clock and who is on call.</summary>
/// <remarks>
/// A level acts when its moment comes, unless somebody has acknowledged, the clock waits or there is maintenance; then it acts when that
/// ends. A level acts once for each start of the clock; an acknowledgement holds for its episode. A client is told how things stand so long
/// after the last public reply, or the last time it was to be told, acknowledged or not: in target time, to which a credited wait does not
/// count, and on the clock in a major incident. What is in the plan is done: a fallback follows a level that is planned, a repetition the
/// one before it.
/// </remarks>
public static class EscalationPlanning
{
    private static readonly Duration LongestHorizon = Duration.FromDays(366);

    /// <summary>The plan of a ticket: all actions from the start of its clock to a horizon.</summary>
    /// <param name="ladder">the ladder</param>
    /// <param name="target">the target whose clock it goes by</param>
    /// <param name="events">what happened to the ticket, in any order; changes of its terms are not followed, as the target is given</param>
    /// <param name="roster">who fills the roles; a role it does not have is a finding, and nobody fills it</param>
    /// <param name="asOf">what happened later is not known</param>
    /// <param name="until">the horizon, excluded; at most 366 days after <paramref name="asOf"/></param>
    /// <param name="happened">acknowledgements, maintenance and major incidents, in any order; nothing by default</param>
    /// <param name="knownBy">what was recorded later is not known, of the ticket, the ladder and the target's calendar; null for everything
    /// known. Who is on call is taken from the roster as it is given</param>
    /// <returns>the plan; without actions before the clock's start</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support, or <paramref name="until"/> is before
    /// <paramref name="asOf"/> or too long after it.</exception>
    public static EscalationPlan Plan(
        this EscalationLadder ladder,
        SlaTarget target,
        IReadOnlyList<TicketEvent> events,
        Roster roster,
        Instant asOf,
        Instant until,
        IReadOnlyList<EscalationEvent>? happened = null,
        Instant? knownBy = null)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        SupportedRange.Require(until, nameof(until));
        ArgumentOutOfRangeException.ThrowIfLessThan(until, asOf);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, asOf + LongestHorizon);
        var draft = new PlanDraft(ladder, target, roster, asOf, knownBy);
        var ticket = events.Where(happening => IsKnown(happening.At, happening.RecordedAt)).Order(EventOrder.Instance).ToList();
        var ladderEvents = (happened ?? []).Where(happening => IsKnown(happening.At, happening.RecordedAt))
            .OrderBy(happening => happening.At).ThenBy(happening => happening.Kind).ToList();
        var (nextTicket, nextLadder) = (0, 0);
        while (nextTicket < ticket.Count || nextLadder < ladderEvents.Count)
        {
            var at = Instant.Min(AtOr(ticket, nextTicket, one => one.At), AtOr(ladderEvents, nextLadder, one => one.At));
            while (nextTicket < ticket.Count && ticket[nextTicket].At == at) draft.Apply(ticket[nextTicket++]);
            draft.Observe(at);
            while (nextLadder < ladderEvents.Count && ladderEvents[nextLadder].At == at) draft.Apply(ladderEvents[nextLadder++]);
            draft.GoOn(at, Instant.Min(until, Instant.Min(AtOr(ticket, nextTicket, one => one.At), AtOr(ladderEvents, nextLadder, one => one.At))));
        }

        return draft.ToPlan(until);

        bool IsKnown(Instant at, Instant recordedAt) => at <= asOf && SupportedRange.Holds(at) && !(recordedAt > knownBy);
    }

    private static Instant AtOr<T>(List<T> list, int index, Func<T, Instant> at) => index < list.Count ? at(list[index]) : Instant.MaxValue;
}
