using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A stretch of a ticket's life that is time spent under one policy and not under the other.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RestatedSpan
{
    internal RestatedSpan(Instant start, Instant end, LedgerSpan? before, LedgerSpan? after) =>
        (Start, End, Before, After) = (start, end, before, after);

    /// <summary>The first instant.</summary>
    public Instant Start { get; }

    /// <summary>The end, excluded; after <see cref="Start"/>.</summary>
    public Instant End { get; }

    /// <summary>The account of it before, a span that holds it; null when the clock did not exist then.</summary>
    public LedgerSpan? Before { get; }

    /// <summary>The account of it after; null when the clock does not exist any more, or not yet.</summary>
    public LedgerSpan? After { get; }

    /// <summary>What it adds to the time spent: its length, negative where it counted before only.</summary>
    public Duration Difference => After is { Counts: true } ? End - Start : Start - End;

    /// <summary>One line: from, to, what it adds, and both accounts.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start} to {End}, {LimitRange.Text(Difference)}: {Text(Before)} before, {Text(After)} after");

    private static string Text(LedgerSpan? span) => span is null ? "no clock" : $"{span.Clock}, {span.Schedule.Text}";
}
