namespace Msp.Domain.Sla;

/// <summary>What the verdicts say of one part of the rule: the one value that all rules share which explain as much, or the values among which they leave it
/// open; or that they were not asked.</summary>
/// <remarks>It speaks of the rules found, and what was not searched is not among them. Immutable and thread-safe.</remarks>
public sealed record RuleEvidence
{
    private const int MostListed = 4;

    internal RuleEvidence(RulePart part, EvidenceKind kind, IReadOnlyList<string> values) =>
        (Part, Kind, Values) = (part, kind, values);

    /// <summary>The part.</summary>
    public RulePart Part { get; }

    /// <summary>Whether the verdicts fix it, leave it open, or had no say in it.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The values that occur in the rules that explain as much, in their natural order, as text; at least one, and just one unless the part is
    /// open.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Whether all of those rules agree where others were tried.</summary>
    public bool IsFixed => Kind == EvidenceKind.Fixed;

    /// <summary>One line: <c>Stop is fixed: Closed</c>, <c>Zone is given: UTC</c>, <c>Holidays is not asked: none</c>, or
    /// <c>Closing is open: 22:00 … 23:55, 24 values</c>.</summary>
    public override string ToString() => Kind switch
    {
        EvidenceKind.Fixed => $"{Part} is fixed: {Values[0]}",
        EvidenceKind.Given => $"{Part} is given: {Values[0]}",
        EvidenceKind.NotAsked => $"{Part} is not asked: {Values[0]}",
        _ when Values.Count <= MostListed => $"{Part} is open: {string.Join(" or ", Values)}",
        _ => $"{Part} is open: {Values[0]} \u2026 {Values[^1]}, {Values.Count} values",
    };
}
