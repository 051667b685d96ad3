namespace Msp.Domain.Agreements;

/// <summary>A place that is served.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record AgreementSite
{
    private readonly SiteDraft stated;

    internal AgreementSite(SiteDraft draft, DateTimeZone zone) =>
        (stated, Id, Name, Party, Zone) =
            (draft, draft.Id!, draft.Name ?? draft.Id!, draft.Party, draft.Zone is { } id ? DateTimeZoneProviders.Tzdb[id] : zone);

    /// <summary>The id by which other places name it.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The party whose site it is, by id; null where none was stated.</summary>
    public string? Party { get; }

    /// <summary>Its zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal SiteDraft ToDraft() => stated with { Name = Name == Id ? null : Name };
}
