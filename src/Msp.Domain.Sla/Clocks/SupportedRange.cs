namespace Msp.Domain.Sla;

/// <summary>The instants for which clocks can be read: those for which calendars answer.</summary>
internal static class SupportedRange
{
    public static void Require(Instant instant, string parameterName)
    {
        if (!Holds(instant))
            throw new ArgumentOutOfRangeException(parameterName, instant, $"Clocks are read for instants from {BusinessCalendar.Earliest} to {BusinessCalendar.Latest}.");
    }

    public static bool Holds(Instant instant) => instant >= BusinessCalendar.Earliest && instant <= BusinessCalendar.Latest;
}
