namespace Msp.Domain.Agreements;

/// <summary>A single window of maintenance, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record PlannedMaintenanceDraft
{
    /// <summary>What is done, as explanations name it; required.</summary>
    public string? Name { get; init; }

    /// <summary>The first instant; required.</summary>
    public Instant? Start { get; init; }

    /// <summary>The end, excluded; required, after the start.</summary>
    public Instant? End { get; init; }

    /// <summary>When the client was told; not yet by default.</summary>
    public Instant? Announced { get; init; }
}
