using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

public sealed partial class BusinessCalendar
{
    /// <summary>Whether the calendar is open at an instant: a window's start is open, its end is not.</summary>
    /// <param name="at">the instant</param>
    /// <returns>true when open</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public bool IsOpen(Instant at)
    {
        var nanoseconds = ToNanoseconds(at);
        var current = index.For(nanoseconds);
        return nanoseconds < current.EndOf(current.WindowAt(nanoseconds));
    }

    /// <summary>The working time between two instants.</summary>
    /// <param name="start">the start</param>
    /// <param name="end">the end</param>
    /// <returns>zero or more; zero or less when <paramref name="end"/> is before <paramref name="start"/></returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public Duration Between(Instant start, Instant end)
    {
        var (from, to) = (ToNanoseconds(start), ToNanoseconds(end));
        return Measure(from, to);
    }

    /// <summary>The working time of many spans at once, each as the other overload answers.</summary>
    /// <param name="starts">the starts</param>
    /// <param name="ends">the ends, as many as there are starts</param>
    /// <param name="working">receives the working times; at least as long as <paramref name="starts"/></param>
    /// <exception cref="ArgumentException"><paramref name="ends"/> has another length, or <paramref name="working"/> is shorter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An instant is outside <see cref="Earliest"/> to <see cref="Latest"/>; it bears the name <c>start</c> or <c>end</c>, and the answers before it have been written.
    /// </exception>
    public void Between(ReadOnlySpan<Instant> starts, ReadOnlySpan<Instant> ends, Span<Duration> working)
    {
        if (ends.Length != starts.Length) throw new ArgumentException($"There are {starts.Length} starts and {ends.Length} ends.", nameof(ends));
        if (working.Length < starts.Length) throw new ArgumentException($"There are {starts.Length} spans and room for {working.Length} answers.", nameof(working));
        for (var done = 0; done < starts.Length; done++)
        {
            done += index.Current?.Measure(starts[done..], ends[done..], working[done..]) ?? 0;
            // Beyond what is compiled so far: a single call compiles more, or refuses.
            if (done < starts.Length) working[done] = Between(starts[done], ends[done]);
        }
    }

    /// <summary>The instant by which an amount of working time has passed since a start.</summary>
    /// <param name="start">the start</param>
    /// <param name="working">the working time; a negative amount goes back</param>
    /// <param name="landing">
    /// which instant when several fit; <see cref="Landing.Nearest"/> by default. Zero: nearest is the start
    /// itself, farthest the next opening when closed
    /// </param>
    /// <returns>the instant</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    /// <exception cref="WorkingTimeNeverException">
    /// No instant up to <see cref="Latest"/>, or back to <see cref="Earliest"/>, has so much working time between it and the start.
    /// </exception>
    public Instant Add(Instant start, Duration working, Landing landing = Landing.Nearest) =>
        Ahead(ToNanoseconds(start), working, landing) is var reached && reached != GrowingIndex.Never ? FromNanoseconds(reached) : throw Never("after", start, working);

    /// <summary>The instant by which an amount of working time has passed since a start, or false when it never does.</summary>
    /// <param name="start">the start</param>
    /// <param name="working">the working time; a negative amount goes back</param>
    /// <param name="landing">which instant when several fit</param>
    /// <param name="result">the instant; the default when there is none</param>
    /// <returns>false when no instant between <see cref="Earliest"/> and <see cref="Latest"/> has so much working time between it and the start</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public bool TryAdd(Instant start, Duration working, Landing landing, out Instant result)
    {
        var reached = Ahead(ToNanoseconds(start), working, landing);
        result = reached == GrowingIndex.Never ? default : FromNanoseconds(reached);
        return reached != GrowingIndex.Never;
    }

    /// <summary>The instant from which an amount of working time led up to an end.</summary>
    /// <param name="end">the end</param>
    /// <param name="working">the working time; a negative amount goes on</param>
    /// <param name="landing">
    /// which instant when several fit; <see cref="Landing.Nearest"/> by default. Zero: nearest is the end
    /// itself, farthest the previous closing when closed just before
    /// </param>
    /// <returns>the instant</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    /// <exception cref="WorkingTimeNeverException">
    /// No instant back to <see cref="Earliest"/>, or up to <see cref="Latest"/>, has so much working time between it and the end.
    /// </exception>
    public Instant Subtract(Instant end, Duration working, Landing landing = Landing.Nearest) =>
        Back(ToNanoseconds(end), working, landing) is var reached && reached != GrowingIndex.Never ? FromNanoseconds(reached) : throw Never("before", end, working);

    /// <summary>The instant from which an amount of working time led up to an end, or false when there is none.</summary>
    /// <param name="end">the end</param>
    /// <param name="working">the working time; a negative amount goes on</param>
    /// <param name="landing">which instant when several fit</param>
    /// <param name="result">the instant; the default when there is none</param>
    /// <returns>false when no instant between <see cref="Earliest"/> and <see cref="Latest"/> has so much working time between it and the end</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public bool TrySubtract(Instant end, Duration working, Landing landing, out Instant result)
    {
        var reached = Back(ToNanoseconds(end), working, landing);
        result = reached == GrowingIndex.Never ? default : FromNanoseconds(reached);
        return reached != GrowingIndex.Never;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Duration Measure(long from, long to)
    {
        var current = index.For(from);
        var before = current.WorkAt(from);
        if (!current.Holds(to)) current = index.For(to);
        return Duration.FromNanoseconds(unchecked(current.WorkAt(to) - before));
    }

    // In numbers, and within its callers: handing instants on and back costs as much as a look-up does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Ahead(long from, Duration working, Landing landing)
    {
        var parts = InstantParts.Of(working);
        if (unchecked((uint)(parts.Day + MostDays) > (uint)(2 * MostDays))) return GrowingIndex.Never;
        var by = parts.UnixNanoseconds;
        if (by < 0) return Back(from, -by, landing);
        return landing == Landing.Nearest && by == 0 ? from : index.After(from, by, isLast: landing == Landing.Farthest);
    }

    private long Back(long from, long by, Landing landing) =>
        landing == Landing.Nearest && by == 0 ? from : index.After(from, -by, isLast: landing == Landing.Nearest);

    private long Back(long from, Duration working, Landing landing)
    {
        if (Math.Abs(working.Days) > MostDays) return GrowingIndex.Never;
        var by = InstantParts.Of(working).UnixNanoseconds;
        return by < 0 ? Ahead(from, -working, landing) : Back(from, by, landing);
    }

    private WorkingTimeNeverException Never(string direction, Instant from, Duration working) =>
        new(Name, $"{WorkingTimeText.Of(working)} of working time {direction} {from}");
}
