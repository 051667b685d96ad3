namespace Msp.Domain.Sla.Tests;

public sealed class HolidayRuleTests
{
    public static TheoryData<string, int, string?> Dates => new()
    {
        { "2026-12-31", 2026, "2026-12-31" },
        { "2026-12-31", 2027, null },
        { "25 December", 2026, "2026-12-25" },
        { "29 February", 2024, "2024-02-29" },
        { "29 February", 2026, null },
        { "29 February", 2100, null },
        { "first Monday of May", 2026, "2026-05-04" },
        { "third Thursday of May", 2026, "2026-05-21" },
        { "first Friday of May", 2026, "2026-05-01" },
        { "fifth Friday of May", 2026, "2026-05-29" },
        { "fifth Monday of May", 2026, null },
        { "fifth Sunday of February", 2032, "2032-02-29" },
        { "last Monday of August", 2026, "2026-08-31" },
        { "last Sunday of August", 2026, "2026-08-30" },
        { "last Sunday of February", 2032, "2032-02-29" },
        { "Saturday on or after 20 June", 2026, "2026-06-20" },
        { "Friday on or after 20 June", 2026, "2026-06-26" },
        { "Wednesday on or after 25 December", 2024, "2024-12-25" },
        { "Tuesday on or after 25 December", 2024, "2024-12-31" },
        { "Monday before 25 May", 2026, "2026-05-18" },
        { "Sunday before 25 May", 2026, "2026-05-24" },
        { "Monday before 8 January", 2024, "2024-01-01" },
        { "Easter", 2026, "2026-04-05" },
        { "Easter -2", 2026, "2026-04-03" },
        { "Easter +50", 2026, "2026-05-25" },
        { "Easter -80", 2285, "2285-01-01" },
        { "Easter +249", 2038, "2038-12-30" },
        { "1 February if Friday, else first Monday of February", 2030, "2030-02-01" },
        { "1 February if Friday, else first Monday of February", 2031, "2031-02-03" },
        { "29 February if Thursday, else fifth Monday of February", 2024, "2024-02-29" },
        { "29 February if Thursday, else fifth Monday of February", 2025, null },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void DateIn_eachKind_isTheDayMeant(string text, int year, string? expected)
    {
        var date = HolidayRule.Parse("Day off", text).DateIn(year);

        Assert.Equal(expected, date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null);
    }

    [Fact]
    public void DateIn_yearsOfTheRule_areInclusive()
    {
        var rule = new HolidayRule.Fixed("Day off", 5, 2) { FirstYear = 2000, LastYear = 2001 };

        Assert.Equal([false, true, true, false], Enumerable.Range(1999, 4).Select(year => rule.DateIn(year) is not null));
    }

    [Fact]
    public void DateIn_yearOutsideTheBounds_throws()
    {
        var rule = new HolidayRule.Fixed("Day off", 5, 2);

        Assert.Throws<ArgumentOutOfRangeException>("year", () => rule.DateIn(0));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => rule.DateIn(9998));
        Assert.Equal(new LocalDate(1, 5, 2), rule.DateIn(1));
        Assert.Equal(new LocalDate(9997, 5, 2), rule.DateIn(9997));
    }

