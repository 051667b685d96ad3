namespace Msp.Domain.Pricing;

/// <summary>A price charged once.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record OneOffDraft
{
    /// <summary>Per unit; zero or more, required.</summary>
    public decimal? Price { get; init; }

    /// <summary>More than zero; by default 1.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The date it is charged for; by default the line's first day.</summary>
    public LocalDate? On { get; init; }
}
