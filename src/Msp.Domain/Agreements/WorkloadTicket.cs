namespace Msp.Domain.Agreements;

/// <summary>A ticket as it counts against a workload limit.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Id">its id</param>
/// <param name="Start">when it started</param>
public sealed record WorkloadTicket(string Id, Instant Start)
{
    /// <summary>The service, by id; null when not known.</summary>
    public string? Service { get; init; }

    /// <summary>The type, such as <c>incident</c>; null when not known.</summary>
    public string? Type { get; init; }

    /// <summary>Each ticket once, by start and then by id; of several with one id the earliest.</summary>
    internal static IEnumerable<WorkloadTicket> Once(IEnumerable<WorkloadTicket> tickets) =>
        tickets.OrderBy(ticket => ticket.Start).ThenBy(ticket => ticket.Id, StringComparer.Ordinal).ThenBy(ticket => ticket.Service, StringComparer.Ordinal)
            .ThenBy(ticket => ticket.Type, StringComparer.Ordinal).DistinctBy(ticket => ticket.Id, StringComparer.Ordinal);
}
