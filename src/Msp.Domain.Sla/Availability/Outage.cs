namespace Msp.Domain.Sla;

/// <summary>A time during which a service was down, as somebody recorded it; outages may overlap, repeat and come in any order.</summary>
/// <remarks>
/// Not yet judged: an end before the start is a finding of the <see cref="ServiceLog"/> it goes into. Equality is by value. Immutable and thread-safe.
/// </remarks>
/// <param name="Start">the first instant down</param>
/// <param name="End">the first instant up again; null while it lasts, which is down to the end of whatever is measured</param>
/// <param name="Id">how explanations name it, such as an incident number; may be empty</param>
public sealed record Outage(Instant Start, Instant? End, string Id = "");
