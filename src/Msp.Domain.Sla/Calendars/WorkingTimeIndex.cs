using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

/// <summary>Cumulative working time over a compiled stretch of Unix nanoseconds: in both directions one look-up leads to the window, whatever the span.</summary>
/// <remarks>
/// The first entry stands for the closed time before the first window, the last one for the end.
/// The zero of working time never moves when the index is extended, so that a value read from one index holds in every later one. Immutable.
/// </remarks>
internal sealed class WorkingTimeIndex
{
    private readonly WindowStart[] windows;
    private readonly BucketTable<ByTime> byTime;
    private readonly BucketTable<ByWork> byWork;

    private WorkingTimeIndex(StretchList open, long from, long to, long workAtFrom)
    {
        (From, To, WorkAtFrom, WorkAtTo) = (from, to, workAtFrom, workAtFrom);
        windows = new WindowStart[open.Count + 2];
        windows[0] = new(from, workAtFrom);
        for (var index = 0; index < open.Count; index++)
        {
            windows[index + 1] = new(open[index].Start, WorkAtTo);
            WorkAtTo += open[index].Length;
        }

        windows[^1] = new(long.MaxValue, WorkAtTo);
        byTime = new(windows, from, to);
        byWork = new(windows, WorkAtFrom, WorkAtTo);
    }

    /// <summary>The first compiled nanosecond.</summary>
    public long From { get; }

    /// <summary>The end of what is compiled; the working time at it is known too.</summary>
    public long To { get; }

    public long WorkAtFrom { get; }

    public long WorkAtTo { get; }

    /// <summary>What the index keeps in memory, in bytes.</summary>
    public long Bytes => (windows.LongLength * BucketTable<ByTime>.BytesPerWindow) + byTime.Bytes + byWork.Bytes;

    /// <summary>Whether the working time before an instant can be told.</summary>
    public bool Holds(long at) => unchecked((ulong)(at - From) <= (ulong)(To - From));

    /// <summary>Whether there is a last instant with so much working time before it.</summary>
    public bool Reaches(long work) => unchecked((ulong)(work - WorkAtFrom) < (ulong)(WorkAtTo - WorkAtFrom));

    /// <summary>The number of windows; they are numbered from 1.</summary>
    public int Count => windows.Length - 2;

    /// <summary>Compiles a schedule; working time counts from <paramref name="from"/>.</summary>
    public static WorkingTimeIndex Compile(Schedule schedule, long from, long to) => new(schedule.Open(from, to), from, to, 0);

    /// <summary>The index over more time; what is compiled already is kept.</summary>
    public WorkingTimeIndex Extended(Schedule schedule, long from, long to)
    {
        var earlier = schedule.Open(from, From);
        var open = new StretchList();
        open.AddAll(earlier);
        for (var window = 1; window <= Count; window++) open.Add(windows[window].At, EndOf(window));
        open.AddAll(schedule.Open(To, to));
        return new(open, from, to, WorkAtFrom - earlier.TotalLength);
    }

    /// <summary>The working time before an instant from <see cref="From"/> to <see cref="To"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long WorkAt(long at)
    {
        unchecked
        {
            var window = byTime.Find(windows, at);
            var after = windows[window + 1].WorkBefore;
            // The working time after the window, less what is left of the window at the instant; without a branch, as there is no predicting it.
            var left = windows[window].At - windows[window].WorkBefore + after - at;
            return after - (left & ~(left >> 63));
        }
    }

    /// <summary>The last instant before which there is so much working time; the calendar is open at it. From <see cref="WorkAtFrom"/> to just below <see cref="WorkAtTo"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long LastAt(long work)
    {
        unchecked
        {
            var window = byWork.Find(windows, work);
            return windows[window].At + (work - windows[window].WorkBefore);
        }
    }

    /// <summary>The last window that starts at or before an instant from <see cref="From"/> to <see cref="To"/>; 0 when there is none.</summary>
    public int WindowAt(long at) => byTime.Find(windows, at);

    /// <summary>Where a window starts; beyond the last one, the end of time.</summary>
    public long StartOf(int window) => windows[window].At;

    public long EndOf(int window) => windows[window].At + (windows[window + 1].WorkBefore - windows[window].WorkBefore);
}
