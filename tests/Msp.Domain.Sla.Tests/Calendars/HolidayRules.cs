namespace Msp.Domain.Sla.Tests;

/// <summary>Random holiday rules and sets: every kind, every substitute, with and without years; dates lie mostly in the years around the turn of the millennium.</summary>
internal static class HolidayRules
{
    private static readonly string[] Names = ["Founders' day", "Gründungstag", "Old Year", "Market; spring", "Stocktaking \"A\"", "Día", "a", "New Year"];

    public static HolidayRule Any(Random random)
    {
        HolidayRule rule = Plain(random, Names[random.Next(Names.Length)]);
        rule = rule with { Substitute = (SubstituteRule)random.Next(4) };
        if (rule is HolidayRule.OnDate)
            return rule;
        if (random.Next(3) == 0)
            rule = rule with { FirstYear = random.Next(1960, 2010) };
        return random.Next(3) == 0 ? rule with { LastYear = random.Next(2010, 2060) } : rule;
    }

    public static HolidaySet AnySet(Random random)
    {
        var set = HolidaySet.Of(Names[random.Next(Names.Length)], Enumerable.Range(0, random.Next(7)).Select(_ => Any(random)));
        while (random.Next(3) == 0)
            set = set.Without(set.InYear(2000).Select(holiday => holiday.Date).Append(new LocalDate(2001, 1, 1)).First());
        return set;
    }

    private static HolidayRule Plain(Random random, string name)
    {
        var (month, weekday, nth) = (random.Next(1, 13), (IsoDayOfWeek)random.Next(1, 8), random.Next(1, 6));
        var day = random.Next(1, CalendarSystem.Iso.GetDaysInMonth(2000, month) + 1);
        var safe = Math.Min(day, month == 2 ? 28 : 25);
        return random.Next(8) switch
        {
            0 => new HolidayRule.OnDate(name, new LocalDate(random.Next(1960, 2060), month, safe)),
            1 => new HolidayRule.Fixed(name, month, day),
            2 => new HolidayRule.NthWeekday(name, month, weekday, nth),
            3 => new HolidayRule.LastWeekday(name, month, weekday),
            4 => new HolidayRule.WeekdayFrom(name, weekday, month, safe),
            5 => new HolidayRule.WeekdayBefore(name, weekday, month, Math.Max(safe, 8)),
            6 => new HolidayRule.Easter(name, random.Next(-80, 250)),
            _ => new HolidayRule.FixedIfOn(name, month, day, weekday, random.Next(1, 13), (IsoDayOfWeek)random.Next(1, 8), nth),
        };
    }
}
