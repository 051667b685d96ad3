using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

/// <summary>Open means that the wall clock, read at the instant, is in a window. The instants of the changes are those of the tz database, checked by hand.</summary>
public class WallClockTests
{
    [Theory]
    // New York, Sunday 2026-03-08: 02:00 becomes 03:00. Sunday 2026-11-01: 02:00 becomes 01:00.
    [InlineData("America/New_York", "2026-03-08", "00:00-24:00", "05:00-28:00")]
    [InlineData("America/New_York", "2026-03-08", "02:00-03:00", "")]
    [InlineData("America/New_York", "2026-03-08", "01:30-02:30", "06:30-07:00")]
    [InlineData("America/New_York", "2026-03-08", "02:30-03:15", "07:00-07:15")]
    [InlineData("America/New_York", "2026-11-01", "00:00-24:00", "04:00-29:00")]
    [InlineData("America/New_York", "2026-11-01", "01:00-02:00", "05:00-07:00")]
    [InlineData("America/New_York", "2026-11-01", "01:30-01:45", "05:30-05:45 06:30-06:45")]
    [InlineData("America/New_York", "2026-11-01", "00:30-01:30", "04:30-05:30 06:00-06:30")]
    // Lord Howe: half an hour. 2026-04-05 02:00 becomes 01:30; 2026-10-04 02:00 becomes 02:30.
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:30-02:00", "-9:30--8:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:00-02:30", "")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "00:00-24:00", "-10:30-13:00")]
    // Troll, Antarctica: two hours. 2026-03-29 01:00 becomes 03:00; 2026-10-25 03:00 becomes 01:00.
    [InlineData("Antarctica/Troll", "2026-03-29", "00:00-24:00", "00:00-22:00")]
    [InlineData("Antarctica/Troll", "2026-10-25", "01:00-03:00", "-1:00-03:00")]
    // Apia skipped 2011-12-30 altogether.
    [InlineData("Pacific/Apia", "2011-12-30", "00:00-24:00", "")]
    [InlineData("Pacific/Apia", "2011-12-29", "09:00-17:00", "19:00-27:00")]
    [InlineData("Pacific/Apia", "2011-12-31", "09:00-17:00", "-5:00-03:00")]
    // St John's, 2010-11-07: 00:01 became 23:01 of the 6th, so that the 6th came again for 59 minutes and the 7th's first minute twice.
    [InlineData("America/St_Johns", "2010-11-06", "23:00-24:00", "25:30-26:30 26:31-27:30")]
    [InlineData("America/St_Johns", "2010-11-07", "00:00-00:01", "02:30-02:31 03:30-03:31")]
    // Monrovia was 44 minutes and 30 seconds behind until 1972-01-07, when 00:00 became 00:44:30.
    [InlineData("Africa/Monrovia", "1972-01-06", "09:00-10:00", "09:44:30-10:44:30")]
    [InlineData("Africa/Monrovia", "1972-01-07", "00:00-01:00", "00:44:30-01:00")]
    // Casablanca goes back for Ramadan: 2026-02-15 03:00 becomes 02:00, 2026-03-22 02:00 becomes 03:00.
    [InlineData("Africa/Casablanca", "2026-02-15", "02:00-03:00", "01:00-03:00")]
    [InlineData("Africa/Casablanca", "2026-03-22", "02:00-03:00", "")]
    [InlineData("Asia/Kolkata", "2026-06-01", "09:00-10:00", "03:30-04:30")]
    public void Working_intervals_follow_the_wall_clock(string zone, string date, string window, string expected)
    {
        var calendar = BusinessCalendar.In(zone).Special(Date(date), window).Build();
        var midnight = Date(date).AtMidnight().InUtc().ToInstant();
        var open = calendar.WorkingIntervals(midnight - Duration.FromDays(2), midnight + Duration.FromDays(3)).ToList();
        Assert.Equal(expected, string.Join(' ', open.Select(stretch => $"{Clock(stretch.Start - midnight)}-{Clock(stretch.End - midnight)}")));
        Assert.Equal(expected.Length > 0, calendar.IsWorkingDay(Date(date)));
        foreach (var stretch in open)
        {
            Assert.True(calendar.IsOpen(stretch.Start));
            Assert.False(calendar.IsOpen(stretch.Start - Duration.Epsilon));
            Assert.True(calendar.IsOpen(stretch.End - Duration.Epsilon));
            Assert.False(calendar.IsOpen(stretch.End));
        }
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-07", "22:00-06:00", 420)]
    [InlineData("America/New_York", "2026-10-31", "22:00-06:00", 540)]
    [InlineData("Pacific/Apia", "2011-12-29", "22:00-06:00", 120)]
    [InlineData("America/St_Johns", "2010-11-06", "23:30-00:30", 91)]
    public void Overnight_windows_last_as_long_as_the_clock_shows_them(string zone, string date, string window, int minutes)
    {
        var calendar = BusinessCalendar.In(zone).SpecialOvernight(Date(date), window).Build();
        var noon = Date(date).At(new(12, 0)).InUtc().ToInstant();
        Assert.Equal(Duration.FromMinutes(minutes), calendar.Between(noon - Duration.FromDays(2), noon + Duration.FromDays(3)));
    }

    private static string Clock(Duration time) => LocalSign(time, time < Duration.Zero ? -time : time);

    private static string LocalSign(Duration time, Duration length)
    {
        var seconds = length.Seconds == 0 ? "" : $":{length.Seconds:00}";
        var hours = (length.Days * 24) + length.Hours;
        return time < Duration.Zero ? $"-{hours}:{length.Minutes:00}{seconds}" : $"{hours:00}:{length.Minutes:00}{seconds}";
    }
}
