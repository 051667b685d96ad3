using System.Globalization;

namespace Msp.Domain.Sla.Tests;

/// <summary>Random calendars of every shape the format knows: weekly hours, dated weeks, holidays, special hours, breaks, and calendars made of calendars.</summary>
internal static class CalendarShapes
{
    private static readonly string[] ZoneIds = ["Europe/London", "America/New_York", "Asia/Kolkata", "UTC", "Australia/Lord_Howe", "Pacific/Apia", "UTC+05", "Etc/GMT+3"];
    private static readonly string[] Names = ["Desk", "Patch window", "Founders' day", "Büro \"Nord\"", "a\\b", "営業時間", "x or y", "Europe/London"];

    public static BusinessCalendar Any(Random random, int depth = 3)
    {
        var calendar = (depth == 0 ? 5 : random.Next(10)) switch
        {
            0 => Any(random, depth - 1).Union(Any(random, depth - 1), AnyZone(random)),
            1 => Any(random, depth - 1).Intersect(Any(random, depth - 1), AnyZone(random)),
            2 => Any(random, depth - 1).Except(Any(random, depth - 1), Pick(random, Names), AnyZone(random)),
            3 => Revised(random, depth),
            4 => BusinessCalendar.AlwaysOpen(Zone(random)),
            _ => Hours(random),
        };
        return random.Next(4) == 0 ? calendar.Named(Pick(random, Names)) : calendar;
    }

    private static BusinessCalendar Revised(Random random, int depth)
    {
        var calendar = Any(random, depth - 1);
        for (var left = random.Next(1, 4); left > 0; left--)
            calendar = calendar.RevisedBy(Any(random, depth - 1), Instant.FromUnixTimeSeconds(random.Next(0, 2_000_000_000)).PlusNanoseconds(random.Next(3) * 123_456_789L));
        return calendar;
    }

    private static BusinessCalendar Hours(Random random)
    {
        var builder = BusinessCalendar.In(Pick(random, ZoneIds));
        if (random.Next(2) == 0)
            builder.Named(Pick(random, Names));
        AddWeek(random, builder);
        for (var left = random.Next(3); left > 0; left--)
            AddWeek(random, builder.From(AnyDate(random)));
        for (var left = random.Next(4); left > 0; left--)
            AddHolidays(random, builder);
        foreach (var date in Enumerable.Range(0, random.Next(3)).Select(_ => AnyDate(random)).Distinct())
        {
            if (random.Next(3) > 0)
                builder.Special(date, Windows(random, 0, 12));
            if (random.Next(3) == 0)
                builder.SpecialOvernight(date, Windows(random, 12, 24));
        }

        for (var left = random.Next(4); left > 0; left--)
            builder.Break(new LocalDate(2026, 6, random.Next(1, 4)), Pick(random, Names), Windows(random, 0, 24));
        if (random.Next(3) == 0)
            builder.HolidayBeatsSpecial();
        return builder.Build();
    }

    private static void AddWeek(Random random, BusinessCalendarBuilder builder)
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var last = (IsoDayOfWeek)random.Next((int)day, 8);
            if (random.Next(3) > 0)
                builder.Open(day, last, Windows(random, 0, 14));
            if (random.Next(4) == 0)
                builder.OpenOvernight(day, last, [Window(random.Next(14 * 60, 24 * 60), random.Next(0, 14 * 60), random)]);
            day = last;
        }
    }

    private static void AddHolidays(Random random, BusinessCalendarBuilder builder)
    {
        var ready = HolidaySet.Ready[random.Next(HolidaySet.Ready.Count)];
        switch (random.Next(6))
        {
            case 0:
                builder.Closed(ready);
                break;
            case 1:
                builder.Closed(HolidayRules.AnySet(random));
                break;
            case 2:
                builder.Closed(ready.With(HolidayRules.Any(random)).Without(AnyDate(random)));
                break;
            case 3:
                builder.Closed(HolidaySet.Of("Own holidays", Enumerable.Range(0, random.Next(3)).Select(_ => HolidayRules.Any(random))));
                break;
            case 4:
                builder.Closed(ready.Named(Pick(random, Names)).With(ready.Removed.Select(date => new HolidayRule.OnDate("Back again", date))));
                break;
            default:
                var first = AnyDate(random);
                builder.Closed(first, first.PlusDays(random.Next(4)), Pick(random, Names));
                break;
        }
    }

    private static string[] Windows(Random random, int fromHour, int toHour)
    {
        var cuts = Enumerable.Range(0, 2 * random.Next(4)).Select(_ => random.Next(fromHour * 60, (toHour * 60) + 1)).Distinct().Order().ToList();
        return [.. cuts.Chunk(2).Where(pair => pair.Length == 2).Select(pair => Window(pair[0], pair[1], random)).OrderBy(_ => random.Next())];
    }

    private static string Window(int start, int end, Random random)
    {
        // Ends at full minutes, so that windows drawn apart stay apart; a start may be later by a part of a minute.
        var tail = random.Next(6) switch { 0 => ":30", 1 => ":00.5", 2 => ":59.999999999", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"{start / 60:00}:{start % 60:00}{tail}-{end / 60:00}:{end % 60:00}");
    }

    private static DateTimeZone? AnyZone(Random random) => random.Next(2) == 0 ? null : Zone(random);

    private static DateTimeZone Zone(Random random) => DateTimeZoneProviders.Tzdb[Pick(random, ZoneIds)];

    private static LocalDate AnyDate(Random random) => new LocalDate(2020, 1, 1).PlusDays(random.Next(4000));

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
