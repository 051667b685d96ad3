namespace Msp.Domain.Pricing;

/// <summary>A base rate; what is left out fits all. A role is more specific than a work type.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record RateDraft
{
    /// <summary>Role of the person who worked; by default any.</summary>
    public string? Role { get; init; }

    /// <summary>Kind of work; by default any.</summary>
    public string? WorkType { get; init; }

    /// <summary>Per hour; zero or more, required.</summary>
    public decimal? Price { get; init; }
}
