using System.Runtime.CompilerServices;

namespace Msp.Domain.Benchmarks;

/// <summary>The least work that could be asked of an engine that takes and gives NodaTime's types: the conversions, without any look-up.</summary>
internal static class Floor
{
    /// <summary>Converts both instants and builds the duration.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Duration Between(Instant start, Instant end) => Duration.FromNanoseconds(Nanoseconds(end) - Nanoseconds(start));

    /// <summary>Looks at an event and converts its instant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Apply(TicketEvent happened) => Nanoseconds(happened.At) + (int)happened.Kind;

    /// <summary>The nanoseconds since 1970.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Nanoseconds(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();
}
