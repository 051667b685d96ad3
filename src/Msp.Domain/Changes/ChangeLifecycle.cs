using System.Text;

namespace Msp.Domain.Changes;

/// <summary>The life of a change request: the table of the moves it allows, and nothing else is allowed.</summary>
/// <remarks>One move happens by itself: what was put off expires at the end of its last day. Immutable and thread-safe.</remarks>
public static class ChangeLifecycle
{
    /// <summary>Every move that is allowed.</summary>
    public static IReadOnlyList<ChangeMove> Moves { get; } =
    [
        new(ChangeStatus.Draft, ChangeVerb.Revise, ChangeStatus.Draft),
        new(ChangeStatus.Draft, ChangeVerb.Submit, ChangeStatus.Submitted),
        new(ChangeStatus.Draft, ChangeVerb.Withdraw, ChangeStatus.Withdrawn),
        new(ChangeStatus.Submitted, ChangeVerb.Revise, ChangeStatus.Submitted),
        new(ChangeStatus.Submitted, ChangeVerb.Approve, ChangeStatus.Approved),
        new(ChangeStatus.Submitted, ChangeVerb.Reject, ChangeStatus.Rejected),
        new(ChangeStatus.Submitted, ChangeVerb.Defer, ChangeStatus.Deferred),
        new(ChangeStatus.Submitted, ChangeVerb.Withdraw, ChangeStatus.Withdrawn),
        new(ChangeStatus.Approved, ChangeVerb.Revise, ChangeStatus.Submitted),
        new(ChangeStatus.Approved, ChangeVerb.Complete, ChangeStatus.Done),
        new(ChangeStatus.Deferred, ChangeVerb.Revise, ChangeStatus.Deferred),
        new(ChangeStatus.Deferred, ChangeVerb.Resume, ChangeStatus.Submitted),
        new(ChangeStatus.Deferred, ChangeVerb.Withdraw, ChangeStatus.Withdrawn),
        new(ChangeStatus.Deferred, ChangeVerb.Expire, ChangeStatus.Expired),
    ];

    /// <summary>The status that a verb leads to.</summary>
    /// <param name="from">the status before</param>
    /// <param name="verb">what is done</param>
    /// <returns>the status after, or null when it is not allowed</returns>
    public static ChangeStatus? Next(ChangeStatus from, ChangeVerb verb) => Moves.FirstOrDefault(move => move.From == from && move.Verb == verb)?.To;

    /// <summary>What can be done in a status, in the order of the table; what happens by itself left out.</summary>
    /// <param name="from">the status</param>
    public static IReadOnlyList<ChangeVerb> Allowed(ChangeStatus from) => [.. Moves.Where(move => move.From == from && move.Verb != ChangeVerb.Expire).Select(move => move.Verb)];

    /// <summary>The table as a Mermaid state diagram, lines ended by a line feed.</summary>
    public static string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Draft\n");
        foreach (var move in Moves)
            text.Append("    ").Append(move.From).Append(" --> ").Append(move.To).Append(" : ").Append(FindingPath.Value(move.Verb)).Append(move.Verb == ChangeVerb.Expire ? " (by itself)\n" : "\n");
        foreach (var status in Moves.Select(move => move.To).Distinct().Where(status => Moves.All(move => move.From != status)))
            text.Append("    ").Append(status).Append(" --> [*]\n");
        return text.ToString();
    }
}
