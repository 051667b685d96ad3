using System.Text;

namespace Msp.Domain.Agreements;

/// <summary>The life of an agreement: the table of the moves it allows, and nothing else is allowed.</summary>
/// <remarks>
/// Two moves happen by themselves: an agreed agreement enters into force at the start of its effective date (or when it is agreed, if that is later), and one
/// in force or suspended expires at the end of its last day. Immutable and thread-safe.
/// </remarks>
public static class AgreementLifecycle
{
    /// <summary>Every move that is allowed.</summary>
    public static IReadOnlyList<AgreementMove> Moves { get; } =
    [
        new(AgreementStatus.Draft, AgreementVerb.Propose, AgreementStatus.Proposed),
        new(AgreementStatus.Proposed, AgreementVerb.Withdraw, AgreementStatus.Draft),
        new(AgreementStatus.Proposed, AgreementVerb.Agree, AgreementStatus.Agreed),
        new(AgreementStatus.Agreed, AgreementVerb.EnterForce, AgreementStatus.InForce),
        new(AgreementStatus.Agreed, AgreementVerb.Terminate, AgreementStatus.Terminated),
        new(AgreementStatus.Agreed, AgreementVerb.Supersede, AgreementStatus.Superseded),
        new(AgreementStatus.InForce, AgreementVerb.Suspend, AgreementStatus.Suspended),
        new(AgreementStatus.InForce, AgreementVerb.Expire, AgreementStatus.Expired),
        new(AgreementStatus.InForce, AgreementVerb.Terminate, AgreementStatus.Terminated),
        new(AgreementStatus.InForce, AgreementVerb.Supersede, AgreementStatus.Superseded),
        new(AgreementStatus.Suspended, AgreementVerb.Resume, AgreementStatus.InForce),
        new(AgreementStatus.Suspended, AgreementVerb.Expire, AgreementStatus.Expired),
        new(AgreementStatus.Suspended, AgreementVerb.Terminate, AgreementStatus.Terminated),
        new(AgreementStatus.Suspended, AgreementVerb.Supersede, AgreementStatus.Superseded),
    ];

    /// <summary>The status that a verb leads to.</summary>
    /// <param name="from">the status before</param>
    /// <param name="verb">what is done</param>
    /// <returns>the status after, or null when it is not allowed</returns>
    public static AgreementStatus? Next(AgreementStatus from, AgreementVerb verb) => Moves.FirstOrDefault(move => move.From == from && move.Verb == verb)?.To;

    /// <summary>What can be done in a status, in the order of the table; what happens by itself included.</summary>
    /// <param name="from">the status</param>
    public static IReadOnlyList<AgreementVerb> Allowed(AgreementStatus from) => [.. Moves.Where(move => move.From == from).Select(move => move.Verb)];

    /// <summary>Whether a move happens by itself, at a time that the term tells.</summary>
    /// <param name="verb">the verb</param>
    public static bool HappensByItself(AgreementVerb verb) => verb is AgreementVerb.EnterForce or AgreementVerb.Expire;

    /// <summary>The table as a Mermaid state diagram, lines ended by a line feed.</summary>
    public static string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Draft\n");
        foreach (var move in Moves)
            text.Append("    ").Append(Id(move.From)).Append(" --> ").Append(Id(move.To)).Append(" : ").Append(FindingPath.Value(move.Verb))
                .Append(HappensByItself(move.Verb) ? " (by itself)\n" : "\n");
        foreach (var status in Moves.Select(move => move.To).Distinct().Where(status => status.IsFinal))
            text.Append("    ").Append(Id(status)).Append(" --> [*]\n");
        return text.ToString();
    }

    private static string Id(AgreementStatus status) => string.Concat(status.Name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
