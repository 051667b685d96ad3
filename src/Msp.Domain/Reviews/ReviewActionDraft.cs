namespace Msp.Domain.Reviews;

/// <summary>Something that a review agreed to do, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record ReviewActionDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the review that agreed to it; required.</summary>
    public string? Review { get; init; }

    /// <summary>The id of the finding that it is about; none by default.</summary>
    public string? Finding { get; init; }

    /// <summary>What is to be done; required.</summary>
    public string? Title { get; init; }

    /// <summary>The one who does it; required.</summary>
    public string? Owner { get; init; }

    /// <summary>The last day on which it is in time, not before the review; required.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Other due dates that were agreed since, in order; none by default.</summary>
    public IReadOnlyList<ActionMoveDraft?>? Moves { get; init; }

    /// <summary>The day on which it was done, not before the review; not done by default.</summary>
    public LocalDate? DoneOn { get; init; }

    /// <summary>What shows that it was done; required with the day.</summary>
    public string? Evidence { get; init; }

    /// <summary>The day on which it was given up, not before the review; not given up by default. It cannot be done as well.</summary>
    public LocalDate? DroppedOn { get; init; }

    /// <summary>Why it was given up, and who agreed; required with the day.</summary>
    public string? DropReason { get; init; }
}
