using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

public sealed partial class BusinessCalendar
{
    private readonly GrowingIndex index;

    /// <summary>The working nanoseconds before an instant, counted from a zero that never changes for this calendar. Never falls from one
    /// instant to the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    internal long WorkAt(long unixNanoseconds)
    {
        if (!GrowingIndex.IsInRange(unixNanoseconds)) CheckRange(FromNanoseconds(unixNanoseconds), nameof(unixNanoseconds));
        return index.WorkAt(unixNanoseconds);
    }

    /// <summary>The first instant with exactly so much working time before it: a closing, or an instant within a window.</summary>
    /// <returns>false when there is none between <see cref="Earliest"/> and <see cref="Latest"/></returns>
    internal bool TryFirstAt(long work, out long unixNanoseconds) => (unixNanoseconds = index.At(work, isLast: false)) != GrowingIndex.Never;

    /// <summary>The last instant with exactly so much working time before it: an opening, or an instant within a window.</summary>
    /// <returns>false when there is none between <see cref="Earliest"/> and <see cref="Latest"/></returns>
    internal bool TryLastAt(long work, out long unixNanoseconds) => (unixNanoseconds = index.At(work, isLast: true)) != GrowingIndex.Never;

    /// <exception cref="ArgumentOutOfRangeException">
    /// The instant is outside <see cref="Earliest"/> to <see cref="Latest"/>; it bears the name of the caller's argument.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long ToNanoseconds(Instant instant, [CallerArgumentExpression(nameof(instant))] string? parameter = null)
    {
        var parts = InstantParts.Of(instant);
        if (unchecked((uint)(parts.Day - SecondDay) >= (uint)(LastDay - SecondDay))) CheckRange(instant, parameter);
        return parts.UnixNanoseconds;
    }

    /// <summary>The instant of Unix nanoseconds within the range, or little beyond it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Instant FromNanoseconds(long unixNanoseconds) => InstantParts.Of(unixNanoseconds).ToInstant();

    private static void CheckRange(Instant instant, [CallerArgumentExpression(nameof(instant))] string? parameter = null)
    {
        if (instant < Earliest || instant > Latest)
            throw new ArgumentOutOfRangeException(parameter, instant, $"Calendars answer for instants from {Earliest} to {Latest}.");
    }
}
