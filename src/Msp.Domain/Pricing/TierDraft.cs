namespace Msp.Domain.Pricing;

/// <summary>One tier: above the bound of the tier before, up to and including its own.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record TierDraft
{
    /// <summary>Upper bound, included, shared with the next tier; left out for the last tier, which has none.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>Per unit; zero or more, by default 0.</summary>
    public decimal? Price { get; init; }

    /// <summary>Once, when the tier is entered; zero or more, by default 0.</summary>
    public decimal? Flat { get; init; }
}
