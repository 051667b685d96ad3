using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace QuarterlyReviewSample;

/// <summary>Writes the instants and lengths of time in texts of the library as people read them: the client's clock, hours and minutes.</summary>
internal static partial class Plain
{
    private const int MinutesPerHour = 60;

    /// <summary>A text in which <c>2026-08-24T22:59:59.999999999Z</c> is <c>Mon 2026-08-24 23:59</c> and <c>PT185H30M</c> is <c>185 h 30 min</c>.</summary>
    /// <param name="text">the text</param>
    public static string Text(string text) => Lengths().Replace(Instants().Replace(text, match => Local(match.Value)), match => Length(match.Value));

    /// <summary>A length of time in hours and minutes; what is not a full minute is cut off.</summary>
    /// <param name="amount">the length</param>
    public static string Hours(Duration amount) => string.Create(CultureInfo.InvariantCulture,
        $"{(amount < Duration.Zero ? "-" : "")}{Math.Abs((long)amount.TotalMinutes) / MinutesPerHour:#,0} h {Math.Abs((long)amount.TotalMinutes) % MinutesPerHour:00} min");

    private static string Local(string text)
    {
        if (InstantPattern.ExtendedIso.Parse(text) is not { Success: true, Value: var at }) return text;
        var local = at.InZone(Engagement.Zone);
        // The last moment of a day or a minute is that minute.
        return local is { Second: not 0, NanosecondOfSecond: 0 } ? local.ToString("ddd uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : Sections.Local(at);
    }

    private static string Length(string text)
    {
        var read = PeriodPattern.NormalizingIso.Parse(text);
        if (!read.Success) return text;
        var amount = read.Value.ToDuration();
        return amount.TotalMinutes == Math.Truncate(amount.TotalMinutes) ? Hours(amount)
            : string.Create(CultureInfo.InvariantCulture, $"{Hours(amount)} {Math.Abs(amount.Seconds)} s");
    }

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z")]
    private static partial Regex Instants();

    [GeneratedRegex(@"\b-?P([0-9]+D)?T(-?[0-9]+[HMS])+\b|\bP[0-9]+D\b")]
    private static partial Regex Lengths();
}
