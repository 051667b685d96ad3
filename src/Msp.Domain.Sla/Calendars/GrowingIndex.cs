using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

/// <summary>
/// The working time of a schedule between two instants, compiled on first use and extended as needed.
/// Lock-free: readers see one immutable index or the next.
/// </summary>
internal sealed class GrowingIndex(Schedule schedule)
{
    /// <summary>No instant.</summary>
    public const long Never = long.MinValue;

    // What is compiled reaches a little beyond what may be asked, so that an edge of the range is no special case.
    private const long Margin = 3 * LocalWindow.NanosecondsPerDay;
    private const long LeastGrowth = 366 * LocalWindow.NanosecondsPerDay;
    private const long MostGrowth = 10 * LeastGrowth;
    private const int GrowthInTime = 32;
    private const int GrowthInWork = 2;

    /// <summary>The first nanosecond that calendars answer for.</summary>
    public static readonly long First = UnixTime.ToNanoseconds(BusinessCalendar.Earliest);

    /// <summary>The last nanosecond that calendars answer for.</summary>
    public static readonly long Last = UnixTime.ToNanoseconds(BusinessCalendar.Latest);

    private WorkingTimeIndex? index;

    /// <summary>What is compiled so far; null before the first question.</summary>
    public WorkingTimeIndex? Current => Volatile.Read(ref index);

    /// <summary>Whether calendars answer for an instant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInRange(long at) => unchecked((ulong)(at - First) <= (ulong)(Last - First));

    /// <summary>The working time before an instant within the range, counted from a zero that never moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long WorkAt(long at) => For(at).WorkAt(at);

    /// <summary>
    /// An instant with exactly so much working time before it. The first one is a closing, or within a
    /// window; the last one an opening, or within a window.
    /// </summary>
    /// <returns><see cref="Never"/> when there is none within the range</returns>
    public long At(long work, bool isLast) => At(Volatile.Read(ref index) ?? CoverWork(work), work, isLast);

    /// <summary>An instant with so much working time between it and an instant within the range; before that one when the amount is negative.</summary>
    /// <returns><see cref="Never"/> when there is none within the range</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long After(long from, long by, bool isLast)
    {
        // The sum may overflow, and is out of reach then: the whole range is less than half of what a number can count.
        var current = For(from);
        return At(current, unchecked(current.WorkAt(from) + by), isLast);
    }

    /// <summary>The first start or end of a window after an instant within the range.</summary>
    public bool TryNextTransition(long after, out long at, out bool opens)
    {
        for (var current = For(after); ; current = GrowOn(current))
        {
            var window = current.WindowAt(after);
            opens = after >= current.EndOf(window);
            at = !opens ? current.EndOf(window) : window < current.Count ? current.StartOf(window + 1) : current.To;
            // What ends where the compiled time ends may go on beyond it.
            if (at < current.To || current.To > Last) return at <= Last;
        }
    }

    /// <summary>The last start or end of a window before an instant within the range.</summary>
    public bool TryPreviousTransition(long before, out long at, out bool opens)
    {
        for (var current = For(before); ; current = GrowBack(current))
        {
            var window = current.WindowAt(Math.Max(before - 1, current.From));
            opens = before <= current.EndOf(window);
            at = opens ? current.StartOf(window) : current.EndOf(window);
            // What starts where the compiled time starts may have begun before it.
            if (at > current.From || current.From < First) return at >= First;
        }
    }

    /// <summary>An index that holds an instant within the range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WorkingTimeIndex For(long at) => Volatile.Read(ref index) is { } current && current.Holds(at) ? current : Cover(at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long At(WorkingTimeIndex current, long work, bool isLast)
    {
        unchecked
        {
            // For the first one: one nanosecond of working time earlier the calendar is open, and the answer is the end of that nanosecond.
            var step = isLast ? 0 : 1;
            work -= step;
            return current.ReachesWithin(work) ? current.LastAt(work) + step : AtBeyond(work, step);
        }
    }

    // Where more must be compiled, or the answer may lie outside the range.
    private long AtBeyond(long work, int step)
    {
        var current = CoverWork(work);
        if (!current.Reaches(work)) return Never;
        var at = current.LastAt(work) + step;
        return IsInRange(at) ? at : Never;
    }

    private WorkingTimeIndex Cover(long at)
    {
        var current = Volatile.Read(ref index) ?? Start(at);
        while (at < current.From) current = Grow(current, at - Growth(current, GrowthInTime), current.To);
        while (at > current.To) current = Grow(current, current.From, at + Growth(current, GrowthInTime));
        return current;
    }

    private WorkingTimeIndex CoverWork(long work)
    {
        var current = Volatile.Read(ref index) ?? Start(First);
        while (work >= current.WorkAtTo && current.To <= Last) current = GrowOn(current);
        while (work < current.WorkAtFrom && current.From >= First) current = GrowBack(current);
        return current;
    }

    private WorkingTimeIndex Start(long at)
    {
        var started = WorkingTimeIndex.Compile(schedule, Math.Max(at - LeastGrowth, First - Margin), Math.Min(at + LeastGrowth, Last + Margin));
        return Interlocked.CompareExchange(ref index, started, null) ?? started;
    }

    // Bounded, so that it can be added to any instant within the range.
    private static long Growth(WorkingTimeIndex current, int part) => Math.Clamp((current.To - current.From) / part, LeastGrowth, MostGrowth);

    private WorkingTimeIndex GrowOn(WorkingTimeIndex current) => Grow(current, current.From, current.To + Growth(current, GrowthInWork));

    private WorkingTimeIndex GrowBack(WorkingTimeIndex current) => Grow(current, current.From - Growth(current, GrowthInWork), current.To);

    // Two threads may compile at once; one of them publishes and the other goes on with its result.
    private WorkingTimeIndex Grow(WorkingTimeIndex current, long from, long to)
    {
        var grown = current.Extended(schedule, Math.Max(from, First - Margin), Math.Min(to, Last + Margin));
        var published = Interlocked.CompareExchange(ref index, grown, current)!;
        return ReferenceEquals(published, current) ? grown : published;
    }
}
