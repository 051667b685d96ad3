using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A clock whose verdict is another one under another policy, and why.</summary>
/// <remarks>The time spent before and the differences of <see cref="Spans"/> together are the time spent after, both unrounded. Immutable and thread-safe.</remarks>
/// <param name="TicketId">the ticket</param>
/// <param name="Metric">which clock</param>
/// <param name="Episode">which run of it, from 1</param>
/// <param name="Before">what the replay under the first policy says; null when it has no such clock or episode</param>
/// <param name="After">what the replay under the second policy says; null when it has none</param>
/// <param name="Causes">in which rules the two targets differ; at least one</param>
/// <param name="SpentBefore">the time spent before, unrounded</param>
/// <param name="SpentAfter">the time spent after, unrounded</param>
/// <param name="Spans">the stretches that count under one policy only, in order; empty where only the limit differs</param>
public sealed record VerdictFlip(
    string TicketId,
    Metric Metric,
    int Episode,
    SlaResult? Before,
    SlaResult? After,
    IReadOnlyList<RestatementCause> Causes,
    Duration SpentBefore,
    Duration SpentAfter,
    IReadOnlyList<RestatedSpan> Spans)
{
    /// <summary>The verdict before; null when there was none to give.</summary>
    public Verdict? VerdictBefore => Before?.Verdict;

    /// <summary>The verdict after; null when there is none to give.</summary>
    public Verdict? VerdictAfter => After?.Verdict;

    /// <summary>One line: ticket, metric, both verdicts with the time spent, and the rules that differ.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{TicketId} {Metric}: {Text(Before, SpentBefore)} before, {Text(After, SpentAfter)} after; differs in {string.Join(", ", Causes)}");

    private static string Text(SlaResult? result, Duration spent) => result is null ? "not judged" : $"{result.Verdict} with {LimitRange.Text(spent)}";
}
