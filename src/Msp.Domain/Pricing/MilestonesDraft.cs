namespace Msp.Domain.Pricing;

/// <summary>A fixed price in parts.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record MilestonesDraft
{
    /// <summary>The fixed price; zero or more; required where a part is stated as a share.</summary>
    public decimal? Total { get; init; }

    /// <summary>In order; at least one.</summary>
    public IReadOnlyList<MilestoneDraft?>? Parts { get; init; }
}
