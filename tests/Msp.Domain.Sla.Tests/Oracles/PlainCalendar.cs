using System.Text;
using NodaTime.Text;

namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>A calendar written out as plainly as can be: what the oracle reads, and what a calendar of the engine is built from.</summary>
internal sealed class PlainCalendar(string zoneId)
{
    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[zoneId];

    /// <summary>Weekly windows by effective date, the first from the beginning; index 0 of a week is Monday.</summary>
    public SortedList<LocalDate, PlainWindow[][]> Weeks { get; } = [];

    public Dictionary<LocalDate, PlainWindow[]> Specials { get; } = [];

    public Dictionary<LocalDate, PlainWindow[]> Breaks { get; } = [];

    public HashSet<LocalDate> Holidays { get; } = [];

    public bool HolidayBeatsSpecial { get; set; }

    public bool IsOnWholeMinutes =>
        Weeks.Values.SelectMany(week => week.SelectMany(day => day)).Concat(Specials.Values.SelectMany(w => w)).Concat(Breaks.Values.SelectMany(w => w)).All(w => w.IsOnWholeMinutes);

    /// <summary>The windows that start on a date: special hours before a holiday (or after it, by choice), and both before the week in effect.</summary>
    public PlainWindow[] WindowsStartingOn(LocalDate date)
    {
        var isHoliday = Holidays.Contains(date);
        if (isHoliday && HolidayBeatsSpecial) return [];
        if (Specials.TryGetValue(date, out var special)) return special;
        if (isHoliday) return [];
        PlainWindow[][]? week = null;
        foreach (var (from, hours) in Weeks)
        {
            if (from <= date) week = hours;
        }

        return week is null ? [] : week[(int)date.DayOfWeek - 1];
    }

    /// <summary>The same calendar, made by the builder a user would use.</summary>
    public BusinessCalendar ToCalendar()
    {
        var builder = BusinessCalendar.In(Zone).Named("plain");
        foreach (var (from, week) in Weeks)
        {
            if (from != LocalDate.MinIsoValue) builder = builder.From(from);
            for (var day = 0; day < 7; day++)
            {
                var weekday = (IsoDayOfWeek)(day + 1);
                var sameDay = Texts(week[day], pastMidnight: false);
                var overnight = Texts(week[day], pastMidnight: true);
                if (sameDay.Length > 0) builder = builder.Open(weekday, sameDay);
                if (overnight.Length > 0) builder = builder.OpenOvernight(weekday, overnight);
            }
        }

        foreach (var (date, windows) in Specials)
        {
            var overnight = Texts(windows, pastMidnight: true);
            builder = builder.Special(date, Texts(windows, pastMidnight: false));
            if (overnight.Length > 0) builder = builder.SpecialOvernight(date, overnight);
        }

        foreach (var (date, windows) in Breaks) builder = builder.Break(date, "break", Texts(windows, pastMidnight: false));
        foreach (var date in Holidays) builder = builder.Closed(date, "holiday");
        return (HolidayBeatsSpecial ? builder.HolidayBeatsSpecial() : builder).Build();
    }

    public override string ToString()
    {
        var text = new StringBuilder(Zone.Id);
        foreach (var (from, week) in Weeks) text.Append(" | from ").Append(LocalDatePattern.Iso.Format(from)).Append(": ").AppendJoin(" / ", week.Select(day => string.Join(',', day)));
        foreach (var (date, windows) in Specials) text.Append(" | special ").Append(LocalDatePattern.Iso.Format(date)).Append(' ').AppendJoin(',', windows);
        foreach (var (date, windows) in Breaks) text.Append(" | break ").Append(LocalDatePattern.Iso.Format(date)).Append(' ').AppendJoin(',', windows);
        if (Holidays.Count > 0) text.Append(HolidayBeatsSpecial ? " | holidays first " : " | holidays ").AppendJoin(',', Holidays.Select(LocalDatePattern.Iso.Format));
        return text.ToString();
    }

    private static string[] Texts(PlainWindow[] windows, bool pastMidnight) => [.. windows.Where(w => w.RunsPastMidnight == pastMidnight).Select(w => w.ToString())];
}
