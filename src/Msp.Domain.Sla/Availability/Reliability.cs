namespace Msp.Domain.Sla;

/// <summary>How often a service fails and how fast it is restored, by the ITIL names: MTBF, MTRS and MTBSI.</summary>
/// <remarks>
/// Each mean is rounded down to the nanosecond in such a way that MTBSI = MTBF + MTRS holds exactly, and MTBF / MTBSI is the
/// availability to within that rounding. Equality is by value. Immutable and thread-safe.
/// </remarks>
public readonly record struct Reliability
{
    internal Reliability(int failures, Duration counted, Duration down) => (Failures, CountedTime, CountedDowntime) = (failures, counted, down);

    /// <summary>How many separate times the service failed within the agreed service time; outages that overlap or touch are one.</summary>
    public int Failures { get; }

    /// <summary>The time that counts: agreed service time, less unknown time where that is left out.</summary>
    public Duration CountedTime { get; }

    /// <summary>The part of it that counts as down.</summary>
    public Duration CountedDowntime { get; }

    /// <summary>MTBF: (counted time - downtime) / failures. Null without a failure: then all that is known is that it is more than the counted time.</summary>
    public Duration? MeanTimeBetweenFailures => MeanTimeBetweenIncidents - MeanTimeToRestore;

    /// <summary>MTRS: downtime / failures. Null without a failure.</summary>
    public Duration? MeanTimeToRestore => Failures == 0 ? null : CountedDowntime / Failures;

    /// <summary>MTBSI, from the start of one failure to the start of the next: counted time / failures. Null without a failure.</summary>
    public Duration? MeanTimeBetweenIncidents => Failures == 0 ? null : CountedTime / Failures;

    /// <summary>One line: <c>2 failures: MTBF 359 h 47 min, MTRS 13 min</c>, or <c>no failure: MTBF more than 720 h</c>.</summary>
    public override string ToString() => Failures == 0
        ? $"no failure: MTBF more than {WorkingTimeText.Of(CountedTime)}"
        : $"{FailuresText}: MTBF {WorkingTimeText.Of(MeanTimeBetweenFailures!.Value)}, MTRS {WorkingTimeText.Of(MeanTimeToRestore!.Value)}";

    internal string FailuresText => FormattableString.Invariant($"{Failures} failure{(Failures == 1 ? "" : "s")}");
}
