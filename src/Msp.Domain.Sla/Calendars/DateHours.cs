namespace Msp.Domain.Sla;

/// <summary>The windows that start on a date, and the reason for being closed outside them.</summary>
internal readonly record struct DateHours(DayHours Hours, CalendarRule Otherwise)
{
    public static DateHours OfWeek(DayHours hours) => new(hours, CalendarRule.Outside);

    public static DateHours OfHoliday(string name) => new(DayHours.None, new CalendarRule.Holiday(name));

    public static DateHours OfSpecial(DayHours hours) => new(hours, new CalendarRule.SpecialHours(hours.ToString()));

    /// <summary>The reason for being open during one of the windows.</summary>
    public CalendarRule RuleOf(LocalWindow window) => Otherwise is CalendarRule.SpecialHours ? Otherwise : new CalendarRule.WeeklyHours(window.ToString());
}
