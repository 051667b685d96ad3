using System.Text.Json;
using NodaTime;
using static Msp.Domain.Sla.CalendarJson;

namespace Msp.Domain.Sla;

/// <summary>Reads calendars from JSON: everything that can be judged is judged in one pass, whatever else is wrong.</summary>
internal static class CalendarJsonReader
{
    private static readonly LocalDate AnyDate = new(2000, 1, 1);

    /// <summary>Reads a calendar and the calendars it is made of; null when a finding is an error.</summary>
    /// <param name="place">the calendar's object</param>
    /// <param name="depth">how many composites it lies in</param>
    public static BusinessCalendar? Read(JsonPlace place, int depth = 0)
    {
        var isComposite = place.Has(Union) || place.Has(Intersection) || place.Has(Base) || place.Has(Except) || place.Has(Revisions);
        if (!isComposite)
            return place.Peek(Hours) is { } hours && hours.Is(JsonValueKind.String) ? ReadAlwaysOpen(place) : ReadHours(place);
        if (depth >= DeepestNesting)
        {
            place.Findings.Add(Finding.Error(FindingCodes.CalendarNestedTooDeep, place.Path, "", $"Calendars made of calendars may be nested {DeepestNesting} deep."));
            return null;
        }

        if (place.Has(Union))
            return ReadParts(place, Union, depth, (left, right, zone) => left.Union(right, zone));
        if (place.Has(Intersection))
            return ReadParts(place, Intersection, depth, (left, right, zone) => left.Intersect(right, zone));
        return place.Has(Revisions) ? ReadRevisions(place, depth) : ReadDifference(place, depth);
    }

    private static BusinessCalendar? ReadParts(JsonPlace place, string kind, int depth, Func<BusinessCalendar, BusinessCalendar, DateTimeZone?, BusinessCalendar> combine)
    {
        var properties = place.Properties(Name, Zone, kind)!;
        var (name, isZoneRead) = (properties[Name]?.ReadName(), TryReadZone(properties, out var zone));
        var list = properties.Required(kind)!.Value;
        var parts = list.Items().Select(part => Read(part, depth + 1)).ToList();
        if (parts.Count < 2 && list.Is(JsonValueKind.Array))
            list.Report(FindingCodes.CalendarPartsTooFew, $"The {kind} of calendars must have at least two parts.");
        if (parts.Count < 2 || parts.Contains(null) || !isZoneRead)
            return null;
        return Named(parts.OfType<BusinessCalendar>().Aggregate((left, right) => combine(left, right, zone)), name);
    }

    private static BusinessCalendar? ReadDifference(JsonPlace place, int depth)
    {
        var properties = place.Properties(Name, Zone, Base, Except, Label)!;
        var (name, isZoneRead) = (properties[Name]?.ReadName(), TryReadZone(properties, out var zone));
        var left = Read(properties.Required(Base), depth);
        var maintenance = Read(properties.Required(Except), depth);
        var label = properties.Required(Label)?.ReadName();
        return left is null || maintenance is null || label is null || !isZoneRead ? null : Named(left.Except(maintenance, label, zone), name);
    }

    private static BusinessCalendar? ReadRevisions(JsonPlace place, int depth)
    {
        var properties = place.Properties(Name, Base, Revisions)!;
        var name = properties[Name]?.ReadName();
        var calendar = Read(properties.Required(Base), depth);
        foreach (var item in properties.Required(Revisions)!.Value.Items())
        {
            if (item.Properties(Published, Calendar) is not { } revision)
                continue;
            var published = revision.Required(Published)?.ReadInstant();
            var revised = Read(revision.Required(Calendar), depth);
            calendar = published is { } at && revised is not null ? calendar?.RevisedBy(revised, at) : null;
        }

        return Named(calendar, name);
    }

    private static BusinessCalendar? ReadAlwaysOpen(JsonPlace place)
    {
        var properties = place.Properties(Name, Zone, Hours)!;
        var (name, isZoneRead) = (properties[Name]?.ReadName(), TryReadZone(properties, out var zone));
        properties.Required(Zone);
        var hours = properties[Hours]!.Value;
        if (hours.Decoded != Always)
            hours.Report(FindingCodes.JsonWrongKind, $"The value must be a list of weekly hours or the text \"{Always}\".");
        return zone is null || !isZoneRead ? null : Named(BusinessCalendar.AlwaysOpen(zone), name);
    }

