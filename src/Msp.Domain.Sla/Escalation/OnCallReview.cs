namespace Msp.Domain.Sla;

/// <summary>Looks for overrides that do nothing, hide each other, or call in somebody who is away.</summary>
internal sealed class OnCallReview(IReadOnlyList<OnCallLayer> layers, IReadOnlyList<OnCallOverride> overrides, IReadOnlyList<Leave> leaves)
{
    // So many turns are looked through before an override is called idle: decades of weeks, a year of hours.
    private const int MostTurns = 10_000;

    public IEnumerable<Finding> Findings()
    {
        for (var index = 0; index < overrides.Count; index++)
        {
            var change = overrides[index];
            if (change.Kind is not (OnCallOverrideKind.Add or OnCallOverrideKind.Temporary) && !Touches(change))
                yield return Finding.Warning(
                    FindingCodes.OncallOverrideIdle, change.Place, $"{change}", $"{change.Subject} has no turn then, so that it does nothing.");
            if (overrides.Skip(index + 1).FirstOrDefault(later => Hides(later, change)) is { } hiding)
                yield return Finding.Warning(
                    FindingCodes.OncallOverrideHidden, change.Place, $"{change}", $"{hiding.Place} is about the same time and was given later; where both hold, that one does.");
            foreach (var name in change.CalledIn.Where(name => IsAwayDuring(name, change)))
                yield return Finding.Warning(
                    FindingCodes.OncallNamedWhileAway, change.Place, name, "On leave or removed for part of that time at least, and then not on call.");
        }
    }

    private static bool Hides(OnCallOverride later, OnCallOverride earlier) =>
        later.Kind == earlier.Kind && later.Overlaps(earlier) && earlier.Kind switch
        {
            OnCallOverrideKind.Swap or OnCallOverrideKind.Replace => later.Subject == earlier.Subject,
            OnCallOverrideKind.Temporary => true,
            _ => false,
        };

    private bool IsAwayDuring(string name, OnCallOverride change) =>
        leaves.Any(leave => leave.Person == name && leave.Start < change.End && change.Start < leave.End)
        || overrides.Any(other => other.Kind == OnCallOverrideKind.Remove && other.Subject == name && other.Overlaps(change));

    private bool Touches(OnCallOverride change) =>
        layers.Any(layer => HasTurn(layer, change) || MayStandIn(layer, change))
        || overrides.Any(other => !ReferenceEquals(other, change) && other.Overlaps(change) && other.CalledIn.Contains(change.Subject));

    /// <summary>Whether a removal may keep somebody from standing in: a stand-in has no turn of their own.</summary>
    private bool MayStandIn(OnCallLayer layer, OnCallOverride change) =>
        change.Kind == OnCallOverrideKind.Remove && layer.WhenAway == WhenAway.NextStandsIn && layer.Rotation.People.Contains(change.Subject)
        && leaves.Any(leave => leave.Start < change.End && change.Start < leave.End && leave.Person != change.Subject);

    private static bool HasTurn(OnCallLayer layer, OnCallOverride change)
    {
        var (start, end) = (Instant.Max(change.Start, Rotation.Earliest), Instant.Min(change.End, Rotation.Latest));
        if (end <= start || !layer.Rotation.People.Contains(change.Subject)) return false;
        return layer.Rotation.Shifts(start, end).Take(MostTurns)
            .Any(shift => shift.Person == change.Subject && (layer.Within is null || layer.Within.WorkingIntervals(shift.Start, shift.End).Any()));
    }
}
