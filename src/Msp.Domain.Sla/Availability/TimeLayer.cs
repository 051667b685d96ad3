namespace Msp.Domain.Sla;

/// <summary>Labelled stretches that are sorted and do not overlap, read from left to right.</summary>
internal sealed class TimeLayer
{
    private readonly List<LabelledTime> stretches;
    private readonly List<IReadOnlyList<string>> labelled;

    private TimeLayer(List<LabelledTime> stretches, List<IReadOnlyList<string>> labelled) => (this.stretches, this.labelled) = (stretches, labelled);

    public IReadOnlyList<LabelledTime> Stretches => stretches;

    /// <summary>Where several cover an instant, the one that began first is kept.</summary>
    public static TimeLayer FirstWins(IEnumerable<LabelledTime> times)
    {
        var kept = new List<LabelledTime>();
        foreach (var time in times.OrderBy(time => time.Start))
        {
            var start = kept.Count == 0 ? time.Start : Instant.Max(time.Start, kept[^1].End);
            if (start < time.End) kept.Add(time with { Start = start });
        }

        return new(kept, []);
    }

    /// <summary>What overlaps or touches becomes one, with every label once and in order of time.</summary>
    public static TimeLayer United(IEnumerable<LabelledTime> times)
    {
        var united = new List<LabelledTime>();
        var (labels, labelled) = (new List<string>(), new List<IReadOnlyList<string>>());
        foreach (var time in times.Where(time => time.Start < time.End).OrderBy(time => time.Start))
        {
            if (united.Count > 0 && time.Start <= united[^1].End)
            {
                united[^1] = united[^1] with { End = Instant.Max(united[^1].End, time.End) };
            }
            else
            {
                Label();
                united.Add(time);
            }

            if (time.Label.Length > 0) labels.Add(time.Label);
        }

        Label();
        return new(united, labelled);

        void Label()
        {
            if (united.Count == 0) return;
            labelled.Add([.. labels.Distinct(StringComparer.Ordinal)]);
            united[^1] = united[^1] with { Label = string.Join(", ", labelled[^1]) };
            labels.Clear();
        }
    }

    /// <summary>The labels of one of the united stretches, each once.</summary>
    public IReadOnlyList<string> LabelsOf(int index) => labelled[index];

    /// <summary>The first stretch that ends after an instant; the search goes on where it was.</summary>
    /// <param name="index">where the last search ended; 0 at the beginning</param>
    /// <param name="at">no earlier than the last one</param>
    /// <returns>null when none is left</returns>
    public LabelledTime? From(ref int index, Instant at)
    {
        while (index < stretches.Count && stretches[index].End <= at) index++;
        return index < stretches.Count ? stretches[index] : null;
    }
}
