namespace QuarterlyReviewSample;

/// <summary>What was agreed: hours, service levels, availability. It is the agreement that the shipped year was worked under.</summary>
internal static class Engagement
{
    public const string Provider = "Fellside Managed IT";

    public const string Client = "Ward and Reyes";

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The hours of the service desk.</summary>
    public static BusinessCalendar Desk { get; } = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00")
        .Closed(HolidaySet.EnglandAndWales).Build();

    public static BusinessCalendar Always { get; } = BusinessCalendar.AlwaysOpen(Zone);

    public static SlaPolicy Policy { get; } = Promises(("P1", "15m", "4h", Always), ("P2", "1h", "8h", Desk), ("P3", "4h", "24h", Desk),
        ("P4", "8h", "60h", Desk));

    public static AvailabilityTerms Uptime { get; } = AvailabilityTerms.Over(Always).MaintenanceAnnounced(Duration.FromHours(72))
        .MaintenancePerMonth(Duration.FromHours(4)).UnknownCounts(UnknownTime.Excluded).Build();

    /// <summary>What each service shall be available.</summary>
    public static Share Availability { get; } = Share.OfPercent(99.9m);

    /// <summary>What part of the clocks of a quarter shall be met.</summary>
    public static Share Attainment { get; } = Share.OfPercent(92m);

    private static SlaPolicy Promises(params (string Priority, string Response, string Resolution, BusinessCalendar Hours)[] promises)
    {
        var policy = SlaPolicy.Named("Managed service 2025");
        foreach (var (priority, response, resolution, hours) in promises)
        {
            policy = policy.Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse(response), hours).Build(), new Applies { Priority = priority })
                .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse(resolution), hours).Build(), new Applies { Priority = priority });
        }

        return policy.Build();
    }
}
