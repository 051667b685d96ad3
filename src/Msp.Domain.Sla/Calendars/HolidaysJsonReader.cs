using NodaTime;
using static Msp.Domain.Sla.CalendarJson;

namespace Msp.Domain.Sla;

/// <summary>Reads the holidays of a calendar: keys of ready sets, dates, rules, and sets of rules.</summary>
internal static class HolidaysJsonReader
{
    public static void Read(JsonPlace list, CalendarDraft draft)
    {
        // Rules written straight into the list make one set, so that a free weekday is a holiday of none of them. It stands where the first of them does.
        var items = list.Items();
        var own = items.Where(IsRule).Select(ReadRule).OfType<HolidayRule>().ToList();
        var isOwnAdded = false;
        foreach (var item in items)
        {
            if (IsRule(item))
            {
                if (!isOwnAdded && own.Count > 0)
                    draft.AddHolidays(HolidaySet.Of(OwnHolidays, own));
                isOwnAdded = true;
            }
            else if (item.Has(Date))
            {
                ReadDates(item, draft);
            }
            else if ((item.Is(System.Text.Json.JsonValueKind.String) ? FindSet(item) : ReadSet(item)) is { } set)
            {
                draft.AddHolidays(set);
            }
        }
    }

    private static bool IsRule(JsonPlace place) => place.Has(Rule);

    private static void ReadDates(JsonPlace place, CalendarDraft draft)
    {
        var properties = place.Properties(Date, Through, Name)!;
        var first = properties.Required(Date)?.ReadDate();
        var last = properties[Through] is { } through ? through.ReadDate() : first;
        var name = properties.Required(Name)?.ReadName();
        if (first is { } from && last is { } to && name is not null)
            draft.AddClosed(from, to, name, place.Path);
    }

    private static HolidaySet? FindSet(JsonPlace place)
    {
        if (!place.TryText(out var key))
            return null;
        if (HolidaySet.TryFind(key, out var set))
            return set;
        place.Report(FindingCodes.CalendarHolidaysUnknown, $"The sets that come with the library are {string.Join(", ", HolidaySet.Ready.Select(ready => ready.Key))}.");
        return null;
    }

    private static HolidaySet? ReadSet(JsonPlace place)
    {
        if (place.Properties(Set, Name, Rules, Without) is not { } properties)
            return null;
        var ready = properties[Set];
        var found = ready is { } key ? FindSet(key) : null;
        var name = (ready is null ? properties.Required(Name) : properties[Name])?.ReadName();
        var rules = (ready is null ? properties.Required(Rules) : properties[Rules])?.Items().Select(ReadRule).ToList() ?? [];
        var without = properties[Without]?.Items().Select(date => date.ReadDate()).ToList() ?? [];
        if (found is null && (ready is not null || name is null))
            return null;
        found ??= HolidaySet.Of(name!);
        return (name is null ? found : found.Named(name)).With(rules.OfType<HolidayRule>()).Without(without.OfType<LocalDate>());
    }

    private static HolidayRule? ReadRule(JsonPlace place)
    {
        if (place.Properties(Name, Rule, Substitute, From, To) is not { } properties)
            return null;
        var name = properties.Required(Name)?.ReadName();
        var rule = properties.Required(Rule) is { } text ? ReadRuleText(text, name ?? OwnHolidays) : null;
        var substitute = SubstituteRule.None;
        if (properties[Substitute] is { } kind && kind.TryText(out var written) && !HolidayRuleText.TryRead(written, out substitute))
            kind.Report(FindingCodes.CalendarSubstituteUnreadable, "A substitute is none, nearest weekday, following weekday or next free weekday.");
        var (first, last) = (ReadYear(properties[From]), ReadYear(properties[To]));
        if (first > last)
        {
            properties[To]!.Value.Report(FindingCodes.CalendarHolidayYearsInvalid, $"The last year is before the first, {first}.");
            return null;
        }

        if (name is null || rule is null)
            return null;
        rule = rule with { Substitute = substitute };
        return rule is HolidayRule.OnDate ? rule : rule with { FirstYear = first, LastYear = last };
    }

    private static HolidayRule? ReadRuleText(JsonPlace place, string name)
    {
        if (!place.TryText(out var text))
            return null;
        if (HolidayRule.TryParse(name, text, out var rule))
            return rule;
        place.Report(FindingCodes.CalendarHolidayRuleUnreadable, $"For a holiday rule {HolidayRuleText.Forms}.");
        return null;
    }

    private static int? ReadYear(JsonPlace? place)
    {
        if (place is not { } year || !year.TryInteger(out var number))
            return null;
        if (number is >= HolidaySet.MinYear and <= HolidaySet.MaxYear)
            return number;
        year.Report(FindingCodes.CalendarHolidayYearsInvalid, $"A year is {HolidaySet.MinYear} to {HolidaySet.MaxYear}.");
        return null;
    }
}
