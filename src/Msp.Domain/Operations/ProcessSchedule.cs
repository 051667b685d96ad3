using Msp.Domain.Communication;

namespace Msp.Domain.Operations;

/// <summary>The dates of one process and the assets it is done for, each with the dates on which it takes part.</summary>
internal sealed class ProcessSchedule
{
    private readonly Dictionary<string, int> byAsset;
    private readonly Dictionary<LocalDate, int> byDate;
    private readonly (int First, int Offset)[] rows;

    private ProcessSchedule(OperationalProcess process, IReadOnlyList<string?> assets, IReadOnlyList<DueSpan> dates,
        IReadOnlyList<(int First, int Count)> parts, int start)
    {
        (Process, Assets, Dates, Start, Parts) = (process, assets, dates, start, parts);
        byAsset = assets.Index().ToDictionary(item => item.Item ?? "", item => item.Index, StringComparer.Ordinal);
        byDate = dates.Index().ToDictionary(item => item.Item.Date.Nominal, item => item.Index);
        rows = new (int, int)[parts.Count];
        foreach (var (index, part) in parts.Index())
        {
            rows[index] = (part.First, start + Count);
            Count += part.Count;
        }
    }

    public OperationalProcess Process { get; }

    /// <summary>The assets by id, in order; one null where it is done once for the client.</summary>
    public IReadOnlyList<string?> Assets { get; }

    public IReadOnlyList<DueSpan> Dates { get; }

    /// <summary>For each asset the first date on which it takes part, and how many.</summary>
    public IReadOnlyList<(int First, int Count)> Parts { get; }

    /// <summary>The place of the first time among all of the plan.</summary>
    public int Start { get; }

    public int Count { get; }

    public IEnumerable<OccurrenceKey> Keys => Assets.Index().SelectMany(asset =>
        Enumerable.Range(Parts[asset.Index].First, Parts[asset.Index].Count)
            .Select(date => new OccurrenceKey(Process.Id, Dates[date].Date.Nominal, asset.Item)));

    public static ProcessSchedule Of(OperationalProcess process, IReadOnlyList<ManagedAsset> assets, ReportingPeriod period, BusinessCalendar? calendar,
        int start)
    {
        var zone = period.Zone;
        var (first, last) = (period.Start.InZone(zone).Date, (period.End - Duration.Epsilon).InZone(zone).Date);
        var dates = process.Recurrence.Between(first, last, calendar).Select(date => DueSpan.Of(date, process, zone)).ToArray();
        return process.IsPerAsset
            ? new(process, [.. assets.Select(asset => asset.Id)], dates, [.. assets.Select(asset => Part(asset, dates))], start)
            : new(process, [null], dates, [(0, dates.Length)], start);
    }

    public int Slot(OccurrenceKey key)
    {
        if (!byAsset.TryGetValue(key.Asset ?? "", out var asset) || !byDate.TryGetValue(key.Date, out var date)) return -1;
        var (first, offset) = rows[asset];
        return date >= first && date < first + Parts[asset].Count ? offset + date - first : -1;
    }

    /// <summary>The asset and the date of a place.</summary>
    public (string? Asset, DueSpan Date) At(int slot)
    {
        var (low, high) = (0, rows.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (rows[middle].Offset <= slot) low = middle;
            else high = middle - 1;
        }

        // Of several rows that begin at one place all but the last are empty.
        return (Assets[low], Dates[rows[low].First + slot - rows[low].Offset]);
    }

    private static (int First, int Count) Part(ManagedAsset asset, DueSpan[] dates)
    {
        var first = Array.FindIndex(dates, date => asset.IsInService(date.Date.Date));
        return first < 0 ? (0, 0) : (first, Array.FindLastIndex(dates, date => asset.IsInService(date.Date.Date)) - first + 1);
    }
}
