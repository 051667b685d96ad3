namespace TicketReplay;

/// <summary>What one metric attained for one priority, period by period: results are turned into attainments of the library a batch at a time, and the batches merged at the end.</summary>
/// <param name="zone">where periods begin</param>
/// <param name="kinds">which periods are wanted</param>
internal sealed class AttainmentParts(DateTimeZone zone, IReadOnlyCollection<PeriodKind> kinds)
{
    private const int Batch = 2_048;

    private readonly List<SlaResult> batch = [];
    private readonly Dictionary<(PeriodKind, Instant), List<Attainment>> parts = [];

    public void Add(SlaResult result)
    {
        batch.Add(result);
        if (batch.Count == Batch) Flush();
    }

    /// <summary>The attainments of all periods of a kind that anything belongs to, by their starts.</summary>
    public IReadOnlyDictionary<Instant, Attainment> Merged(PeriodKind kind)
    {
        Flush();
        foreach (var all in parts.Values.Where(all => all.Count > 1))
        {
            var merged = Attainment.Merge(all);
            all.Clear();
            all.Add(merged);
        }

        return parts.Where(pair => pair.Key.Item1 == kind).ToDictionary(pair => pair.Key.Item2, pair => pair.Value[0]);
    }

    private void Flush()
    {
        if (batch.Count == 0) return;
        var (first, last) = (batch.Min(Begin), batch[0].Reading.AsOf);
        foreach (var kind in kinds)
        {
            foreach (var part in batch.ToAttainments(Periods.Between(kind, first, last, zone)))
            {
                if (part.Items.Count == 0) continue;
                if (!parts.TryGetValue((kind, part.Period.Start), out var all)) parts.Add((kind, part.Period.Start), all = []);
                all.Add(part);
            }
        }

        batch.Clear();
    }

    private static Instant Begin(SlaResult result) => result.Reading.EpisodeStart ?? result.Reading.AsOf;
}
