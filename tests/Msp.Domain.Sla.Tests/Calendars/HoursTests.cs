using System.Globalization;
using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

/// <summary>What the windows of a date are: weekly, dated, overnight, replaced by holidays and special hours, cut by breaks.</summary>
public class HoursTests
{
    private static BusinessCalendarBuilder Nights => BusinessCalendar.In("UTC").OpenOvernight(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "22:00-06:00");

    [Fact]
    public void Overnight_windows_belong_to_the_date_they_start_on()
    {
        var calendar = BusinessCalendar.In("UTC").OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:00").Build();
        Assert.Equal("06-06T22:00-06-07T06:00", Open(calendar, "2026-06-01", "2026-06-08"));
        Assert.True(calendar.IsWorkingDay(Date("2026-06-06")));
        Assert.False(calendar.IsWorkingDay(Date("2026-06-07")));
    }

    [Fact]
    public void A_window_of_the_same_day_may_be_given_as_overnight() => Assert.Equal(
        BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Saturday, "09:00-17:00", "22:00-24:00").Build(), BusinessCalendar.In("UTC").OpenOvernight(IsoDayOfWeek.Saturday, "09:00-17:00", "22:00-24:00").Build());

    [Fact]
    public void Overnight_tails_that_meet_the_next_dates_windows_are_one_stretch()
    {
        var calendar = Nights.Open(IsoDayOfWeek.Tuesday, "05:00-08:00").Build();
        Assert.Equal("06-02T00:00-06-02T08:00 06-02T22:00-06-03T00:00", Open(calendar, "2026-06-02", "2026-06-03"));
    }

    [Fact]
    public void Midnight_touching_windows_never_close()
    {
        var calendar = BusinessCalendar.In("America/New_York").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "00:00-24:00").Build();
        Assert.Null(calendar.NextTransition(At("2026-06-01T00:00:00Z")));
        Assert.True(calendar.SameHours(BusinessCalendar.AlwaysOpen(Of("UTC")), new Interval(null, null)));
    }

    [Fact]
    public void Holidays_take_the_windows_that_start_on_them_and_leave_the_eves_tail()
    {
        var calendar = Nights.Closed(Date("2026-06-03"), "Day off").Build();
        Assert.Equal("06-02T00:00-06-02T06:00 06-02T22:00-06-03T06:00 06-04T22:00-06-05T00:00", Open(calendar, "2026-06-02", "2026-06-05"));
    }

    [Fact]
    public void Special_hours_replace_the_windows_that_start_on_their_date()
    {
        var calendar = Nights.Special(Date("2026-06-03"), "12:00-13:00").SpecialOvernight(Date("2026-06-03"), "23:00-01:00").Build();
        Assert.Equal("06-03T00:00-06-03T06:00 06-03T12:00-06-03T13:00 06-03T23:00-06-04T01:00 06-04T22:00-06-05T00:00", Open(calendar, "2026-06-03", "2026-06-05"));
    }

    [Fact]
    public void Special_hours_without_a_window_close_the_date() => Assert.Equal("06-03T00:00-06-03T06:00", Open(Nights.Special(Date("2026-06-03")).Build(), "2026-06-03", "2026-06-04"));

    [Theory]
    [InlineData(false, "06-03T12:00-06-03T13:00")]
    [InlineData(true, "")]
    public void Special_hours_beat_a_holiday_unless_told_otherwise(bool holidayBeatsSpecial, string expected)
    {
        var builder = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(Date("2026-06-03"), "Day off").Special(Date("2026-06-03"), "12:00-13:00");
        if (holidayBeatsSpecial) builder.HolidayBeatsSpecial();
        Assert.Equal(expected, Open(builder.Build(), "2026-06-03", "2026-06-04"));
    }

    [Fact]
    public void Special_hours_hold_on_other_dates_when_holidays_beat_them()
    {
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00-17:00").Special(Date("2026-06-03"), "12:00-13:00").HolidayBeatsSpecial().Build();
        Assert.Equal("06-03T12:00-06-03T13:00", Open(calendar, "2026-06-03", "2026-06-04"));
    }

    [Fact]
    public void Breaks_cut_by_the_wall_clock_the_eves_tail_included()
    {
        var calendar = Nights.Break(Date("2026-06-03"), "Works", "01:00-02:00", "22:30-24:00").Break(Date("2026-06-03"), "Lunch", "12:00-13:00").Build();
        Assert.Equal("06-02T22:00-06-03T01:00 06-03T02:00-06-03T06:00 06-03T22:00-06-03T22:30 06-04T00:00-06-04T06:00", Open(calendar, "2026-06-02T12", "2026-06-04T12"));
    }

    [Fact]
    public void A_break_over_all_of_a_dates_windows_makes_it_no_working_day()
    {
        var calendar = Nights.Break(Date("2026-06-03"), "Works", "00:00-24:00").Break(Date("2026-06-04"), "Works", "00:00-06:00").Build();
        Assert.False(calendar.IsWorkingDay(Date("2026-06-03")));
        Assert.True(calendar.IsWorkingDay(Date("2026-06-02")));
        Assert.True(calendar.IsWorkingDay(Date("2026-06-04")));
    }

    [Fact]
    public void Hours_from_a_date_on_replace_all_weekly_hours_for_windows_that_start_later()
    {
        var calendar = BusinessCalendar.In("UTC").OpenOvernight(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "22:00-06:00")
            .From(Date("2026-06-03")).Open(IsoDayOfWeek.Wednesday, "09:00-10:00")
            .From(Date("2026-06-10")).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "12:00-13:00").Build();
        Assert.Equal("06-01T22:00-06-02T06:00 06-02T22:00-06-03T06:00 06-03T09:00-06-03T10:00 06-10T12:00-06-10T13:00 06-11T12:00-06-11T13:00", Open(calendar, "2026-06-01T12", "2026-06-12"));
    }

    [Fact]
    public void Hours_from_a_date_given_out_of_order_are_put_in_order()
    {
        BusinessCalendarBuilder Start() => BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00-10:00");
        Assert.Equal(
            Start().From(Date("2026-01-01")).Open(IsoDayOfWeek.Tuesday, "09:00-10:00").From(Date("2027-01-01")).Open(IsoDayOfWeek.Friday, "09:00-10:00").Build(),
            Start().From(Date("2027-01-01")).Open(IsoDayOfWeek.Friday, "09:00-10:00").From(Date("2026-01-01")).Open(IsoDayOfWeek.Tuesday, "09:00-10:00").Build());
    }

    [Fact]
    public void Holidays_of_a_set_close_and_are_named_after_those_by_date()
    {
        var calendar = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
            .Closed(HolidaySet.EnglandAndWales).Closed(HolidaySet.Scotland).Closed(Date("2026-12-25"), "Company Christmas").Build();
        Assert.False(calendar.IsOpen(At("2026-12-25T10:00:00Z")));
        Assert.False(calendar.IsOpen(At("2026-11-30T10:00:00Z")));
        Assert.True(calendar.IsOpen(At("2026-12-24T10:00:00Z")));
        Assert.Equal("Company Christmas", Assert.Single(calendar.Explain(At("2026-12-25T09:00:00Z"), At("2026-12-25T10:00:00Z"))).Rule.Text);
    }

    [Fact]
    public void Windows_to_the_nanosecond_are_kept()
    {
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00:00.000000001-09:00:00.000000003").Build();
        Assert.Equal(Duration.FromNanoseconds(2), calendar.Between(At("2026-06-01T00:00:00Z"), At("2026-06-02T00:00:00Z")));
        Assert.Equal(At("2026-06-01T09:00:00.000000002Z"), calendar.Add(At("2026-06-01T00:00:00Z"), Duration.Epsilon));
        Assert.Equal(At("2026-06-08T09:00:00.000000002Z"), calendar.Add(At("2026-06-01T00:00:00Z"), Duration.FromNanoseconds(3)));
    }

    /// <summary>The open stretches between two UTC dates, or a date and an hour, without the year.</summary>
    private static string Open(BusinessCalendar calendar, string start, string end) => string.Join(' ', calendar.WorkingIntervals(Hour(start), Hour(end)).Select(open => string.Create(CultureInfo.InvariantCulture, $"{open.Start:MM-dd'T'HH:mm}-{open.End:MM-dd'T'HH:mm}")));

    private static Instant Hour(string text) => At(text.Length == 10 ? $"{text}T00:00:00Z" : $"{text}:00:00Z");
}
