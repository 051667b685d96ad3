namespace Msp.Domain.Agreements;

/// <summary>When prices are looked at again, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record PriceReviewDraft
{
    /// <summary>How often, such as <c>P1Y</c>; required.</summary>
    public Period? Every { get; init; }

    /// <summary>The first time; by default one step after the effective date.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The clause; that of the term by default.</summary>
    public string? Clause { get; init; }
}
