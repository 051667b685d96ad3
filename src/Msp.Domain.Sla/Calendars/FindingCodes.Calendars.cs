namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>The zone must be an id of the tz database.</summary>
    public const string CalendarZoneUnknown = "calendar.zone-unknown";

    /// <summary>A window must read <c>HH:mm-HH:mm</c>, seconds and up to nine digits of a second allowed, with <c>24:00</c> only as an end.</summary>
    public const string CalendarWindowUnreadable = "calendar.window-unreadable";

    /// <summary>A window's end must differ from its start.</summary>
    public const string CalendarWindowEmpty = "calendar.window-empty";

    /// <summary>A window must end after its start, unless it is given as one that runs overnight.</summary>
    public const string CalendarWindowReversed = "calendar.window-reversed";

    /// <summary>Windows that start on the same date may touch but not overlap.</summary>
    public const string CalendarWindowsOverlap = "calendar.windows-overlap";

    /// <summary>A date may have at most 96 windows, and as many breaks.</summary>
    public const string CalendarWindowsTooMany = "calendar.windows-too-many";

    /// <summary>A date may have special hours only once.</summary>
    public const string CalendarSpecialRepeated = "calendar.special-repeated";

    /// <summary>A date should be closed under one name only; the first name is kept.</summary>
    public const string CalendarHolidayRepeated = "calendar.holiday-repeated";

    /// <summary>The last date of a range must not be before its first.</summary>
    public const string CalendarDatesReversed = "calendar.dates-reversed";

    /// <summary>A date should lie in the years 1960 to 2249; no question reaches any other.</summary>
    public const string CalendarDateOutOfRange = "calendar.date-out-of-range";

    /// <summary>A week should have hours; without any, the calendar opens on dates with special hours only.</summary>
    public const string CalendarWeekEmpty = "calendar.week-empty";
}
