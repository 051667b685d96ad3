namespace Msp.Domain.Pricing;

/// <summary>Hourly rates by role and work type, and multipliers by hours.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record RateCardDraft
{
    /// <summary>Name within the terms; required, unique.</summary>
    public string? Id { get; init; }

    /// <summary>Base rates; the most specific one applies; at least one.</summary>
    public IReadOnlyList<RateDraft?>? Rates { get; init; }

    /// <summary>Classes of hours in order: the first whose calendar is open; by default all hours are alike.</summary>
    public IReadOnlyList<HoursClassDraft?>? Hours { get; init; }

    /// <summary>Name of the class of hours in which no calendar is open; by default <c>after hours</c>.</summary>
    public string? OtherHours { get; init; }

    /// <summary>Factors on the base rate; where several apply, the largest does, they are never multiplied.</summary>
    public IReadOnlyList<MultiplierDraft?>? Multipliers { get; init; }
}
