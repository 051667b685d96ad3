namespace Msp.Domain.Agreements;

/// <summary>A change of the terms, as people write it down: the sections it states replace those of before as a whole.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record AmendmentDraft
{
    /// <summary>Its number, 1 or more; required, once. Amendments apply in the order of their numbers.</summary>
    public int? Number { get; init; }

    /// <summary>The date of its signature; not signed, and so not in force, by default.</summary>
    public LocalDate? Signed { get; init; }

    /// <summary>The date from which it applies; required. Where it was signed later, only the sections named in <see cref="Retroactive"/> reach
    /// back to it; the others apply from the date of signature.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>Why; not stated by default.</summary>
    public string? Reason { get; init; }

    /// <summary>The sections that reach back before the signature; none by default.</summary>
    public IReadOnlyList<AgreementSection>? Retroactive { get; init; }

    /// <summary>The sections that change, each stated whole; those left out stay as they are. At least one.</summary>
    public AgreementTermsDraft? Replaces { get; init; }
}