    private static BusinessCalendar? ReadHours(JsonPlace place)
    {
        if (place.Properties(Name, Zone, Hours, Holidays, Special, Breaks, HolidayBeatsSpecial) is not { } properties)
            return null;
        var id = properties.Required(Zone) is { } zone && zone.TryText(out var text) ? text : null;
        // Without a readable zone any will do: the draft then only serves to find what else is wrong.
        var draft = id is null ? CalendarDraft.In(DateTimeZone.Utc) : CalendarDraft.In(id, place.At(Zone, default).Path);
        draft.Name = properties[Name]?.ReadName();
        if (properties[Hours] is { } hours && !hours.Is(JsonValueKind.Array))
            draft.ExpectHours(null);
        foreach (var item in Items(properties[Hours]))
            ReadWeeklyHours(item, draft);
        if (properties[Holidays] is { } holidays)
            HolidaysJsonReader.Read(holidays, draft);
        foreach (var item in Items(properties[Special]))
            ReadSpecial(item, draft);
        foreach (var item in Items(properties[Breaks]))
            ReadBreak(item, draft);
        if (properties[HolidayBeatsSpecial] is { } flag && flag.TryFlag(out var beats))
            draft.HolidayBeatsSpecial = beats;
        var definition = draft.Complete(out var found, place.At(Hours, default).Path);
        IReadOnlyList<Finding> findings = [.. found.Select(Shortened)];
        place.Findings.AddRange(findings);
        return definition is null ? null : new(draft.Name ?? definition.Zone.Id, new HoursSchedule(definition), findings);
    }

    private static void ReadWeeklyHours(JsonPlace place, CalendarDraft draft)
    {
        if (place.Properties(From, Days, Open, Overnight) is not { } properties)
        {
            draft.ExpectHours(null);
            return;
        }

        var (start, from) = (properties[From], properties[From]?.ReadDate());
        IReadOnlyCollection<IsoDayOfWeek> weekdays = [];
        var areDaysRead = properties.Required(Days) is { } days && days.TryText(out var text) && TryReadDays(days, text, out weekdays);
        if (!areDaysRead || IsNoList(properties[Open]) || IsNoList(properties[Overnight]))
            draft.ExpectHours(from);
        Judge(place, draft, areDaysRead && (start is null || from is not null), target =>
        {
            if (start is { } date && from is { } first)
                target.AddWeek(first, date.Path);
            ReadWindows(properties, (windows, overnight, path) => target.AddHours(from, areDaysRead ? weekdays : [IsoDayOfWeek.Monday], windows, overnight, path));
        });
    }

    private static bool IsNoList(JsonPlace? place) => place is { } value && !value.Is(JsonValueKind.Array);

    private static bool TryReadDays(JsonPlace place, string text, out IReadOnlyCollection<IsoDayOfWeek> weekdays) =>
        WeekdaysText.TryRead(text, out weekdays) || place.Report(FindingCodes.CalendarDaysUnreadable, "Weekdays are written Mon-Fri, Sat or Mon, Wed-Fri.");

    private static void ReadSpecial(JsonPlace place, CalendarDraft draft)
    {
        if (place.Properties(Date, Open, Overnight) is not { } properties)
            return;
        var date = properties.Required(Date)?.ReadDate();
        Judge(
            place,
            draft,
            date is not null,
            target => ReadWindows(properties, (windows, overnight, path) => target.AddSpecial(date ?? AnyDate, windows, overnight, path)));
    }

    private static void ReadBreak(JsonPlace place, CalendarDraft draft)
    {
        if (place.Properties(Date, Name, Cut) is not { } properties)
            return;
        var date = properties.Required(Date)?.ReadDate();
        var name = properties.Required(Name)?.ReadName() ?? "";
        if (properties.Required(Cut) is { } cut)
            Judge(place, draft, date is not null, target => target.AddBreak(date ?? AnyDate, name, Texts(cut), cut.Path));
    }

    // A faulty entry refuses the calendar; its windows are judged all the same, in a draft of its own where they collide with nothing.
    private static void Judge(JsonPlace place, CalendarDraft draft, bool isReadable, Action<CalendarDraft> add)
    {
        if (isReadable)
        {
            add(draft);
            return;
        }

        var apart = CalendarDraft.In(DateTimeZone.Utc);
        add(apart);
        apart.Complete(out var findings, "");
        place.Findings.AddRange(findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(Shortened));
    }

    private static void ReadWindows(JsonProperties properties, Action<IReadOnlyList<string>, bool, string> add)
    {
        var overnight = properties[Overnight];
        if ((overnight is null ? properties.Required(Open) : properties[Open]) is { } open)
            add(Texts(open), false, open.Path);
        if (overnight is { } windows)
            add(Texts(windows), true, windows.Path);
    }

    private static bool TryReadZone(JsonProperties properties, out DateTimeZone? zone)
    {
        zone = null;
        if (properties[Zone] is not { } place)
            return true;
        if (!place.TryText(out var id))
            return false;
        zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        return zone is not null || place.Report(FindingCodes.CalendarZoneUnknown, "No time zone of the tz database has this id.");
    }

    private static BusinessCalendar? Read(JsonPlace? place, int depth) => place is { } part ? Read(part, depth + 1) : null;

    private static BusinessCalendar? Named(BusinessCalendar? calendar, string? name) => name is null ? calendar : calendar?.Named(name);

    private static IReadOnlyList<JsonPlace> Items(JsonPlace? list) => list?.Items() ?? [];

    // What is no text is no window either: it is judged, and reported, as one.
    private static IReadOnlyList<string> Texts(JsonPlace list) => [.. list.Items().Select(item => item.Decoded ?? item.Text)];

    private static Finding Shortened(Finding finding) => finding with { Value = JsonPlace.Shortened(finding.Value) };
}
