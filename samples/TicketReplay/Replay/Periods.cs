namespace TicketReplay;

/// <summary>Periods of a kind.</summary>
internal static class Periods
{
    /// <summary>The periods from the one that contains an instant to the one that contains another; one that reaches beyond the supported years is left out.</summary>
    public static IReadOnlyList<ReportingPeriod> Between(PeriodKind kind, Instant first, Instant last, DateTimeZone zone)
    {
        var periods = new List<ReportingPeriod>();
        // The first and the last of the supported years are not whole in every zone.
        var next = Supported(() => Of(kind, first, zone)) ?? Supported(() => Of(kind, first + Shortest(kind), zone));
        while (next is { } period && period.Start <= last)
        {
            periods.Add(period);
            next = Supported(() => period.Next);
        }

        return periods;
    }

    private static ReportingPeriod Of(PeriodKind kind, Instant instant, DateTimeZone zone) => kind switch
    {
        PeriodKind.Year => ReportingPeriod.YearOf(instant, zone),
        PeriodKind.Quarter => ReportingPeriod.QuarterOf(instant, zone),
        _ => ReportingPeriod.MonthOf(instant, zone),
    };

    private static Duration Shortest(PeriodKind kind) => Duration.FromDays(kind switch { PeriodKind.Year => 365, PeriodKind.Quarter => 90, _ => 28 });

    private static ReportingPeriod? Supported(Func<ReportingPeriod> period)
    {
        try
        {
            return period();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
