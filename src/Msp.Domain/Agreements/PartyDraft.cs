namespace Msp.Domain.Agreements;

/// <summary>A party to an agreement, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record PartyDraft
{
    /// <summary>The id by which other places name it; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>The name; the id by default.</summary>
    public string? Name { get; init; }

    /// <summary>Client, provider or vendor; required.</summary>
    public Side? Side { get; init; }
}
