namespace Msp.Domain.Communication;

/// <summary>Somebody who can be contacted, and who is instead.</summary>
/// <remarks>Made with <see cref="CommunicationProtocol"/>. Immutable and thread-safe.</remarks>
public sealed class Contact
{
    internal Contact(ContactDraft draft) =>
        (Name, Side, Line, Fallback, Away) =
            (draft.Name!, draft.Side!.Value, draft.Line, draft.Fallback,
                [.. (draft.Away ?? []).Select(away => new DateInterval(away!.First!.Value, away.Last ?? away.First.Value))]);

    /// <summary>The name. Never empty.</summary>
    public string Name { get; }

    /// <summary>Client, provider or vendor.</summary>
    public Side Side { get; }

    /// <summary>The role of the roster that answers; null for a contact that is there unless <see cref="Away"/>.</summary>
    public string? Line { get; }

    /// <summary>Who is contacted instead, by name; null for nobody.</summary>
    public string? Fallback { get; }

    /// <summary>The days on which it is not there, each span with its last day.</summary>
    public IReadOnlyList<DateInterval> Away { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal ContactDraft ToDraft() => new()
    {
        Name = Name,
        Side = Side,
        Line = Line,
        Fallback = Fallback,
        Away = Away.Count == 0 ? null : [.. Away.Select(away => new AbsenceDraft { First = away.Start, Last = away.End })],
    };
}
