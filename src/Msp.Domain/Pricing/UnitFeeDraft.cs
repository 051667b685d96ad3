namespace Msp.Domain.Pricing;

/// <summary>A fee per user, device or site and billing period. Either Price or Tiers is stated.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record UnitFeeDraft
{
    /// <summary>What is counted, such as <c>device</c>; required.</summary>
    public string? Unit { get; init; }

    /// <summary>Per unit and billing period, with as many decimals as needed; zero or more.</summary>
    public decimal? Price { get; init; }

    /// <summary>Prices by quantity.</summary>
    public TierScheduleDraft? Tiers { get; init; }

    /// <summary>How units that come and go within a period count; by default <see cref="UnitCounting.Daily"/>.</summary>
    public UnitCounting? Counting { get; init; }

    /// <summary>Units that cost nothing; by default 0.</summary>
    public decimal? Included { get; init; }

    /// <summary>The least quantity charged; by default 0.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Quantities held for a span, whatever is there: a seat taken out under an annual commitment is charged on.</summary>
    public IReadOnlyList<QuantityCommitmentDraft?>? Commitments { get; init; }
}
