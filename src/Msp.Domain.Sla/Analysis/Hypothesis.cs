namespace Msp.Domain.Sla;

/// <summary>One rule that may have been applied, but for its limit: in which hours time counts, what stops it and which states pause it.</summary>
/// <param name="Stop">which of the log's stops, from 0</param>
/// <param name="Pauses">the states that pause, a bit for each of the log's, the lowest for the first</param>
/// <param name="Zone">which of the zones searched, from 0</param>
/// <param name="Days">the weekdays with hours, a bit for each, the lowest for Monday</param>
/// <param name="Window">the hours of such a day</param>
/// <param name="Holidays">which of the holiday sets searched, from 1; 0 for none</param>
internal readonly record struct Hypothesis(int Stop, int Pauses, int Zone, int Days, DailyWindow Window, int Holidays)
{
    public const int EveryDay = 0b111_1111;
    public const int Weekdays = 0b001_1111;

    /// <summary>All hours of the commonest stop in the likeliest zone, never paused.</summary>
    public static Hypothesis AllHours { get; } = new(0, 0, 0, EveryDay, DailyWindow.WholeDay, 0);

    public bool IsAllHours => Days == EveryDay && Window == DailyWindow.WholeDay && Holidays == 0;

    /// <summary>What is left of a rule without its hours and holidays.</summary>
    public static (int Stop, int Pauses, int Zone, int Days) SettingOf(Hypothesis rule) => (rule.Stop, rule.Pauses, rule.Zone, rule.Days);
}
