namespace Msp.Domain.Changes;

/// <summary>The windows and freezes of one span of time, made ready to find the next time for many changes.</summary>
internal sealed class WindowIndex(ChangeWindows windows, Instant from, Instant until)
{
    /// <summary>Later than the end of any span, so that nothing fits before its end.</summary>
    private static readonly Instant Never = Instant.MaxValue;

    private readonly Dictionary<ChangeWindow, IReadOnlyList<Interval>> stretches = [];
    private readonly Dictionary<(string Item, bool Emergency), (IReadOnlyList<OpenTimes> Open, BusyTime Frozen)> items = [];

    /// <summary>The first instant, not before another, at which a change fits; never where there is none before the end of the span.</summary>
    public Instant Next(PlannedChange change, Instant notBefore)
    {
        for (var at = notBefore; ;)
        {
            var next = change.Touched.Aggregate(at, (after, item) => NextOf(item, change, after));
            if (next == at || next >= until)
                return next >= until ? Never : at;
            at = next;
        }
    }

    private Instant NextOf(string item, PlannedChange change, Instant at)
    {
        var (open, frozen) = Of(item, change.Kind == ChangeKind.Emergency);
        while (at < until)
        {
            var free = open.Aggregate(frozen.NextFree(at, change.Length), (after, times) => NextOpen(times, after, change.Length));
            if (free == at)
                break;
            at = free;
        }

        return at;
    }

    private Instant NextOpen(OpenTimes times, Instant at, Duration length)
    {
        var (open, overrun) = times;
        for (var index = open.FirstEndingAfter(at); index < open.Taken.Count; index++)
        {
            var start = Instant.Max(at, open.Taken[index].Start);
            if (Holds(open, overrun, index, start + length))
                return start;
        }

        return until;
    }

    // Begun in a stretch that may be overrun; or from stretch to stretch, as long as one goes on where another ends.
    private static bool Holds(BusyTime open, List<bool> overrun, int begun, Instant end)
    {
        for (var index = begun; !overrun[begun] && open.Taken[index].End < end; index++)
        {
            if (index + 1 == open.Taken.Count || open.Taken[index + 1].Start != open.Taken[index].End)
                return false;
        }

        return true;
    }

    private (IReadOnlyList<OpenTimes> Open, BusyTime Frozen) Of(string item, bool emergency)
    {
        if (items.TryGetValue((item, emergency), out var known))
            return known;
        var about = windows.Windows.Where(window => window.IsAbout(item)).ToList();
        var allowing = about.Where(window => window.Kind == WindowKind.Allow).ToList();
        var unbound = allowing.Count == 0 || (emergency && allowing.TrueForAll(window => window.Override));
        var binding = about.Where(window => !(emergency && window.Override)).ToLookup(window => window.Kind);
        IReadOnlyList<OpenTimes> open = [.. unbound ? [] : new[] { Joined(allowing) }, .. binding[WindowKind.Require].Select(window => Joined([window]))];
        return items[(item, emergency)] = (open, new(binding[WindowKind.Deny].SelectMany(Stretches)));
    }

    // A stretch that may be overrun is kept apart from the others: who begins in it may end later.
    private OpenTimes Joined(List<ChangeWindow> allowing)
    {
        var free = new BusyTime(allowing.Where(window => window.Overrun).SelectMany(Stretches));
        var bound = new BusyTime(allowing.SelectMany(Stretches));
        var open = new BusyTime();
        var overrun = new List<bool>();
        foreach (var stretch in bound.Taken)
        {
            var at = stretch.Start;
            foreach (var loose in free.Taken.Where(one => one.Start >= stretch.Start && one.End <= stretch.End))
            {
                Add(at, loose.Start, false);
                Add(loose.Start, loose.End, true);
                at = loose.End;
            }

            Add(at, stretch.End, false);
        }

        return new(open, overrun);

        void Add(Instant start, Instant end, bool loose)
        {
            if (start >= end)
                return;
            open.Take(start, end);
            overrun.Add(loose);
        }
    }

    private IReadOnlyList<Interval> Stretches(ChangeWindow window) =>
        stretches.TryGetValue(window, out var known) ? known : stretches[window] = window.Within(from, until);

    private sealed record OpenTimes(BusyTime Open, List<bool> Overrun);
}
