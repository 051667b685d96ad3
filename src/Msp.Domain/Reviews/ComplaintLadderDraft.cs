namespace Msp.Domain.Reviews;

/// <summary>Who settles complaints between the parties, and by when, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ComplaintLadderDraft
{
    /// <summary>The levels, the lowest first; 1 to 10.</summary>
    public IReadOnlyList<ComplaintLevelDraft?>? Levels { get; init; }

    /// <summary>Whether a complaint goes to the next level by itself when a level's deadline for an answer has passed; it does by default.</summary>
    public bool? ClimbsByItself { get; init; }
}
