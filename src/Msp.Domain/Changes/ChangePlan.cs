namespace Msp.Domain.Changes;

/// <summary>When each change of a set is carried out; every change is placed once, or is unplaced with the reason.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ChangePlan
{
    internal ChangePlan(IReadOnlyList<Placement> placements, IReadOnlyList<UnplacedChange> unplaced) => (Placements, Unplaced) = (placements, unplaced);

    /// <summary>The placed changes, by start and id.</summary>
    public IReadOnlyList<Placement> Placements { get; }

    /// <summary>The changes without a place, by id.</summary>
    public IReadOnlyList<UnplacedChange> Unplaced { get; }

    /// <summary>A line for each change; lines ended by a line feed.</summary>
    public override string ToString() =>
        string.Concat(Placements.Select(placement => $"{placement}\n")) + string.Concat(Unplaced.Select(unplaced => $"{unplaced}\n"));
}
