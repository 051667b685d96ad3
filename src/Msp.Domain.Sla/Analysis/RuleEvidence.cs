namespace Msp.Domain.Sla;

/// <summary>What the verdicts say of one part of the rule: the one value that all rules share which explain as much, or the values among which they leave it open.</summary>
/// <remarks>It speaks of the rules found: what was not searched, such as a zone that was not named, is fixed by that alone. Immutable and thread-safe.</remarks>
public sealed record RuleEvidence
{
    private const int MostListed = 4;

    internal RuleEvidence(RulePart part, IReadOnlyList<string> values) =>
        (Part, Values) = (part, values);

    /// <summary>The part.</summary>
    public RulePart Part { get; }

    /// <summary>The values that occur in the rules that explain as much, in their natural order, as text; at least one.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Whether all of those rules agree.</summary>
    public bool IsFixed => Values.Count == 1;

    /// <summary>One line: <c>Stop is fixed: Closed</c>, or <c>Closing is open: 22:00 … 23:55, 24 values</c>.</summary>
    public override string ToString() => IsFixed ? $"{Part} is fixed: {Values[0]}"
        : Values.Count <= MostListed ? $"{Part} is open: {string.Join(" or ", Values)}"
        : $"{Part} is open: {Values[0]} \u2026 {Values[^1]}, {Values.Count} values";
}
