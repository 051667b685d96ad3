using Msp.Domain.Sla;

namespace Msp.Domain.Pricing;

/// <summary>What is taken off. Either Share or Amount is stated.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record DiscountDraft
{
    /// <summary>Name within the terms; required, unique.</summary>
    public string? Id { get; init; }

    /// <summary>What the invoice says; by default the id.</summary>
    public string? Text { get; init; }

    /// <summary>Where the contract says so.</summary>
    public string? Clause { get; init; }

    /// <summary>Of each line, after the line is rounded.</summary>
    public Share? Share { get; init; }

    /// <summary>A period, spread over the lines by their amounts; more than zero. No line falls below zero.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Ids of the lines; by default all.</summary>
    public IReadOnlyList<string?>? Lines { get; init; }

    /// <summary>First day of the periods it is for; by default always.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Day after the last; by default always.</summary>
    public LocalDate? Until { get; init; }
}
