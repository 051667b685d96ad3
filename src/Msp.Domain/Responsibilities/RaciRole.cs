namespace Msp.Domain.Responsibilities;

/// <summary>A role: on whose side it is and who fills it.</summary>
/// <remarks>Made with <see cref="ResponsibilityTerms"/>. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record RaciRole
{
    internal RaciRole(RoleDraft draft) =>
        (Name, Side, Party, ReportsTo, Holder, Deputy, Line, Hours) =
            (draft.Name!, draft.Side!.Value, draft.Party, draft.ReportsTo, Stated(draft.Holder), draft.Deputy, Stated(draft.Line), draft.Hours);

    /// <summary>The name. Never empty.</summary>
    public string Name { get; }

    /// <summary>Client, provider or vendor.</summary>
    public Side Side { get; }

    /// <summary>The party it belongs to, by id; null where the side says it.</summary>
    public string? Party { get; }

    /// <summary>The role above it; null where not stated.</summary>
    public string? ReportsTo { get; }

    /// <summary>Who holds it; null where only a line fills it.</summary>
    public string? Holder { get; }

    /// <summary>Who stands in for the holder, somebody else; null for nobody.</summary>
    public string? Deputy { get; }

    /// <summary>The role of the roster whose people fill it; null for none.</summary>
    public string? Line { get; }

    /// <summary>The calendar, by name, while whose hours the line has to be filled; null for around the clock.</summary>
    public string? Hours { get; }

    /// <summary>Whether somebody fills it: a holder, or a line.</summary>
    public bool IsFilled => Holder is not null || Line is not null;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal RoleDraft ToDraft() =>
        new() { Name = Name, Side = Side, Party = Party, ReportsTo = ReportsTo, Holder = Holder, Deputy = Deputy, Line = Line, Hours = Hours };

    private static string? Stated(string? text) => Judging.IsStated(text) ? text : null;
}
