using NodaTime;

namespace Msp.Domain.Sla;

/// <summary>The date of Easter Sunday of the western churches.</summary>
internal static class EasterSunday
{
    /// <summary>Easter Sunday by the Gregorian computus, in the form of Meeus, Jones and Butcher (Astronomical Algorithms, 1991, chapter 8).</summary>
    public static LocalDate In(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = (year / 100, year % 100);
        var moonCorrection = ((8 * century) + 13) / 25;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }
}
