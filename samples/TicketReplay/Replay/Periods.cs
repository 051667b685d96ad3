namespace TicketReplay;

/// <summary>Periods of a kind.</summary>
internal static class Periods
{
    /// <summary>The periods from the one in which an instant lies to the one in which another lies; one that reaches beyond the supported years is left out.</summary>
    public static IReadOnlyList<ReportingPeriod> Between(PeriodKind kind, Instant first, Instant last, DateTimeZone zone)
    {
        var periods = new List<ReportingPeriod>();
        var (date, end) = (StartDate(kind, first.InZone(zone).Date), last.InZone(zone).Date);
        for (; date <= end; date = kind switch { PeriodKind.Year => date.PlusYears(1), PeriodKind.Quarter => date.PlusMonths(3), _ => date.PlusMonths(1) })
        {
            if (From(kind, date, zone) is { } period) periods.Add(period);
        }

        return periods;
    }

    private static LocalDate StartDate(PeriodKind kind, LocalDate date) => kind switch
    {
        PeriodKind.Year => new LocalDate(date.Year, 1, 1),
        PeriodKind.Quarter => new LocalDate(date.Year, (((date.Month - 1) / 3) * 3) + 1, 1),
        _ => new LocalDate(date.Year, date.Month, 1),
    };

    private static ReportingPeriod? From(PeriodKind kind, LocalDate date, DateTimeZone zone)
    {
        try
        {
            return kind switch
            {
                PeriodKind.Year => ReportingPeriod.Year(date.Year, zone),
                PeriodKind.Quarter => ReportingPeriod.Quarter(date.Year, (date.Month + 2) / 3, zone),
                _ => ReportingPeriod.Month(date.Year, date.Month, zone),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // The first and the last month of the supported years are not whole in every zone.
            return null;
        }
    }
}
