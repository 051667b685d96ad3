namespace Msp.Domain.Agreements;

/// <summary>A service agreement as people write it down: who agreed, when, to which terms, and what was amended since.</summary>
/// <remarks>Nothing is checked here; <see cref="ServiceAgreement.TryFrom"/> judges it. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record ServiceAgreementDraft
{
    /// <summary>The id, such as <c>MSA-2026-014</c>; required.</summary>
    public string? Id { get; init; }

    /// <summary>What people call it; the id by default.</summary>
    public string? Title { get; init; }

    /// <summary>The id of the framework agreement that this one is a schedule of; none by default. A schedule states only the sections that differ
    /// and becomes an agreement by <see cref="MasterAgreement.Resolve"/>.</summary>
    public string? Master { get; init; }

    /// <summary>The IANA zone in which its dates begin and end, such as <c>Europe/London</c>; required.</summary>
    public string? Zone { get; init; }

    /// <summary>The ISO 4217 code of its amounts, such as <c>EUR</c>; required.</summary>
    public string? Currency { get; init; }

    /// <summary>Who agrees: at least one provider and one client; vendors where they have a part.</summary>
    public IReadOnlyList<PartyDraft?>? Parties { get; init; }

    /// <summary>The places that are served; none by default.</summary>
    public IReadOnlyList<SiteDraft?>? Sites { get; init; }

    /// <summary>The date of signature, apart from the date it takes effect; not signed by default.</summary>
    public LocalDate? Signed { get; init; }

    /// <summary>What was done with the agreement, oldest first: proposed, agreed, suspended, and so on. By default a signed agreement was
    /// proposed and agreed at the start of the date of its signature. Taking effect and expiring happen by themselves.</summary>
    public IReadOnlyList<LifecycleStepDraft?>? History { get; init; }

    /// <summary>The terms first agreed; required.</summary>
    public AgreementTermsDraft? Terms { get; init; }

    /// <summary>What was changed since; nothing by default.</summary>
    public IReadOnlyList<AmendmentDraft?>? Amendments { get; init; }
}
