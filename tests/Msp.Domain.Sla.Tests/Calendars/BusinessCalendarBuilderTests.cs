using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class BusinessCalendarBuilderTests
{
    private static BusinessCalendarBuilder London => BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00");

    [Fact]
    public void Build_without_a_name_names_the_calendar_after_its_zone()
    {
        var calendar = London.Build();
        Assert.Equal("Europe/London", calendar.Name);
        Assert.Equal(Of("Europe/London"), calendar.Zone);
        Assert.Empty(calendar.Findings);
    }

    [Fact]
    public void Build_with_a_name_keeps_it() => Assert.Equal("London desk", London.Named("London desk").Build().Name);

    [Fact]
    public void In_of_a_zone_is_the_same_as_of_its_id() => Assert.Equal(BusinessCalendar.In("Europe/Paris").Build(), BusinessCalendar.In(Of("Europe/Paris")).Build());

    [Fact]
    public void TryBuild_of_everything_wrong_finds_all_of_it_in_order()
    {
        var date = Date("2026-12-24");
        var built = BusinessCalendar.In("Europe/Lundon")
            .Open(IsoDayOfWeek.Monday, "9-17", "09:00-09:00", "17:00-09:00", "08:00-12:00", "11:00-13:00")
            .OpenOvernight(IsoDayOfWeek.Monday, "11:30-11:30", "12:30-06:00", "22:00-05:00")
            .Closed(date, Date("2026-12-23"), "Backwards")
            .Closed(date, "One").Closed(date, "Two").Closed(date, "One")
            .Special(date, "09:00-12:00", "11:00-13:00").Special(date, "14:00-15:00")
            .SpecialOvernight(date, "11:30-02:00")
            .Break(date, "Drill", "10:00-09:00", "10:00-11:00", "10:30-11:30")
            .TryBuild(out var calendar, out var findings);

        Assert.False(built);
        Assert.Null(calendar);
        Assert.Equal(
            [
                "error calendar.zone-unknown zone Europe/Lundon",
                "error calendar.window-unreadable hours[0].open[0] 9-17",
                "error calendar.window-empty hours[0].open[1] 09:00-09:00",
                "error calendar.window-reversed hours[0].open[2] 17:00-09:00",
                "error calendar.windows-overlap hours[0].open[4] 11:00-13:00",
                "error calendar.window-empty hours[1].overnight[0] 11:30-11:30",
                "error calendar.windows-overlap hours[1].overnight[2] 22:00-05:00",
                "error calendar.dates-reversed holidays[0] 2026-12-24/2026-12-23",
                "warning calendar.holiday-repeated holidays[2] 2026-12-24",
                "error calendar.windows-overlap special[0].open[1] 11:00-13:00",
                "error calendar.special-repeated special[1].open 2026-12-24",
                "error calendar.windows-overlap special[2].overnight[0] 11:30-02:00",
                "error calendar.window-reversed breaks[0].cut[0] 10:00-09:00",
                "error calendar.windows-overlap breaks[0].cut[2] 10:30-11:30",
            ],
            findings.Select(Line));
    }

    [Fact]
    public void Build_of_something_wrong_throws_all_findings()
    {
        var refusal = Assert.Throws<InvalidDefinitionException>(() => BusinessCalendar.In("Nowhere").Open(IsoDayOfWeek.Monday, "x").Build());
        Assert.Equal([FindingCodes.CalendarZoneUnknown, FindingCodes.CalendarWindowUnreadable], refusal.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Build_twice_gives_equal_calendars_with_the_same_findings()
    {
        var builder = BusinessCalendar.In("Europe/London");
        var first = builder.Build();
        Assert.Equal(first, builder.Build());
        Assert.Equal(first.Findings, builder.Build().Findings);
    }

    [Fact]
    public void Build_is_not_changed_by_what_the_builder_is_told_later()
    {
        var builder = London;
        var before = builder.Build();
        builder.Closed(Date("2026-06-01"), "Later").Special(Date("2026-06-02")).Break(Date("2026-06-03"), "Later", "09:00-10:00").Open(IsoDayOfWeek.Saturday, "09:00-10:00");
        Assert.Equal(London.Build(), before);
    }

    [Fact]
    public void Build_of_an_overlap_on_some_of_several_days_is_one_finding()
    {
        BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, "09:00-12:00").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "11:00-13:00").TryBuild(out _, out var findings);
        Assert.Equal("error calendar.windows-overlap hours[1].open[0] 11:00-13:00", Line(Assert.Single(findings)));
    }

    [Fact]
    public void Build_of_touching_windows_merges_them_without_a_word()
    {
        var touching = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "12:00-17:00", "09:00-12:00").Build();
        Assert.Empty(touching.Findings);
        Assert.Equal(BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00-17:00").Build(), touching);
    }

    [Fact]
    public void Build_without_hours_warns_of_an_empty_week()
    {
        var calendar = BusinessCalendar.In("UTC").Special(Date("2026-06-01"), "09:00-10:00").Build();
        Assert.Equal("warning calendar.week-empty hours ", Line(Assert.Single(calendar.Findings)));
        Assert.True(calendar.IsOpen(At("2026-06-01T09:30:00Z")));
    }

    [Fact]
    public void Build_of_a_dated_week_without_hours_warns_of_that_week()
    {
        var calendar = London.From(Date("2027-01-01")).Build();
        Assert.Equal("warning calendar.week-empty hours 2027-01-01", Line(Assert.Single(calendar.Findings)));
        Assert.False(calendar.IsOpen(At("2027-01-04T10:00:00Z")));
    }

    [Fact]
    public void Build_of_dated_weeks_only_warns_of_nothing() => Assert.Empty(BusinessCalendar.In("UTC").From(Date("2020-01-01")).Open(IsoDayOfWeek.Monday, "09:00-10:00").Build().Findings);

    [Theory]
    [InlineData(96, false)]
    [InlineData(97, true)]
    public void Build_of_many_windows_on_one_date_allows_96(int count, bool tooMany)
    {
        var windows = Enumerable.Range(0, count).Select(index => $"{index * 14 / 60:00}:{index * 14 % 60:00}-{((index * 14) + 7) / 60:00}:{((index * 14) + 7) % 60:00}").ToArray();
        BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, windows).Special(Date("2026-06-01"), windows).Break(Date("2026-06-01"), "Cut", windows).TryBuild(out var calendar, out var findings);
        Assert.Equal(
            tooMany ? ["error calendar.windows-too-many hours[0].open 97", "error calendar.windows-too-many special[0].open 97", "error calendar.windows-too-many breaks[0].cut 97"] : [],
            findings.Select(Line));
        if (calendar is not null) Assert.Equal(Duration.FromMinutes(96 * 7), calendar.Between(At("2026-06-08T00:00:00Z"), At("2026-06-09T00:00:00Z")));
    }

    [Fact]
    public void Build_of_too_many_windows_in_several_calls_is_found()
    {
        var builder = BusinessCalendar.In("UTC");
        for (var index = 0; index < 97; index++) builder.Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, $"{index * 14 / 60:00}:{index * 14 % 60:00}-{((index * 14) + 7) / 60:00}:{((index * 14) + 7) % 60:00}");
        builder.TryBuild(out _, out var findings);
        Assert.Equal("error calendar.windows-too-many hours[96].open 97", Line(Assert.Single(findings)));
    }

    [Fact]
    public void Build_of_dates_no_question_reaches_warns_and_keeps_them()
    {
        var far = Date("9990-01-01");
        var built = London.From(Date("1900-01-01")).Open(IsoDayOfWeek.Monday, "09:00-10:00")
            .Closed(far, "Far").Closed(Date("2249-12-31"), far, "Long").Closed(Date("1800-01-01"), Date("1960-01-01"), "Old")
            .Special(far, "09:00-10:00").Break(far, "Far", "09:00-10:00").Build();
        Assert.Equal(
            [
                "warning calendar.date-out-of-range hours[1].from 1900-01-01",
                "warning calendar.date-out-of-range holidays[0] 9990-01-01",
                "warning calendar.date-out-of-range holidays[1] 9990-01-01",
                "warning calendar.date-out-of-range holidays[2] 1800-01-01",
                "warning calendar.date-out-of-range special[0].open 9990-01-01",
                "warning calendar.date-out-of-range breaks[0].cut 9990-01-01",
            ],
            built.Findings.Select(Line));
        Assert.False(built.IsWorkingDay(Date("2249-12-31")));
    }

    [Theory]
    [InlineData("1959-12-31", 0)]
    [InlineData("1959-12-30", 1)]
    [InlineData("2250-01-02", 0)]
    [InlineData("2250-01-03", 1)]
    public void Build_of_a_date_at_the_edge_of_the_range_warns_beyond_it(string date, int warnings) => Assert.Equal(warnings, London.Closed(Date(date), "Edge").Build().Findings.Count);

    [Theory]
    [InlineData(IsoDayOfWeek.Saturday, IsoDayOfWeek.Monday, "Sat Sun Mon")]
    [InlineData(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "Mon Tue Wed Thu Fri")]
    [InlineData(IsoDayOfWeek.Wednesday, IsoDayOfWeek.Wednesday, "Wed")]
    [InlineData(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Monday, "Tue Wed Thu Fri Sat Sun Mon")]
    public void Open_of_a_range_of_days_runs_round_the_end_of_the_week(IsoDayOfWeek first, IsoDayOfWeek last, string expected)
    {
        var calendar = BusinessCalendar.In("UTC").Open(first, last, "09:00-10:00").Build();
        var days = Enumerable.Range(0, 7).Select(index => Date("2026-06-01").PlusDays(((int)first - 1 + index) % 7 + 7)).Where(calendar.IsWorkingDay).Select(date => date.DayOfWeek.ToString()[..3]);
        Assert.Equal(expected, string.Join(' ', days));
    }

    [Fact]
    public void Misuse_of_arguments_throws()
    {
        Assert.Throws<ArgumentNullException>(() => BusinessCalendar.In((string)null!));
        Assert.Throws<ArgumentNullException>(() => BusinessCalendar.In((DateTimeZone)null!));
        Assert.Throws<ArgumentException>(() => London.Named(" "));
        Assert.Throws<ArgumentException>(() => London.Closed(Date("2026-06-01"), ""));
        Assert.Throws<ArgumentException>(() => London.Break(Date("2026-06-01"), "", "09:00-10:00"));
        Assert.Throws<ArgumentNullException>(() => London.Closed(null!));
        Assert.Throws<ArgumentNullException>(() => London.Open(IsoDayOfWeek.Monday, null!));
        Assert.Throws<ArgumentNullException>(() => London.Special(Date("2026-06-01"), null!));
        Assert.Throws<ArgumentNullException>(() => London.SpecialOvernight(Date("2026-06-01"), null!));
        Assert.Throws<ArgumentNullException>(() => London.Break(Date("2026-06-01"), "x", null!));
        Assert.Equal("first", Assert.Throws<ArgumentOutOfRangeException>(() => London.Open(IsoDayOfWeek.None, "09:00-10:00")).ParamName);
        Assert.Equal("last", Assert.Throws<ArgumentOutOfRangeException>(() => London.Open(IsoDayOfWeek.Monday, (IsoDayOfWeek)8, "09:00-10:00")).ParamName);
    }

    private static string Line(Finding finding) => $"{(finding.Severity == FindingSeverity.Error ? "error" : "warning")} {finding.Code} {finding.Place} {finding.Value}";
}
