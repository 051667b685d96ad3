using System.Text.Json;
using NodaTime.Text;
using static Msp.Domain.Sla.CalendarJson;

namespace Msp.Domain.Sla;

/// <summary>Writes calendars as JSON in one canonical way: equal calendars give equal text, and reading it gives an equal calendar.</summary>
internal static class CalendarJsonWriter
{
    /// <summary>Writes a calendar and the calendars it is made of.</summary>
    /// <exception cref="InvalidOperationException">Calendars made of calendars are nested too deep to be read back.</exception>
    public static void Write(Utf8JsonWriter json, BusinessCalendar calendar, int depth = 0)
    {
        if (depth == DeepestNesting && calendar.Schedule is not (HoursSchedule or AlwaysOpenSchedule))
            throw new InvalidOperationException($"The calendar \"{calendar.Name}\" lies in {DeepestNesting} calendars made of calendars; the format allows no more.");
        json.WriteStartObject();
        if (calendar.Name != DefaultName(calendar))
            json.WriteString(Name, calendar.Name);
        switch (calendar.Schedule)
        {
            case HoursSchedule hours:
                json.WriteString(Zone, hours.Zone.Id);
                HoursJsonWriter.Write(json, hours.Definition);
                break;
            case CombinedSchedule combined:
                WriteCombined(json, combined, depth);
                break;
            case RevisedSchedule revised:
                WriteRevised(json, revised, depth);
                break;
            default:
                json.WriteString(Zone, calendar.Zone.Id);
                json.WriteString(Hours, Always);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteCombined(Utf8JsonWriter json, CombinedSchedule combined, int depth)
    {
        if (combined is DifferenceSchedule { Left: var left, Right: var right, Label: var label })
        {
            WriteZone(json, combined, left);
            WriteUnder(json, Base, left, depth);
            WriteUnder(json, Except, right, depth);
            json.WriteString(Label, label);
            return;
        }

        var parts = Parts(combined);
        WriteZone(json, combined, parts.First());
        json.WriteStartArray(combined is UnionSchedule ? Union : Intersection);
        foreach (var part in parts)
            Write(json, part, depth + 1);
        json.WriteEndArray();
    }

    private static void WriteRevised(Utf8JsonWriter json, RevisedSchedule revised, int depth)
    {
        WriteUnder(json, Base, revised.Original, depth);
        json.WriteStartArray(Revisions);
        foreach (var (published, calendar) in revised.Revisions)
        {
            json.WriteStartObject();
            json.WriteString(Published, InstantPattern.ExtendedIso.Format(published));
            WriteUnder(json, Calendar, calendar, depth);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnder(Utf8JsonWriter json, string property, BusinessCalendar calendar, int depth)
    {
        json.WritePropertyName(property);
        Write(json, calendar, depth + 1);
    }

    // The zone of the first part is what the reader takes where none is written.
    private static void WriteZone(Utf8JsonWriter json, CombinedSchedule combined, BusinessCalendar first)
    {
        if (!combined.Zone.Equals(first.Zone))
            json.WriteString(Zone, combined.Zone.Id);
    }

    /// <summary>
    /// The parts of a union of unions, or of an intersection of intersections, as one list: as far as the
    /// reader would combine them again in the same way.
    /// </summary>
    private static LinkedList<BusinessCalendar> Parts(CombinedSchedule combined)
    {
        var parts = new LinkedList<BusinessCalendar>([combined.Right]);
        var left = combined.Left;
        while (left.Schedule is CombinedSchedule inner && inner.GetType() == combined.GetType() && inner.Zone.Equals(combined.Zone) && left.Name == DefaultName(left))
        {
            parts.AddFirst(inner.Right);
            left = inner.Left;
        }

        parts.AddFirst(left);
        return parts;
    }

    /// <summary>The name the reader gives where none is written.</summary>
    private static string DefaultName(BusinessCalendar calendar) => calendar.Schedule switch
    {
        UnionSchedule { Left: var left, Right: var right } => left.Union(right).Name,
        IntersectionSchedule { Left: var left, Right: var right } => left.Intersect(right).Name,
        DifferenceSchedule { Left: var left, Right: var right, Label: var label } => left.Except(right, label).Name,
        RevisedSchedule revised => revised.Original.Name,
        _ => calendar.Zone.Id,
    };
}
