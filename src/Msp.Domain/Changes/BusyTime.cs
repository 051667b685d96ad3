namespace Msp.Domain.Changes;

/// <summary>Stretches of time that are taken, in order and apart.</summary>
internal sealed class BusyTime
{
    private readonly List<Interval> taken = [];

    public BusyTime() { }

    /// <param name="stretches">in any order; those that touch are joined</param>
    public BusyTime(IEnumerable<Interval> stretches)
    {
        foreach (var stretch in stretches.OrderBy(one => one.Start))
        {
            if (taken.Count > 0 && stretch.Start <= taken[^1].End)
                taken[^1] = new(taken[^1].Start, Instant.Max(taken[^1].End, stretch.End));
            else
                taken.Add(stretch);
        }
    }

    public IReadOnlyList<Interval> Taken => taken;

    /// <summary>The first instant, not before another, from which on so much time is free.</summary>
    public Instant NextFree(Instant from, Duration length)
    {
        var at = from;
        for (var index = FirstEndingAfter(from); index < taken.Count && taken[index].Start < at + length; index++)
            at = Instant.Max(at, taken[index].End);
        return at;
    }

    public void Take(Instant start, Instant end) => taken.Insert(FirstEndingAfter(start), new(start, end));

    /// <summary>The place of the first stretch that ends after an instant.</summary>
    public int FirstEndingAfter(Instant instant)
    {
        var (low, high) = (0, taken.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (taken[middle].End > instant)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
