namespace Msp.Domain.Changes;

/// <summary>One run of the planner.</summary>
internal sealed class ChangePlanning(ChangeWindows all, IReadOnlyList<string> implementers, Instant from, Instant until)
{
    private static readonly Duration Year = Duration.FromDays(366);

    private readonly WindowIndex windows = new(all, from, until);
    private readonly WindowIndex later = new(all, until, until + Year);
    private readonly Dictionary<string, BusyTime> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BusyTime> people = implementers.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => new BusyTime(), StringComparer.Ordinal);
    private readonly Dictionary<string, Placement> placed = new(StringComparer.Ordinal);
    private readonly List<UnplacedChange> unplaced = [];

    public ChangePlan Plan(IReadOnlyList<PlannedChange> changes)
    {
        var byId = changes.ToDictionary(change => change.Id, StringComparer.Ordinal);
        var followers = changes.SelectMany(change => change.After.Distinct(StringComparer.Ordinal).Select(before => (before, change))).ToLookup(pair => pair.before, pair => pair.change, StringComparer.Ordinal);
        var waits = changes.ToDictionary(change => change.Id, change => change.After.Distinct(StringComparer.Ordinal).Count(byId.ContainsKey), StringComparer.Ordinal);
        var free = new SortedSet<PlannedChange>(changes.Where(change => waits[change.Id] == 0), Comparer<PlannedChange>.Create(Earlier));
        while (free.Min is { } change)
        {
            free.Remove(change);
            Place(change, byId);
            foreach (var follower in followers[change.Id].Where(follower => --waits[follower.Id] == 0))
                free.Add(follower);
        }

        unplaced.AddRange(changes.Where(change => waits[change.Id] > 0).Select(change => new UnplacedChange(change, UnplacedReason.Circle)));
        return new(
            [.. placed.Values.OrderBy(placement => placement.Start).ThenBy(placement => placement.Change.Id, StringComparer.Ordinal)],
            [.. unplaced.OrderBy(one => one.Change.Id, StringComparer.Ordinal)]);
    }

    private static int Earlier(PlannedChange left, PlannedChange right)
    {
        var order = right.Bypasses.CompareTo(left.Bypasses);
        order = order != 0 ? order : left.Ready.CompareTo(right.Ready);
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }

    private void Place(PlannedChange change, Dictionary<string, PlannedChange> byId)
    {
        UnplacedReason? reason = change.After.Any(before => !byId.ContainsKey(before)) ? UnplacedReason.WaitsForUnknown
            : change.After.Any(before => !placed.ContainsKey(before)) ? UnplacedReason.WaitsForUnplaced
            : change.Implementers.Count > 0 && Able(change).Count == 0 ? UnplacedReason.NoImplementer : null;
        if (reason is null && Find(change) is { } placement)
        {
            placed.Add(change.Id, placement);
            foreach (var item in change.Items.Distinct(StringComparer.Ordinal))
                Busy(item).Take(placement.Start, placement.End);
            if (placement.Implementer.Length > 0)
                people[placement.Implementer].Take(placement.Start, placement.End);
        }
        else
        {
            unplaced.Add(new(change, reason ?? UnplacedReason.NoTime) { Earliest = reason is null ? Later(change) : null });
        }
    }

    // Every condition names the first time that suits it; where none moves the time on, it suits all.
    private Placement? Find(PlannedChange change)
    {
        var able = Able(change);
        var at = change.After.Aggregate(Instant.Max(from, change.Ready), (after, before) => Instant.Max(after, placed[before].End));
        while (at <= until - change.Length)
        {
            var next = change.Items.Aggregate(windows.Next(change, at), (after, item) => Busy(item).NextFree(after, change.Length));
            var by = able.Count == 0 ? "" : able.MinBy(name => people[name].NextFree(next, change.Length))!;
            next = by.Length == 0 ? next : people[by].NextFree(next, change.Length);
            if (next == at)
                return new(change, at, by);
            at = next;
        }

        return null;
    }

    private Instant? Later(PlannedChange change) => later.Next(change, Instant.Max(until, change.Ready)) is var start && start <= until + Year - change.Length ? start : null;

    private IReadOnlyList<string> Able(PlannedChange change) => change.Implementers.Count == 0 ? implementers : [.. change.Implementers.Where(people.ContainsKey)];

    private BusyTime Busy(string item) => items.TryGetValue(item, out var busy) ? busy : items[item] = new();
}
