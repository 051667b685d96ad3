namespace Msp.Domain.Sla;

/// <summary>The working time of a schedule between two instants, compiled on first use and extended as needed. Lock-free: readers see one immutable index or the next.</summary>
internal sealed class GrowingIndex(Schedule schedule)
{
    // What is compiled reaches a little beyond what may be asked, so that an edge of the range is no special case.
    private const long Margin = 3 * LocalWindow.NanosecondsPerDay;
    private const long LeastGrowth = 366 * LocalWindow.NanosecondsPerDay;
    private const int GrowthInTime = 32;
    private const int GrowthInWork = 2;

    private static readonly long First = UnixTime.ToNanoseconds(BusinessCalendar.Earliest);
    private static readonly long Last = UnixTime.ToNanoseconds(BusinessCalendar.Latest);

    private WorkingTimeIndex? index;

    /// <summary>The working time before an instant within the range, counted from a zero that never moves.</summary>
    public long WorkAt(long at) => For(at).WorkAt(at);

    /// <summary>The first instant with exactly so much working time before it: a closing, or an instant within a window.</summary>
    public bool TryFirstAt(long work, out long at)
    {
        // One nanosecond of working time earlier the calendar is open, and the answer is the end of that nanosecond.
        var found = TryLastAt(work - 1, out at);
        at++;
        return found && at <= Last;
    }

    /// <summary>The last instant with exactly so much working time before it: an opening, or an instant within a window.</summary>
    public bool TryLastAt(long work, out long at)
    {
        var current = Volatile.Read(ref index) ?? For(First);
        while (work >= current.WorkAtTo && current.To <= Last) current = GrowOn(current);
        while (work < current.WorkAtFrom && current.From >= First) current = GrowBack(current);
        var found = work >= current.WorkAtFrom && work < current.WorkAtTo;
        at = found ? current.LastAt(work) : 0;
        return found && at >= First && at <= Last;
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
    public WorkingTimeIndex For(long at)
    {
        var current = Volatile.Read(ref index);
        if (current is null)
        {
            current = WorkingTimeIndex.Compile(schedule, Before(at, LeastGrowth), After(at, LeastGrowth));
            current = Interlocked.CompareExchange(ref index, current, null) ?? current;
        }

        while (at < current.From) current = Grow(current, Before(at, Growth(current, GrowthInTime)), current.To);
        while (at > current.To) current = Grow(current, current.From, After(at, Growth(current, GrowthInTime)));
        return current;
    }

    // The range and its margins are less than the longest length of time a number can hold, and the sum of an instant and a growth is not.
    private static long Before(long at, long by) => at >= First - Margin + by ? at - by : First - Margin;

    private static long After(long at, long by) => at <= Last + Margin - by ? at + by : Last + Margin;

    private static long Growth(WorkingTimeIndex current, int part) => Math.Max(LeastGrowth, (current.To - current.From) / part);

    private WorkingTimeIndex GrowOn(WorkingTimeIndex current) => Grow(current, current.From, After(current.To, Growth(current, GrowthInWork)));

    private WorkingTimeIndex GrowBack(WorkingTimeIndex current) => Grow(current, Before(current.From, Growth(current, GrowthInWork)), current.To);

    // Two threads may compile at once; one of them publishes and the other goes on with its result.
    private WorkingTimeIndex Grow(WorkingTimeIndex current, long from, long to)
    {
        var grown = current.Extended(schedule, from, to);
        var published = Interlocked.CompareExchange(ref index, grown, current)!;
        return ReferenceEquals(published, current) ? grown : published;
    }
}
