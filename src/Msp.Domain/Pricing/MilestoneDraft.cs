using Msp.Domain.Sla;

namespace Msp.Domain.Pricing;

/// <summary>One part of a fixed price, due when it is approved. Either Share or Amount is stated.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record MilestoneDraft
{
    /// <summary>Name within the line; required, unique.</summary>
    public string? Id { get; init; }

    /// <summary>What the invoice says; by default the id.</summary>
    public string? Text { get; init; }

    /// <summary>Of the total; the shares of a line add up to 100 %, and the last part takes what rounding leaves.</summary>
    public Share? Share { get; init; }

    /// <summary>In the terms' currency; zero or more.</summary>
    public decimal? Amount { get; init; }
}
