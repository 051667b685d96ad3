using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

public sealed partial class BusinessCalendar
{
    private static readonly long FirstSecond = Earliest.ToUnixTimeSeconds();
    private static readonly long LastSecond = Latest.ToUnixTimeSeconds();

    private readonly GrowingIndex index;

    /// <summary>The working nanoseconds before an instant, counted from a zero that never changes for this calendar. Never falls from one instant to the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    internal long WorkAt(long unixNanoseconds)
    {
        CheckRange(FromNanoseconds(unixNanoseconds));
        return index.WorkAt(unixNanoseconds);
    }

    /// <summary>The first instant with exactly so much working time before it: a closing, or an instant within a window.</summary>
    /// <returns>false when there is none between <see cref="Earliest"/> and <see cref="Latest"/></returns>
    internal bool TryFirstAt(long work, out long unixNanoseconds) => index.TryFirstAt(work, out unixNanoseconds);

    /// <summary>The last instant with exactly so much working time before it: an opening, or an instant within a window.</summary>
    /// <returns>false when there is none between <see cref="Earliest"/> and <see cref="Latest"/></returns>
    internal bool TryLastAt(long work, out long unixNanoseconds) => index.TryLastAt(work, out unixNanoseconds);

    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long ToNanoseconds(Instant instant)
    {
        // One comparison keeps every instant out that would not fit; whole seconds and the rest are the cheapest way to a number.
        var (seconds, nanoseconds) = instant.ToUnixTimeSecondsAndNanoseconds();
        if (unchecked((ulong)(seconds - FirstSecond) >= (ulong)(LastSecond - FirstSecond))) CheckRange(instant);
        return unchecked((seconds * NodaConstants.NanosecondsPerSecond) + nanoseconds);
    }

    internal static Instant FromNanoseconds(long unixNanoseconds) => UnixTime.FromNanoseconds(unixNanoseconds);

    private static void CheckRange(Instant instant)
    {
        if (instant < Earliest || instant > Latest)
            throw new ArgumentOutOfRangeException(nameof(instant), instant, $"Calendars answer for instants from {Earliest} to {Latest}.");
    }
}
