using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using static Msp.Domain.Sla.CalendarJson;

namespace Msp.Domain.Sla;

/// <summary>Writes the holidays of a calendar: sets in their order, then the dates.</summary>
internal static class HolidaysJsonWriter
{
    public static void Write(Utf8JsonWriter json, CalendarDefinition definition)
    {
        if (definition.HolidaySets.IsEmpty && definition.Closed.Count == 0)
            return;
        json.WriteStartArray(Holidays);
        foreach (var set in definition.HolidaySets)
            WriteSet(json, set, IsOwn(set, definition.HolidaySets));
        WriteDates(json, definition.Closed);
        json.WriteEndArray();
    }

    // Rules stand straight in the list when reading them there gives the same set again.
    private static bool IsOwn(HolidaySet set, ImmutableArray<HolidaySet> all) =>
        set.Name == OwnHolidays && set.Rules.Count > 0 && set.Removed.Count == 0 && all.Count(other => other.Name == OwnHolidays) == 1;

    private static void WriteSet(Utf8JsonWriter json, HolidaySet set, bool isOwn)
    {
        // Of several it could be made of, the one that leaves the least to say.
        var ready = HolidaySet.Ready.Where(ready => ready.Rules.All(set.Rules.Contains) && Extended(ready, set) == set).MaxBy(ready => ready.Rules.Count);
        if (ready == set)
        {
            json.WriteStringValue(ready!.Key);
        }
        else if (isOwn)
        {
            foreach (var rule in set.Rules)
                WriteRule(json, rule);
        }
        else
        {
            json.WriteStartObject();
            if (ready is not null)
                json.WriteString(CalendarJson.Set, ready.Key);
            if (set.Name != ready?.Name)
                json.WriteString(Name, set.Name);
            WriteRules(json, ready is null ? set.Rules : [.. set.Rules.Except(ready.Rules)], isRequired: ready is null);
            WriteWithout(json, ready is null ? set.Removed : [.. set.Removed.Except(ready.Removed)]);
            json.WriteEndObject();
        }
    }

    /// <summary>A ready set with everything added that makes it another set, if that is how the other one came about.</summary>
    private static HolidaySet Extended(HolidaySet ready, HolidaySet set) =>
        ready.Named(set.Name).With(set.Rules.Except(ready.Rules)).Without(set.Removed.Except(ready.Removed));

    private static void WriteRules(Utf8JsonWriter json, IReadOnlyList<HolidayRule> rules, bool isRequired)
    {
        if (rules.Count == 0 && !isRequired)
            return;
        json.WriteStartArray(Rules);
        foreach (var rule in rules)
            WriteRule(json, rule);
        json.WriteEndArray();
    }

    private static void WriteWithout(Utf8JsonWriter json, IReadOnlyList<LocalDate> dates)
    {
        if (dates.Count == 0)
            return;
        json.WriteStartArray(Without);
        foreach (var date in dates)
            json.WriteStringValue(NodaTime.Text.LocalDatePattern.Iso.Format(date));
        json.WriteEndArray();
    }

    private static void WriteRule(Utf8JsonWriter json, HolidayRule rule)
    {
        json.WriteStartObject();
        json.WriteString(Name, rule.Name);
        json.WriteString(Rule, rule.Text);
        if (rule.Substitute != SubstituteRule.None)
            json.WriteString(Substitute, HolidayRuleText.Write(rule.Substitute));
        if (rule is not HolidayRule.OnDate)
        {
            if (rule.FirstYear is { } first)
                json.WriteNumber(From, first);
            if (rule.LastYear is { } last)
                json.WriteNumber(To, last);
        }

        json.WriteEndObject();
    }

    private static void WriteDates(Utf8JsonWriter json, IReadOnlyDictionary<LocalDate, string> closed)
    {
        var dates = closed.OrderBy(entry => entry.Key).ToList();
        for (var index = 0; index < dates.Count; index++)
        {
            var (first, name) = dates[index];
            while (index + 1 < dates.Count && dates[index + 1].Key == dates[index].Key.PlusDays(1) && dates[index + 1].Value == name)
                index++;
            json.WriteStartObject();
            HoursJsonWriter.WriteDate(json, Date, first);
            if (dates[index].Key != first)
                HoursJsonWriter.WriteDate(json, Through, dates[index].Key);
            json.WriteString(Name, name);
            json.WriteEndObject();
        }
    }
}
