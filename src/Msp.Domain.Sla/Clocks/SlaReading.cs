using System.Runtime.InteropServices;

namespace Msp.Domain.Sla;

/// <summary>Reads clocks: a pure function of a target or policy, a ticket's events, and two instants.</summary>
/// <remarks>
/// Same events, same answer, in any process and any arrival order. Events after the instant of the reading are not applied; with
/// <c>knownBy</c>, events and revisions of the calendar that were
/// recorded later than that are not known either. Every method throws <see cref="ArgumentOutOfRangeException"/> when an instant is outside
/// <see cref="BusinessCalendar.Earliest"/> to
/// <see cref="BusinessCalendar.Latest"/>.
/// </remarks>
public static class SlaReading
{
    /// <summary>Reads a target's clock. Allocates nothing when the limit is working or clock time and the events are an array, a list or a
    /// span, and in order.</summary>
    /// <param name="target">the target</param>
    /// <param name="events">what happened, in any order</param>
    /// <param name="asOf">the instant of the reading</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>how the clock stands: of the latest episode, or of the longest where the target's rules say so</returns>
    public static Reading Read(this SlaTarget target, ReadOnlySpan<TicketEvent> events, Instant asOf, Instant? knownBy = null) =>
        target.Rules.ReportsLongest ? Longest(target.Episodes(events, asOf, knownBy)) : Read(new Terms(target, knownBy), TicketAttributes.None, events, asOf, knownBy);

    /// <inheritdoc cref="Read(SlaTarget, ReadOnlySpan{TicketEvent}, Instant, Instant?)"/>
    public static Reading Read(this SlaTarget target, IReadOnlyList<TicketEvent> events, Instant asOf, Instant? knownBy = null) => target.Read(AsSpan(events), asOf, knownBy);

    /// <summary>Reads and explains a target's clock.</summary>
    /// <param name="target">the target</param>
    /// <param name="events">what happened, in any order</param>
    /// <param name="asOf">the instant of the reading</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>the ledger of what <c>Read</c> reports, with what is odd about the events</returns>
    public static Ledger Explain(this SlaTarget target, ReadOnlySpan<TicketEvent> events, Instant asOf, Instant? knownBy = null)
    {
        var (draft, state) = Record(new Terms(target, knownBy), TicketAttributes.None, events, asOf, knownBy);
        return Reported(draft, in state, asOf);
    }

    /// <inheritdoc cref="Explain(SlaTarget, ReadOnlySpan{TicketEvent}, Instant, Instant?)"/>
    public static Ledger Explain(this SlaTarget target, IReadOnlyList<TicketEvent> events, Instant asOf, Instant? knownBy = null) => target.Explain(AsSpan(events), asOf, knownBy);

    /// <summary>Reads and explains every episode of a target's clock.</summary>
    /// <param name="target">the target</param>
    /// <param name="events">what happened, in any order</param>
    /// <param name="asOf">the instant of the reading</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>a ledger for each of the <see cref="Episodes(SlaTarget, IReadOnlyList{TicketEvent}, Instant, Instant?)"/>, in their order;
    /// those that ended reach to the event that began the next</returns>
    public static IReadOnlyList<Ledger> Ledgers(this SlaTarget target, IReadOnlyList<TicketEvent> events, Instant asOf, Instant? knownBy = null)
    {
        var (draft, state) = Record(new Terms(target, knownBy), TicketAttributes.None, AsSpan(events), asOf, knownBy);
        return draft.ToLedgers(in state, asOf);
    }

    /// <summary>Reads every episode of a target's clock: those that ended by the event that began the next, then the latest.</summary>
    /// <param name="target">the target</param>
    /// <param name="events">what happened, in any order</param>
    /// <param name="asOf">the instant of the reading</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>at least one reading, by episode</returns>
    public static IReadOnlyList<Reading> Episodes(this SlaTarget target, ReadOnlySpan<TicketEvent> events, Instant asOf, Instant? knownBy = null) =>
        EpisodesOf(Record(new Terms(target, knownBy), TicketAttributes.None, events, asOf, knownBy), asOf);

    /// <inheritdoc cref="Episodes(SlaTarget, ReadOnlySpan{TicketEvent}, Instant, Instant?)"/>
    public static IReadOnlyList<Reading> Episodes(this SlaTarget target, IReadOnlyList<TicketEvent> events, Instant asOf, Instant? knownBy = null) =>
        target.Episodes(AsSpan(events), asOf, knownBy);

