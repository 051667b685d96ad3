using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A stretch of a ticket's life that is time spent under one policy and not under the other.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Start">the first instant</param>
/// <param name="End">the end, excluded; after <paramref name="Start"/></param>
/// <param name="Before">the account of it before, a span that holds it; null when the clock did not exist then</param>
/// <param name="After">the account of it after; null when the clock does not exist any more, or not yet</param>
public sealed record RestatedSpan(Instant Start, Instant End, LedgerSpan? Before, LedgerSpan? After)
{
    /// <summary>What it adds to the time spent: its length, negative where it counted before only.</summary>
    public Duration Difference => After is { Counts: true } ? End - Start : Start - End;

    /// <summary>One line: from, to, what it adds, and both accounts.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start} to {End}, {LimitRange.Text(Difference)}: {Text(Before)} before, {Text(After)} after");

    private static string Text(LedgerSpan? span) => span is null ? "no clock" : $"{span.Clock}, {span.Schedule.Text}";
}
