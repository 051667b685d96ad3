namespace Msp.Domain.Sla;

/// <summary>Days of which each instant is among certain nanoseconds, so that its day alone tells that it is.</summary>
/// <remarks>Days are counted from 1970-01-01 in UTC, as <see cref="InstantParts.Day"/> is.</remarks>
/// <param name="First">the first day</param>
/// <param name="Count">how many there are, zero or more</param>
internal readonly record struct DayRange(int First, int Count)
{
    /// <summary>The days whose instants all lie between two Unix nanoseconds.</summary>
    public static DayRange Within(long from, long to)
    {
        var first = UnixTime.DayOf(from + LocalWindow.NanosecondsPerDay - 1);
        return new(first, Math.Max(0, UnixTime.DayOf(to) - first));
    }

    /// <summary>Whether a day is one of them.</summary>
    public bool Contains(int day) => unchecked((uint)(day - First) < (uint)Count);
}
