namespace Msp.Domain.Pricing;

/// <summary>How the time of an entry is rounded: first the minimum, then the increment.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record TimeRoundingDraft
{
    /// <summary>The least time charged for an entry; by default none.</summary>
    public Duration? Minimum { get; init; }

    /// <summary>Time is charged in multiples of this; more than zero; by default exact. An exact multiple does not move.</summary>
    public Duration? Increment { get; init; }

    /// <summary>Which multiple; by default up.</summary>
    public RoundingDirection? Direction { get; init; }
}
