namespace Msp.Domain.Responsibilities;

/// <summary>Who does an activity, or the part of it with a site, hours and a line.</summary>
/// <remarks>A part left null means all of it. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record RaciDoer
{
    internal RaciDoer(DoerDraft draft) => (Role, Site, Hours, Line) = (draft.Role!, draft.Site, draft.Hours, draft.Line);

    /// <summary>The role. Never empty.</summary>
    public string Role { get; }

    /// <summary>The site, by id; null for every one.</summary>
    public string? Site { get; }

    /// <summary>The calendar, by name; null for any time.</summary>
    public string? Hours { get; }

    /// <summary>The line; null for every one.</summary>
    public string? Line { get; }

    /// <summary>One phrase: the role, then its part in brackets.</summary>
    public override string ToString()
    {
        var parts = string.Join(", ", new[] { Site, Hours, Line }.OfType<string>());
        return parts.Length == 0 ? Role : $"{Role} ({parts})";
    }

    internal DoerDraft ToDraft() => new() { Role = Role, Site = Site, Hours = Hours, Line = Line };
}
