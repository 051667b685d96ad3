namespace Msp.Domain.Pricing;

/// <summary>A fixed fee a billing period.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record RecurringFeeDraft
{
    /// <summary>Per billing period, in the terms' currency; zero or more, required.</summary>
    public decimal? Price { get; init; }
}
