using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A window of local time that belongs to the date it starts on: nanoseconds of that date, end excluded. An end above 24 h runs
/// past midnight.</summary>
internal readonly record struct LocalWindow(long Start, long End)
{
    public const long NanosecondsPerDay = 86_400_000_000_000;

    private const long NanosecondsPerHour = NanosecondsPerDay / 24;
    private const long NanosecondsPerMinute = NanosecondsPerHour / 60;
    private const long NanosecondsPerSecond = NanosecondsPerMinute / 60;

    public bool RunsPastMidnight => End > NanosecondsPerDay;

    /// <summary>Reads a window such as <c>08:00-12:30</c>. False when the text has not that form; the order of start and end is not judged.</summary>
    public static bool TryParse(string text, out long start, out long end)
    {
        (start, end) = (0, 0);
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && TryParseTime(text.AsSpan(0, dash).Trim(), out start) && start < NanosecondsPerDay
            && TryParseTime(text.AsSpan(dash + 1).Trim(), out end);
    }

    /// <summary>The shortest text of a nanosecond of the day, up to <c>24:00</c>: seconds and fractions only where there are any.</summary>
    public static string TimeText(long nanosecondOfDay)
    {
        var (minutes, rest) = Math.DivRem(nanosecondOfDay, NanosecondsPerMinute);
        var text = string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
        if (rest == 0) return text;
        var (seconds, fraction) = Math.DivRem(rest, NanosecondsPerSecond);
        var tail = fraction == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{fraction:000000000}").TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds:00}{tail}");
    }

    /// <summary>
    /// One window for this and a later one that touches it. False when they do not touch, or when together
    /// they last a day or more across midnight, which no text could say.
    /// </summary>
    public bool TryMerge(LocalWindow later, out LocalWindow both)
    {
        both = new(Start, later.End);
        return later.Start == End && (!both.RunsPastMidnight || both.End - both.Start < NanosecondsPerDay);
    }

    /// <summary>The window as people write it: <c>22:00-06:00</c> for one that runs past midnight.</summary>
    public override string ToString() => $"{TimeText(Start)}-{TimeText(RunsPastMidnight ? End - NanosecondsPerDay : End)}";

    // HH:mm, HH:mm:ss or HH:mm:ss.f with up to nine digits; 24:00 is the end of the day.
    private static bool TryParseTime(ReadOnlySpan<char> text, out long nanoseconds)
    {
        nanoseconds = 0;
        if (text.Length is not (5 or 8) and not (>= 10 and <= 18)) return false;
        var seconds = 0;
        var fraction = 0L;
        if (!TryParseTwoDigits(text[..2], out var hours) || text[2] != ':' || !TryParseTwoDigits(text[3..5], out var minutes)) return false;
        if (text.Length > 5 && (text[5] != ':' || !TryParseTwoDigits(text[6..8], out seconds))) return false;
        if (text.Length > 8 && (text[8] != '.' || !TryParseFraction(text[9..], out fraction))) return false;
        nanoseconds = (hours * NanosecondsPerHour) + (minutes * NanosecondsPerMinute) + (seconds * NanosecondsPerSecond) + fraction;
        return minutes < 60 && seconds < 60 && nanoseconds <= NanosecondsPerDay;
    }

    private static bool TryParseTwoDigits(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool TryParseFraction(ReadOnlySpan<char> digits, out long nanoseconds)
    {
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out nanoseconds)) return false;
        for (var missing = digits.Length; missing < 9; missing++) nanoseconds *= 10;
        return true;
    }
}
