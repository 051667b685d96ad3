using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Msp.Domain.Monetary;
using NodaTime.Text;

namespace Msp.Domain.Documents;

/// <summary>The table of all types of value without parts that documents hold.</summary>
internal static partial class Leaves
{
    // As service levels read them; the bound of 100 years is not said.
    private const string Amount =
        @"PT(?=[0-9])([0-9]{1,6}H)?([0-9]{1,8}M)?([0-9]{1,10}(\.[0-9]{1,9})?S)?|(?=[0-9])([0-9]{1,6} ?h)?( ?[0-9]{1,8} ?m(in)?)?( ?[0-9]{1,10} ?s)?";
    private const string Count = "(0?[0-9]{1,4}|10000)";
    private const string TimeOfDay = @"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?";
    private const string LimitForm = $@"^\s*(none|{Count} working days?( to close)?|by {TimeOfDay} on working day {Count}|({Amount})(\s* clock)?)\s*$";

    private static readonly Duration LongestDuration = Duration.FromDays(36525);
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly Dictionary<Type, Leaf> Table = new Leaf[]
    {
        new PlainLeaf(typeof(string), [JsonValueKind.String], "string", "a text"),
        new PlainLeaf(typeof(bool), [JsonValueKind.True, JsonValueKind.False], "boolean", "true or false"),
        new PlainLeaf(typeof(int), [JsonValueKind.Number], "integer", "a whole number from -2147483648 to 2147483647"),
        new PlainLeaf(typeof(decimal), [JsonValueKind.Number], "number", "a number of at most 28 digits, without exponent"),
        new TextLeaf<LocalDate>(DomainCodes.DocumentDateInvalid, "a date such as \"2026-03-01\"", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", TryDate,
        LocalDatePattern.Iso.Format),
        new TextLeaf<Instant>(DomainCodes.DocumentInstantInvalid, "an instant such as \"2026-03-01T08:00:00Z\"", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}Z$",
        TryInstant, InstantPattern.ExtendedIso.Format),
        new TextLeaf<LocalTime>(DomainCodes.DocumentTimeInvalid, "a time of day such as \"17:30\"", $"^{TimeOfDay}$", TryTime, TimeText),
        new TextLeaf<Duration>(DomainCodes.DocumentDurationInvalid, "a length of time such as \"PT4H\" or \"4h 30m\"", $"^\\s*({Amount})\\s*$", TryDuration,
        DurationText),
        new TextLeaf<Period>(DomainCodes.DocumentPeriodInvalid, "a period of the calendar such as \"P3M\" or \"P1Y6M\"",
        "^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?$", TryPeriod, PeriodPattern.Roundtrip.Format),
        new TextLeaf<Share>(DomainCodes.DocumentShareInvalid, "a percentage from 0 to 100 such as \"12.5 %\"", "^[0-9]{1,3}(\\.[0-9]{1,24})? ?%$", TryShare,
        share => share.ToString()),
        new TextLeaf<Money>(DomainCodes.DocumentMoneyInvalid, "an amount in a currency such as \"1250.00 EUR\"",
        "^[+-]?([0-9]{1,28}(\\.[0-9]*)?|\\.[0-9]+) [A-Z]{3}$", Money.TryParse, money => money.ToString()),
        new TextLeaf<Limit>(DomainCodes.DocumentLimitInvalid,
        "a limit such as \"PT4H\", \"PT4H clock\", \"3 working days\", \"3 working days to close\", \"by 17:00 on working day 1\" or \"none\"", LimitForm,
        Limit.TryParse, limit => limit.ToString()),
        new TextLeaf<Metric>(DomainCodes.DocumentMetricInvalid,
        "a metric such as \"first-response\": 1 to 64 lower-case letters, digits and single hyphens between them", "^[a-z0-9]+(-[a-z0-9]+)*$", TryMetric,
        metric => metric.Name),
        new TextLeaf<Trigger>(DomainCodes.DocumentTriggerInvalid, $"one of {TriggerText.Forms}", TriggerText.Pattern, TriggerText.TryParse, TriggerText.Format),
        new TextLeaf<EscalationMoment>(DomainCodes.DocumentMomentInvalid, $"one of {MomentText.Forms}", MomentText.Pattern, MomentText.TryParse,
        MomentText.Format),
        new TextLeaf<ClaimWindow>(DomainCodes.DocumentClaimWindowInvalid, "\"30 days\", \"2 months\" or \"1 periods\", 1 to 3660 of them",
        "^[0-9]{1,4} (day|month|period)s?$", TryClaimWindow, ClaimWindowText),
        new TextLeaf<PercentRounding>(DomainCodes.DocumentRoundingInvalid,
        "\"none\", or \"down to 2 decimals\", \"up …\", \"half up …\" or \"half to even …\", 0 to 20 of them",
        "^(none|(down|up|half up|half to even) to [0-9]{1,2} decimals)$", TryRounding, RoundingText),
    }.ToDictionary(leaf => leaf.Type);

    public static IEnumerable<Leaf> All => Table.Values;

    /// <summary>How a type is written; null for one with parts.</summary>
    public static Leaf? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Table.TryGetValue(type, out var leaf)) return leaf;
        return type.IsEnum ? WordLeaf.Of(type) : null;
    }

    /// <summary>Reads a text of the form of its type.</summary>
    public static bool TryRead<T>(string text, out T value)
        where T : notnull => ((TextLeaf<T>)Table[typeof(T)]).TryRead(text, out value);

    private static bool TryDate(string text, out LocalDate date) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date);

    private static bool TryInstant(string text, out Instant instant) => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out instant);

    private static bool TryTime(string text, out LocalTime time) =>
        Minutes.Parse(text).TryGetValue(default, out time) || LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out time);

    private static string TimeText(LocalTime time) =>
        (time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? Minutes : LocalTimePattern.ExtendedIso).Format(time);

    private static bool TryDuration(string text, out Duration amount)
    {
        amount = Duration.Zero;
        if (!Limit.TryParse(text, out var limit) || limit is not Limit.OfWorkingTime working) return false;
        amount = working.Amount;
        return true;
    }

    private static string DurationText(Duration amount) =>
        amount >= Duration.Zero && amount <= LongestDuration ? Limit.WorkingTime(amount).ToString() : FindingPath.Text(amount);

    private static bool TryPeriod(string text, out Period period)
    {
        period = Period.Zero;
        return PeriodForm().IsMatch(text) && PeriodPattern.Roundtrip.Parse(text).TryGetValue(Period.Zero, out period!);
    }

    private static bool TryShare(string text, out Share share)
    {
        share = default;
        if (ShareForm().Match(text) is not { Success: true } match) return false;
        var percent = decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (percent > 100m) return false;
        share = Share.OfPercent(percent);
        return true;
    }

    private static bool TryMetric(string text, out Metric metric)
    {
        metric = Metric.Resolution;
        if (text.Length > 64 || !MetricForm().IsMatch(text)) return false;
        metric = Metric.Named(text);
        return true;
    }

    private static bool TryClaimWindow(string text, out ClaimWindow window)
    {
        window = ClaimWindow.Days(1);
        var match = ClaimWindowForm().Match(text);
        if (!match.Success || int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is not (>= 1 and <= 3660 and var count))
            return false;
        window = match.Groups["unit"].Value switch { "day" => ClaimWindow.Days(count), "month" => ClaimWindow.Months(count), _ => ClaimWindow.Periods(count) };
        return true;
    }

    private static string ClaimWindowText(ClaimWindow window) => window.Match(
        days: days => Counted(days.Count, "days"),
        months: months => Counted(months.Count, "months"),
        periods: periods => Counted(periods.Count, "periods"));

    private static string Counted(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}");

    private static bool TryRounding(string text, out PercentRounding rounding)
    {
        rounding = PercentRounding.None;
        if (text == "none") return true;
        var match = RoundingForm().Match(text);
        if (!match.Success || int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is not (<= 20 and var decimals))
            return false;
        rounding = match.Groups["how"].Value switch
        {
            "down" => PercentRounding.Down(decimals),
            "up" => PercentRounding.Up(decimals),
            "half up" => PercentRounding.HalfUp(decimals),
            _ => PercentRounding.HalfEven(decimals),
        };
        return true;
    }

    private static string RoundingText(PercentRounding rounding) => rounding.IsNone ? "none" : rounding.ToString()["rounded ".Length..];

    [GeneratedRegex("^P(?=[0-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,5}D)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PeriodForm();

    [GeneratedRegex(@"^(?<n>[0-9]{1,3}(?:\.[0-9]{1,24})?) ?%$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShareForm();

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MetricForm();

    [GeneratedRegex("^(?<n>[0-9]{1,4}) (?<unit>day|month|period)s?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClaimWindowForm();

    [GeneratedRegex("^(?<how>down|up|half up|half to even) to (?<n>[0-9]{1,2}) decimals$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoundingForm();
}
