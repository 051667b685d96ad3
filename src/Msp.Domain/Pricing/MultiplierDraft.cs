namespace Msp.Domain.Pricing;

/// <summary>A factor on the base rate; what is left out fits all.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record MultiplierDraft
{
    /// <summary>Role of the person who worked; by default any.</summary>
    public string? Role { get; init; }

    /// <summary>Kind of work; by default any.</summary>
    public string? WorkType { get; init; }

    /// <summary>Class of hours; by default any.</summary>
    public string? Hours { get; init; }

    /// <summary>1.5 for half as much again; more than zero, required.</summary>
    public decimal? Factor { get; init; }
}
