using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class CalendarTransitionTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Etc/UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-12:00", "12:00-17:00").Build();
    private static readonly BusinessCalendar Once = BusinessCalendar.In("Etc/UTC").Special(Date("2100-06-01"), "09:00-17:00").Build();

    [Theory]
    [InlineData("2026-06-01T08:59:59.999999999Z", "opens 2026-06-01T09:00:00Z")]
    [InlineData("2026-06-01T09:00:00Z", "closes 2026-06-01T17:00:00Z")]
    [InlineData("2026-06-01T12:00:00Z", "closes 2026-06-01T17:00:00Z")]
    [InlineData("2026-06-01T16:59:59.999999999Z", "closes 2026-06-01T17:00:00Z")]
    [InlineData("2026-06-01T17:00:00Z", "opens 2026-06-02T09:00:00Z")]
    [InlineData("2026-06-05T17:00:00Z", "opens 2026-06-08T09:00:00Z")]
    public void NextTransition_is_the_first_one_after(string after, string expected) => Assert.Equal(expected, Office.NextTransition(At(after)).ToString());

    [Theory]
    [InlineData("2026-06-01T09:00:00Z", "closes 2026-05-29T17:00:00Z")]
    [InlineData("2026-06-01T09:00:00.000000001Z", "opens 2026-06-01T09:00:00Z")]
    [InlineData("2026-06-01T12:00:00Z", "opens 2026-06-01T09:00:00Z")]
    [InlineData("2026-06-01T17:00:00Z", "opens 2026-06-01T09:00:00Z")]
    [InlineData("2026-06-01T17:00:00.000000001Z", "closes 2026-06-01T17:00:00Z")]
    [InlineData("2026-06-07T00:00:00Z", "closes 2026-06-05T17:00:00Z")]
    public void PreviousTransition_is_the_last_one_before(string before, string expected) => Assert.Equal(expected, Office.PreviousTransition(At(before)).ToString());

    [Fact]
    public void Transitions_decades_away_are_found_and_beyond_them_none()
    {
        var early = At("1970-01-01T00:00:00Z");
        var late = At("2240-01-01T00:00:00Z");
        Assert.Equal(new CalendarTransition(At("2100-06-01T09:00:00Z"), true), Once.NextTransition(early));
        Assert.Equal(new CalendarTransition(At("2100-06-01T17:00:00Z"), false), Once.NextTransition(At("2100-06-01T09:00:00Z")));
        Assert.Null(Once.NextTransition(At("2100-06-01T17:00:00Z")));
        Assert.Equal(new CalendarTransition(At("2100-06-01T17:00:00Z"), false), Once.PreviousTransition(late));
        Assert.Equal(new CalendarTransition(At("2100-06-01T09:00:00Z"), true), Once.PreviousTransition(At("2100-06-01T17:00:00Z")));
        Assert.Null(Once.PreviousTransition(At("2100-06-01T09:00:00Z")));
        Assert.Null(Once.PreviousTransition(early));
    }

    [Fact]
    public void Transitions_of_a_window_across_what_is_compiled_first_are_its_real_ends()
    {
        // Open for years: the first compiled stretch ends inside the window on both sides.
        var calendar = BusinessCalendar.In("Etc/UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "00:00-24:00").From(Date("2030-01-01")).Build()
            .Except(BusinessCalendar.In("Etc/UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "00:00-24:00").From(Date("2020-01-01")).Build(), "Before");
        var middle = At("2025-01-01T00:00:00Z");
        Assert.Equal(new CalendarTransition(At("2030-01-01T00:00:00Z"), false), calendar.NextTransition(middle));
        Assert.Equal(new CalendarTransition(At("2020-01-01T00:00:00Z"), true), calendar.PreviousTransition(middle));
    }

    [Fact]
    public void Transitions_at_the_edges_of_the_range_count()
    {
        var calendar = BusinessCalendar.In("Etc/UTC").Special(Date("1960-01-01"), "00:00-01:00").Special(Date("2249-12-31"), "23:00-24:00").Build();
        Assert.Equal(new CalendarTransition(BusinessCalendar.Earliest, true), calendar.PreviousTransition(BusinessCalendar.Earliest + Duration.Epsilon));
        Assert.Null(calendar.PreviousTransition(BusinessCalendar.Earliest));
        Assert.Equal(new CalendarTransition(BusinessCalendar.Latest, false), calendar.NextTransition(BusinessCalendar.Latest - Duration.Epsilon));
        Assert.Null(calendar.NextTransition(BusinessCalendar.Latest));
    }

    [Fact]
    public void Transitions_outside_the_range_do_not()
    {
        var calendar = BusinessCalendar.In("Etc/UTC").Special(Date("1959-12-31"), "12:00-24:00").Special(Date("2250-01-01"), "00:00-12:00").Build();
        Assert.Null(calendar.PreviousTransition(BusinessCalendar.Earliest));
        Assert.Equal(new CalendarTransition(BusinessCalendar.Earliest, false), calendar.PreviousTransition(BusinessCalendar.Earliest + Duration.Epsilon));
        Assert.Equal(new CalendarTransition(BusinessCalendar.Latest, true), calendar.NextTransition(BusinessCalendar.Latest - Duration.Epsilon));
        Assert.Null(calendar.NextTransition(BusinessCalendar.Latest));
    }
}
