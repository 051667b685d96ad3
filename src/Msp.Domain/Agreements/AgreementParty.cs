namespace Msp.Domain.Agreements;

/// <summary>A party to an agreement.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record AgreementParty
{
    internal AgreementParty(PartyDraft draft) => (Id, Name, Side) = (draft.Id!, draft.Name ?? draft.Id!, draft.Side!.Value);

    /// <summary>The id by which other places name it.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Client, provider or vendor.</summary>
    public Side Side { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal PartyDraft ToDraft() => new() { Id = Id, Name = Name == Id ? null : Name, Side = Side };
}
