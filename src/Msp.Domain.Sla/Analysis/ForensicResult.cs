namespace Msp.Domain.Sla;

/// <summary>The rule that best explains the verdicts recorded for one group of tickets, and how much of it the evidence decides.</summary>
/// <remarks><see cref="Explained"/> and the number of <see cref="Unexplained"/> together are <see cref="Tickets"/>. Immutable and thread-safe.</remarks>
public sealed class ForensicResult
{
    internal ForensicResult(
        string group,
        int tickets,
        AppliedRule rule,
        IReadOnlyList<AppliedRule> alternatives,
        bool mayBeMore,
        IReadOnlyList<RuleEvidence> evidence,
        IReadOnlyList<UnexplainedTicket> unexplained) =>
        (Group, Tickets, Rule, Alternatives, MayBeMore, Evidence, Unexplained) = (group, tickets, rule, alternatives, mayBeMore, evidence, unexplained);

    /// <summary>The group, as the tickets name it.</summary>
    public string Group { get; }

    /// <summary>How many of its tickets could be used; at least one.</summary>
    public int Tickets { get; }

    /// <summary>How many verdicts the rule explains, counted by reading each ticket's clock under <see cref="AppliedRule.Target"/>.</summary>
    public int Explained => Tickets - Unexplained.Count;

    /// <summary>The part of the verdicts that the rule explains, exact: <see cref="Explained"/> of <see cref="Tickets"/>.</summary>
    public Ratio Accuracy => Ratio.Of(Explained, Tickets);

    /// <summary>The rule with the shortest account: the fewest bits to say it and the verdicts that are exceptions to it.</summary>
    /// <remarks>
    /// So a detail (a state that pauses, a holiday, a break, five minutes) is taken for real where it explains more verdicts than chance would let it, and
    /// of rules that explain as much the simplest is named. Of groups that leave the hours open, those with hours take the rule of the largest group where it
    /// explains as much, since desks tend to have one calendar.
    /// </remarks>
    public AppliedRule Rule { get; }

    /// <summary>Other rules that explain as many verdicts, or more with a longer account; those with the shortest first, as many as
    /// <see cref="ForensicSearch.MostAlternatives"/> lets.</summary>
    public IReadOnlyList<AppliedRule> Alternatives { get; }

    /// <summary>Whether there are more rules that explain as much than are listed, or the search around them was cut off.</summary>
    /// <remarks>False says that everything next to the rules listed has been looked at. It does not prove that no other rule exists: one that differs from all
    /// of them in several things at once may have been missed.</remarks>
    public bool MayBeMore { get; }

    /// <summary>What the evidence decides of each part of the rule and what it leaves open, by <see cref="RulePart"/>.</summary>
    public IReadOnlyList<RuleEvidence> Evidence { get; }

    /// <summary>The tickets that the rule does not explain, those farthest from the limit first.</summary>
    public IReadOnlyList<UnexplainedTicket> Unexplained { get; }
}
