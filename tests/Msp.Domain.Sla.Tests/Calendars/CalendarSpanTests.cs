using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class CalendarSpanTests
{
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("Europe/London")
        .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:30", "13:30-18:00")
        .OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:00")
        .Closed(Date("2026-12-25"), "Christmas Day")
        .Closed(Date("2026-12-28"), "Boxing Day")
        .Special(Date("2026-12-24"), "09:00-12:00", "14:00-15:00")
        .Special(Date("2026-12-29"))
        .Break(Date("2026-12-24"), "Fire drill", "11:00-11:15", "12:30-13:00")
        .Break(Date("2026-12-27"), "Works", "01:00-02:00")
        .Build();

    [Fact]
    public void Explain_names_every_reason_once()
    {
        Assert.Equal(
            [
                "Wed 23 Dec 2026 17:00-18:00, open: weekly hours 13:30-18:00",
                "Wed 23 Dec 2026 18:00-24:00, closed: outside hours",
                "Thu 24 Dec 2026 00:00-09:00, closed: special hours 09:00-12:00, 14:00-15:00",
                "Thu 24 Dec 2026 09:00-11:00, open: special hours 09:00-12:00, 14:00-15:00",
                "Thu 24 Dec 2026 11:00-11:15, closed: Fire drill",
                "Thu 24 Dec 2026 11:15-12:00, open: special hours 09:00-12:00, 14:00-15:00",
                "Thu 24 Dec 2026 12:00-14:00, closed: special hours 09:00-12:00, 14:00-15:00",
                "Thu 24 Dec 2026 14:00-15:00, open: special hours 09:00-12:00, 14:00-15:00",
                "Thu 24 Dec 2026 15:00-24:00, closed: special hours 09:00-12:00, 14:00-15:00",
                "Fri 25 Dec 2026 00:00-24:00, closed: Christmas Day",
                "Sat 26 Dec 2026 00:00-22:00, closed: outside hours",
                "Sat 26 Dec 2026 22:00 - Sun 27 Dec 2026 01:00, open: weekly hours 22:00-06:00",
                "Sun 27 Dec 2026 01:00-02:00, closed: Works",
                "Sun 27 Dec 2026 02:00-06:00, open: weekly hours 22:00-06:00",
                "Sun 27 Dec 2026 06:00-24:00, closed: outside hours",
                "Mon 28 Dec 2026 00:00-24:00, closed: Boxing Day",
                "Tue 29 Dec 2026 00:00-24:00, closed: special hours: none",
                "Wed 30 Dec 2026 00:00-08:00, closed: outside hours",
                "Wed 30 Dec 2026 08:00-08:00:00.5, open: weekly hours 08:00-12:30",
            ],
            Desk.Explain(At("2026-12-23T17:00:00Z"), At("2026-12-30T08:00:00.5Z")).Select(span => span.ToString()));
    }

    [Fact]
    public void Explain_of_nothing_is_empty()
    {
        var at = At("2026-12-23T17:00:00Z");
        var always = BusinessCalendar.AlwaysOpen(Of("UTC"));
        Assert.All([Desk, always, Desk.Union(always), Desk.RevisedBy(always, at)], calendar => Assert.Empty(calendar.Explain(at, at)));
    }

    [Fact]
    public void Explain_of_a_weekend_is_one_span()
    {
        var span = Assert.Single(Desk.Explain(At("2026-06-05T17:00:00Z"), At("2026-06-06T20:00:00Z")));
        Assert.Equal("Fri 5 Jun 2026 18:00 - Sat 6 Jun 2026 21:00, closed: outside hours", span.ToString());
        Assert.Equal(Duration.FromHours(27), span.Length);
        Assert.Equal(CalendarRule.Outside, span.Rule);
        Assert.Equal(Of("Europe/London"), span.Zone);
    }

    [Fact]
    public void Explain_across_a_change_of_the_clock_keeps_one_span()
    {
        var night = BusinessCalendar.In("America/New_York").OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:00").Build();
        Assert.Equal(
            ["Sat 31 Oct 2026 22:00 - Sun 1 Nov 2026 06:00, open: weekly hours 22:00-06:00", "Sun 1 Nov 2026 06:00-07:00, closed: outside hours"],
            night.Explain(At("2026-11-01T02:00:00Z"), At("2026-11-01T12:00:00Z")).Select(span => span.ToString()));
    }

    [Fact]
    public void Explain_of_the_first_year_of_other_hours_names_them()
    {
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, "09:00-10:00").From(Date("2027-01-01")).Open(IsoDayOfWeek.Friday, "11:00-12:00").Build();
        Assert.Equal(
            ["weekly hours 09:00-10:00", "weekly hours 11:00-12:00"],
            calendar.Explain(At("2026-12-31T00:00:00Z"), At("2027-01-02T00:00:00Z")).Where(span => span.IsOpen).Select(span => span.Rule.Text));
    }

    [Fact]
    public void Explain_where_breaks_overlap_names_the_first()
    {
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00-17:00").Break(Date("2026-06-01"), "One", "12:00-13:00").Break(Date("2026-06-01"), "Two", "12:30-14:00").Build();
        Assert.Equal(["One", "Two"], calendar.Explain(At("2026-06-01T12:00:00Z"), At("2026-06-01T14:00:00Z")).Select(span => span.Rule.Text));
    }

    [Fact]
    public void Explain_of_a_calendar_that_never_closes_is_one_span() =>
        Assert.Equal("Thu 1 Jan 2026 00:00 - Fri 1 Jan 2027 00:00, open: always open", Assert.Single(BusinessCalendar.AlwaysOpen(Of("UTC")).Explain(At("2026-01-01T00:00:00Z"), At("2027-01-01T00:00:00Z"))).ToString());

    [Fact]
    public void ToString_of_spans_that_end_at_midnight_or_the_same_day_is_short()
    {
        static string Text(string start, string end) => new CalendarSpan(At(start), At(end), IsOpen: true, CalendarRule.Always, Of("UTC")).ToString();
        Assert.Equal("Mon 1 Jun 2026 09:00:05-24:00, open: always open", Text("2026-06-01T09:00:05Z", "2026-06-02T00:00:00Z"));
        Assert.Equal("Mon 1 Jun 2026 09:00 - Wed 3 Jun 2026 00:00, open: always open", Text("2026-06-01T09:00:00Z", "2026-06-03T00:00:00Z"));
    }

    [Fact]
    public void Match_answers_every_rule_by_its_case()
    {
        CalendarRule[] rules =
        [
            new CalendarRule.WeeklyHours("09:00-17:00"), new CalendarRule.OutsideHours(), new CalendarRule.Holiday("Christmas"), new CalendarRule.SpecialHours("09:00-12:00"),
            new CalendarRule.Break("Drill"), new CalendarRule.Maintenance("Patching"), new CalendarRule.AlwaysOpen(),
        ];
        Assert.Equal(
            ["weekly 09:00-17:00", "outside", "holiday Christmas", "special 09:00-12:00", "break Drill", "maintenance Patching", "always"],
            rules.Select(rule => rule.Match(
                weekly => $"weekly {weekly.Window}", _ => "outside", holiday => $"holiday {holiday.Name}", special => $"special {special.Hours}",
                cut => $"break {cut.Name}", maintenance => $"maintenance {maintenance.Label}", _ => "always")));
        Assert.Equal(["weekly hours 09:00-17:00", "outside hours", "Christmas", "special hours 09:00-12:00", "Drill", "Patching", "always open"], rules.Select(rule => rule.ToString()));
    }
}
