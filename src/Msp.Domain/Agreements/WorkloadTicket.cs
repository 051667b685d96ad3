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
}
