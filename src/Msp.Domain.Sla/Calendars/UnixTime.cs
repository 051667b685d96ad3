namespace Msp.Domain.Sla;

/// <summary>Instants and dates as Unix nanoseconds and day numbers, in which the calendars compute.</summary>
internal static class UnixTime
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <exception cref="OverflowException">The instant is before 1677 or after 2262.</exception>
    public static long ToNanoseconds(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static Instant FromNanoseconds(long nanoseconds) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);

    /// <summary>Days since 1970-01-01.</summary>
    public static int DayNumber(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The date a number of days after 1970-01-01.</summary>
    public static LocalDate Date(int dayNumber) => Epoch.PlusDays(dayNumber);

    /// <summary>The number of the day in which a wall clock's nanosecond lies.</summary>
    public static int DayOf(long localNanoseconds) => InstantParts.Of(localNanoseconds).Day;
}
