namespace Msp.Domain.Sla;

/// <summary>What the reader and the writer of the calendar format share: its properties and bounds.</summary>
internal static class CalendarJson
{
    /// <summary>How many calendars made of calendars may lie inside one another.</summary>
    public const int DeepestNesting = 16;

    /// <summary>The name of the set that holds the rules written straight into a calendar.</summary>
    public const string OwnHolidays = "Own holidays";

    public const string Always = "always";
    public const string Base = "base";
    public const string Breaks = "breaks";
    public const string Calendar = "calendar";
    public const string Cut = "cut";
    public const string Date = "date";
    public const string Days = "days";
    public const string Except = "except";
    public const string From = "from";
    public const string HolidayBeatsSpecial = "holidayBeatsSpecial";
    public const string Holidays = "holidays";
    public const string Hours = "hours";
    public const string Intersection = "intersection";
    public const string Label = "label";
    public const string Name = "name";
    public const string Open = "open";
    public const string Overnight = "overnight";
    public const string Published = "published";
    public const string Revisions = "revisions";
    public const string Rule = "rule";
    public const string Rules = "rules";
    public const string Set = "set";
    public const string Special = "special";
    public const string Substitute = "substitute";
    public const string Through = "through";
    public const string To = "to";
    public const string Union = "union";
    public const string Without = "without";
    public const string Zone = "zone";
}
