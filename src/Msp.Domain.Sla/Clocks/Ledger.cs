namespace Msp.Domain.Sla;

/// <summary>The account of one clock: spans that tile the time from its start to the reading without gap or overlap, each with the reason
/// for its counting or not.</summary>
/// <remarks>
/// Time spent is the sum of the spans that count; <see cref="LedgerVerifier"/> proves it against a <see cref="Reading"/> without the engine
/// that made either. A clock that has not started has no
/// spans. Immutable and thread-safe.
/// </remarks>
public sealed record Ledger
{
    internal Ledger(Reading reading, IReadOnlyList<LedgerSpan> spans, IReadOnlyList<SupersededVerdict> superseded, IReadOnlyList<Finding> findings) =>
        (Reading, Spans, Waits, Running, Credited, Stopped, Superseded, Findings) =
            (reading, spans, LedgerTotals.Waits(spans), LedgerTotals.Running(spans), LedgerTotals.Credited(spans), LedgerTotals.Stopped(spans), superseded, findings);

    /// <summary>The reading it explains.</summary>
    public Reading Reading { get; }

    /// <summary>The spans in order; each begins where the one before ends.</summary>
    public IReadOnlyList<LedgerSpan> Spans { get; internal init; }

    /// <summary>How long it waited for each party that it waited for at all, in the order of <see cref="WaitingFor"/>.</summary>
    public IReadOnlyList<WaitTotal> Waits { get; internal init; }

    /// <summary>How long it ran between its start and the reading: counted, or waited for somebody whose waits are only attributed.</summary>
    public BothHours Running { get; internal init; }

    /// <summary>How long credited waits held it between its start and the reading. Running, credited and stopped time together are all of
    /// it, in both kinds of hours.</summary>
    public BothHours Credited { get; internal init; }

    /// <summary>How long it was stopped between its start and the reading.</summary>
    public BothHours Stopped { get; internal init; }

    /// <summary>How it stood under earlier terms at each change of them; empty when there was none.</summary>
    public IReadOnlyList<SupersededVerdict> Superseded { get; }

    /// <summary>What is odd about the events: contradictions, ties and repetitions, none of them dropped in silence.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The time spent by the spans' own account, unrounded.</summary>
    public Duration Counted => Spans.Aggregate(Duration.Zero, (sum, span) => sum + span.Counted);

    /// <summary>The ledger as a timeline in the calendar's zone whose amounts add up to the time spent, a line a span, then the result.</summary>
    public override string ToString() => LedgerText.Format(this);
}
