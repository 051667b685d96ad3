using System.Globalization;
using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class CalendarAlgebraTests
{
    private static readonly BusinessCalendar London = BusinessCalendar.In("Europe/London").Named("London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
    private static readonly BusinessCalendar NewYork = BusinessCalendar.In("America/New_York").Named("New York").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(Date("2026-06-02"), "Founders' day").Build();
    private static readonly BusinessCalendar Patching = BusinessCalendar.In("Europe/London").Named("Patching").OpenOvernight(IsoDayOfWeek.Tuesday, "16:00-02:00").Build();

    [Fact]
    public void Union_is_open_when_either_is()
    {
        var sun = London.Union(NewYork);
        Assert.Equal("London or New York", sun.Name);
        Assert.Equal(London.Zone, sun.Zone);
        // London 08-16 UTC, New York 13-21 UTC in June.
        Assert.Equal("06-01T08:00-06-01T21:00 06-02T08:00-06-02T16:00", Open(sun, "2026-06-01", "2026-06-03"));
        Assert.Equal(
            [
                "Mon 1 Jun 2026 09:00-17:00, open: weekly hours 09:00-17:00",
                "Mon 1 Jun 2026 17:00-22:00, open: weekly hours 09:00-17:00 America/New_York",
                "Mon 1 Jun 2026 22:00 - Tue 2 Jun 2026 09:00, closed: outside hours",
            ],
            Spans(sun, "2026-06-01T08:00:00Z", "2026-06-02T08:00:00Z"));
    }

    [Fact]
    public void Intersection_is_open_when_both_are_and_says_which_is_not()
    {
        var both = London.Intersect(NewYork);
        Assert.Equal("London and New York", both.Name);
        Assert.Equal("06-01T13:00-06-01T16:00 06-03T13:00-06-03T16:00", Open(both, "2026-06-01", "2026-06-04"));
        Assert.Equal(
            ["Tue 2 Jun 2026 00:00-09:00, closed: outside hours", "Tue 2 Jun 2026 09:00-17:00, closed: Founders' day"],
            Spans(both, "2026-06-01T23:00:00Z", "2026-06-02T16:00:00Z"));
    }

    [Fact]
    public void Explain_of_parts_in_another_zone_names_it_beside_local_times()
    {
        var tokyo = BusinessCalendar.In("Asia/Tokyo").Special(Date("2026-06-06"), "09:00-10:00").Special(Date("2026-06-07")).Build();
        var calendar = NewYork.Union(NewYork.Intersect(tokyo), Of("UTC")).Intersect(tokyo, Of("Asia/Tokyo"));
        Assert.Equal(
            ["Fri 5 Jun 2026 22:00-24:00, closed: outside hours", "Sat 6 Jun 2026 00:00-06:00, closed: special hours 09:00-10:00", "Sat 6 Jun 2026 06:00-09:00, closed: outside hours"],
            Spans(calendar, "2026-06-05T13:00:00Z", "2026-06-06T00:00:00Z"));
        Assert.Equal("special hours 09:00-10:00 Asia/Tokyo", Assert.Single(NewYork.Union(tokyo).Explain(At("2026-06-06T00:00:00Z"), At("2026-06-06T01:00:00Z"))).Rule.Text);
        Assert.Equal("special hours: none", Assert.Single(tokyo.Union(NewYork, Of("UTC")).Explain(At("2026-06-07T00:00:00Z"), At("2026-06-07T01:00:00Z"))).Rule.Text);
    }

    [Fact]
    public void Difference_keeps_the_label_of_what_it_takes_away()
    {
        var serviced = London.Except(Patching, "Patch window");
        Assert.Equal("London except Patch window", serviced.Name);
        Assert.Equal("06-02T08:00-06-02T15:00 06-03T08:00-06-03T16:00", Open(serviced, "2026-06-02", "2026-06-04"));
        Assert.Equal(
            ["Tue 2 Jun 2026 16:00-17:00, closed: Patch window", "Tue 2 Jun 2026 17:00 - Wed 3 Jun 2026 09:00, closed: outside hours"],
            Spans(serviced, "2026-06-02T15:00:00Z", "2026-06-03T08:00:00Z"));
        Assert.Equal(new CalendarRule.Maintenance("Patch window"), serviced.Explain(At("2026-06-02T15:00:00Z"), At("2026-06-02T16:00:00Z"))[0].Rule);
    }

    [Fact]
    public void A_given_zone_tells_the_dates()
    {
        var tokyo = Of("Asia/Tokyo");
        Assert.Equal([tokyo, tokyo, tokyo], new[] { London.Union(NewYork, tokyo), London.Intersect(NewYork, tokyo), London.Except(Patching, "Patch window", tokyo) }.Select(calendar => calendar.Zone));
        // Friday 17:00-22:00 in London is Saturday morning in Tokyo.
        Assert.True(London.Union(NewYork, tokyo).IsWorkingDay(Date("2026-06-06")));
        Assert.False(London.Union(NewYork).IsWorkingDay(Date("2026-06-06")));
        Assert.True(London.Except(Patching, "Patch window", tokyo).IsWorkingDay(Date("2026-06-06")));
    }

    [Fact]
    public void Working_days_of_a_union_are_dates_with_any_open_instant()
    {
        var nights = BusinessCalendar.In("Europe/London").OpenOvernight(IsoDayOfWeek.Friday, "22:00-06:00").Build();
        Assert.False(nights.IsWorkingDay(Date("2026-06-06")));
        Assert.True(nights.Union(London).IsWorkingDay(Date("2026-06-06")));
        Assert.Equal(At("2026-06-06T05:00:00Z"), nights.Union(London).AddWorkingDays(At("2026-06-05T12:00:00Z"), 1, WorkingDayRule.ToClose));
    }

    [Fact]
    public void Working_days_of_a_difference_are_those_of_the_left_calendar_as_far_as_they_are_left()
    {
        var nights = BusinessCalendar.In("Europe/London").OpenOvernight(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "22:00-06:00").Build();
        var none = BusinessCalendar.In("Europe/London").OpenOvernight(IsoDayOfWeek.Tuesday, "21:00-07:00").Build();
        var left = nights.Except(none, "Works");
        Assert.True(left.IsWorkingDay(Date("2026-06-01")));
        Assert.False(left.IsWorkingDay(Date("2026-06-02")));
        Assert.False(left.IsWorkingDay(Date("2026-06-06")));
        var early = nights.Except(BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Saturday, "03:00-24:00").Build(), "Works");
        Assert.Equal(At("2026-06-06T02:00:00Z"), early.AddWorkingDays(At("2026-06-04T12:00:00Z"), 1, WorkingDayRule.ToClose));
    }

    [Fact]
    public void Working_days_of_a_union_begin_with_the_first_nanosecond_of_their_date_and_end_with_the_last()
    {
        var moments = BusinessCalendar.In("UTC").Special(Date("2026-06-06"), "00:00-00:00:00.000000001").Special(Date("2026-06-08"), "23:59:59.999999999-24:00").Build();
        var union = moments.Union(BusinessCalendar.In("UTC").Build());
        Assert.Equal([false, true, false, true, false], new[] { "2026-06-05", "2026-06-06", "2026-06-07", "2026-06-08", "2026-06-09" }.Select(date => union.IsWorkingDay(Date(date))));
    }

    [Fact]
    public void Equality_is_of_the_parts_their_names_and_the_zone()
    {
        Assert.Equal(London.Union(NewYork), London.Union(NewYork));
        Assert.Equal(London.Union(NewYork).GetHashCode(), London.Union(NewYork).GetHashCode());
        Assert.Equal(London.Except(Patching, "A").Named("x"), London.Except(Patching, "A").Named("x"));
        Assert.NotEqual(London.Except(Patching, "A").Named("x"), London.Except(Patching, "B").Named("x"));
        Assert.NotEqual(London.Union(NewYork).Named("x"), NewYork.Union(London, London.Zone).Named("x"));
        Assert.NotEqual(London.Union(NewYork), London.Union(NewYork, Of("Asia/Tokyo")));
        Assert.NotEqual(London.Union(NewYork).Named("x"), London.Intersect(NewYork).Named("x"));
    }

    [Fact]
    public void SameHours_compares_instants_within_the_interval()
    {
        var other = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-16:00").Build();
        Assert.True(London.SameHours(other, new(At("2026-06-01T00:00:00Z"), At("2026-09-01T00:00:00Z"))));
        Assert.False(London.SameHours(other, new(At("2026-06-01T00:00:00Z"), At("2026-12-01T00:00:00Z"))));
        Assert.False(London.SameHours(other, new(null, null)));
        Assert.True(London.SameHours(other, new(At("2249-12-31T00:00:00Z"), null)) == London.SameHours(other, new(At("2249-12-31T00:00:00Z"), BusinessCalendar.Latest)));
        Assert.Throws<ArgumentOutOfRangeException>(() => London.SameHours(other, new(Instant.MinValue, At("2026-06-01T00:00:00Z"))));
    }

    [Fact]
    public void Misuse_of_arguments_throws()
    {
        Assert.Throws<ArgumentNullException>(() => London.Union(null!));
        Assert.Throws<ArgumentNullException>(() => London.Intersect(null!));
        Assert.Throws<ArgumentNullException>(() => London.Except(null!, "x"));
        Assert.Throws<ArgumentException>(() => London.Except(Patching, " "));
        Assert.Throws<ArgumentNullException>(() => London.RevisedBy(null!, BusinessCalendar.Earliest));
        Assert.Throws<ArgumentNullException>(() => London.SameHours(null!, new(null, null)));
    }

    private static IEnumerable<string> Spans(BusinessCalendar calendar, string start, string end) => calendar.Explain(At(start), At(end)).Select(span => span.ToString());

    private static string Open(BusinessCalendar calendar, string start, string end) =>
        string.Join(' ', calendar.WorkingIntervals(At($"{start}T00:00:00Z"), At($"{end}T00:00:00Z")).Select(open => string.Create(CultureInfo.InvariantCulture, $"{open.Start:MM-dd'T'HH:mm}-{open.End:MM-dd'T'HH:mm}")));
}
