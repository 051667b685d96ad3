namespace Msp.Domain.Communication;

/// <summary>Where a day on which something is due moves, and when on that day it is due.</summary>
internal static class DueDay
{
    // Further than that no date moves: a calendar that is closed for longer leaves the date where it is.
    public const int FarthestRoll = 62;

    // Dates from that year on are none: calendars end then.
    public const int EndYear = 2249;

    /// <summary>The date after it moved.</summary>
    public static LocalDate Move(LocalDate date, DayRoll roll, BusinessCalendar? calendar)
    {
        if (calendar is null || roll == DayRoll.None) return date;
        var following = Next(date, 1, calendar);
        return roll switch
        {
            DayRoll.Following => following,
            DayRoll.Preceding => Next(date, -1, calendar),
            _ => following.Month == date.Month ? following : Next(date, -1, calendar),
        };
    }

    /// <summary>A time on a date: one that the clocks skip is the first after the gap, one that comes twice the first; the last instant of the day where none
    /// is stated.</summary>
    public static Instant Due(LocalDate date, LocalTime? at, DateTimeZone zone) => at is { } time
        ? zone.ResolveLocal(date + time, NodaTime.TimeZones.Resolvers.CreateMappingResolver(
            NodaTime.TimeZones.Resolvers.ReturnEarlier, NodaTime.TimeZones.Resolvers.ReturnStartOfIntervalAfter)).ToInstant()
        : DateStart.Of(date.PlusDays(1), zone) - Duration.Epsilon;

    private static LocalDate Next(LocalDate date, int step, BusinessCalendar calendar)
    {
        for (var days = 0; days <= FarthestRoll; days++)
            if (calendar.IsWorkingDay(date.PlusDays(days * step))) return date.PlusDays(days * step);
        return date;
    }
}