    /// <summary>Reads a ticket's clock under the target that the policy has for it, following every change of its attributes.</summary>
    /// <param name="policy">the policy</param>
    /// <param name="ticket">the ticket</param>
    /// <param name="metric">which clock</param>
    /// <param name="asOf">the instant of the reading</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>how the clock stands</returns>
    public static Reading Read(this SlaPolicy policy, Ticket ticket, Metric metric, Instant asOf, Instant? knownBy = null)
    {
        var reading = Read(new Terms(policy, metric, knownBy), ticket.Attributes, AsSpan(ticket.Events), asOf, knownBy);
        return reading.Target is { Rules.ReportsLongest: true } ? Longest(policy.Episodes(ticket, metric, asOf, knownBy)) : reading;
    }

    /// <summary>Reads and explains a ticket's clock under the target that the policy has for it.</summary>
    /// <param name="policy">the policy</param>
    /// <param name="ticket">the ticket</param>
    /// <param name="metric">which clock</param>
    /// <param name="asOf">the instant of the reading</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>the ledger of what <c>Read</c> reports</returns>
    public static Ledger Explain(this SlaPolicy policy, Ticket ticket, Metric metric, Instant asOf, Instant? knownBy = null)
    {
        var (draft, state) = Record(new Terms(policy, metric, knownBy), ticket.Attributes, AsSpan(ticket.Events), asOf, knownBy);
        return Reported(draft, in state, asOf);
    }

    /// <summary>Reads and explains every episode of a ticket's clock.</summary>
    /// <param name="policy">the policy</param>
    /// <param name="ticket">the ticket</param>
    /// <param name="metric">which clock</param>
    /// <param name="asOf">the instant of the reading</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>a ledger for each of the episodes, in their order; those that ended reach to the event that began the next</returns>
    public static IReadOnlyList<Ledger> Ledgers(this SlaPolicy policy, Ticket ticket, Metric metric, Instant asOf, Instant? knownBy = null)
    {
        var (draft, state) = Record(new Terms(policy, metric, knownBy), ticket.Attributes, AsSpan(ticket.Events), asOf, knownBy);
        return draft.ToLedgers(in state, asOf);
    }

    /// <summary>Reads every episode of a ticket's clock.</summary>
    /// <param name="policy">the policy</param>
    /// <param name="ticket">the ticket</param>
    /// <param name="metric">which clock</param>
    /// <param name="asOf">the instant of the reading</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>at least one reading, by episode</returns>
    public static IReadOnlyList<Reading> Episodes(this SlaPolicy policy, Ticket ticket, Metric metric, Instant asOf, Instant? knownBy = null) =>
        EpisodesOf(Record(new Terms(policy, metric, knownBy), ticket.Attributes, AsSpan(ticket.Events), asOf, knownBy), asOf);

    internal static ReadOnlySpan<TicketEvent> AsSpan(IReadOnlyList<TicketEvent> events) => events switch
    {
        TicketEvent[] array => array,
        List<TicketEvent> list => CollectionsMarshal.AsSpan(list),
        _ => events.ToArray(),
    };

    internal static (LedgerDraft Draft, ClockState State) Record(Terms terms, TicketAttributes attributes, ReadOnlySpan<TicketEvent> events, Instant asOf, Instant? knownBy)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        var draft = new LedgerDraft();
        var run = new ClockRun<LedgerRecorder>(terms, attributes, EventOrder.Sort(events), new LedgerRecorder(draft));
        run.Run(asOf, knownBy);
        return (draft, run.State);
    }

    internal static List<Reading> EpisodesOf((LedgerDraft Draft, ClockState State) record, Instant asOf) =>
        [.. record.Draft.Episodes, new Reading(record.State, BusinessCalendar.ToNanoseconds(asOf))];

    private static Reading Read(Terms terms, TicketAttributes attributes, ReadOnlySpan<TicketEvent> events, Instant asOf, Instant? knownBy)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        var run = new ClockRun<NoRecorder>(terms, attributes, EventOrder.Sort(events), default);
        run.Run(asOf, knownBy);
        return new Reading(run.State, BusinessCalendar.ToNanoseconds(asOf));
    }

    private static Ledger Reported(LedgerDraft draft, in ClockState state, Instant asOf)
    {
        if (!state.Target.Rules.ReportsLongest) return draft.ToLedger(in state, asOf);
        var ledgers = draft.ToLedgers(in state, asOf);
        var reported = Longest([.. ledgers.Select(ledger => ledger.Reading)]);
        return ledgers.Find(ledger => ledger.Reading.Episode == reported.Episode)!;
    }

    /// <summary>The exchange in progress if there is one, else the one that took longest; of equals the first.</summary>
    private static Reading Longest(IReadOnlyList<Reading> episodes)
    {
        var latest = episodes[^1];
        return latest.Phase is Phase.Running or Phase.Paused ? latest : episodes.MaxBy(episode => episode.Spent);
    }
}
