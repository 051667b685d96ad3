namespace Msp.Domain.Changes;

/// <summary>The end of a scope whose items wait for each other: the longest chain of working days.</summary>
internal static class ScopeSchedule
{
    // The last date that every calendar answers for.
    private static readonly LocalDate Latest = BusinessCalendar.Latest.InUtc().Date;

    /// <summary>Refuses items that cannot be scheduled.</summary>
    public static void Check(IReadOnlyList<ScopeItem> items, string parameter)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (string.IsNullOrWhiteSpace(item.Id) || !ids.Add(item.Id))
                throw new ArgumentException($"An id is stated and there once, not \"{item.Id}\".", parameter);
            if (item.Days < 0)
                throw new ArgumentException($"\"{item.Id}\" takes {FindingPath.Value(item.Days)} days.", parameter);
        }

        foreach (var item in items)
        {
            if (item.After.FirstOrDefault(before => !ids.Contains(before)) is { } unknown)
                throw new ArgumentException($"\"{item.Id}\" waits for \"{unknown}\", which is not there.", parameter);
        }

        if (InOrder(items).Count < items.Count)
            throw new ArgumentException("Items wait for each other in a circle.", parameter);
    }

    public static TimeImpact Impact(ScopeBaseline baseline, BusinessCalendar calendar, IReadOnlyList<ChangeLine> lines)
    {
        var items = Changed(baseline, lines);
        Check(items, nameof(lines));
        var (before, after) = (Longest(baseline.Items), Longest(items));
        return new(
            End(baseline.Start, before.Days, calendar), End(baseline.Start, after.Days, calendar), after.Days - before.Days, lines.Sum(line => line.Days), after.Chain);
    }

    // An item cannot take less than no time, whatever its changes add up to.
    private static List<ScopeItem> Changed(ScopeBaseline baseline, IReadOnlyList<ChangeLine> lines)
    {
        var items = new List<ScopeItem>(baseline.Items);
        foreach (var group in lines.GroupBy(line => line.Item, StringComparer.Ordinal))
        {
            var (at, days) = (items.FindIndex(item => item.Id == group.Key), group.Sum(line => line.Days));
            string[] waits = [.. group.SelectMany(line => line.After).Distinct(StringComparer.Ordinal)];
            if (at >= 0)
                items[at] = items[at] with { Days = Math.Max(0, items[at].Days + days), After = [.. items[at].After.Union(waits, StringComparer.Ordinal)] };
            else
                items.Add(new(group.Key, group.Key, Estimate.None(baseline.Currency), Math.Max(0, days)) { After = waits });
        }

        return items;
    }

    private static (int Days, IReadOnlyList<string> Chain) Longest(IReadOnlyList<ScopeItem> items)
    {
        var ends = new Dictionary<string, (int Days, string? Before)>(StringComparer.Ordinal);
        foreach (var item in InOrder(items))
        {
            var last = item.After.OrderByDescending(before => ends[before].Days).FirstOrDefault();
            ends[item.Id] = ((last is null ? 0 : ends[last].Days) + item.Days, last);
        }

        var chain = new List<string>();
        for (var at = items.OrderByDescending(item => ends[item.Id].Days).FirstOrDefault()?.Id; at is not null; at = ends[at].Before)
            chain.Insert(0, at);
        return (chain.Count == 0 ? 0 : ends[chain[^1]].Days, chain);
    }

    // What waits in a circle is left out.
    private static List<ScopeItem> InOrder(IReadOnlyList<ScopeItem> items)
    {
        var followers = items.SelectMany(item => item.After.Distinct(StringComparer.Ordinal).Select(before => (before, item))).ToLookup(pair => pair.before, pair => pair.item, StringComparer.Ordinal);
        var waits = items.ToDictionary(item => item.Id, item => item.After.Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        var (order, free) = (new List<ScopeItem>(), new Queue<ScopeItem>(items.Where(item => waits[item.Id] == 0)));
        while (free.TryDequeue(out var item))
        {
            order.Add(item);
            foreach (var follower in followers[item.Id].Where(follower => --waits[follower.Id] == 0))
                free.Enqueue(follower);
        }

        return order;
    }

    private static LocalDate End(LocalDate start, int days, BusinessCalendar calendar)
    {
        var date = start.PlusDays(-1);
        for (var worked = 0; worked < days; worked += calendar.IsWorkingDay(date) ? 1 : 0)
        {
            if (date >= Latest)
                throw new InvalidOperationException($"{calendar} has fewer than {FindingPath.Value(days)} working days from {FindingPath.Value(start)} on.");
            date = date.PlusDays(1);
        }

        return date;
    }
}
