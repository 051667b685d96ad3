namespace Msp.Domain.Sla;

/// <summary>What an agreement says about availability: the service hours, which maintenance is agreed, and what unknown time counts as.</summary>
/// <remarks>Made by <see cref="Over"/>. Immutable and thread-safe.</remarks>
public sealed class AvailabilityTerms
{
    internal AvailabilityTerms(BusinessCalendar hours) => Hours = hours;

    /// <summary>The hours in which service is agreed; months are counted in its zone.</summary>
    public BusinessCalendar Hours { get; }

    /// <summary>How long before its start maintenance has to be announced; zero or more.</summary>
    public Duration Notice { get; internal init; }

    /// <summary>When maintenance may take place; null for at any time.</summary>
    public BusinessCalendar? MaintenanceHours { get; internal init; }

    /// <summary>How much maintenance is agreed for a calendar month, measured within the service hours; null without a limit.</summary>
    public Duration? MaintenancePerMonth { get; internal init; }

    /// <summary>What unknown time counts as; left out by default.</summary>
    public UnknownTime Unknown { get; internal init; }

    /// <summary>The unit of which only full ones of an outage count as down, such as a minute; null when downtime counts exactly.</summary>
    public Duration? FullUnit { get; internal init; }

    /// <summary>Starts the terms for a service.</summary>
    /// <param name="hours">the hours in which service is agreed, such as <see cref="BusinessCalendar.AlwaysOpen"/></param>
    public static AvailabilityTermsBuilder Over(BusinessCalendar hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return new(hours);
    }

    /// <summary>Measures a service over a reporting period that is over: an outage without end is down to the period's end.</summary>
    /// <param name="period">such as June 2026</param>
    /// <param name="log">what was observed, before and after the period too</param>
    /// <returns>the availability, every part of the period explained</returns>
    public Availability Measure(ReportingPeriod period, ServiceLog log) => Measure(period, log, Instant.MaxValue);

    /// <summary>Measures a service over a reporting period as of an instant, such as the middle of it.</summary>
    /// <param name="period">such as June 2026</param>
    /// <param name="log">what was observed, before and after the period too</param>
    /// <param name="asOf">
    /// agreed service time from here on is neither up nor down but to come, whatever the log says; at the period's end or later there is none
    /// </param>
    /// <returns>the availability so far, every part of the period explained; its budget is that of the whole period</returns>
    public Availability Measure(ReportingPeriod period, ServiceLog log, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Measure(period.Start, period.End, log, asOf, period);
    }

    /// <summary>Measures a service from one instant to another, both past: an outage without end is down to the latter.</summary>
    /// <param name="startInclusive">the start of the period</param>
    /// <param name="endExclusive">its end</param>
    /// <param name="log">what was observed, before and after the period too</param>
    /// <returns>the availability, every part of the period explained</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An instant is outside <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.
    /// </exception>
    public Availability Measure(Instant startInclusive, Instant endExclusive, ServiceLog log) =>
        Measure(startInclusive, endExclusive, log, Instant.MaxValue, null);

    /// <summary>Measures a service from one instant to another as of a third, such as one between them.</summary>
    /// <param name="startInclusive">the start of the period</param>
    /// <param name="endExclusive">its end</param>
    /// <param name="log">what was observed, before and after the period too</param>
    /// <param name="asOf">agreed service time from here on is neither up nor down but to come, whatever the log says</param>
    /// <returns>the availability so far, every part of the period explained; its budget is that of the whole period</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="startInclusive"/> or <paramref name="endExclusive"/> is outside <see cref="BusinessCalendar.Earliest"/> to
    /// <see cref="BusinessCalendar.Latest"/>.
    /// </exception>
    public Availability Measure(Instant startInclusive, Instant endExclusive, ServiceLog log, Instant asOf) =>
        Measure(startInclusive, endExclusive, log, asOf, null);

    private Availability Measure(Instant startInclusive, Instant endExclusive, ServiceLog log, Instant asOf, ReportingPeriod? period)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (endExclusive < startInclusive) throw new ArgumentException($"The end {endExclusive} is before the start {startInclusive}.", nameof(endExclusive));
        var schedule = Hours.Explain(startInclusive, endExclusive);
        var findings = log.Findings.ToList();
        var maintenance = new MaintenanceAgreement(this, startInclusive, endExclusive, findings);
        maintenance.Judge(log.Maintenance);
        var sweep = new AvailabilitySweep(
            TimeLayer.FirstWins(maintenance.Agreed),
            TimeLayer.FirstWins(maintenance.Refused),
            TimeLayer.United(log.Outages.Select(outage => new LabelledTime(outage.Start, outage.End ?? Instant.MaxValue, outage.Id))),
            TimeLayer.United(log.Unknown.Select(unknown =>
                new LabelledTime(unknown.HasStart ? unknown.Start : Instant.MinValue, unknown.HasEnd ? unknown.End : Instant.MaxValue, ""))),
            asOf,
            FullUnit);
        foreach (var span in schedule) sweep.Cover(span);
        return new(this, startInclusive, endExclusive, sweep.Spans(Hours.Zone), sweep.Failures, findings) { Period = period };
    }
}
