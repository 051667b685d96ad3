using NodaTime;
using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>Names, dates and instants of the calendar format, read with findings.</summary>
internal static class CalendarText
{
    private static readonly OffsetDateTimePattern WithOffset = OffsetDateTimePattern.ExtendedIso;

    /// <summary>A text that is not blank; null, with a finding, otherwise.</summary>
    public static string? ReadName(this JsonPlace place)
    {
        if (!place.TryText(out var name))
            return null;
        if (!string.IsNullOrWhiteSpace(name))
            return name;
        place.Report(FindingCodes.CalendarNameBlank, "A name must not be blank.");
        return null;
    }

    public static LocalDate? ReadDate(this JsonPlace place)
    {
        if (!place.TryText(out var text))
            return null;
        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var date })
            return date;
        place.Report(FindingCodes.CalendarDateUnreadable, "A date is written 2026-12-31.");
        return null;
    }

    /// <summary>An instant that a calendar can be asked about, with <c>Z</c> or with an offset.</summary>
    public static Instant? ReadInstant(this JsonPlace place)
    {
        if (!place.TryText(out var text))
            return null;
        if (WithOffset.Parse(text.Trim()) is not { Success: true, Value: var read })
        {
            place.Report(FindingCodes.CalendarInstantUnreadable, "An instant is written 2026-06-01T00:00:00Z, or with an offset in place of the Z.");
            return null;
        }

        var instant = read.ToInstant();
        if (instant >= BusinessCalendar.Earliest && instant <= BusinessCalendar.Latest)
            return instant;
        place.Report(FindingCodes.CalendarInstantOutOfRange, "Calendars are defined for the years 1960 to 2249.");
        return null;
    }
}
