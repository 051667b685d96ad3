namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>A window of local time in nanoseconds since the midnight its date starts with, start included, end excluded; an end above a day runs past midnight.</summary>
internal readonly record struct PlainWindow(long From, long To)
{
    public const long Minute = NodaConstants.NanosecondsPerMinute;
    public const long Day = NodaConstants.NanosecondsPerDay;

    public bool RunsPastMidnight => To > Day;

    public bool IsOnWholeMinutes => From % Minute == 0 && To % Minute == 0;

    public static PlainWindow OfMinutes(int from, int to) => new(from * Minute, to * Minute);

    public bool Contains(long nanosecondOfDay) => From <= nanosecondOfDay && nanosecondOfDay < To;

    /// <summary>The text a calendar reads: "08:00-12:30", "22:00-06:00" past midnight, "24:00" for the end of the day.</summary>
    public override string ToString() => $"{Time(From)}-{Time(RunsPastMidnight ? To - Day : To)}";

    private static string Time(long nanoseconds)
    {
        var (minutes, rest) = Math.DivRem(nanoseconds, Minute);
        var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
        if (rest == 0) return text;
        var (seconds, fraction) = Math.DivRem(rest, NodaConstants.NanosecondsPerSecond);
        text += string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{seconds:00}");
        return fraction == 0 ? text : text + string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{fraction:000000000}");
    }
}
