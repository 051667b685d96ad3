using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

/// <summary>An instant, or the time since 1970-01-01, as days and the nanosecond of the day; before 1970 the day is negative, the nanosecond never.</summary>
/// <remarks>
/// NodaTime keeps both just so, but takes them and hands them out with checks that a calendar has made already, which cost a third of adding
/// working time. So the two are taken as they are; where a later NodaTime keeps them otherwise, its own arithmetic is used.
/// </remarks>
internal readonly record struct InstantParts
{
    /// <summary>Whether instants are kept so, and taken as they are.</summary>
    public static readonly bool AreTaken = AreKept();

    public readonly int Day;

    public readonly long Nanosecond;

    private InstantParts(int day, long nanosecond) => (Day, Nanosecond) = (day, nanosecond);

    /// <summary>As Unix nanoseconds; wraps around for an instant before 1677 or after 2262.</summary>
    public long UnixNanoseconds => unchecked((Day * LocalWindow.NanosecondsPerDay) + Nanosecond);

    /// <summary>The parts of any instant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InstantParts Of(Instant instant) => AreTaken ? Unsafe.BitCast<Instant, InstantParts>(instant) : Computed(instant);

    /// <summary>The parts of the instant that is so long after 1970-01-01, whether or not there is an instant so far away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InstantParts Of(Duration since) => AreTaken ? Unsafe.BitCast<Duration, InstantParts>(since) : Computed(since);

    /// <summary>The parts of Unix nanoseconds from 1860 to 2262, which is all that calendars answer with and more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InstantParts Of(long unixNanoseconds)
    {
        // Counted from before them all: a division without a sign is quicker, and rounds down.
        const ulong daysBefore = 40_176;
        const ulong nanosecondsPerDay = LocalWindow.NanosecondsPerDay;
        unchecked
        {
            var day = (int)(((ulong)unixNanoseconds + (daysBefore * nanosecondsPerDay)) / nanosecondsPerDay) - (int)daysBefore;
            return new(day, unixNanoseconds - (day * LocalWindow.NanosecondsPerDay));
        }
    }

    /// <summary>The instant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Instant ToInstant() => AreTaken ? Unsafe.BitCast<InstantParts, Instant>(this) : Computed();

    /// <summary>The parts by NodaTime's own arithmetic.</summary>
    public static InstantParts Computed(Instant instant) => Computed(instant - NodaConstants.UnixEpoch);

    /// <summary>The parts by NodaTime's own arithmetic.</summary>
    public static InstantParts Computed(Duration since) =>
        since.NanosecondOfDay < 0 ? new(since.Days - 1, since.NanosecondOfDay + LocalWindow.NanosecondsPerDay) : new(since.Days, since.NanosecondOfDay);

    /// <summary>The instant by NodaTime's own arithmetic.</summary>
    public Instant Computed() => NodaConstants.UnixEpoch + Duration.FromDays(Day) + Duration.FromNanoseconds(Nanosecond);

    private static bool AreKept() =>
        (Unsafe.SizeOf<Instant>(), Unsafe.SizeOf<Duration>()) == (Unsafe.SizeOf<InstantParts>(), Unsafe.SizeOf<InstantParts>())
        && Array.TrueForAll(
            [Instant.FromUnixTimeTicks(-1), Instant.FromUtc(2026, 3, 29, 1, 0, 1), BusinessCalendar.Earliest, BusinessCalendar.Latest],
            instant => (Unsafe.BitCast<Instant, InstantParts>(instant), Unsafe.BitCast<Duration, InstantParts>(instant - NodaConstants.UnixEpoch)) == (Computed(instant), Computed(instant)));
}
