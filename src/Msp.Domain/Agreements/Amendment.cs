namespace Msp.Domain.Agreements;

/// <summary>A change of the terms: sections that replace those of before as a whole.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Amendment
{
    private readonly AmendmentDraft stated;

    /// <summary>Makes an amendment of a draft with a number and sections; what else may be missing is asked for only where it is there.</summary>
    internal Amendment(AmendmentDraft draft)
    {
        stated = draft;
        Sections = AgreementSections.Stated(draft.Replaces!);
        Retroactive = [.. (draft.Retroactive ?? []).Order()];
    }

    /// <summary>Makes an amendment of a valid draft, which it copies.</summary>
    /// <param name="valid">the draft</param>
    /// <param name="place">its place in the list of the agreement's draft, which need not be in the order of the numbers</param>
    internal static Amendment Of(AmendmentDraft valid, int place) =>
        new(valid with { Retroactive = valid.Retroactive is { } sections ? [.. sections] : null,
            Replaces = AgreementSections.Copy(valid.Replaces!) }) { Place = place };

    /// <summary>Its number, 1 or more.</summary>
    public int Number => stated.Number!.Value;

    /// <summary>The date of its signature; null while it is not signed, and so not in force.</summary>
    public LocalDate? Signed => stated.Signed;

    /// <summary>The date from which it applies.</summary>
    public LocalDate Effective => stated.Effective!.Value;

    /// <summary>Why; null where not stated.</summary>
    public string? Reason => stated.Reason;

    /// <summary>The sections that change, in their order in the terms.</summary>
    public IReadOnlyList<AgreementSection> Sections { get; }

    /// <summary>The sections that reach back before the signature, in their order in the terms.</summary>
    public IReadOnlyList<AgreementSection> Retroactive { get; }

    /// <summary>The sections that change, as they were stated.</summary>
    public AgreementTermsDraft Replaces => stated.Replaces!;

    /// <summary>The date from which a section of it applies: the effective date, or the date of signature where that is later and the section does not reach
    /// back.</summary>
    /// <param name="section">one of <see cref="Sections"/></param>
    /// <returns>the date; null for a section that it does not change, and while it is not signed</returns>
    public LocalDate? AppliesFrom(AgreementSection section) =>
        Signed is not { } signed || !Sections.Contains(section) ? null : signed <= stated.Effective || Retroactive.Contains(section) ? stated.Effective
            : signed;

    /// <summary>Its place in the list that the agreement was made from.</summary>
    internal int Place { get; private init; }

    internal AmendmentDraft ToDraft() => stated;
}