    [Fact]
    public void Constructors_argumentsOutOfBounds_throw()
    {
        Assert.Throws<ArgumentException>("name", () => new HolidayRule.Fixed(" ", 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => new HolidayRule.OnDate("x", new LocalDate(9998, 1, 1)));
        Assert.Throws<ArgumentException>("date", () => new HolidayRule.OnDate("x", new LocalDate(2026, 1, 1, CalendarSystem.Julian)));
        Assert.Throws<ArgumentOutOfRangeException>("month", () => new HolidayRule.Fixed("x", 13, 1));
        Assert.Throws<ArgumentOutOfRangeException>("month", () => new HolidayRule.Fixed("x", 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => new HolidayRule.Fixed("x", 2, 30));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => new HolidayRule.Fixed("x", 2, 0));
        Assert.Throws<ArgumentOutOfRangeException>("nth", () => new HolidayRule.NthWeekday("x", 2, IsoDayOfWeek.Monday, 0));
        Assert.Throws<ArgumentOutOfRangeException>("nth", () => new HolidayRule.NthWeekday("x", 2, IsoDayOfWeek.Monday, 6));
        Assert.Throws<ArgumentOutOfRangeException>("weekday", () => new HolidayRule.NthWeekday("x", 2, IsoDayOfWeek.None, 1));
        Assert.Throws<ArgumentOutOfRangeException>("weekday", () => new HolidayRule.LastWeekday("x", 2, (IsoDayOfWeek)8));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => new HolidayRule.WeekdayFrom("x", IsoDayOfWeek.Monday, 12, 26));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => new HolidayRule.WeekdayFrom("x", IsoDayOfWeek.Monday, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => new HolidayRule.WeekdayBefore("x", IsoDayOfWeek.Monday, 1, 7));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => new HolidayRule.WeekdayBefore("x", IsoDayOfWeek.Monday, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>("offset", () => new HolidayRule.Easter("x", -81));
        Assert.Throws<ArgumentOutOfRangeException>("offset", () => new HolidayRule.Easter("x", 250));
        Assert.Throws<ArgumentOutOfRangeException>("nth", () => new HolidayRule.FixedIfOn("x", 2, 1, IsoDayOfWeek.Friday, 2, IsoDayOfWeek.Monday, 6));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new HolidayRule.Fixed("x", 2, 1) { Substitute = (SubstituteRule)4 });
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new HolidayRule.Fixed("x", 2, 1) { FirstYear = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new HolidayRule.Fixed("x", 2, 1) { FirstYear = 2001, LastYear = 2000 });
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new HolidayRule.Fixed("x", 2, 1) { LastYear = 2000, FirstYear = 2001 });
        Assert.Equal(2001, new HolidayRule.Fixed("x", 2, 1) { FirstYear = 2001, LastYear = 2001 }.LastYear);
    }

    [Fact]
    public void DateIn_anyRule_staysInItsYear() => Laws.HoldForRandom(2000, random =>
    {
        var (rule, year) = (HolidayRules.Any(random), random.Next(HolidaySet.MinYear, HolidaySet.MaxYear + 1));
        Assert.Equal(year, (rule.DateIn(year) ?? new LocalDate(year, 1, 1)).Year);
    });

    [Fact]
    public void Match_eachKind_callsItsOwnCase()
    {
        string[] texts = ["2026-12-31", "25 December", "third Thursday of May", "last Monday of August", "Monday on or after 18 May", "Monday before 25 May", "Easter -2", "1 February if Friday, else first Monday of February"];

        Assert.Equal(
            texts.Select((text, index) => (index, text)),
            texts.Select(text => HolidayRule.Parse("x", text).Match(r => (0, r.Text), r => (1, r.Text), r => (2, r.Text), r => (3, r.Text), r => (4, r.Text), r => (5, r.Text), r => (6, r.Text), r => (7, r.Text))));
    }

    [Fact]
    public void Equals_values_comparesAllOfThem()
    {
        var rule = new HolidayRule.NthWeekday("Day off", 5, IsoDayOfWeek.Monday, 1) { FirstYear = 2000, Substitute = SubstituteRule.NearestWeekday };

        Assert.Equal(rule, new HolidayRule.NthWeekday("Day off", 5, IsoDayOfWeek.Monday, 1) { Substitute = SubstituteRule.NearestWeekday, FirstYear = 2000 });
        Assert.NotEqual(rule, rule with { FirstYear = 2001 });
        Assert.NotEqual(rule, rule with { Substitute = SubstituteRule.None });
        Assert.NotEqual<HolidayRule>(rule, new HolidayRule.LastWeekday("Day off", 5, IsoDayOfWeek.Monday) { FirstYear = 2000, Substitute = SubstituteRule.NearestWeekday });
    }

    [Fact]
    public void ToString_rule_saysAllOfIt()
    {
        Assert.Equal("Juneteenth: 19 June, nearest weekday, from 2021", (new HolidayRule.Fixed("Juneteenth", 6, 19) { FirstYear = 2021, Substitute = SubstituteRule.NearestWeekday }).ToString());
        Assert.Equal("Veterans Day: fourth Monday of October, from 1971, to 1977", (new HolidayRule.NthWeekday("Veterans Day", 10, IsoDayOfWeek.Monday, 4) { FirstYear = 1971, LastYear = 1977 }).ToString());
        Assert.Equal("Move: 2026-03-02, following weekday", (new HolidayRule.OnDate("Move", new LocalDate(2026, 3, 2)) { Substitute = SubstituteRule.FollowingWeekday }).ToString());
    }
}
