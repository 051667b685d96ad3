namespace Msp.Domain;

/// <summary>When a date begins in a zone.</summary>
internal static class DateStart
{
    /// <summary>The first instant of a date, which a change of the clocks can make later than midnight. A date that the zone skips as a whole, as Samoa
    /// did 30 December 2011 when it crossed the date line, begins and ends with the first instant after the gap.</summary>
    public static Instant Of(LocalDate date, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }
}
