namespace Msp.Domain.Documents;

/// <summary>How the client is kept informed.</summary>
internal sealed record ClientUpdatesDraft
{
    /// <summary>How long updates are apart, a minute to 366 days; required.</summary>
    public Duration? Every { get; init; }

    /// <summary>By which channel; required.</summary>
    public Channel? By { get; init; }

    /// <summary>How long they are apart in major incidents; by default as always.</summary>
    public Duration? DuringMajorIncidents { get; init; }
}
