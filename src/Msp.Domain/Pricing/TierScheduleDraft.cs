namespace Msp.Domain.Pricing;

/// <summary>Prices by quantity. Exactly one of Graduated, Volume and Package is stated.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record TierScheduleDraft
{
    /// <summary>Each tier prices its own slice.</summary>
    public IReadOnlyList<TierDraft?>? Graduated { get; init; }

    /// <summary>The tier reached prices the whole quantity.</summary>
    public IReadOnlyList<TierDraft?>? Volume { get; init; }

    /// <summary>Whole packages are charged.</summary>
    public PackageDraft? Package { get; init; }

    /// <summary>Volume only: a quantity never costs more than the least quantity of a higher tier; by default false.</summary>
    public bool? NeverMoreThanNextTier { get; init; }

    /// <summary>Whether a quantity of zero pays the first tier's flat fee; by default true.</summary>
    public bool? FirstFlatAtZero { get; init; }
}
