namespace Msp.Domain.Sla;

/// <summary>One step on the way to an answer that takes all the time it has: a hand-over, or a party at work.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Name">what it is: <c>hand-over to Contoso</c>, or the party and its promise</param>
/// <param name="From">when it begins: the ticket's start, or the end of the step before</param>
/// <param name="To">when it ends at the latest; null for never, after which no step follows</param>
public sealed record BackToBackStep(string Name, Instant From, Instant? To);
