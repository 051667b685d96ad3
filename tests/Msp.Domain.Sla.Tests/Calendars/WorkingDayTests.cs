using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class WorkingDayTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-12:00", "13:00-17:00").Closed(Date("2026-12-25"), "Christmas").Build();

    [Theory]
    [InlineData("2026-06-01", "2026-06-08", 5)]
    [InlineData("2026-06-08", "2026-06-01", -5)]
    [InlineData("2026-06-01", "2026-06-01", 0)]
    [InlineData("2026-06-06", "2026-06-08", 0)]
    [InlineData("2026-12-21", "2026-12-28", 4)]
    [InlineData("2026-01-01", "2027-01-01", 260)]
    public void WorkingDaysBetween_counts_from_the_first_up_to_the_second_date(string start, string end, int days) => Assert.Equal(days, Office.WorkingDaysBetween(Date(start), Date(end)));

    [Theory]
    [InlineData("1959-12-30")]
    [InlineData("2250-01-03")]
    [InlineData("9999-12-31")]
    public void Dates_outside_the_range_are_refused(string date)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Office.IsWorkingDay(Date(date)));
        Assert.Contains("1959-12-31 to 2250-01-02", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.WorkingDaysBetween(Date(date), Date("2026-06-01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.WorkingDaysBetween(Date("2026-06-01"), Date(date)));
    }

    [Theory]
    [InlineData("1959-12-31")]
    [InlineData("2250-01-02")]
    public void Dates_at_the_edge_of_the_range_are_answered(string date) => Assert.Equal(Date(date).DayOfWeek <= IsoDayOfWeek.Friday, Office.IsWorkingDay(Date(date)));

    [Theory]
    [InlineData("2026-06-01T10:30:00", 1, "2026-06-02T10:30:00")]
    [InlineData("2026-06-05T10:30:00", 1, "2026-06-08T10:30:00")]
    [InlineData("2026-06-05T10:30:00", 5, "2026-06-12T10:30:00")]
    [InlineData("2026-06-08T10:30:00", -1, "2026-06-05T10:30:00")]
    [InlineData("2026-06-08T10:30:00", 0, "2026-06-08T10:30:00")]
    [InlineData("2026-12-24T10:30:00", 1, "2026-12-28T10:30:00")]
    [InlineData("2026-06-06T10:30:00", 1, "2026-06-08T10:30:00")]
    [InlineData("2026-06-07T10:30:00", -1, "2026-06-05T10:30:00")]
    // In the lunch hour, before the first and after the last window.
    [InlineData("2026-06-06T12:30:00", 1, "2026-06-08T12:00:00", "2026-06-08T13:00:00")]
    [InlineData("2026-06-06T07:00:00", 1, "2026-06-08T09:00:00", "2026-06-08T09:00:00")]
    [InlineData("2026-06-06T20:00:00", 1, "2026-06-08T17:00:00", "2026-06-09T09:00:00")]
    [InlineData("2026-06-06T17:00:00", 1, "2026-06-08T17:00:00", "2026-06-09T09:00:00")]
    [InlineData("2026-06-06T12:30:00", -1, "2026-06-05T13:00:00", "2026-06-05T12:00:00")]
    [InlineData("2026-06-06T20:00:00", -1, "2026-06-05T17:00:00", "2026-06-05T17:00:00")]
    [InlineData("2026-06-06T07:00:00", -1, "2026-06-05T09:00:00", "2026-06-04T17:00:00")]
    [InlineData("2026-06-06T12:30:00", 0, "2026-06-06T12:30:00", "2026-06-08T09:00:00")]
    public void KeepTime_ends_at_the_local_time_of_the_start(string start, int days, string nearest, string? farthest = null)
    {
        Assert.Equal(London(nearest), Office.AddWorkingDays(London(start), days, WorkingDayRule.KeepTime()));
        Assert.Equal(London(farthest ?? nearest), Office.AddWorkingDays(London(start), days, WorkingDayRule.KeepTime(Landing.Farthest)));
    }

    [Theory]
    [InlineData("2026-06-01T10:30:00", 1, "2026-06-02T17:00:00")]
    [InlineData("2026-06-01T20:30:00", 1, "2026-06-02T17:00:00")]
    [InlineData("2026-06-01T10:30:00", 0, "2026-06-01T17:00:00")]
    [InlineData("2026-06-06T10:30:00", 0, "2026-06-07T00:00:00")]
    [InlineData("2026-06-08T10:30:00", -1, "2026-06-05T17:00:00")]
    public void ToClose_ends_at_the_last_close(string start, int days, string expected) => Assert.Equal(London(expected), Office.AddWorkingDays(London(start), days, WorkingDayRule.ToClose));

    [Theory]
    [InlineData("2026-06-01T10:30:00", 1, "2026-06-02T17:30:00")]
    [InlineData("2026-06-05T10:30:00", 1, "2026-06-08T17:30:00")]
    [InlineData("2026-06-06T10:30:00", 0, "2026-06-06T17:30:00")]
    public void At_ends_at_a_local_time_open_or_not(string start, int days, string expected) => Assert.Equal(London(expected), Office.AddWorkingDays(London(start), days, WorkingDayRule.At(new(17, 30))));

    [Theory]
    [InlineData("2026-06-05T16:59:00", "2026-06-08T16:59:00")]
    [InlineData("2026-06-05T17:00:00", "2026-06-08T17:00:00")]
    [InlineData("2026-06-05T17:00:01", "2026-06-09T17:00:00")]
    [InlineData("2026-06-05T08:00:00", "2026-06-08T09:00:00")]
    [InlineData("2026-06-06T10:30:00", "2026-06-09T10:30:00")]
    public void CountingFromNextOpenDay_makes_a_late_start_one_of_the_next_working_day(string start, string expected) =>
        Assert.Equal(London(expected), Office.AddWorkingDays(London(start), 1, WorkingDayRule.KeepTime().CountingFromNextOpenDay()));

    [Fact]
    public void CountingFromNextOpenDay_moves_day_zero_itself()
    {
        var rule = WorkingDayRule.ToClose.CountingFromNextOpenDay();
        Assert.Equal(London("2026-06-08T17:00:00"), Office.AddWorkingDays(London("2026-06-06T10:30:00"), 0, rule));
        Assert.Equal(London("2026-06-08T10:30:00"), Office.AddWorkingDays(London("2026-06-06T10:30:00"), 0, WorkingDayRule.KeepTime().CountingFromNextOpenDay()));
    }

    [Theory]
    // 02:30 does not exist on 2026-03-08 in New York and becomes 03:30; 01:30 comes twice on 2026-11-01.
    [InlineData("2026-03-07T07:30:00Z", 1, "2026-03-08T07:30:00Z")]
    [InlineData("2026-03-07T06:30:00Z", 1, "2026-03-08T06:30:00Z")]
    [InlineData("2026-03-07T06:30:00Z", 2, "2026-03-09T05:30:00Z")]
    [InlineData("2026-10-31T05:30:00Z", 1, "2026-11-01T05:30:00Z")]
    public void KeepTime_across_a_change_of_the_clock_goes_forward_in_a_gap_and_takes_the_first_of_two(string start, int days, string expected) =>
        Assert.Equal(At(expected), BusinessCalendar.AlwaysOpen(Of("America/New_York")).AddWorkingDays(At(start), days, WorkingDayRule.KeepTime()));

    [Fact]
    public void KeepTime_for_no_days_keeps_the_second_pass_of_a_repeated_hour()
    {
        var always = BusinessCalendar.AlwaysOpen(Of("America/New_York"));
        Assert.Equal(At("2026-11-01T06:30:00Z"), always.AddWorkingDays(At("2026-11-01T06:30:00Z"), 0, WorkingDayRule.KeepTime()));
    }

    [Fact]
    public void ToClose_of_a_night_shift_is_the_next_morning()
    {
        var nights = BusinessCalendar.In("UTC").OpenOvernight(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "22:00-06:00").Build();
        Assert.Equal(At("2026-06-06T06:00:00Z"), nights.AddWorkingDays(At("2026-06-04T12:00:00Z"), 1, WorkingDayRule.ToClose));
        // The Saturday morning is Friday's: Saturday is no working day.
        Assert.Equal(At("2026-06-09T06:00:00Z"), nights.AddWorkingDays(At("2026-06-06T03:00:00Z"), 1, WorkingDayRule.ToClose));
    }

    [Fact]
    public void Working_days_of_a_date_that_was_skipped_do_not_count()
    {
        var apia = BusinessCalendar.In("Pacific/Apia").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "09:00-17:00").Build();
        Assert.Equal(2, apia.WorkingDaysBetween(Date("2011-12-29"), Date("2012-01-01")));
        Assert.Equal(At("2011-12-30T20:00:00Z"), apia.AddWorkingDays(At("2011-12-29T20:00:00Z"), 1, WorkingDayRule.KeepTime()));
    }

    [Fact]
    public void A_day_that_never_comes_is_refused_by_name()
    {
        var never = BusinessCalendar.In("UTC").Named("Never").Build();
        var start = At("2026-06-01T00:00:00Z");
        Assert.False(never.TryAddWorkingDays(start, 1, WorkingDayRule.ToClose, out var result));
        Assert.Equal(default, result);
        Assert.False(never.TryAddWorkingDays(start, -1, WorkingDayRule.ToClose, out _));
        Assert.False(never.TryAddWorkingDays(start, 0, WorkingDayRule.ToClose.CountingFromNextOpenDay(), out _));
        Assert.False(never.TryAddWorkingDays(start, 0, WorkingDayRule.KeepTime(Landing.Farthest), out _));
        Assert.False(never.TryAddWorkingDays(start, int.MinValue, WorkingDayRule.ToClose, out _));
        var refusal = Assert.Throws<WorkingTimeNeverException>(() => never.AddWorkingDays(start, 3, WorkingDayRule.ToClose));
        Assert.Equal("Never", refusal.Calendar);
        Assert.Contains("working day 3 after 2026-06-01T00:00:00Z", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => never.AddWorkingDays(start, 1, null!));
    }

    [Fact]
    public void A_date_whose_windows_a_break_or_the_clock_takes_away_is_no_working_day()
    {
        var nights = BusinessCalendar.In("Europe/London").OpenOvernight(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "22:00-02:00")
            .Break(Date("2026-06-01"), "Works", "22:00-24:00").Break(Date("2026-06-03"), "Works", "22:00-24:00").Break(Date("2026-06-04"), "Works", "00:00-02:00").Build();
        Assert.True(nights.IsWorkingDay(Date("2026-06-01")));
        Assert.False(nights.IsWorkingDay(Date("2026-06-03")));
        Assert.True(nights.IsWorkingDay(Date("2026-06-04")));
        Assert.Equal(6, nights.WorkingDaysBetween(Date("2026-06-01"), Date("2026-06-08")));

        var early = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "01:00-02:00").Build();
        Assert.Equal([true, false, true], new[] { "2026-03-28", "2026-03-29", "2026-03-30" }.Select(date => early.IsWorkingDay(Date(date))));
        Assert.Equal(364, early.WorkingDaysBetween(Date("2026-01-01"), Date("2027-01-01")));
    }

    [Fact]
    public void An_end_beyond_the_range_is_refused()
    {
        var always = BusinessCalendar.AlwaysOpen(Of("America/New_York"));
        Assert.False(always.TryAddWorkingDays(BusinessCalendar.Latest, 1, WorkingDayRule.KeepTime(), out _));
        Assert.False(always.TryAddWorkingDays(BusinessCalendar.Latest, 0, WorkingDayRule.ToClose, out var result));
        Assert.Equal(default, result);
        Assert.False(always.TryAddWorkingDays(BusinessCalendar.Earliest, -1, WorkingDayRule.KeepTime(), out _));
        Assert.True(always.TryAddWorkingDays(BusinessCalendar.Latest, 0, WorkingDayRule.KeepTime(), out _));
        Assert.True(always.TryAddWorkingDays(BusinessCalendar.Earliest, 0, WorkingDayRule.KeepTime(), out _));
    }

    [Fact]
    public void WorkingDayRule_says_what_it_is()
    {
        Assert.Equal((null, true, false), (WorkingDayRule.ToClose.Time, WorkingDayRule.ToClose.EndsAtClose, WorkingDayRule.ToClose.CountsFromNextOpenDay));
        Assert.Equal((new LocalTime(17, 0), false), (WorkingDayRule.At(new(17, 0)).Time, WorkingDayRule.At(new(17, 0)).EndsAtClose));
        Assert.Equal((null, false, Landing.Farthest), (WorkingDayRule.KeepTime(Landing.Farthest).Time, WorkingDayRule.KeepTime().EndsAtClose, WorkingDayRule.KeepTime(Landing.Farthest).Landing));
        Assert.True(WorkingDayRule.ToClose.CountingFromNextOpenDay().CountsFromNextOpenDay);
        Assert.Equal(WorkingDayRule.KeepTime(), WorkingDayRule.KeepTime(Landing.Nearest));
        Assert.NotEqual(WorkingDayRule.KeepTime(), WorkingDayRule.KeepTime().CountingFromNextOpenDay());
    }

    private static Instant London(string local) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(local).GetValueOrThrow().InZoneStrictly(Of("Europe/London")).ToInstant();
}
