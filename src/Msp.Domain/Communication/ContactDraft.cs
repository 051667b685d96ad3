namespace Msp.Domain.Communication;

/// <summary>Somebody who can be contacted, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ContactDraft
{
    /// <summary>The name by which routes and fallbacks call it, such as <c>service desk</c>; required, once.</summary>
    public string? Name { get; init; }

    /// <summary>Whose side it is on; required.</summary>
    public Side? Side { get; init; }

    /// <summary>The role of the roster that answers, such as <c>first line</c>; by default the contact is one that is always there
    /// unless <see cref="Away"/>.</summary>
    public string? Line { get; init; }

    /// <summary>Who is contacted instead while nobody is there, by name; nobody by default.</summary>
    public string? Fallback { get; init; }

    /// <summary>When it is not there; never by default.</summary>
    public IReadOnlyList<AbsenceDraft?>? Away { get; init; }
}
