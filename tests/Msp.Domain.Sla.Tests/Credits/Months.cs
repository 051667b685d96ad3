using Msp.Domain.Sla.Tests.Attainments;

namespace Msp.Domain.Sla.Tests.Credits;

/// <summary>Months of a service with an availability that the test chooses.</summary>
internal static class Months
{
    private static readonly AvailabilityTerms Terms = AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();

    public static ReportingPeriod June { get; } = ReportingPeriod.Month(2026, 6, DateTimeZone.Utc);

    /// <summary>A month of 2026, or of a year after for numbers above 12.</summary>
    public static ReportingPeriod Month(int number) => ReportingPeriod.Month(2026 + ((number - 1) / 12), ((number - 1) % 12) + 1, DateTimeZone.Utc);

    /// <summary>A month that was available for so many hundredths, exactly, with one failure or none.</summary>
    public static Availability Of(decimal percent, ReportingPeriod? period = null)
    {
        var month = period ?? June;
        var down = Duration.FromNanoseconds((long)((month.End - month.Start).ToInt64Nanoseconds() * (1 - (percent / 100m))));
        return Terms.Measure(month, ServiceLog.Of(new Outage(month.Start, month.Start + down)));
    }

    /// <summary>A month without service hours.</summary>
    public static Availability Nothing(ReportingPeriod? period = null) =>
        AvailabilityTerms.Over(BusinessCalendar.In("UTC").Build()).Build().Measure(period ?? June, ServiceLog.Empty);

    /// <summary>June in London, in which these incidents missed, each by as many tickets as it is named, and so many tickets met.</summary>
    public static Attainment Missed(int met, params string[] incidents) => InJune(met, incidents).ToAttainment(Episodes.June);

    public static IEnumerable<SlaResult> InJune(int met, params string[] incidents) =>
    [
        .. Episodes.Many(met, 0),
        .. incidents.Select((incident, index) => Episodes.Missed($"T{index}", Episodes.InJune(1 + (index % 28))) with { IncidentId = incident }),
    ];

    public static Share Percent(decimal percent) => Share.OfPercent(percent);
}
