namespace Msp.Domain.Operations;

/// <summary>A ticket and the asset (configuration item) it was about.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Ticket">the ticket, by id</param>
/// <param name="On">the date on which it was opened</param>
/// <param name="Asset">the asset, by id; null where none was named</param>
/// <param name="Problem">the known problem it came from, by id; null for none</param>
public sealed record TicketAsset(string Ticket, LocalDate On, string? Asset, string? Problem = null);
