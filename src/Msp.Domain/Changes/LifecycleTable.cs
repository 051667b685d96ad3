using System.Text;

namespace Msp.Domain.Changes;

/// <summary>The moves of a lifecycle, read and drawn. The first row's status is the first of every life.</summary>
internal sealed class LifecycleTable<TStatus, TVerb>(IReadOnlyList<LifecycleMove<TStatus, TVerb>> moves, params IReadOnlyList<TVerb> byItself)
    where TStatus : struct, Enum
    where TVerb : struct, Enum
{
    public TStatus? Next(TStatus from, TVerb verb) =>
        moves.FirstOrDefault(move => EqualityComparer<TStatus>.Default.Equals(move.From, from) && EqualityComparer<TVerb>.Default.Equals(move.Verb, verb))?.To;

    public IReadOnlyList<TVerb> Allowed(TStatus from) =>
        [.. moves.Where(move => EqualityComparer<TStatus>.Default.Equals(move.From, from) && !byItself.Contains(move.Verb)).Select(move => move.Verb)];

    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> ").Append(moves[0].From).Append('\n');
        foreach (var move in moves)
            text.Append("    ").Append(move.From).Append(" --> ").Append(move.To).Append(" : ").Append(FindingPath.Value(move.Verb)).Append(byItself.Contains(move.Verb) ? " (by itself)\n" : "\n");
        foreach (var status in moves.Select(move => move.To).Distinct().Where(status => moves.All(move => !EqualityComparer<TStatus>.Default.Equals(move.From, status))))
            text.Append("    ").Append(status).Append(" --> [*]\n");
        return text.ToString();
    }
}
