namespace Msp.Domain.Changes;

/// <summary>When and by whom a change is carried out.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Change">the change</param>
/// <param name="Start">when it starts</param>
/// <param name="Implementer">who carries it out; empty where nobody was to be chosen</param>
public sealed record Placement(PlannedChange Change, Instant Start, string Implementer)
{
    /// <summary>When it is over, undoing it included.</summary>
    public Instant End => Start + Change.Length;

    /// <summary>One line: <c>CH-1 2026-03-03T21:00:00Z to 2026-03-03T23:00:00Z by Ann</c>.</summary>
    public override string ToString() => $"{Change.Id} {FindingPath.Value(Start)} to {FindingPath.Value(End)}{(Implementer.Length == 0 ? "" : $" by {Implementer}")}";
}
