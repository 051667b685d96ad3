using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class CalendarRevisionTests
{
    private static readonly BusinessCalendar Original = Hours("09:00-17:00");
    private static readonly Instant Tenth = At("2026-06-10T12:00:00Z");

    [Fact]
    public void A_revision_holds_for_dates_after_its_publication()
    {
        var revised = Original.RevisedBy(Hours("10:00-11:00"), Tenth);
        Assert.Equal(Original.Name, revised.Name);
        Assert.True(revised.IsOpen(At("2026-06-10T16:30:00Z")));
        Assert.True(revised.SameHours(Original, new(null, At("2026-06-11T00:00:00Z"))));
        Assert.True(revised.SameHours(Hours("10:00-11:00"), new(At("2026-06-11T00:00:00Z"), null)));
        Assert.Equal(Duration.FromHours(8 + 1), revised.Between(At("2026-06-10T00:00:00Z"), At("2026-06-12T00:00:00Z")));
    }

    [Fact]
    public void A_holiday_announced_on_the_10th_for_the_19th_counts_and_one_for_the_9th_does_not()
    {
        var holidays = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "09:00-17:00").Closed(Date("2026-06-09"), "Too late").Closed(Date("2026-06-19"), "In time").Build();
        var revised = Original.RevisedBy(holidays, Tenth);
        Assert.True(revised.IsWorkingDay(Date("2026-06-09")));
        Assert.False(revised.IsWorkingDay(Date("2026-06-19")));
        Assert.Equal("In time", revised.Explain(At("2026-06-19T10:00:00Z"), At("2026-06-19T11:00:00Z"))[0].Rule.Text);
        Assert.Equal("weekly hours 09:00-17:00", revised.Explain(At("2026-06-09T10:00:00Z"), At("2026-06-09T11:00:00Z"))[0].Rule.Text);
    }

    [Fact]
    public void The_publication_date_is_read_in_the_calendars_zone()
    {
        var newYork = BusinessCalendar.In("America/New_York").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "00:00-24:00").Build();
        var closed = BusinessCalendar.In("America/New_York").Build();
        // 02:00 UTC on the 10th is still the 9th there.
        Assert.Equal(At("2026-06-10T04:00:00Z"), newYork.RevisedBy(closed, At("2026-06-10T02:00:00Z")).NextTransition(At("2026-06-01T00:00:00Z"))!.Value.At);
    }

    [Fact]
    public void Revisions_published_in_any_order_hold_in_order_of_publication()
    {
        var (second, third) = (Hours("10:00-11:00"), Hours("12:00-15:00"));
        var inOrder = Original.RevisedBy(second, Tenth).RevisedBy(third, At("2026-06-20T12:00:00Z"));
        Assert.Equal(inOrder, Original.RevisedBy(third, At("2026-06-20T12:00:00Z")).RevisedBy(second, Tenth));
        Assert.Equal(inOrder.GetHashCode(), Original.RevisedBy(third, At("2026-06-20T12:00:00Z")).RevisedBy(second, Tenth).GetHashCode());
        Assert.Equal([8, 1, 3], new[] { "2026-06-10", "2026-06-20", "2026-06-21" }.Select(date => inOrder.Between(At($"{date}T00:00:00Z"), At($"{date}T23:00:00Z")).Hours));
        Assert.NotEqual(inOrder, Original.RevisedBy(second, Tenth));
        Assert.NotEqual(Original, Original.RevisedBy(second, Tenth));
    }

    [Fact]
    public void Of_two_revisions_on_one_date_the_later_holds()
    {
        var revised = Original.RevisedBy(Hours("12:00-15:00"), Tenth + Duration.FromHours(1)).RevisedBy(Hours("10:00-11:00"), Tenth);
        Assert.Equal(Duration.FromHours(3), revised.Between(At("2026-06-11T00:00:00Z"), At("2026-06-12T00:00:00Z")));
        var again = Original.RevisedBy(Hours("10:00-11:00"), Tenth).RevisedBy(Hours("12:00-15:00"), Tenth);
        Assert.Equal(Duration.FromHours(3), again.Between(At("2026-06-11T00:00:00Z"), At("2026-06-12T00:00:00Z")));
        Assert.NotEqual(Original.RevisedBy(Hours("12:00-15:00"), Tenth), again);
    }

    [Fact]
    public void AsKnownAt_leaves_out_what_was_published_later()
    {
        var second = Original.RevisedBy(Hours("10:00-11:00"), Tenth);
        var third = second.RevisedBy(Hours("12:00-15:00"), At("2026-06-20T12:00:00Z"));
        Assert.Equal(Original, third.AsKnownAt(Tenth - Duration.Epsilon));
        Assert.Equal(second, third.AsKnownAt(Tenth));
        Assert.Equal(second, third.AsKnownAt(At("2026-06-20T11:59:59Z")));
        Assert.Equal(third, third.AsKnownAt(At("2026-06-20T12:00:00Z")));
        Assert.Same(third, third.AsKnownAt(BusinessCalendar.Latest));
        Assert.Same(Original, Original.AsKnownAt(BusinessCalendar.Earliest));
    }

    [Fact]
    public void AsKnownAt_of_a_combined_calendar_reaches_its_parts()
    {
        var revised = Original.RevisedBy(Hours("10:00-11:00"), Tenth);
        var always = BusinessCalendar.AlwaysOpen(Of("UTC"));
        var known = Tenth - Duration.Epsilon;
        Assert.Equal(Original.Union(always), revised.Union(always).AsKnownAt(known));
        Assert.Equal(Original.Intersect(always), revised.Intersect(always).AsKnownAt(known));
        Assert.Equal(Original.Except(always, "Works"), revised.Except(always, "Works").AsKnownAt(known));
        Assert.Equal(always.Except(Original, "Works"), always.Except(revised, "Works").AsKnownAt(known));
        var both = revised.Union(always);
        Assert.Same(both, both.AsKnownAt(Tenth));
        var outer = revised.Union(always).RevisedBy(revised.Intersect(always), At("2026-01-01T00:00:00Z"));
        Assert.Equal(Original.Union(always).RevisedBy(Original.Intersect(always), At("2026-01-01T00:00:00Z")), outer.AsKnownAt(known));
    }

    [Fact]
    public void AsKnownAt_made_a_calendar_at_every_call_and_keeps_one_a_revision()
    {
        var always = BusinessCalendar.AlwaysOpen(Of("UTC"));
        var later = At("2026-06-20T12:00:00Z");
        var revised = Original.RevisedBy(Hours("10:00-11:00"), Tenth).RevisedBy(Hours("12:00-15:00"), later);
        var union = revised.Union(always);
        var (before, between) = (Tenth - Duration.Epsilon, later - Duration.Epsilon);
        Assert.Same(Original, revised.AsKnownAt(before));
        Assert.Same(revised.AsKnownAt(Tenth), revised.AsKnownAt(between));
        Assert.Same(union.AsKnownAt(Tenth), union.AsKnownAt(between));
        Assert.NotSame(union.AsKnownAt(before), union.AsKnownAt(between));
        Assert.Equal("Renamed", revised.Named("Renamed").AsKnownAt(before).Name);

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            revised.AsKnownAt(before);
            revised.AsKnownAt(between);
            union.AsKnownAt(between);
            union.AsKnownAt(later);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    [Fact]
    public void Working_days_of_a_revised_calendar_are_those_in_force()
    {
        var nights = BusinessCalendar.In("UTC").OpenOvernight(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "22:00-06:00").Build();
        var revised = nights.RevisedBy(Hours("10:00-11:00"), Tenth);
        // The night of the 10th ends at midnight: from the 11th on the revision holds.
        Assert.Equal(At("2026-06-11T00:00:00Z"), revised.AddWorkingDays(At("2026-06-09T12:00:00Z"), 1, WorkingDayRule.ToClose));
        Assert.Equal(At("2026-06-11T11:00:00Z"), revised.AddWorkingDays(At("2026-06-09T12:00:00Z"), 2, WorkingDayRule.ToClose));
        Assert.False(nights.RevisedBy(BusinessCalendar.In("UTC").Build(), Tenth).IsWorkingDay(Date("2026-06-11")));
    }

    private static BusinessCalendar Hours(string window) => BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, window).Build();
}
