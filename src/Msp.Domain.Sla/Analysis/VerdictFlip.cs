using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A clock whose verdict is another one under another policy, and why.</summary>
/// <remarks>The time spent before and the differences of <see cref="Spans"/> together are the time spent after, both unrounded. Immutable and thread-safe.</remarks>
public sealed record VerdictFlip
{
    internal VerdictFlip(
        string ticketId,
        Metric metric,
        int episode,
        SlaResult? before,
        SlaResult? after,
        IReadOnlyList<RestatementCause> causes,
        Duration spentBefore,
        Duration spentAfter,
        IReadOnlyList<RestatedSpan> spans) =>
        (TicketId, Metric, Episode, Before, After, Causes, SpentBefore, SpentAfter, Spans) = (ticketId, metric, episode, before, after, causes, spentBefore, spentAfter, spans);

    /// <summary>The ticket.</summary>
    public string TicketId { get; }

    /// <summary>Which clock.</summary>
    public Metric Metric { get; }

    /// <summary>Which run of it, from 1.</summary>
    public int Episode { get; }

    /// <summary>What the replay under the first policy says; null when it has no such clock or episode.</summary>
    public SlaResult? Before { get; }

    /// <summary>What the replay under the second policy says; null when it has none.</summary>
    public SlaResult? After { get; }

    /// <summary>In which rules the two targets differ; at least one.</summary>
    public IReadOnlyList<RestatementCause> Causes { get; }

    /// <summary>The time spent before, unrounded.</summary>
    public Duration SpentBefore { get; }

    /// <summary>The time spent after, unrounded.</summary>
    public Duration SpentAfter { get; }

    /// <summary>The stretches that count under one policy only, in order; empty where only the limit differs.</summary>
    public IReadOnlyList<RestatedSpan> Spans { get; }

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
