namespace Msp.Domain.Sla;

/// <summary>Open stretches of time in Unix nanoseconds, end excluded, in order, touching ones merged.</summary>
internal sealed class StretchList
{
    private readonly List<Stretch> stretches = [];

    public int Count => stretches.Count;

    public long TotalLength => stretches.Sum(stretch => stretch.Length);

    public Stretch this[int index] => stretches[index];

    /// <summary>Adds what starts at or after every stretch so far; an empty stretch adds nothing.</summary>
    public void Add(long start, long end)
    {
        if (start >= end) return;
        if (stretches.Count > 0 && start <= stretches[^1].End) stretches[^1] = stretches[^1] with { End = Math.Max(stretches[^1].End, end) };
        else stretches.Add(new(start, end));
    }

    public void AddAll(StretchList later)
    {
        foreach (var stretch in later.stretches) Add(stretch.Start, stretch.End);
    }

    public static StretchList Union(StretchList one, StretchList two)
    {
        var union = new StretchList();
        for (int i = 0, j = 0; i < one.Count || j < two.Count;)
        {
            var next = j == two.Count || (i < one.Count && one[i].Start <= two[j].Start) ? one[i++] : two[j++];
            union.Add(next.Start, next.End);
        }

        return union;
    }

    public static StretchList Intersection(StretchList one, StretchList two)
    {
        var both = new StretchList();
        for (int i = 0, j = 0; i < one.Count && j < two.Count;)
        {
            both.Add(Math.Max(one[i].Start, two[j].Start), Math.Min(one[i].End, two[j].End));
            if (one[i].End < two[j].End) i++;
            else j++;
        }

        return both;
    }

    /// <summary>What of [<paramref name="start"/>, <paramref name="end"/>) is not in the list.</summary>
    public StretchList Complement(long start, long end)
    {
        var rest = new StretchList();
        foreach (var stretch in stretches)
        {
            rest.Add(start, stretch.Start);
            start = stretch.End;
        }

        rest.Add(start, end);
        return rest;
    }
}
