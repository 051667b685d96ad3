namespace Msp.Domain.Reviews;

/// <summary>A review that was held, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record HeldReviewDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>The day; required.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Who took part; at least one.</summary>
    public IReadOnlyList<string?>? Attendees { get; init; }

    /// <summary>What was decided; nothing by default.</summary>
    public IReadOnlyList<string?>? Decisions { get; init; }

    /// <summary>The day of the next one, after this; a review that does not set it is a finding.</summary>
    public LocalDate? Next { get; init; }

    /// <summary>The hash of the pack that it rested on; not stated by default.</summary>
    public string? Pack { get; init; }
}
