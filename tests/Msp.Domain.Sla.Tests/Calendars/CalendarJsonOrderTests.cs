using System.Text.Json;
using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

/// <summary>The order in which the canonical text lists what people state in any order, and what a week known only by its date means.</summary>
public sealed class CalendarJsonOrderTests
{
    private static readonly string[] Dates = ["2026-06-03", "2026-12-24", "2026-06-01", "2027-01-04"];
    private static readonly string[] InOrder = ["2026-06-01", "2026-06-03", "2026-12-24", "2027-01-04"];

    [Fact]
    public void ToJson_breaksStatedInAnyOrder_listsThemByDate()
    {
        var builder = Week;
        foreach (var date in Dates) builder.Break(Date(date), "Fire drill", "12:00-13:00");
        Assert.Equal(InOrder, DatesIn(builder.Build(), "breaks"));
    }

    [Fact]
    public void ToJson_specialHoursStatedInAnyOrder_listsThemByDate()
    {
        var builder = Week;
        foreach (var date in Dates) builder.Special(Date(date), "12:00-13:00");
        Assert.Equal(InOrder, DatesIn(builder.Build(), "special"));
    }

    [Fact]
    public void ToJson_closedDatesStatedInAnyOrder_listsThemByDate()
    {
        var builder = Week;
        foreach (var date in Dates) builder.Closed(Date(date), "Day off");
        Assert.Equal(InOrder, DatesIn(builder.Build(), "holidays"));
    }

    [Fact]
    public void ToJson_breaksOfOneDate_keepTheOrderThatDecidesWhichNamesTheTime()
    {
        var calendar = Week.Break(Date("2026-06-01"), "Works", "14:00-15:00").Break(Date("2026-06-01"), "Drill", "09:00-09:30").Break(Date("2026-06-01"), "Drill", "16:00-16:30").Build();
        Assert.Equal(["Works 14:00-15:00", "Drill 09:00-09:30 16:00-16:30"], Items(calendar, "breaks").Select(item => $"{Text(item, "name")} {Windows(item, "cut")}"));
    }

    [Fact]
    public void ToJson_breaksOfOneNameThatOverlap_areEntriesOfTheirOwnAndThoseThatTouchAreOne()
    {
        var (date, touching) = (Date("2026-06-01"), Week.Break(Date("2026-06-01"), "Drill", "10:00-11:00").Break(Date("2026-06-01"), "Drill", "11:00-12:00", "09:00-10:00").Build());
        var overlapping = Week.Break(date, "Drill", "10:00-11:00").Break(date, "Drill", "10:59-12:00").Build();

        Assert.Equal(["10:00-11:00 11:00-12:00 09:00-10:00"], Items(touching, "breaks").Select(item => Windows(item, "cut")));
        Assert.Equal(["10:00-11:00", "10:59-12:00"], Items(overlapping, "breaks").Select(item => Windows(item, "cut")));
        Assert.Equal(overlapping, BusinessCalendar.Parse(overlapping.ToJson()));
    }

    [Fact]
    public void ToJson_daysWithTheSameHours_areOneEntryInTheOrderOfTheWeek()
    {
        var calendar = BusinessCalendar.In("UTC")
            .Open(IsoDayOfWeek.Sunday, "10:00-11:00").Open(IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday, "09:00-17:00").Open(IsoDayOfWeek.Monday, "09:00-17:00")
            .Open(IsoDayOfWeek.Tuesday, "10:00-11:00").OpenOvernight(IsoDayOfWeek.Tuesday, "22:00-06:00").Build();

        Assert.Equal(
            ["Mon, Wed-Fri 09:00-17:00 /", "Tue 10:00-11:00 / 22:00-06:00", "Sun 10:00-11:00 /"],
            Items(calendar, "hours").Select(item => $"{Text(item, "days")} {Windows(item, "open")} / {Windows(item, "overnight")}".TrimEnd()));
    }

    [Fact]
    public void ToJson_specialDateWithoutWindows_saysItIsClosedAndOneOfTheNightSaysNoMore()
    {
        var calendar = Week.Special(Date("2026-06-01")).SpecialOvernight(Date("2026-06-02"), "22:00-02:00").Build();
        Assert.Equal(["date open", "date overnight"], Items(calendar, "special").Select(item => string.Join(' ', item.EnumerateObject().Select(member => member.Name))));
    }

    [Fact]
    public void ToJson_datedWeekInWhichNothingOpens_closesTheWholeWeekFromThenOn()
    {
        var calendar = Week.From(Date("2027-01-01")).Build();

        Assert.Equal(["Mon-Fri", "2027-01-01 Mon-Sun"], Items(calendar, "hours").Select(item => $"{Text(item, "from")} {Text(item, "days")}".Trim()));
        Assert.Equal(calendar, BusinessCalendar.Parse(calendar.ToJson()));
    }

    [Fact]
    public void ToJson_withoutExceptions_hasNoEmptyLists() => Assert.Equal(["zone", "hours"], Members(Week.Build()));

