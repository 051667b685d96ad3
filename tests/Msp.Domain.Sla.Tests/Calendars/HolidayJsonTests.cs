namespace Msp.Domain.Sla.Tests;

/// <summary>Holidays within the text of a calendar: rules with their years, sets and what is taken from them, and the dates beside them.</summary>
public sealed class HolidayJsonTests
{
    [Theory]
    [InlineData("\"from\": 2020, \"to\": 2020", 2020, 2020)]
    [InlineData("\"from\": 1, \"to\": 9997", 1, 9997)]
    [InlineData("\"from\": 2020", 2020, null)]
    [InlineData("\"to\": 2020", null, 2020)]
    public void Parse_yearsOfARule_areInclusiveAndUpToTheBoundsOfSets(string years, int? first, int? last)
    {
        var calendar = Read($$"""{ "name": "Founders' day", "rule": "2 May", {{years}} }""");
        Assert.Equal(Closed(HolidaySet.Of("Own holidays", new HolidayRule.Fixed("Founders' day", 5, 2) { FirstYear = first, LastYear = last })), calendar);
        Assert.Equal(calendar, BusinessCalendar.Parse(calendar.ToJson()));
    }

    [Theory]
    [InlineData("\"from\": 0", "holidays[0].from")]
    [InlineData("\"from\": 9998", "holidays[0].from")]
    [InlineData("\"to\": -1", "holidays[0].to")]
    [InlineData("\"to\": 9998", "holidays[0].to")]
    [InlineData("\"from\": 2021, \"to\": 2020", "holidays[0].to")]
    public void TryParse_yearsBeyondTheBoundsOrReversed_areRefused(string years, string place)
    {
        Assert.False(BusinessCalendar.TryParse(Json($$"""{ "name": "Founders' day", "rule": "2 May", {{years}} }"""), out _, out var findings));
        var finding = Assert.Single(findings);
        Assert.Equal((FindingCodes.CalendarHolidayYearsInvalid, place), (finding.Code, finding.Place));
    }

    [Fact]
    public void Parse_rulesOfTheList_areOneSetThatStandsWhereTheFirstOfThemDoes()
    {
        var calendar = Read("""{ "name": "Boxing Day", "rule": "26 December", "substitute": "next free weekday" }, "ireland", { "name": "Christmas Day", "rule": "25 December", "substitute": "next free weekday" }""");

        HolidayRule[] own = [new HolidayRule.Fixed("Boxing Day", 12, 26) { Substitute = SubstituteRule.NextFreeWeekday }, new HolidayRule.Fixed("Christmas Day", 12, 25) { Substitute = SubstituteRule.NextFreeWeekday }];
        Assert.Equal(BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(HolidaySet.Of("Own holidays", own)).Closed(HolidaySet.Ireland).Build(), calendar);
        // 2021-12-25 is a Saturday: as rules of one set they do not take the same Monday.
        Assert.Equal([false, false, true], new[] { 27, 28, 29 }.Select(day => calendar.IsWorkingDay(new(2021, 12, day))));
    }

    [Fact]
    public void Parse_singleDateAsARule_holdsInItsYearOnly()
    {
        var calendar = Read("""{ "name": "Move", "rule": "2026-03-02", "from": 2000, "to": 2030 }""");
        Assert.Equal(Closed(HolidaySet.Of("Own holidays", new HolidayRule.OnDate("Move", new(2026, 3, 2)))), calendar);
        Assert.DoesNotContain("2030", calendar.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_readySetUnderAnotherName_keepsItsHolidaysAndAddsAndTakesOut()
    {
        var calendar = Read("""{ "set": "ireland", "name": "Dublin office", "rules": [{ "name": "Founders' day", "rule": "2 May" }], "without": ["2026-05-04"] }""");
        Assert.Equal(Closed(HolidaySet.Ireland.Named("Dublin office").With(new HolidayRule.Fixed("Founders' day", 5, 2)).Without(new LocalDate(2026, 5, 4))), calendar);
    }

    [Fact]
    public void Parse_setOfItsOwn_isItsRulesLessTheDatesTakenOut()
    {
        var calendar = Read("""{ "name": "Shutdown", "rules": [{ "name": "Founders' day", "rule": "2 May" }], "without": ["2026-05-02", "2027-05-02"] }""");
        Assert.Equal(Closed(HolidaySet.Of("Shutdown", new HolidayRule.Fixed("Founders' day", 5, 2)).Without(new LocalDate(2027, 5, 2), new LocalDate(2026, 5, 2))), calendar);
        Assert.Equal(Closed(HolidaySet.Of("none")), Read("""{ "name": "none", "rules": [] }"""));
    }

    // The rules of Northern Ireland include all of England and Wales: a set made of them was written as one of the latter with three rules more.
    [Fact]
    public void ToJson_setDerivedFromOneThatIncludesAnother_namesTheNearest()
    {
        var calendar = Closed(HolidaySet.NorthernIreland.Named("Belfast office").With(new HolidayRule.Fixed("Founders' day", 5, 2)));

        using var document = System.Text.Json.JsonDocument.Parse(calendar.ToJson());
        var set = document.RootElement.GetProperty("holidays")[0];
        Assert.Equal(("northern-ireland", "Belfast office", 1), (set.GetProperty("set").GetString(), set.GetProperty("name").GetString(), set.GetProperty("rules").GetArrayLength()));
        Assert.Equal(calendar, BusinessCalendar.Parse(calendar.ToJson()));
    }

    [Fact]
    public void ToJson_twoSetsOfOwnHolidays_areNotMadeOne()
    {
        var (founders, audit) = (HolidaySet.Of("Own holidays", new HolidayRule.Fixed("Founders' day", 5, 2)), HolidaySet.Of("Own holidays", new HolidayRule.Fixed("Audit", 6, 1)));
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00-17:00").Closed(founders).Closed(audit).Build();
        Assert.Equal(calendar, BusinessCalendar.Parse(calendar.ToJson()));

        var lessOne = Closed(founders.Without(new LocalDate(2026, 5, 2)));
        Assert.Equal(lessOne, BusinessCalendar.Parse(lessOne.ToJson()));
        var empty = Closed(HolidaySet.Of("Own holidays"));
        Assert.Equal(empty, BusinessCalendar.Parse(empty.ToJson()));
    }

    [Fact]
    public void ToJson_closedDates_runTogetherWhereTheyFollowOneAnotherUnderOneName()
    {
        var first = new LocalDate(2026, 12, 28);
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00-17:00")
            .Closed(first, "Company days").Closed(first.PlusDays(1), "Company days").Closed(first.PlusDays(2), "Stocktaking").Closed(first.PlusDays(3), "Company days").Closed(first.PlusDays(5), "Company days").Build();

        using var document = System.Text.Json.JsonDocument.Parse(calendar.ToJson());
        Assert.Equal(
            ["2026-12-28 2026-12-29 Company days", "2026-12-30 Stocktaking", "2026-12-31 Company days", "2027-01-02 Company days"],
            document.RootElement.GetProperty("holidays").EnumerateArray().Select(item => string.Join(' ', item.EnumerateObject().Select(member => member.Value.GetString()))));
    }

    private static BusinessCalendar Closed(HolidaySet set) => BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(set).Build();

    private static BusinessCalendar Read(string holidays) => BusinessCalendar.Parse(Json(holidays));

    private static string Json(string holidays) => $$"""{ "zone": "UTC", "hours": [{ "days": "Mon-Fri", "open": ["09:00-17:00"] }], "holidays": [{{holidays}}] }""";
}
