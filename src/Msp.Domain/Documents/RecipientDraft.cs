namespace Msp.Domain.Documents;

/// <summary>Whom to call upon: a role, and what whoever fills it must know.</summary>
internal sealed record RecipientDraft
{
    /// <summary>The role; required.</summary>
    public string? Role { get; init; }

    /// <summary>The skill they must have; by default any.</summary>
    public string? Skill { get; init; }

    /// <summary>The language they must speak; by default any.</summary>
    public string? Language { get; init; }

    /// <summary>Makes the recipient; null, with a finding, without a role.</summary>
    public static Recipient? Make(RecipientDraft? draft, PartPlace place) =>
        place.Has(draft?.Role, draft is null ? "" : "role") ? new Recipient(draft!.Role!) { Skill = draft.Skill, Language = draft.Language } : null;

    /// <summary>The draft of a recipient.</summary>
    public static RecipientDraft Of(Recipient recipient) => new() { Role = recipient.Role, Skill = recipient.Skill, Language = recipient.Language };
}
