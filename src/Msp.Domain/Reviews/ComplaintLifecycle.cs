using System.Text;

namespace Msp.Domain.Reviews;

/// <summary>The life of a complaint between the parties: the table of the moves it allows, and nothing else is allowed.</summary>
/// <remarks>One move happens by itself: a complaint without an accepted answer climbs after the deadline, where the ladder says so. Immutable and
/// thread-safe.</remarks>
public static class ComplaintLifecycle
{
    /// <summary>Every move that is allowed.</summary>
    public static IReadOnlyList<ComplaintMove> Moves { get; } =
    [
        new(ComplaintStatus.Raised, ComplaintVerb.Acknowledge, ComplaintStatus.Acknowledged, ComplaintParty.Respondent),
        new(ComplaintStatus.Raised, ComplaintVerb.Answer, ComplaintStatus.Answered, ComplaintParty.Respondent),
        new(ComplaintStatus.Raised, ComplaintVerb.Escalate, ComplaintStatus.Raised, ComplaintParty.Either),
        new(ComplaintStatus.Raised, ComplaintVerb.Climb, ComplaintStatus.Raised, ComplaintParty.Nobody),
        new(ComplaintStatus.Raised, ComplaintVerb.Withdraw, ComplaintStatus.Withdrawn, ComplaintParty.Complainant),
        new(ComplaintStatus.Raised, ComplaintVerb.Leave, ComplaintStatus.Unresolved, ComplaintParty.Either),
        new(ComplaintStatus.Acknowledged, ComplaintVerb.Answer, ComplaintStatus.Answered, ComplaintParty.Respondent),
        new(ComplaintStatus.Acknowledged, ComplaintVerb.Escalate, ComplaintStatus.Raised, ComplaintParty.Either),
        new(ComplaintStatus.Acknowledged, ComplaintVerb.Climb, ComplaintStatus.Raised, ComplaintParty.Nobody),
        new(ComplaintStatus.Acknowledged, ComplaintVerb.Withdraw, ComplaintStatus.Withdrawn, ComplaintParty.Complainant),
        new(ComplaintStatus.Acknowledged, ComplaintVerb.Leave, ComplaintStatus.Unresolved, ComplaintParty.Either),
        new(ComplaintStatus.Answered, ComplaintVerb.Accept, ComplaintStatus.Resolved, ComplaintParty.Complainant),
        new(ComplaintStatus.Answered, ComplaintVerb.Reject, ComplaintStatus.Acknowledged, ComplaintParty.Complainant),
        new(ComplaintStatus.Answered, ComplaintVerb.Escalate, ComplaintStatus.Raised, ComplaintParty.Either),
        new(ComplaintStatus.Answered, ComplaintVerb.Withdraw, ComplaintStatus.Withdrawn, ComplaintParty.Complainant),
        new(ComplaintStatus.Answered, ComplaintVerb.Leave, ComplaintStatus.Unresolved, ComplaintParty.Either),
    ];

    /// <summary>The row for a verb in a status.</summary>
    /// <param name="from">the status before</param>
    /// <param name="verb">what is done</param>
    /// <returns>the row, or null when it is not allowed</returns>
    public static ComplaintMove? Next(ComplaintStatus from, ComplaintVerb verb) => Moves.FirstOrDefault(move => move.From == from && move.Verb == verb);

    /// <summary>What can be done in a status, in the order of the table; what happens by itself left out.</summary>
    /// <param name="from">the status</param>
    public static IReadOnlyList<ComplaintVerb> Allowed(ComplaintStatus from) =>
        [.. Moves.Where(move => move.From == from && move.Party != ComplaintParty.Nobody).Select(move => move.Verb)];

    /// <summary>The table as a Mermaid state diagram, lines ended by a line feed.</summary>
    public static string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Raised\n");
        foreach (var move in Moves)
            text.Append("    ").Append(move.From).Append(" --> ").Append(move.To).Append(" : ").Append(FindingPath.Value(move.Verb)).Append(By(move.Party));
        foreach (var status in Moves.Select(move => move.To).Distinct().Where(status => Moves.All(move => move.From != status)))
            text.Append("    ").Append(status).Append(" --> [*]\n");
        return text.ToString();
    }

    private static string By(ComplaintParty party) => party switch
    {
        ComplaintParty.Either => "\n",
        ComplaintParty.Nobody => " (by itself)\n",
        _ => $" ({FindingPath.Value(party)})\n",
    };
}
