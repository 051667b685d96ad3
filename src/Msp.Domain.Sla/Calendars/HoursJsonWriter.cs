using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using static Msp.Domain.Sla.CalendarJson;

namespace Msp.Domain.Sla;

/// <summary>Writes weekly hours, special hours and breaks; each list in the order of days and dates.</summary>
internal static class HoursJsonWriter
{
    public static void Write(Utf8JsonWriter json, CalendarDefinition definition)
    {
        json.WriteStartArray(Hours);
        foreach (var week in definition.Hours)
            WriteWeek(json, week);
        json.WriteEndArray();
        HolidaysJsonWriter.Write(json, definition);
        WriteSpecial(json, definition.Special);
        WriteBreaks(json, definition.Breaks);
        if (definition.HolidayBeatsSpecial)
            json.WriteBoolean(HolidayBeatsSpecial, true);
    }

    public static void WriteDate(Utf8JsonWriter json, string property, LocalDate date) => json.WriteString(property, LocalDatePattern.Iso.Format(date));

    private static void WriteWeek(Utf8JsonWriter json, WeeklyHours week)
    {
        var days = Enumerable.Range(1, 7)
            .Select(day => (IsoDayOfWeek)day)
            .Where(day => !week.On(day).IsEmpty)
            .GroupBy(week.On)
            .Select(group => (Hours: group.Key, Days: group.ToList()))
            .ToList();
        // A dated week replaces the one before even when nothing opens in it.
        if (days.Count == 0 && week.From is not null)
            days.Add((DayHours.None, [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)]));
        foreach (var (hours, on) in days)
        {
            json.WriteStartObject();
            if (week.From is { } from)
                WriteDate(json, From, from);
            json.WriteString(Days, WeekdaysText.Write(on));
            WriteWindows(json, hours);
            json.WriteEndObject();
        }
    }

    private static void WriteSpecial(Utf8JsonWriter json, IReadOnlyDictionary<LocalDate, DayHours> special)
    {
        if (special.Count == 0)
            return;
        json.WriteStartArray(Special);
        foreach (var (date, hours) in special.OrderBy(entry => entry.Key))
        {
            json.WriteStartObject();
            WriteDate(json, Date, date);
            WriteWindows(json, hours);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBreaks(Utf8JsonWriter json, IReadOnlyDictionary<LocalDate, System.Collections.Immutable.ImmutableArray<DatedBreak>> breaks)
    {
        if (breaks.Count == 0)
            return;
        json.WriteStartArray(Breaks);
        foreach (var (date, cuts) in breaks.OrderBy(entry => entry.Key))
        {
            foreach (var (name, windows) in Entries(cuts))
            {
                json.WriteStartObject();
                WriteDate(json, Date, date);
                json.WriteString(Name, name);
                WriteList(json, Cut, windows);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>The breaks of a date in their order, neighbours of one name together; windows that overlap stay apart, as one entry may not
    /// have such.</summary>
    private static List<(string Name, List<LocalWindow> Windows)> Entries(IEnumerable<DatedBreak> cuts)
    {
        var entries = new List<(string Name, List<LocalWindow> Windows)>();
        foreach (var (name, window) in cuts)
        {
            if (entries.Count > 0 && entries[^1].Name == name && entries[^1].Windows.TrueForAll(other => window.End <= other.Start || other.End <= window.Start))
                entries[^1].Windows.Add(window);
            else
                entries.Add((name, [window]));
        }

        return entries;
    }

    private static void WriteWindows(Utf8JsonWriter json, DayHours hours)
    {
        var (open, overnight) = (new List<LocalWindow>(), new List<LocalWindow>());
        foreach (var window in hours.Windows)
            (window.RunsPastMidnight ? overnight : open).Add(window);
        if (open.Count > 0 || overnight.Count == 0)
            WriteList(json, Open, open);
        if (overnight.Count > 0)
            WriteList(json, Overnight, overnight);
    }

    // On one line, as people write them. The texts of windows need no escaping.
    private static void WriteList(Utf8JsonWriter json, string property, IEnumerable<LocalWindow> windows)
    {
        json.WritePropertyName(property);
        json.WriteRawValue($"[{string.Join(", ", windows.Select(window => $"\"{window}\""))}]");
    }
}
