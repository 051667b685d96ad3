namespace Msp.Domain.Sla;

/// <summary>Which of several periods, overlapping or not, concern an episode: looked up, since there may be hundreds of periods and millions of episodes.</summary>
internal sealed class PeriodIndex
{
    private readonly int[] places;
    private readonly long[] starts;
    private readonly long[] ends;

    // The latest end of a period and those that start before it: where it is passed, no earlier period reaches on.
    private readonly long[] latestEnds;

    public PeriodIndex(ReportingPeriod[] periods)
    {
        places = [.. Enumerable.Range(0, periods.Length).OrderBy(place => periods[place].Start)];
        starts = Array.ConvertAll(places, place => UnixTime.ToNanoseconds(periods[place].Start));
        ends = Array.ConvertAll(places, place => UnixTime.ToNanoseconds(periods[place].End));
        latestEnds = new long[ends.Length];
        for (var index = 0; index < ends.Length; index++) latestEnds[index] = index == 0 ? ends[0] : Math.Max(latestEnds[index - 1], ends[index]);
    }

    /// <summary>The places of the periods that an episode concerns, or in which it stopped with a verdict.</summary>
    /// <param name="item">the episode</param>
    /// <param name="found">emptied, then filled with them</param>
    public void Find(in AttainmentItem item, SortedSet<int> found)
    {
        found.Clear();
        if (item.IsGoingOn)
        {
            // From its beginning on it concerns them all.
            for (var index = 0; index < places.Length; index++)
                if (item.BeganNanoseconds < ends[index]) found.Add(places[index]);
            return;
        }

        AddHolding(item.Placed, found);
        if (item.IsResolved && item.StoppedNanoseconds != item.Placed) AddHolding(item.StoppedNanoseconds, found);
    }

    private void AddHolding(long instant, SortedSet<int> found)
    {
        var after = Array.BinarySearch(starts, instant);
        // Several may start at once: past all of them.
        if (after < 0) after = ~after;
        else while (after < starts.Length && starts[after] == instant) after++;
        for (var index = after - 1; index >= 0 && latestEnds[index] > instant; index--)
            if (ends[index] > instant) found.Add(places[index]);
    }
}
