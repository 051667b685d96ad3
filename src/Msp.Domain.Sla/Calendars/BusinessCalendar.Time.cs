namespace Msp.Domain.Sla;

public sealed partial class BusinessCalendar
{
    // Longer than the whole range, and short enough to count in nanoseconds.
    private static readonly Duration TooLong = Latest - Earliest + Duration.FromDays(1);

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
    public Duration Between(Instant start, Instant end) => Duration.FromNanoseconds(index.WorkAt(ToNanoseconds(end)) - index.WorkAt(ToNanoseconds(start)));

    /// <summary>The working time of many spans at once, each as the other overload answers.</summary>
    /// <param name="starts">the starts</param>
    /// <param name="ends">the ends, as many as there are starts</param>
    /// <param name="working">receives the working times; at least as long as <paramref name="starts"/></param>
    /// <exception cref="ArgumentException"><paramref name="ends"/> has another length, or <paramref name="working"/> is shorter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="Earliest"/> to <see cref="Latest"/>; the answers before it have been written.</exception>
    public void Between(ReadOnlySpan<Instant> starts, ReadOnlySpan<Instant> ends, Span<Duration> working)
    {
        if (ends.Length != starts.Length) throw new ArgumentException($"There are {starts.Length} starts and {ends.Length} ends.", nameof(ends));
        if (working.Length < starts.Length) throw new ArgumentException($"There are {starts.Length} spans and room for {working.Length} answers.", nameof(working));
        for (var span = 0; span < starts.Length; span++) working[span] = Between(starts[span], ends[span]);
    }

    /// <summary>The instant by which an amount of working time has passed since a start.</summary>
    /// <param name="start">the start</param>
    /// <param name="working">the working time; a negative amount goes back</param>
    /// <param name="landing">which instant when several fit; <see cref="Landing.Nearest"/> by default. Zero: nearest is the start itself, farthest the next opening when closed</param>
    /// <returns>the instant</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    /// <exception cref="WorkingTimeNeverException">No instant up to <see cref="Latest"/>, or back to <see cref="Earliest"/>, has so much working time between it and the start.</exception>
    public Instant Add(Instant start, Duration working, Landing landing = Landing.Nearest) =>
        TryAdd(start, working, landing, out var result) ? result : throw new WorkingTimeNeverException(Name, $"{working} of working time after {start}");

    /// <summary>The instant by which an amount of working time has passed since a start, or false when it never does.</summary>
    /// <param name="start">the start</param>
    /// <param name="working">the working time; a negative amount goes back</param>
    /// <param name="landing">which instant when several fit</param>
    /// <param name="result">the instant; the default when there is none</param>
    /// <returns>false when no instant between <see cref="Earliest"/> and <see cref="Latest"/> has so much working time between it and the start</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public bool TryAdd(Instant start, Duration working, Landing landing, out Instant result) =>
        TryMove(start, working, forward: working >= Duration.Zero, landing, out result);

    /// <summary>The instant from which an amount of working time led up to an end.</summary>
    /// <param name="end">the end</param>
    /// <param name="working">the working time; a negative amount goes on</param>
    /// <param name="landing">which instant when several fit; <see cref="Landing.Nearest"/> by default. Zero: nearest is the end itself, farthest the previous closing when closed just before</param>
    /// <returns>the instant</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    /// <exception cref="WorkingTimeNeverException">No instant back to <see cref="Earliest"/>, or up to <see cref="Latest"/>, has so much working time between it and the end.</exception>
    public Instant Subtract(Instant end, Duration working, Landing landing = Landing.Nearest) =>
        TrySubtract(end, working, landing, out var result) ? result : throw new WorkingTimeNeverException(Name, $"{working} of working time before {end}");

    /// <summary>The instant from which an amount of working time led up to an end, or false when there is none.</summary>
    /// <param name="end">the end</param>
    /// <param name="working">the working time; a negative amount goes on</param>
    /// <param name="landing">which instant when several fit</param>
    /// <param name="result">the instant; the default when there is none</param>
    /// <returns>false when no instant between <see cref="Earliest"/> and <see cref="Latest"/> has so much working time between it and the end</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public bool TrySubtract(Instant end, Duration working, Landing landing, out Instant result) =>
        TryMove(end, -Duration.Max(working, -TooLong), forward: working < Duration.Zero, landing, out result);

    private bool TryMove(Instant from, Duration by, bool forward, Landing landing, out Instant result)
    {
        var start = ToNanoseconds(from);
        result = from;
        if (by == Duration.Zero && landing == Landing.Nearest) return true;
        result = default;
        if (by >= TooLong || by <= -TooLong) return false;
        var (before, amount) = (index.WorkAt(start), by.ToInt64Nanoseconds());
        var work = unchecked(before + amount);
        if (amount >= 0 ? work < before : work > before) return false;
        var found = forward == (landing == Landing.Farthest) ? index.TryLastAt(work, out var reached) : index.TryFirstAt(work, out reached);
        if (found) result = FromNanoseconds(reached);
        return found;
    }
}
