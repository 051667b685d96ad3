using System.Text.Json;
using Msp.Domain.Sla;
using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>The calendar of a case, and the calendar of the library that says the same.</summary>
public sealed class CaseCalendar
{
    public string Zone { get; set; } = "UTC";

    public Dictionary<IsoDayOfWeek, IReadOnlyList<CaseWindow>> Weekly { get; } = [];

    public HashSet<LocalDate> Holidays { get; } = [];

    public Dictionary<LocalDate, IReadOnlyList<CaseWindow>> Exceptions { get; } = [];

    public Dictionary<LocalDate, IReadOnlyList<CaseWindow>> Breaks { get; } = [];

    public bool HolidayBeatsException { get; set; }

    public static CaseCalendar Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new UnsupportedCaseException("the case has no calendar");
        var calendar = new CaseCalendar();
        foreach (var property in json.EnumerateObject())
        {
            switch (property.Name)
            {
                case "timezone" or "timeZone" or "zone":
                    calendar.Zone = property.Value.GetString() ?? calendar.Zone;
                    break;
                case "weekly":
                    foreach (var day in Properties(property.Value)) calendar.Weekly[CaseText.Weekday(day.Name)] = Windows(day.Value);
                    break;
                case "holidays":
                    foreach (var date in Items(property.Value)) calendar.Holidays.Add(CaseText.Date(date.ValueKind == JsonValueKind.Object ? date.GetProperty("date").GetString()! : date.GetString()!));
                    break;
                case "exceptions":
                    foreach (var date in Properties(property.Value)) calendar.Exceptions[CaseText.Date(date.Name)] = Windows(date.Value);
                    break;
                case "breaks":
                    foreach (var date in Properties(property.Value)) calendar.Breaks[CaseText.Date(date.Name)] = Windows(date.Value);
                    break;
                case "holidayBeatsException":
                    calendar.HolidayBeatsException = property.Value.ValueKind == JsonValueKind.True;
                    break;
                case "name" or "semantics" or "note" or "source":
                    break;
                default:
                    throw new UnsupportedCaseException($"a calendar's '{property.Name}' is not known");
            }
        }

        return calendar;
    }

    public BusinessCalendar Build()
    {
        var builder = BusinessCalendar.In(Zone);
        foreach (var (day, windows) in Weekly)
        {
            if (Texts(windows, pastMidnight: false) is { Length: > 0 } sameDay) builder = builder.Open(day, sameDay);
            if (Texts(windows, pastMidnight: true) is { Length: > 0 } overnight) builder = builder.OpenOvernight(day, overnight);
        }

        foreach (var date in Holidays) builder = builder.Closed(date, "holiday");
        foreach (var (date, windows) in Exceptions)
        {
            builder = builder.Special(date, Texts(windows, pastMidnight: false));
            if (Texts(windows, pastMidnight: true) is { Length: > 0 } overnight) builder = builder.SpecialOvernight(date, overnight);
        }

        foreach (var (date, windows) in Breaks)
        {
            // A break cuts by the wall clock of its own date, so one past midnight is a break on each of the two dates.
            if (Texts(Clipped(windows, 0), pastMidnight: false) is { Length: > 0 } cuts) builder = builder.Break(date, "break", cuts);
            if (Texts(Clipped(windows, NodaConstants.NanosecondsPerDay), pastMidnight: false) is { Length: > 0 } tails) builder = builder.Break(date.PlusDays(1), "break", tails);
        }

        if (HolidayBeatsException) builder = builder.HolidayBeatsSpecial();
        return builder.TryBuild(out var calendar, out var findings) ? calendar! : throw new UnsupportedCaseException(string.Join("; ", findings));
    }

    private static string[] Texts(IReadOnlyList<CaseWindow> windows, bool pastMidnight) => [.. windows.Where(window => window.RunsPastMidnight == pastMidnight).Select(window => window.ToString())];

    private static CaseWindow[] Clipped(IReadOnlyList<CaseWindow> windows, long dayStart) =>
        [.. windows.Select(window => new CaseWindow(Math.Max(window.From - dayStart, 0), Math.Min(window.To - dayStart, NodaConstants.NanosecondsPerDay))).Where(window => window.From < window.To)];

    private static IReadOnlyList<CaseWindow> Windows(JsonElement json)
    {
        var windows = new List<CaseWindow>();
        foreach (var item in Items(json))
        {
            var (from, to) = item.ValueKind switch
            {
                JsonValueKind.Array when item.GetArrayLength() == 2 => (item[0].GetString()!, item[1].GetString()!),
                JsonValueKind.Object => (item.GetProperty("from").GetString()!, item.GetProperty("to").GetString()!),
                JsonValueKind.String when item.GetString()!.Split('-') is [var start, var end] => (start.Trim(), end.Trim()),
                _ => throw new UnsupportedCaseException($"'{item.GetRawText()}' is not a window"),
            };
            windows.Add(CaseWindow.Of(from, to));
        }

        return CaseWindow.Merge(windows);
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : [];

    private static IEnumerable<JsonElement> Items(JsonElement json) => json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];
}
