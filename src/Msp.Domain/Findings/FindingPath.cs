using System.Collections;
using System.Globalization;
using NodaTime.Text;

namespace Msp.Domain;

/// <summary>Places and values of findings as text: the path as the JSON document has it, the value as people write it.</summary>
internal static class FindingPath
{
    private const int LongestValue = 60;

    /// <summary>The path in camelCase: <c>Services[2].Calendar</c> is <c>services[2].calendar</c>; what stands in brackets is not touched.</summary>
    public static string Of(string propertyName)
    {
        var (depth, first) = (0, true);
        return string.Create(propertyName.Length, propertyName, (path, name) =>
        {
            for (var at = 0; at < name.Length; at++)
            {
                var letter = name[at];
                path[at] = first && depth == 0 ? char.ToLowerInvariant(letter) : letter;
                first = letter == '.' && depth == 0;
                depth += letter switch { '[' => 1, ']' => -1, _ => 0 };
            }
        });
    }

    /// <summary>An entry of a dictionary: <c>calendars["London desk"]</c>.</summary>
    public static string Entry(string dictionary, string key) => $"{dictionary}[\"{key}\"]";

    /// <summary>An item of a list: <c>services[2]</c>, and what follows.</summary>
    public static string Item(string list, int index, string property = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]{(property.Length == 0 ? "" : ".")}{property}");

    /// <summary>A value as it was given, shortened to 60 characters; empty for null, and for what is no leaf.</summary>
    public static string Value(object? value)
    {
        var text = value switch
        {
            null => "",
            string given => given,
            bool flag => flag ? "true" : "false",
            Enum choice => char.ToLowerInvariant(choice.ToString()[0]) + choice.ToString()[1..],
            LocalDate date => LocalDatePattern.Iso.Format(date),
            LocalTime time => LocalTimePattern.ExtendedIso.Format(time),
            Instant instant => InstantPattern.ExtendedIso.Format(instant),
            Period period => PeriodPattern.Roundtrip.Format(period),
            Duration duration => Text(duration),
            IEnumerable => "",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ when value.GetType().IsValueType => value.ToString() ?? "",
            _ => "",
        };
        if (text.Length <= LongestValue)
            return text;
        // Two chars that are one character stay together.
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue), "…");
    }

    /// <summary>A number of things: <c>1 day</c>, <c>2 days</c>.</summary>
    /// <param name="count">how many</param>
    /// <param name="noun">one of them; several have an s</param>
    public static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A length of time in hours, minutes and seconds: <c>PT26H30M</c>.</summary>
    public static string Text(Duration duration)
    {
        if (duration == Duration.Zero)
            return "PT0S";
        var part = new PeriodBuilder { Hours = (duration.Days * 24L) + duration.Hours, Minutes = duration.Minutes, Seconds = duration.Seconds, Nanoseconds = duration.SubsecondNanoseconds };
        return PeriodPattern.Roundtrip.Format(part.Build());
    }
}
