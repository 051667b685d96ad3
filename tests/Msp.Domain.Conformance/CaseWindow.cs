using System.Globalization;
using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>A window of local time in nanoseconds since the midnight its date starts with; an end above a day runs past midnight.</summary>
public readonly record struct CaseWindow(long From, long To)
{
    public bool RunsPastMidnight => To > NodaConstants.NanosecondsPerDay;

    /// <summary>Reads a pair of times; an end at or before its start lies on the next day, and midnight as an end is 24:00.</summary>
    public static CaseWindow Of(string from, string to)
    {
        var start = CaseText.TimeOfDay(from);
        var end = CaseText.TimeOfDay(to);
        return new CaseWindow(start, end > start ? end : end + NodaConstants.NanosecondsPerDay);
    }

    /// <summary>Merges windows that overlap: a list of opening hours means the times inside any of them.</summary>
    public static IReadOnlyList<CaseWindow> Merge(IEnumerable<CaseWindow> windows)
    {
        var merged = new List<CaseWindow>();
        foreach (var window in windows.OrderBy(window => window.From))
        {
            if (merged.Count > 0 && window.From < merged[^1].To) merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, window.To) };
            else merged.Add(window);
        }

        return merged;
    }

    public override string ToString() => $"{Text(From)}-{Text(RunsPastMidnight ? To - NodaConstants.NanosecondsPerDay : To)}";

    private static string Text(long nanoseconds)
    {
        var (minutes, rest) = Math.DivRem(nanoseconds, NodaConstants.NanosecondsPerMinute);
        var text = string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
        if (rest == 0) return text;
        var (seconds, fraction) = Math.DivRem(rest, NodaConstants.NanosecondsPerSecond);
        return fraction == 0 ? string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds:00}") : string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds:00}.{fraction:000000000}");
    }
}
