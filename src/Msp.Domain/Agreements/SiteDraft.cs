namespace Msp.Domain.Agreements;

/// <summary>A place that is served, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record SiteDraft
{
    /// <summary>The id by which other places name it; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>The name; the id by default.</summary>
    public string? Name { get; init; }

    /// <summary>The party whose site it is, by id; the client by default, where there is one only.</summary>
    public string? Party { get; init; }

    /// <summary>Its IANA zone; that of the agreement by default.</summary>
    public string? Zone { get; init; }
}
