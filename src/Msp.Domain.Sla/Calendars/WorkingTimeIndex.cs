using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Msp.Domain.Sla;

/// <summary>Cumulative working time over a compiled stretch of Unix nanoseconds: in both directions one look-up leads to the window,
/// whatever the span.</summary>
/// <remarks>
/// The first entry stands for the closed time before the first window, the last one for the end.
/// The zero of working time never moves when the index is extended, so that a value read from one index holds in every later one. Immutable.
/// </remarks>
internal sealed class WorkingTimeIndex
{
    private readonly WorkWindow[] windows;
    private readonly BucketTable<ByTime> byTime;
    private readonly BucketTable<ByWork> byWork;
    private readonly ulong length;
    private readonly long innerWork;
    private readonly ulong innerWorkLength;

    private WorkingTimeIndex(StretchList open, long from, long to, long workAtFrom)
    {
        (From, To, WorkAtFrom, WorkAtTo) = (from, to, workAtFrom, workAtFrom);
        windows = new WorkWindow[open.Count + 2];
        windows[0] = new(unchecked(WorkAtFrom - from), WorkAtFrom);
        for (var index = 0; index < open.Count; index++)
        {
            var lead = unchecked(WorkAtTo - open[index].Start);
            WorkAtTo += open[index].Length;
            windows[index + 1] = new(lead, WorkAtTo);
        }

        windows[^1] = new(unchecked(WorkAtTo - (to + 1)), WorkAtTo);
        byTime = new(windows, from, to);
        byWork = new(windows, WorkAtFrom, WorkAtTo);
        Days = DayRange.Within(Math.Max(from, GrowingIndex.First), Math.Min(to, GrowingIndex.Last));
        length = (ulong)(to - from);
        innerWork = WorkAt(Math.Max(from, GrowingIndex.First));
        innerWorkLength = (ulong)(WorkAt(Math.Min(to, GrowingIndex.Last)) - innerWork);
    }

    /// <summary>The first compiled nanosecond.</summary>
    public long From { get; }

    /// <summary>The end of what is compiled; the working time at it is known too.</summary>
    public long To { get; }

    /// <summary>The days that are compiled wholly and that calendars answer for.</summary>
    public DayRange Days { get; }

    public long WorkAtFrom { get; }

    public long WorkAtTo { get; }

    /// <summary>What the index keeps in memory, in bytes.</summary>
    public long Bytes => (windows.LongLength * BucketTable<ByTime>.BytesPerWindow) + byTime.Bytes + byWork.Bytes;

    /// <summary>Whether the working time before an instant can be told.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(long at) => unchecked((ulong)(at - From) <= length);

    /// <summary>Whether there is a last instant with so much working time before it.</summary>
    public bool Reaches(long work) => WorkAtFrom <= work && work < WorkAtTo;

    /// <summary>Whether there is such a last instant, and calendars answer for it and for the nanosecond after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReachesWithin(long work) => unchecked((ulong)(work - innerWork) < innerWorkLength);

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
        for (var window = 1; window <= Count; window++) open.Add(StartOf(window), EndOf(window));
        open.AddAll(schedule.Open(To, to));
        return new(open, from, to, WorkAtFrom - earlier.TotalLength);
    }

    /// <summary>The working time before an instant from <see cref="From"/> to <see cref="To"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long WorkAt(long at)
    {
        unchecked
        {
            // As if the window found went on, but no more than there is at its end; and the next one likewise. The
            // larger of the two is right on either side of the next one's start.
            ref readonly var window = ref At(byTime.FindNear(windows, at));
            ref readonly var next = ref Next(in window);
            return Vector128.Max(AtMost(at + window.Lead, window.WorkAfter), AtMost(at + next.Lead, next.WorkAfter)).ToScalar();
        }
    }

    /// <summary>Measures spans up to the first that has an instant on none of the <see cref="Days"/>.</summary>
    /// <returns>how many have been measured</returns>
    // One loop with everything in it: split into a loop for each step it is slower than single calls.
    public int Measure(ReadOnlySpan<Instant> starts, ReadOnlySpan<Instant> ends, Span<Duration> working)
    {
        var span = 0;
        for (; span < starts.Length && span < ends.Length && span < working.Length; span++)
        {
            var start = InstantParts.Of(starts[span]);
            var end = InstantParts.Of(ends[span]);
            if (!(Days.Contains(start.Day) & Days.Contains(end.Day))) break;
            working[span] = Duration.FromNanoseconds(unchecked(WorkAt(end.UnixNanoseconds) - WorkAt(start.UnixNanoseconds)));
        }

        return span;
    }

    /// <summary>
    /// The last instant before which there is so much working time; the calendar is open at it. From
    /// <see cref="WorkAtFrom"/> to just below <see cref="WorkAtTo"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long LastAt(long work)
    {
        unchecked
        {
            ref readonly var window = ref At(byWork.FindNear(windows, work));
            var (lead, workAfter) = window;
            var ofNext = Next(in window).Lead;
            // All ones while the window found is not over, zero when the next one is meant: without a branch, as above.
            var isFound = (work - workAfter) >> 63;
            return work - (ofNext + ((lead - ofNext) & isFound));
        }
    }

    /// <summary>The last window that starts at or before an instant from <see cref="From"/> to <see cref="To"/>; 0 when there is none.</summary>
    public int WindowAt(long at) => byTime.Find(windows, at);

    /// <summary>Where a window starts; beyond the last one, after everything compiled.</summary>
    public long StartOf(int window) => window == 0 ? From : ByTime.StartOf(windows, window);

    public long EndOf(int window) => windows[window].End;

    // Without the check of bounds, a tenth of a look-up: the tables name no windows but those that are there, and each has a next one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly WorkWindow At(int window) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(windows), window);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly WorkWindow Next(ref readonly WorkWindow window) => ref Unsafe.Add(ref Unsafe.AsRef(in window), 1);

    // As a vector of one: there is no predicting which number is smaller, and only for vectors does the compiler never make a branch of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> AtMost(long number, long most) => Vector128.Min(Vector128.CreateScalar(number), Vector128.CreateScalar(most));
}