    [Fact]
    public void ToJson_precedenceOfHolidays_isWrittenOnlyWhereItDiffersFromTheDefault()
    {
        Assert.True(Read(Week.HolidayBeatsSpecial().Build()).GetProperty("holidayBeatsSpecial").GetBoolean());
        Assert.DoesNotContain("holidayBeatsSpecial", Members(Week.Build()));
    }

    [Fact]
    public void TryParse_weekKnownOnlyByItsDate_isFoundEmptyFromThatDateOn()
    {
        const string Dated = """{ "zone": "UTC", "hours": [{ "days": "Mon", "open": ["09:00-17:00"] }, { "from": "2027-01-01", "days": "Mon" }] }""";

        Assert.False(BusinessCalendar.TryParse(Dated, out _, out var findings));
        Assert.Equal([("json.property-missing", "hours[1].open", ""), ("calendar.week-empty", "hours", "2027-01-01")], findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
    }

    [Fact]
    public void TryParse_weekFromADateNoQuestionReaches_warnsAtThatDateOnce()
    {
        const string Early = """{ "zone": "UTC", "hours": [{ "from": "1066-10-14", "days": "Mon", "open": ["09:00-12:00"], "overnight": ["22:00-02:00"] }] }""";

        Assert.True(BusinessCalendar.TryParse(Early, out var calendar, out var findings));
        var warning = Assert.Single(findings);
        Assert.Equal((FindingCodes.CalendarDateOutOfRange, FindingSeverity.Warning, "hours[0].from", "1066-10-14"), (warning.Code, warning.Severity, warning.Place, warning.Value));
        Assert.Equal(findings, calendar.Findings);
        Assert.Equal(Duration.FromHours(7), calendar.Between(At("2026-06-01T00:00:00Z"), At("2026-06-08T00:00:00Z")));
    }

    [Theory]
    [InlineData("Monday, tue, WEDNESDAY", "Mon-Wed")]
    [InlineData("thursday", "Thu")]
    [InlineData("Sat-sunday", "Sat-Sun")]
    [InlineData("Fri-Mon", "Mon, Fri-Sun")]
    [InlineData("Mon-Mon", "Mon")]
    [InlineData("Sun, Mon", "Mon, Sun")]
    [InlineData("Tue-Mon", "Mon-Sun")]
    public void Parse_daysAsPeopleWriteThem_areWrittenInTheOrderOfTheWeek(string days, string expected)
    {
        var calendar = BusinessCalendar.Parse($$"""{ "zone": "UTC", "hours": [{ "days": "{{days}}", "open": ["09:00-10:00"] }] }""");
        Assert.Equal(expected, Text(Assert.Single(Items(calendar, "hours")), "days"));
    }

    [Theory]
    [InlineData("Mo")]
    [InlineData("Mond")]
    [InlineData("None")]
    [InlineData("Mon-")]
    [InlineData("-Mon")]
    [InlineData("Mon,,Tue")]
    [InlineData("Mon Tue")]
    [InlineData("8")]
    public void TryParse_daysThatNameNoWeekday_areRefused(string days)
    {
        Assert.False(BusinessCalendar.TryParse($$"""{ "zone": "UTC", "hours": [{ "days": "{{days}}", "open": ["09:00-10:00"] }] }""", out _, out var findings));
        Assert.Equal((FindingCodes.CalendarDaysUnreadable, "hours[0].days"), Assert.Single(findings) is var finding ? (finding.Code, finding.Place) : default);
    }

    [Fact]
    public void TryParse_arguments_mustBeGiven()
    {
        using var document = JsonDocument.Parse("{}");
        Assert.Throws<ArgumentNullException>("json", () => BusinessCalendar.TryParse(null!, out _, out _));
        Assert.Throws<ArgumentNullException>("path", () => BusinessCalendar.TryParse(document.RootElement, null!, out _, out _));
        Assert.Throws<ArgumentNullException>("writer", () => Week.Build().WriteTo(null!));
    }

    private static BusinessCalendarBuilder Week => BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00");

    private static JsonElement Read(BusinessCalendar calendar)
    {
        using var document = JsonDocument.Parse(calendar.ToJson());
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Members(BusinessCalendar calendar) => Read(calendar).EnumerateObject().Select(member => member.Name);

    private static IEnumerable<JsonElement> Items(BusinessCalendar calendar, string list) => Read(calendar).GetProperty(list).EnumerateArray();

    private static IEnumerable<string> DatesIn(BusinessCalendar calendar, string list) => Items(calendar, list).Select(item => Text(item, "date"));

    private static string Text(JsonElement item, string member) => item.TryGetProperty(member, out var value) ? value.GetString()! : "";

    private static string Windows(JsonElement item, string member) => item.TryGetProperty(member, out var windows) ? string.Join(' ', windows.EnumerateArray().Select(window => window.GetString())) : "";
}
