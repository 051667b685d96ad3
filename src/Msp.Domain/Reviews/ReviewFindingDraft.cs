namespace Msp.Domain.Reviews;

/// <summary>Something that a review found, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ReviewFindingDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the review that found it; required.</summary>
    public string? Review { get; init; }

    /// <summary>What was found; required.</summary>
    public string? Text { get; init; }

    /// <summary>The day on which it was settled, not before the review; not settled by default.</summary>
    public LocalDate? SettledOn { get; init; }

    /// <summary>How it was settled; required with the day.</summary>
    public string? Outcome { get; init; }
}
