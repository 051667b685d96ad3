namespace Msp.Domain.Sla;

/// <summary>Measures working time under one candidate calendar: how much of it lies before a point, in nanoseconds from an arbitrary zero.</summary>
/// <remarks>
/// On the wall clock, the days that have passed count in full and the present one, and the one before it where that ran past midnight, as far as they
/// have got. Where the offset changes, the wall clock jumps: what it skipped has not been worked and what it repeats is worked twice, so that each
/// stretch of one offset has a correction. The same answers as <see cref="BusinessCalendar.Between(Instant, Instant)"/>, without an index to build.
/// </remarks>
internal sealed class WorkMeter
{
    private const long Minute = NodaConstants.NanosecondsPerMinute;

    private readonly OpenDays days;
    private readonly long opens;
    private readonly long length;
    private readonly long breakAt;
    private readonly long breakLength;
    private readonly long[] corrections;

    public WorkMeter(LocalTimeline timeline, OpenDays days, DailyWindow window)
    {
        this.days = days;
        (opens, length, breakAt, breakLength) = (window.Opens * Minute, window.Length * Minute, window.BreakAt * Minute, window.BreakLength * Minute);
        corrections = new long[timeline.Changes.Count + 1];
        for (var change = 0; change < timeline.Changes.Count; change++)
        {
            var (before, after) = timeline.Changes[change];
            corrections[change + 1] = corrections[change] + OnTheWall(before) - OnTheWall(after);
        }
    }

    /// <summary>The working time before a point.</summary>
    public long At(in LocalPoint point) => OnTheWall(point) + corrections[point.Interval];

    /// <summary>Whether the time just before a point is open.</summary>
    public bool IsOpenBefore(in LocalPoint point) =>
        (days.Has(point.Day) && IsWithin(point.Nanosecond)) || (days.Has(point.Day - 1) && IsWithin(point.Nanosecond + LocalWindow.NanosecondsPerDay));

    private long OnTheWall(in LocalPoint point)
    {
        var work = (length - breakLength) * days.CountBefore(point.Day - 1);
        if (days.Has(point.Day - 1)) work += Passed(point.Nanosecond + LocalWindow.NanosecondsPerDay);
        if (days.Has(point.Day)) work += Passed(point.Nanosecond);
        return work;
    }

    private long Passed(long nanosecond) => Math.Clamp(nanosecond - opens, 0, length) - Math.Clamp(nanosecond - breakAt, 0, breakLength);

    private bool IsWithin(long nanosecond) => IsWithin(nanosecond - opens, length) && !IsWithin(nanosecond - breakAt, breakLength);

    private static bool IsWithin(long passed, long length) => passed > 0 && passed <= length;
}
