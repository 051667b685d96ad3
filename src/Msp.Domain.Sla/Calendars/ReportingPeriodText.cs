using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>The names of periods, after ISO 8601 where it has one.</summary>
internal static partial class ReportingPeriodText
{
    public const string Forms = "\"2026-06\", \"2026-Q2\", \"2026-W23\", \"2026\", \"2026-06-05\", \"2026-06-05/P7D\" or \"P30D/2026-06-15T10:00:00Z\"";

    public static string Format(ReportingUnit unit, LocalDate first, int days, Instant end) => unit switch
    {
        ReportingUnit.Month => Text($"{first.Year:0000}-{first.Month:00}"),
        ReportingUnit.Quarter => Text($"{first.Year:0000}-Q{(first.Month + 2) / 3}"),
        ReportingUnit.Week => Text($"{WeekYearRules.Iso.GetWeekYear(first):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(first):00}"),
        ReportingUnit.Year => Text($"{first.Year:0000}"),
        ReportingUnit.Days => days == 1 ? LocalDatePattern.Iso.Format(first) : Text($"{LocalDatePattern.Iso.Format(first)}/P{days}D"),
        _ => Text($"P{days}D/{InstantPattern.ExtendedIso.Format(end)}"),
    };

    /// <summary>The period of a name; null for a text of none of the forms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The form is right, but there is no such month, week or date, or not within the supported range.</exception>
    public static ReportingPeriod? Read(string? name, DateTimeZone zone)
    {
        if (name is null) return null;
        if (Dated().Match(name) is { Success: true } dated)
        {
            var year = Number(dated, "year");
            if (dated.Groups["quarter"].Success) return ReportingPeriod.Quarter(year, Number(dated, "quarter"), zone);
            if (dated.Groups["week"].Success) return ReportingPeriod.Week(year, Number(dated, "week"), zone);
            if (!dated.Groups["month"].Success) return ReportingPeriod.Year(year, zone);
            if (!dated.Groups["day"].Success) return ReportingPeriod.Month(year, Number(dated, "month"), zone);
            var first = new LocalDate(year, Number(dated, "month"), Number(dated, "day"));
            return ReportingPeriod.Days(first, dated.Groups["days"].Success ? Number(dated, "days") : 1, zone);
        }

        if (Sliding().Match(name) is not { Success: true } sliding || !InstantPattern.ExtendedIso.Parse(sliding.Groups["end"].Value).TryGetValue(default, out var end)) return null;
        return ReportingPeriod.Rolling(Number(sliding, "days"), end, zone);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})(?:-Q(?<quarter>[0-9])|-W(?<week>[0-9]{2})|-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2})(?:/P(?<days>[0-9]{1,5})D)?)?)?\z",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\AP(?<days>[0-9]{1,5})D/(?<end>[0-9TZ:.-]{10,40})\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sliding();
}
