namespace Msp.Domain.Pricing;

/// <summary>A least or most amount for the fees of one service period.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record SpendBoundDraft
{
    /// <summary>Name within the terms; required, unique.</summary>
    public string? Id { get; init; }

    /// <summary>What the invoice says; by default the id.</summary>
    public string? Text { get; init; }

    /// <summary>Where the contract says so.</summary>
    public string? Clause { get; init; }

    /// <summary>A billing period; more than zero, required.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Ids of the lines whose fees count; by default all.</summary>
    public IReadOnlyList<string?>? Lines { get; init; }

    /// <summary>First day; by default always.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Day after the last; by default always.</summary>
    public LocalDate? Until { get; init; }
}
