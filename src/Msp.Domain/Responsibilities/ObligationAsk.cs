namespace Msp.Domain.Responsibilities;

/// <summary>Something that the client was asked for under one of its obligations.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Obligation">the obligation, by id</param>
/// <param name="What">what was asked for, such as the item that was not told</param>
/// <param name="Asked">when</param>
/// <param name="Done">when it was done; null while it is not</param>
public sealed record ObligationAsk(string Obligation, string What, Instant Asked, Instant? Done);
