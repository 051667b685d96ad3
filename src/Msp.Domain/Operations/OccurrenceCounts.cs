namespace Msp.Domain.Operations;

/// <summary>How many times stand where.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Upcoming">cannot be done yet</param>
/// <param name="Due">can be done, not done</param>
/// <param name="Overdue">the due has passed, not done</param>
/// <param name="OnTime">done by the due</param>
/// <param name="Late">done after the due</param>
/// <param name="Skipped">left out, approved</param>
/// <param name="Missed">not done in time to count</param>
public sealed record OccurrenceCounts(int Upcoming, int Due, int Overdue, int OnTime, int Late, int Skipped, int Missed)
{
    /// <summary>Nothing.</summary>
    public static OccurrenceCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>All of them.</summary>
    public int Planned => Upcoming + Due + Overdue + OnTime + Late + Skipped + Missed;

    /// <summary>Those of which is known whether they were on time, those left out not among them.</summary>
    public int Decided => OnTime + Late + Overdue + Missed;

    /// <summary>On time, of those decided: on time / (on time + late + overdue + missed); null where there are none.</summary>
    public Ratio? OnTimeShare => Decided == 0 ? null : Ratio.Of(OnTime, Decided);

    /// <summary>On time, with those left out counted as not: on time / (decided + skipped); null where there are none.</summary>
    public Ratio? OnTimeShareWithSkipped => Decided + Skipped == 0 ? null : Ratio.Of(OnTime, Decided + Skipped);

    /// <summary>Counts by the numbers of <see cref="OccurrenceStatus"/>.</summary>
    internal static OccurrenceCounts Of(ReadOnlySpan<int> by) => new(by[0], by[1], by[2], by[3], by[4], by[5], by[6]);

    /// <summary>Both together.</summary>
    /// <param name="other">the others</param>
    public OccurrenceCounts Plus(OccurrenceCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Upcoming + other.Upcoming, Due + other.Due, Overdue + other.Overdue, OnTime + other.OnTime, Late + other.Late, Skipped + other.Skipped,
            Missed + other.Missed);
    }

    /// <summary>What the share is made of.</summary>
    internal string Explanation => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{OnTime} on time of {Decided} decided (late {Late}, overdue {Overdue}, missed {Missed}); {Skipped} skipped, {Due} due, {Upcoming} upcoming");

    /// <summary>The share, rounded down to one decimal, and what it is made of.</summary>
    public override string ToString() => $"{(OnTimeShare is { } share ? FormattableString.Invariant($"{share.Percent(1)} %") : "no data")}: {Explanation}";
}
