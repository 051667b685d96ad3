namespace Msp.Domain.Pricing;

/// <summary>So many units a package, only whole packages charged.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record PackageDraft
{
    /// <summary>Units in a package; more than zero, required.</summary>
    public decimal? Size { get; init; }

    /// <summary>Per package; zero or more, required.</summary>
    public decimal? Price { get; init; }
}
