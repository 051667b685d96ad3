namespace Msp.Domain.Sla;

/// <summary>A change of who is on call in a span: one side of a swap, an addition, a removal, a replacement, or a temporary schedule.</summary>
internal sealed record OnCallOverride(OnCallOverrideKind Kind, string Place, Instant Start, Instant End, string Subject, IReadOnlyList<string> CalledIn)
{
    public bool Holds(Instant at) => Start <= at && at < End;

    public bool Overlaps(OnCallOverride other) => Start < other.End && other.Start < End;

    public override string ToString() =>
        $"{Kind} {Subject}{(CalledIn.Count > 0 && Kind != OnCallOverrideKind.Add ? $" by {string.Join(", ", CalledIn)}" : "")} {Start} to {End}";
}
