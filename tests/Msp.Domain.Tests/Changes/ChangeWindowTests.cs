using Msp.Domain.Changes;

namespace Msp.Domain.Tests.Changes;

public sealed class ChangeWindowTests
{
    private static readonly ChangeWindowDraft Nights = new() { Name = "nights", Zone = "Europe/Berlin", Days = [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday], From = new(22, 0), To = new(2, 0) };

    // The first is apache/rocketmq-dashboard#4090.
    [Theory]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-03-08", "02:30", "04:00", "2026-03-08T07:30:00Z/2026-03-08T08:00:00Z")]
    [InlineData(WindowKind.Deny, "America/New_York", "2026-03-08", "02:30", "04:00", "2026-03-08T07:00:00Z/2026-03-08T08:00:00Z")]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-03-08", "02:10", "02:50", "")]
    [InlineData(WindowKind.Deny, "America/New_York", "2026-03-08", "02:10", "02:50", "2026-03-08T07:00:00Z/2026-03-08T07:50:00Z")]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-03-08", "02:00", "03:00", "")]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-03-08", "02:00", "03:01", "2026-03-08T07:00:00Z/2026-03-08T07:01:00Z")]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-11-01", "01:30", "03:00", "2026-11-01T05:30:00Z/2026-11-01T08:00:00Z")]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-03-08", "02:30", "03:15", "")]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-03-08", "01:00", "02:30", "2026-03-08T06:00:00Z/2026-03-08T07:30:00Z")]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-11-01", "01:15", "01:45", "2026-11-01T05:15:00Z/2026-11-01T05:45:00Z")]
    [InlineData(WindowKind.Deny, "America/New_York", "2026-11-01", "01:15", "01:45", "2026-11-01T05:15:00Z/2026-11-01T06:45:00Z")]
    [InlineData(WindowKind.Allow, "America/New_York", "2026-11-01", "00:30", "03:00", "2026-11-01T04:30:00Z/2026-11-01T08:00:00Z")]
    [InlineData(WindowKind.Allow, "Europe/Berlin", "2026-03-28", "23:00", "04:00", "2026-03-28T22:00:00Z/2026-03-29T02:00:00Z")]
    [InlineData(WindowKind.Allow, "Europe/Berlin", "2026-03-28", "00:00", "00:00", "2026-03-27T23:00:00Z/2026-03-28T23:00:00Z")]
    public void Opening_and_closing_are_read_from_the_clock_each_for_itself(WindowKind kind, string zone, string date, string from, string to, string expected)
    {
        var window = ChangeWindow.From(new() { Name = "w", Kind = kind, Zone = zone, From = Time(from), To = Time(to), Dates = new() { First = Date(date) } });
        Assert.Equal(expected, Text(window, Date(date).PlusDays(-3), Date(date).PlusDays(3)));
    }

    [Theory]
    [InlineData(2, IsoDayOfWeek.Tuesday, 0, "2026-09-08 2026-10-13 2026-11-10")]
    [InlineData(2, IsoDayOfWeek.Tuesday, 1, "2026-09-09 2026-10-14 2026-11-11")]
    [InlineData(1, IsoDayOfWeek.Tuesday, 0, "2026-09-01 2026-10-06 2026-11-03")]
    [InlineData(1, IsoDayOfWeek.Thursday, 0, "2026-09-03 2026-10-01 2026-11-05")]
    [InlineData(-1, IsoDayOfWeek.Wednesday, 0, "2026-09-30 2026-10-28 2026-11-25")]
    [InlineData(-1, IsoDayOfWeek.Monday, 0, "2026-09-28 2026-10-26 2026-11-30")]
    public void Monthly_is_counted_by_weekdays_and_not_by_weeks(int week, IsoDayOfWeek day, int after, string dates)
    {
        var window = ChangeWindow.From(new() { Name = "w", Zone = "Etc/UTC", Monthly = new() { Week = week, Day = day, DaysAfter = after }, From = new(9, 0), To = new(10, 0) });
        Assert.Equal(dates, string.Join(' ', window.Within(At(2026, 9, 1), At(2026, 12, 1)).Select(one => one.Start.InUtc().Date.ToString("uuuu-MM-dd", null))));
    }

    [Fact]
    public void Yearly_dates_come_again_across_new_year()
    {
        var freeze = ChangeWindow.From(new() { Name = "freeze", Kind = WindowKind.Deny, Zone = "Etc/UTC", From = new(18, 0), To = new(8, 0), Dates = new() { First = new(2024, 12, 18), Last = new(2025, 1, 5), EveryYear = true } });
        Assert.Equal("2025-12-18T18:00:00Z/2026-01-05T08:00:00Z 2026-12-18T18:00:00Z/2027-01-05T08:00:00Z", Text(freeze, new(2026, 1, 1), new(2026, 12, 31)));
        Assert.Equal("2024-12-18T18:00:00Z/2025-01-05T08:00:00Z", Text(freeze, new(2024, 1, 1), new(2025, 6, 1)));
    }

    [Fact]
    public void Within_gives_what_touches_and_keeps_to_its_dates()
    {
        var window = ChangeWindow.From(Nights with { Since = new(2026, 6, 4), Until = new(2026, 6, 9) });
        Assert.Equal("2026-06-04T20:00:00Z/2026-06-05T00:00:00Z 2026-06-09T20:00:00Z/2026-06-10T00:00:00Z", Text(window, new(2026, 5, 1), new(2026, 7, 1)));
        var open = new Interval(Instant.FromUtc(2026, 6, 4, 20, 0), At(2026, 6, 5));
        Assert.Equal([open], window.Within(open.End - Duration.Epsilon, open.End));
        Assert.Empty(window.Within(open.End, open.End + Duration.FromHours(1)));
        Assert.Empty(window.Within(open.Start - Duration.FromHours(1), open.Start));
        Assert.Equal([open], window.Within(open.Start, open.Start + Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => window.Within(At(2000, 1, 1), At(2200, 1, 1)));
    }

    [Fact]
    public void Bounds_of_dates_weekdays_and_months_are_those_stated()
    {
        ChangeWindowDraft dated = Nights with { Days = null }, monthly = dated;
        Assert.All<WindowDatesDraft>(
            [new() { First = new(1960, 1, 1) }, new() { First = new(2026, 1, 1), Last = new(2249, 12, 31) }, new() { First = new(2026, 1, 2), Last = new(2027, 1, 1), EveryYear = true }, new() { First = new(2026, 1, 2), Last = new(2027, 1, 2) }],
            dates => Assert.Empty(Findings(dated with { Dates = dates })));
        Assert.All<WindowDatesDraft>(
            [new() { First = new(1959, 12, 31) }, new() { First = new(2026, 1, 1), Last = new(2250, 1, 1) }], dates => Assert.Equal(["window.recurrence-unfit dates"], Findings(dated with { Dates = dates })));
        Assert.All<WindowMonthlyDraft>(
            [new() { Week = 4, Day = IsoDayOfWeek.Sunday, DaysAfter = 27 }, new() { Week = 1, Day = IsoDayOfWeek.Monday, DaysAfter = 0 }, new() { Week = -1, Day = IsoDayOfWeek.Friday }],
            month => Assert.Empty(Findings(monthly with { Monthly = month })));
        Assert.All<WindowMonthlyDraft>(
            [
                new() { Week = 0, Day = IsoDayOfWeek.Monday }, new() { Week = -2, Day = IsoDayOfWeek.Monday }, new() { Day = IsoDayOfWeek.Monday }, new() { Week = 1 }, new() { Week = 1, Day = IsoDayOfWeek.None },
                new() { Week = 1, Day = IsoDayOfWeek.Monday, DaysAfter = 28 }, new() { Week = 1, Day = IsoDayOfWeek.Monday, DaysAfter = -1 },
            ],
            month => Assert.Equal(["window.recurrence-unfit monthly"], Findings(monthly with { Monthly = month })));
        Assert.All<IReadOnlyList<IsoDayOfWeek?>>([[null], [IsoDayOfWeek.None], [(IsoDayOfWeek)8], [IsoDayOfWeek.Monday, null]], days => Assert.Equal(["window.recurrence-unfit days"], Findings(Nights with { Days = days })));
        Assert.Empty(Findings(Nights with { Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday], Since = new(2026, 1, 1), Until = new(2026, 1, 1), Kind = WindowKind.Require }));
        Assert.Equal(["window.recurrence-unfit kind"], Findings(Nights with { Kind = (WindowKind)3 }));
        Assert.Equal(["window.items-unfit items"], Findings(Nights with { Items = ["a", " "] }));

        static IEnumerable<string> Findings(ChangeWindowDraft draft)
        {
            _ = ChangeWindow.TryFrom(draft, out _, out var findings);
            return findings.Select(finding => $"{finding.Code} {finding.Place}");
        }
    }

    [Fact]
    public void Drafts_are_judged_whole()
    {
        Assert.Equal(["window.name-blank name", "window.zone-unknown zone", "window.items-unfit items", "window.recurrence-unfit "], Found(new() { Items = [] }));
        Assert.Equal(["window.recurrence-unfit ", "window.recurrence-unfit days", "window.recurrence-unfit monthly", "window.recurrence-unfit until"],
            Found(Nights with { Days = [], Monthly = new() { Week = 5, Day = IsoDayOfWeek.Monday }, Since = new(2026, 1, 2), Until = new(2026, 1, 1) }));
        Assert.Equal(["window.recurrence-unfit dates"], Found(Nights with { Days = null, Dates = new() { First = new(2026, 1, 2), Last = new(2026, 1, 1) } }));
        Assert.Equal(["window.recurrence-unfit dates"], Found(Nights with { Days = null, Dates = new() { First = new(2026, 1, 2), Last = new(2027, 1, 2), EveryYear = true } }));
        Assert.Equal(["window.recurrence-unfit dates"], Found(Nights with { Days = null, Dates = new() }));
        Assert.Same(Nights, ChangeWindow.From(Nights).ToDraft());
    }

    private static IEnumerable<string> Found(ChangeWindowDraft draft)
    {
        Assert.False(ChangeWindow.TryFrom(draft, out _, out var findings));
        return findings.Select(finding => $"{finding.Code} {finding.Place}");
    }

    private static Instant At(int year, int month, int day) => Instant.FromUtc(year, month, day, 0, 0);

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.ExtendedIso.Parse($"{text}:00").Value;

    private static string Text(ChangeWindow window, LocalDate from, LocalDate until) =>
        string.Join(' ', window.Within(At(from.Year, from.Month, from.Day), At(until.Year, until.Month, until.Day)).Select(one => $"{NodaTime.Text.InstantPattern.ExtendedIso.Format(one.Start)}/{NodaTime.Text.InstantPattern.ExtendedIso.Format(one.End)}"));
}
