namespace Msp.Domain.Agreements;

/// <summary>From when to when an agreement holds, as people write it down, and how it goes on or ends.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record TermDraft
{
    /// <summary>The first date on which it holds; required, apart from the date of signature.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The last date on which it holds; either this or <see cref="Length"/>; by neither it is open-ended.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>How long it holds from the effective date, in days, weeks, months or years, such as <c>P3Y</c>.</summary>
    public Period? Length { get; init; }

    /// <summary>How it is renewed unless somebody gives notice; not by default.</summary>
    public RenewalDraft? Renewal { get; init; }

    /// <summary>How notice is given; nothing is agreed by default.</summary>
    public NoticeDraft? Notice { get; init; }

    /// <summary>When prices are looked at again; never by default.</summary>
    public PriceReviewDraft? PriceReview { get; init; }

    /// <summary>How long the provider helps to hand over after the end; not at all by default.</summary>
    public Period? ExitAssistance { get; init; }

    /// <summary>The clause of term and renewal, such as <c>§12</c>; required.</summary>
    public string? Clause { get; init; }

    /// <summary>The clause of exit assistance; that of the term by default.</summary>
    public string? ExitClause { get; init; }
}
