namespace Msp.Domain.Changes;

/// <summary>What does not fit together in a plan, whoever made it. It shares no code with the planner, and so verifies what that proposes.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ChangeConflicts
{
    /// <summary>Looks a plan over.</summary>
    /// <param name="placements">when each change is carried out</param>
    /// <param name="windows">the windows and freezes</param>
    /// <returns>
    /// Errors: a change in a freeze or outside its windows, before it is ready, before what it waits for is over, or placed twice, or by somebody who cannot; one person at two changes at
    /// once. Warnings: two changes of one item at once, and a change that waits for one that is not in the plan. In the order of the placements.
    /// </returns>
    public static IReadOnlyList<Finding> Find(IReadOnlyList<Placement> placements, ChangeWindows windows)
    {
        ArgumentNullException.ThrowIfNull(placements);
        ArgumentNullException.ThrowIfNull(windows);
        var findings = new List<Finding>();
        var byId = placements.GroupBy(placement => placement.Change.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var twice in byId.Where(pair => pair.Value.Count > 1))
            findings.Add(Finding.Error(DomainCodes.ChangePlacedTwice, twice.Key, "", "A change is carried out once."));
        foreach (var placement in placements)
        {
            if (placement.Start < placement.Change.Ready)
                findings.Add(Finding.Error(DomainCodes.ChangeBeforeReady, placement.Change.Id, FindingPath.Value(placement.Change.Ready), "It starts before it is ready."));
            if (placement.Change.Implementers.Count > 0 && !placement.Change.Implementers.Contains(placement.Implementer))
                findings.Add(Finding.Error(DomainCodes.ChangeImplementerUnfit, placement.Change.Id, placement.Implementer, $"It is carried out by one of {string.Join(", ", placement.Change.Implementers)}."));
            findings.AddRange(windows.Check(placement.Change, placement.Start));
            foreach (var before in placement.Change.After)
            {
                if (!byId.TryGetValue(before, out var others))
                    findings.Add(Finding.Warning(DomainCodes.ChangeDependencyMissing, placement.Change.Id, before, "It waits for a change that is not in the plan."));
                else if (others.Exists(other => other.End > placement.Start))
                    findings.Add(Finding.Error(DomainCodes.ChangeBeforeDependency, placement.Change.Id, before, "It starts before the change it waits for is over, undoing it included."));
            }
        }

        findings.AddRange(Overlaps(placements.SelectMany(placement => placement.Change.Items.Distinct(StringComparer.Ordinal).Select(item => (item, placement))))
            .Select(pair => Finding.Warning(DomainCodes.ChangeSameItem, pair.Later.Change.Id, pair.Key, $"It is carried out on the item at the same time as {pair.Earlier.Change.Id}.")));
        findings.AddRange(Overlaps(placements.Where(placement => placement.Implementer.Length > 0).Select(placement => (placement.Implementer, placement)))
            .Select(pair => Finding.Error(DomainCodes.ChangeSameImplementer, pair.Later.Change.Id, pair.Key, $"The implementer is at {pair.Earlier.Change.Id} at the same time.")));
        return findings;
    }

    // Half-open: what starts when another ends does not overlap it. Of several that go on, the one that ends last is named.
    private static IEnumerable<(string Key, Placement Earlier, Placement Later)> Overlaps(IEnumerable<(string Key, Placement Placement)> uses)
    {
        foreach (var group in uses.GroupBy(use => use.Key, use => use.Placement, StringComparer.Ordinal))
        {
            Placement? going = null;
            foreach (var placement in group.OrderBy(one => one.Start).ThenBy(one => one.Change.Id, StringComparer.Ordinal))
            {
                if (going is not null && placement.Start < going.End)
                    yield return (group.Key, going, placement);
                going = going is null || placement.End > going.End ? placement : going;
            }
        }
    }
}
