namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>A Monday-to-Friday desk, 09:00-17:00 UTC, and instants in the week of Monday 12 January 2026.</summary>
internal static class Desk
{
    public static BusinessCalendar Calendar { get; } = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

    public static Instant Mon(int hour, int minute = 0, int second = 0) => At(12, hour, minute, second);

    public static Instant Tue(int hour, int minute = 0, int second = 0) => At(13, hour, minute, second);

    public static Instant Wed(int hour, int minute = 0, int second = 0) => At(14, hour, minute, second);

    public static Instant Thu(int hour, int minute = 0, int second = 0) => At(15, hour, minute, second);

    public static Instant Fri(int hour, int minute = 0, int second = 0) => At(16, hour, minute, second);

    public static Duration Hours(double hours) => Duration.FromMinutes((long)(hours * 60));

    public static SlaTargetBuilder Resolution(double hours) => SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Hours(hours)), Calendar);

    private static Instant At(int day, int hour, int minute, int second) => Instant.FromUtc(2026, 1, day, hour, minute, second);
}
