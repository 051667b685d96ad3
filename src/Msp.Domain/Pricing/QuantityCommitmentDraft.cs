namespace Msp.Domain.Pricing;

/// <summary>A quantity that is charged at least, over a span of dates.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record QuantityCommitmentDraft
{
    /// <summary>Units; more than zero, required.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>First day; required.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Day after the last; required.</summary>
    public LocalDate? Until { get; init; }
}
