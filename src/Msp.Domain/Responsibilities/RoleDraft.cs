namespace Msp.Domain.Responsibilities;

/// <summary>A role as people write it down: on whose side it is and who fills it.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record RoleDraft
{
    /// <summary>The name, such as <c>service manager</c>; required, once.</summary>
    public string? Name { get; init; }

    /// <summary>Whose side it is on: client, provider or vendor; required.</summary>
    public Side? Side { get; init; }

    /// <summary>The party it belongs to, by id; needed only where a side has several parties.</summary>
    public string? Party { get; init; }

    /// <summary>The role above it, by name; not stated by default.</summary>
    public string? ReportsTo { get; init; }

    /// <summary>Who holds it, by name; a role has a holder, a line, or both.</summary>
    public string? Holder { get; init; }

    /// <summary>Who stands in for the holder, by name; somebody else.</summary>
    public string? Deputy { get; init; }

    /// <summary>The role of the roster whose people fill it, such as <c>first line</c>; by default nobody but holder and deputy do.</summary>
    public string? Line { get; init; }

    /// <summary>The calendar, by name, while whose hours its line has to be filled; around the clock by default.</summary>
    public string? Hours { get; init; }
}
