namespace Msp.Domain.Changes;

/// <summary>A role that may sign for another, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record DelegationDraft
{
    /// <summary>The role that is signed for; required.</summary>
    public string? From { get; init; }

    /// <summary>The role that signs; another one, required.</summary>
    public string? To { get; init; }

    /// <summary>The first instant; always by default.</summary>
    public Instant? Start { get; init; }

    /// <summary>The end, excluded; never by default.</summary>
    public Instant? End { get; init; }

    /// <summary>The highest cumulative value that may be signed for, included; any by default.</summary>
    public decimal? UpTo { get; init; }
}
