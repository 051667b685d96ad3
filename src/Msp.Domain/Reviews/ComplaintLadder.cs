using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Reviews;

/// <summary>Who settles complaints between the parties, level by level, and by when.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ComplaintLadder
{
    private static readonly ComplaintLadderValidator Validator = new();

    private ComplaintLadder(ComplaintLadderDraft draft) =>
        (Levels, ClimbsByItself) = ([.. draft.Levels!.Select(level => new ComplaintLevel(level!))], draft.ClimbsByItself ?? true);

    /// <summary>The levels, the lowest first; 1 to 10.</summary>
    public IReadOnlyList<ComplaintLevel> Levels { get; }

    /// <summary>Whether a complaint goes to the next level by itself when a level's deadline for an answer has passed.</summary>
    public bool ClimbsByItself { get; }

    /// <summary>Makes a ladder of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static ComplaintLadder From(ComplaintLadderDraft draft) => Definition.From(draft, Validator, one => new ComplaintLadder(one), "complaint ladder");

    /// <summary>Makes a ladder of what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="ladder">the ladder, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(ComplaintLadderDraft draft, [NotNullWhen(true)] out ComplaintLadder? ladder, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new ComplaintLadder(one), out ladder, out findings);

    /// <summary>What was written down, in its shortest form.</summary>
    public ComplaintLadderDraft ToDraft() => new() { Levels = [.. Levels.Select(level => level.ToDraft())], ClimbsByItself = ClimbsByItself ? null : false };
}
