using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Msp.Domain.Conformance;

/// <summary>How the case format writes instants, durations, dates and times of day.</summary>
public static partial class CaseText
{
    private static readonly OffsetDateTimePattern WithSeconds = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFFo<Z+HH:mm>");
    private static readonly OffsetDateTimePattern WithMinutes = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>");

    /// <summary>Reads an instant with its offset: "2026-01-12T09:00:00Z", "2026-01-12T09:00+01:00", up to nine digits of a second.</summary>
    public static Instant Instant(string text)
    {
        var parsed = WithSeconds.Parse(text);
        if (!parsed.Success) parsed = WithMinutes.Parse(text);
        return parsed.TryGetValue(default, out var value) ? value.ToInstant() : throw new UnsupportedCaseException($"'{text}' is not an instant with an offset");
    }

    public static string Instant(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>Reads an ISO 8601 duration; a day is 24 hours, a leading sign turns all of it and a part may bear its own.</summary>
    public static Duration Duration(string text)
    {
        var match = IsoDuration().Match(text);
        if (!match.Success || text.EndsWith('P') || text.EndsWith('T')) throw new UnsupportedCaseException($"'{text}' is not an ISO 8601 duration");
        var nanoseconds = (Nanoseconds(match, "weeks", NodaConstants.NanosecondsPerWeek)
            + Nanoseconds(match, "days", NodaConstants.NanosecondsPerDay)
            + Nanoseconds(match, "hours", NodaConstants.NanosecondsPerHour)
            + Nanoseconds(match, "minutes", NodaConstants.NanosecondsPerMinute)
            + Nanoseconds(match, "seconds", NodaConstants.NanosecondsPerSecond)) * (match.Groups["sign"].Value == "-" ? -1 : 1);
        return NodaTime.Duration.FromNanoseconds((BigInteger)nanoseconds);
    }

    /// <summary>Writes a duration in hours, minutes and seconds: "PT29H", "-PT1H30M", "PT0.5S".</summary>
    public static string Duration(Duration duration)
    {
        if (duration == NodaTime.Duration.Zero) return "PT0S";
        var text = new StringBuilder(duration < NodaTime.Duration.Zero ? "-PT" : "PT");
        var nanoseconds = BigInteger.Abs(duration.ToBigIntegerNanoseconds());
        var hours = BigInteger.DivRem(nanoseconds, NodaConstants.NanosecondsPerHour, out var rest);
        var minutes = BigInteger.DivRem(rest, NodaConstants.NanosecondsPerMinute, out rest);
        var seconds = BigInteger.DivRem(rest, NodaConstants.NanosecondsPerSecond, out rest);
        if (hours > 0) text.Append(CultureInfo.InvariantCulture, $"{hours}H");
        if (minutes > 0) text.Append(CultureInfo.InvariantCulture, $"{minutes}M");
        if (rest > 0) text.Append(CultureInfo.InvariantCulture, $"{seconds}.{((int)rest).ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0')}S");
        else if (seconds > 0) text.Append(CultureInfo.InvariantCulture, $"{seconds}S");
        return text.ToString();
    }

    /// <summary>Reads "P5D" or "-P2D" as a number of days; false when hours, minutes or seconds are part of it.</summary>
    public static bool IsWholeDays(string text, out int days)
    {
        days = 0;
        var match = WholeDays().Match(text);
        if (!match.Success) return false;
        days = int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture) * (match.Groups["sign"].Value == "-" ? -1 : 1);
        return true;
    }

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? date : throw new UnsupportedCaseException($"'{text}' is not a date");

    /// <summary>Reads "09:00", "9:00", "17:30:15.5" or "24:00" as nanoseconds since midnight.</summary>
    public static long TimeOfDay(string text)
    {
        var match = ClockTime().Match(text);
        if (!match.Success) throw new UnsupportedCaseException($"'{text}' is not a time of day");
        var nanoseconds = Nanoseconds(match, "hours", NodaConstants.NanosecondsPerHour) + Nanoseconds(match, "minutes", NodaConstants.NanosecondsPerMinute)
            + Nanoseconds(match, "seconds", NodaConstants.NanosecondsPerSecond);
        return nanoseconds <= NodaConstants.NanosecondsPerDay ? (long)nanoseconds : throw new UnsupportedCaseException($"'{text}' is past the end of a day");
    }

    /// <summary>Reads "mon", "Monday" or "MON".</summary>
    public static IsoDayOfWeek Weekday(string text)
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (text.Length >= 2 && day.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase)) return day;
        }

        throw new UnsupportedCaseException($"'{text}' is not a day of the week");
    }

    private static decimal Nanoseconds(Match match, string group, long unit) =>
        match.Groups[group].Success ? decimal.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * unit : 0;

    [GeneratedRegex(@"^(?<sign>[+-]?)P(?:(?<weeks>-?\d+(?:\.\d+)?)W)?(?:(?<days>-?\d+(?:\.\d+)?)D)?(?:T(?:(?<hours>-?\d+(?:\.\d+)?)H)?(?:(?<minutes>-?\d+(?:\.\d+)?)M)?(?:(?<seconds>-?\d+(?:\.\d+)?)S)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDuration();

    [GeneratedRegex(@"^(?<sign>[+-]?)P(?<days>-?\d+)D(?:T0+[HMS])?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeDays();

    [GeneratedRegex(@"^(?<hours>\d{1,2}):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d(?:\.\d{1,9})?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();
}
