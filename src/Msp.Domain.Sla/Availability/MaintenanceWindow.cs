namespace Msp.Domain.Sla;

/// <summary>A planned time without service, and when the client was told of it.</summary>
/// <remarks>
/// Whether it is agreed is decided by the <see cref="AvailabilityTerms"/>. Work that outlasts its window is an <see cref="Outage"/> past the window's end.
/// Equality is by value. Immutable and thread-safe.
/// </remarks>
/// <param name="Start">the first instant</param>
/// <param name="End">the end, excluded</param>
/// <param name="AnnouncedAt">when it was announced; null when it never was, as emergency work is</param>
/// <param name="Name">how explanations name it; may be empty</param>
public sealed record MaintenanceWindow(Instant Start, Instant End, Instant? AnnouncedAt, string Name = "maintenance");
