namespace Msp.Domain.Sla.Tests.Availabilities;

/// <summary>June 2026 in UTC, and what the tests of availability say again and again.</summary>
internal static class June
{
    public static readonly Instant Start = At(1);
    public static readonly Instant End = Instant.FromUtc(2026, 7, 1, 0, 0);
    public static readonly BusinessCalendar Always = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);
    public static readonly AvailabilityTerms Plain = AvailabilityTerms.Over(Always).Build();

    public static Instant At(int day, int hour = 0, int minute = 0, int second = 0) => Instant.FromUtc(2026, 6, day, hour, minute, second);

    public static Duration Hours(double hours) => Duration.FromHours(hours);

    public static Duration Minutes(double minutes) => Duration.FromMinutes(minutes);

    public static Availability Measure(AvailabilityTerms terms, ServiceLog log) => terms.Measure(Start, End, log);

    public static Availability Measure(AvailabilityTerms terms, params MaintenanceWindow[] windows) =>
        terms.Measure(Start, End, ServiceLog.Of(new Outage(Start, End, "INC-1")).WithMaintenance(windows));

    public static string[] Codes(this IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.Code)];
}
