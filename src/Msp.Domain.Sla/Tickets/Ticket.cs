namespace Msp.Domain.Sla;

/// <summary>A ticket: what it was at its creation, and what happened since.</summary>
/// <remarks>Immutable as long as the list given is not changed; thread-safe then.</remarks>
/// <param name="Id">the ticket's number or key; ordinal, unique within a log</param>
/// <param name="Attributes">what it was at its creation; later values come with <see cref="TicketEventKind.Changed"/> events</param>
/// <param name="Events">what happened, in any order</param>
public sealed record Ticket(string Id, TicketAttributes Attributes, IReadOnlyList<TicketEvent> Events);
