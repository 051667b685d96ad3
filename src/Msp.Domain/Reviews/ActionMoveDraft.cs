namespace Msp.Domain.Reviews;

/// <summary>Another due date for an action, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ActionMoveDraft
{
    /// <summary>The day on which it was agreed; required, in order, not before the review.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The new due date; required.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Why; required.</summary>
    public string? Reason { get; init; }
}
