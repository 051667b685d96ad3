namespace Msp.Domain.Communication;

/// <summary>A report that was sent or a meeting that was held.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Id">the duty, by id</param>
/// <param name="For">the date it is for, before it moves to a working day</param>
/// <param name="At">when it was sent or held</param>
public sealed record CommunicationSent(string Id, LocalDate For, Instant At);
