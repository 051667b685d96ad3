namespace Msp.Domain.Pricing;

/// <summary>What is carried into the next block of hours or retainer.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record RolloverDraft
{
    /// <summary>The least carried, in hours or money like the block; zero or more, by default 0.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The most carried, in hours or money like the block; by default no bound.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Whether only what is left of the block's own quantity is carried, so that nothing is carried twice; by default false.</summary>
    public bool? BaseOnly { get; init; }

    /// <summary>Whether what was used beyond a block burns the next one instead of being charged; by default false.</summary>
    public bool? CarriesOverage { get; init; }
}
