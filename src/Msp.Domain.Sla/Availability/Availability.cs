namespace Msp.Domain.Sla;

/// <summary>How available a service was over a period, in exact parts that add up to it, every part explained.</summary>
/// <remarks>Made by <see cref="AvailabilityTerms"/>. Immutable and thread-safe.</remarks>
public sealed class Availability
{
    internal Availability(
        AvailabilityTerms terms, Instant start, Instant end, IReadOnlyList<AvailabilitySpan> spans, IReadOnlyList<Failure> failed, List<Finding> findings)
    {
        (Terms, Start, End, Spans, Failed, Findings) = (terms, start, end, spans, failed, findings.AsReadOnly());
        Time = ServiceTime.Sum(spans.Select(span => span.Time));
    }

    /// <summary>The terms it was measured by.</summary>
    public AvailabilityTerms Terms { get; }

    /// <summary>The reporting period it was measured over; null when that was from one instant to another.</summary>
    public ReportingPeriod? Period { get; internal init; }

    /// <summary>The start of the period, included.</summary>
    public Instant Start { get; }

    /// <summary>The end of the period, excluded.</summary>
    public Instant End { get; }

    /// <summary>The period in its parts: up, down, unknown, to come, agreed maintenance, outside hours. Add those of several sites to have theirs together.</summary>
    public ServiceTime Time { get; }

    /// <summary>
    /// (counted time - downtime) / counted time, exactly, with unknown time as the terms say; null when no time counts: no data, which is neither 0 nor 100 %.
    /// </summary>
    public Ratio? Ratio => Time.Ratio(Terms.Unknown);

    /// <summary>The time that counts: the agreed service time so far, less unknown time where the terms leave that out.</summary>
    public Duration Counted => Time.Counted(Terms.Unknown);

    /// <summary>The part of <see cref="Counted"/> that counts as down.</summary>
    public Duration Downtime => Time.CountedDown(Terms.Unknown);

    /// <summary>
    /// How many separate times the service failed: outages are united first, and an outage that goes on after a night without service is one failure.
    /// One that reaches into the next period is a failure in both.
    /// </summary>
    public int Failures => Failed.Count;

    /// <summary>How often it fails and how fast it is restored: MTBF, MTRS, MTBSI.</summary>
    public Reliability Reliability => new(Failures, Counted, Downtime);

    /// <summary>Why: spans that tile the period without gap or overlap, in order. Their times add up to <see cref="Time"/>.</summary>
    public IReadOnlyList<AvailabilitySpan> Spans { get; }

    /// <summary>What was left out of the log or is doubtful, and which maintenance of the period was not agreed, and why.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    internal IReadOnlyList<Failure> Failed { get; }

    /// <summary>How long the service may be down in the whole of this period, time to come included, and what is left of that.</summary>
    /// <param name="target">the promise, such as 99.9 %</param>
    public DowntimeBudget Budget(Share target) => new(target, Counted + Time.ToCome, Downtime);

    /// <summary>
    /// One line, the percentage rounded down: <c>99.9421 % of 720 h, down 25 min in 2 failures</c>, with <c>; 360 h to come</c> while the period lasts;
    /// or <c>no data</c>.
    /// </summary>
    public override string ToString() => Ratio is { } ratio
        ? $"{ratio} of {WorkingTimeText.Of(Counted)}, down {WorkingTimeText.Of(Downtime)} in {Reliability.FailuresText}{ToComeText}"
        : $"no data{ToComeText}";

    private string ToComeText => Time.ToCome > Duration.Zero ? $"; {WorkingTimeText.Of(Time.ToCome)} to come" : "";
}
