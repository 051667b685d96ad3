using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>Limits as people write them.</summary>
internal static partial class LimitText
{
    public const string Forms = "\"PT8H\", \"8h 30m\", \"PT8H clock\", \"3 working days\", \"3 working days to close\", \"by 17:00 on working day 1\" or \"none\"";

    private const string IsoAmount = @"(?:(?<h>[0-9]{1,6})H)?(?:(?<m>[0-9]{1,8})M)?(?:(?<s>[0-9]{1,10}(?:\.[0-9]{1,9})?)S)?";
    private const string SpokenAmount = @"(?:(?<h>[0-9]{1,6}) ?h)?(?: ?(?<m>[0-9]{1,8}) ?m(?:in)?)?(?: ?(?<s>[0-9]{1,10}) ?s)?";

    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern LongTimePattern = LocalTimePattern.ExtendedIso;

    public static bool TryParse(string? text, out Limit limit)
    {
        limit = Limit.None;
        var trimmed = text?.Trim() ?? "";
        if (trimmed == "none") return true;
        if (DaysForm().Match(trimmed) is { Success: true } days) return TryDays(days, out limit);
        if (ByForm().Match(trimmed) is { Success: true } by) return TryByTime(by, out limit);
        var onTheClock = trimmed.EndsWith(" clock", StringComparison.Ordinal);
        if (!TryDuration(onTheClock ? trimmed[..^6].TrimEnd() : trimmed, out var amount)) return false;
        limit = onTheClock ? Limit.ClockTime(amount) : Limit.WorkingTime(amount);
        return true;
    }

    public static string Format(Limit limit) => limit.Match(
        () => "none",
        workingTime => OfAmount(workingTime.Amount),
        clockTime => $"{OfAmount(clockTime.Amount)} clock",
        workingDays => string.Create(CultureInfo.InvariantCulture, $"{workingDays.Count} working days{(workingDays.End == WorkingDayEnd.Close ? " to close" : "")}"),
        byLocalTime => string.Create(CultureInfo.InvariantCulture, $"by {FormatTime(byLocalTime.Time)} on working day {byLocalTime.Count}"));

    /// <summary>Reads <c>PT8H30M</c> or <c>8h 30m</c>: hours, minutes and seconds, not negative, at most 100 years; days are refused
    /// because they could mean 24 hours or working days.</summary>
    private static bool TryDuration(string text, out Duration amount)
    {
        amount = Duration.Zero;
        if (DurationForm().Match(text) is not { Success: true } match || match.Length is 0 || text == "PT") return false;
        var total = (Number("h") * 3600m) + (Number("m") * 60m) + Number("s");
        if (total > 36525m * 86400m) return false;
        amount = Duration.FromNanoseconds((long)(total * 1_000_000_000m));
        return true;

        decimal Number(string unit) =>
            decimal.TryParse(match.Groups[unit].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0m;
    }

    /// <summary>An amount of time as <c>PT8H30M</c>, zero as <c>PT0S</c>.</summary>
    public static string OfAmount(Duration amount)
    {
        var nanoseconds = amount.ToInt64Nanoseconds();
        var (hours, rest) = Math.DivRem(nanoseconds, 3_600_000_000_000);
        var (minutes, tail) = Math.DivRem(rest, 60_000_000_000);
        var text = $"PT{Part(hours, 'H')}{Part(minutes, 'M')}{Part(tail / 1_000_000_000m, 'S')}";
        return text == "PT" ? "PT0S" : text;

        static string Part(decimal amount, char unit) => amount == 0m ? "" : string.Create(CultureInfo.InvariantCulture, $"{amount:0.#########}{unit}");
    }

    private static bool TryDays(Match match, out Limit limit)
    {
        limit = Limit.None;
        if (!TryCount(match, out var count)) return false;
        limit = match.Groups["close"].Success ? Limit.WorkingDaysToClose(count) : Limit.WorkingDays(count);
        return true;
    }

    private static bool TryByTime(Match match, out Limit limit)
    {
        limit = Limit.None;
        var text = match.Groups["time"].Value;
        var time = TimePattern.Parse(text) is { Success: true } minutes ? minutes : LongTimePattern.Parse(text);
        if (!time.Success || !TryCount(match, out var count)) return false;
        limit = Limit.ByTime(time.Value, count);
        return true;
    }

    private static string FormatTime(LocalTime time) => time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? TimePattern.Format(time) : LongTimePattern.Format(time);

    private static bool TryCount(Match match, out int count) => int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= 10_000;

    [GeneratedRegex(@"^(?<n>[0-9]{1,5}) working days?(?<close> to close)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DaysForm();

    [GeneratedRegex(@"^by (?<time>[0-9:.]{4,20}) on working day (?<n>[0-9]{1,5})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByForm();

    [GeneratedRegex($"^PT{IsoAmount}$|^{SpokenAmount}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DurationForm();
}
