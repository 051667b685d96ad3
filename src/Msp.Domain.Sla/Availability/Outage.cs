namespace Msp.Domain.Sla;

/// <summary>A time during which a service was down, as somebody recorded it; outages may overlap, repeat and come in any order.</summary>
/// <remarks>
/// Not yet judged: an end before the start is a finding of the <see cref="ServiceLog"/> it goes into. Equality is by value. Immutable and thread-safe.
/// </remarks>
/// <param name="Start">the first instant down</param>
/// <param name="End">the first instant up again; null while it lasts: down to the instant as of which is measured, or to the end of what is measured if none is named</param>
/// <param name="Id">how explanations name it, such as an incident number; may be empty. Outages of one id are one incident to <see cref="ServiceCreditSchedule"/></param>
public sealed record Outage(Instant Start, Instant? End, string Id = "");
