namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>Weekdays must read like <c>Mon-Fri</c>, <c>Sat</c> or <c>Mon, Wed-Fri</c>.</summary>
    public const string CalendarDaysUnreadable = "calendar.days-unreadable";

    /// <summary>A date must read like <c>2026-12-31</c>.</summary>
    public const string CalendarDateUnreadable = "calendar.date-unreadable";

    /// <summary>An instant must read like <c>2026-06-01T00:00:00Z</c>.</summary>
    public const string CalendarInstantUnreadable = "calendar.instant-unreadable";

    /// <summary>An instant must lie in the years 1960 to 2249.</summary>
    public const string CalendarInstantOutOfRange = "calendar.instant-out-of-range";

    /// <summary>A name or label must not be blank.</summary>
    public const string CalendarNameBlank = "calendar.name-blank";

    /// <summary>Holidays given by one text must be the key of a set that comes with the library.</summary>
    public const string CalendarHolidaysUnknown = "calendar.holidays-unknown";

    /// <summary>A holiday's rule must have one of the known forms.</summary>
    public const string CalendarHolidayRuleUnreadable = "calendar.holiday-rule-unreadable";

    /// <summary>A substitute must be one of the four rules.</summary>
    public const string CalendarSubstituteUnreadable = "calendar.substitute-unreadable";

    /// <summary>The years of a holiday's rule must be real years in order.</summary>
    public const string CalendarHolidayYearsInvalid = "calendar.holiday-years-invalid";

    /// <summary>A union or an intersection must have at least two parts.</summary>
    public const string CalendarPartsTooFew = "calendar.parts-too-few";

    /// <summary>Calendars made of calendars may be nested 16 deep.</summary>
    public const string CalendarNestedTooDeep = "calendar.nested-too-deep";
}
