using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class BoardMeetingsTests
{
    private static readonly BoardMeetingsDraft Tuesdays = new() { Zone = "Europe/Berlin", At = new(10, 0), Days = [IsoDayOfWeek.Tuesday], EveryWeeks = 2, Since = new(2026, 3, 5), Except = [new(2026, 4, 14)], NoticeDays = 3 };

    [Fact]
    public void On_gives_the_meetings_of_the_weeks_in_turn_without_exceptions() => Assert.Equal(
        "2026-03-17T09:00:00Z 2026-03-31T08:00:00Z 2026-04-28T08:00:00Z", string.Join(' ', Board(Tuesdays).Meetings!.On(new(2026, 3, 1), new(2026, 4, 28)).Select(one => FindingPath.Value(one))));

    // A meeting on the 17th at 10:00 local time (09:00Z) with three days of notice: until the end of the 14th.
    [Theory]
    [InlineData("2026-03-01T00:00:00Z", 3, "2026-03-17T09:00:00Z")]
    [InlineData("2026-03-14T22:59:59Z", 3, "2026-03-17T09:00:00Z")]
    [InlineData("2026-03-14T23:00:00Z", 3, "2026-03-31T08:00:00Z")]
    [InlineData("2026-03-17T09:00:00Z", 0, "2026-03-17T09:00:00Z")]
    [InlineData("2026-03-17T09:00:01Z", 0, "2026-03-31T08:00:00Z")]
    [InlineData("2026-04-01T00:00:00Z", 0, "2026-04-28T08:00:00Z")]
    public void EarliestDecision_is_the_first_meeting_after_the_notice(string asked, int notice, string meeting) => Assert.Equal(
        meeting, FindingPath.Value(Board(Tuesdays with { NoticeDays = notice }).EarliestDecision(NodaTime.Text.InstantPattern.ExtendedIso.Parse(asked).Value)!.Value));

    [Fact]
    public void EarliestDecision_goes_by_the_month_and_ends_after_a_year()
    {
        var monthly = Board(new() { Zone = "Etc/UTC", At = new(12, 0), Monthly = new() { Week = 1, Day = IsoDayOfWeek.Monday } });
        Assert.Equal(Noon, monthly.EarliestDecision(Noon));
        Assert.Equal(Instant.FromUtc(2026, 4, 6, 12, 0), monthly.EarliestDecision(Noon + Duration.Epsilon));
        Assert.Null(Board(Tuesdays with { Since = new(2027, 3, 10), NoticeDays = null, Except = null }).EarliestDecision(Noon));
        Assert.Null(Board(new() { Zone = "Etc/UTC", At = new(12, 0), Days = [IsoDayOfWeek.Wednesday], Since = new(2027, 3, 4), NoticeDays = 0 }).EarliestDecision(Noon));
        Assert.NotNull(Board(new() { Zone = "Etc/UTC", At = new(12, 0), Days = [IsoDayOfWeek.Wednesday], Since = new(2027, 3, 3) }).EarliestDecision(Noon));
        Assert.Throws<ArgumentOutOfRangeException>(() => monthly.Meetings!.On(new(2026, 1, 1), new(2126, 1, 2)));
        Assert.NotEmpty(monthly.Meetings!.On(new(2026, 1, 1), new(2126, 1, 1)));
    }

    [Fact]
    public void A_board_without_meetings_decides_when_asked_and_an_emergency_waits_for_none()
    {
        var terms = ChangeEnablement.From(new() { Standard = ["t"], Boards = [new() { Name = "b", Members = ["m"], Kinds = [ChangeKind.Normal, ChangeKind.Emergency], Meetings = Tuesdays }], ReviewWithinDays = 1 });
        Assert.Equal(Instant.FromUtc(2026, 3, 17, 9, 0), terms.Route(ChangeKind.Normal, RiskLevel.Low, new(2026, 3, 2)).EarliestDecision(Noon));
        Assert.Equal(Noon, terms.Route(ChangeKind.Emergency, RiskLevel.Low, new(2026, 3, 2)).EarliestDecision(Noon));
        Assert.Equal(Noon, terms.Route(ChangeKind.Standard, RiskLevel.Low, new(2026, 3, 2), "t").EarliestDecision(Noon));
        Assert.Equal(Noon, Board(null).EarliestDecision(Noon));
    }

    [Fact]
    public void EarliestDecision_is_what_trying_every_date_gives() => Laws.HoldForRandom(100, random =>
    {
        var (days, weeks, notice, since) = (random.GetItems(Enum.GetValues<IsoDayOfWeek>()[1..], random.Next(1, 3)).Distinct().ToArray(), random.Next(1, 5), random.Next(0, 10), new LocalDate(2026, 1, 1).PlusDays(random.Next(0, 30)));
        LocalDate?[] except = [since.PlusDays(random.Next(0, 60)), since.PlusDays(random.Next(0, 60))];
        var board = Board(new() { Zone = "Etc/UTC", At = new(10, 0), Days = [.. days.Select(day => (IsoDayOfWeek?)day)], EveryWeeks = weeks, Since = since, Except = except, NoticeDays = notice });
        var asked = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(random.Next(0, 1_500));
        var week = since.PlusDays(1 - (int)since.DayOfWeek);
        var date = asked.InUtc().Date.PlusDays(notice);
        while (!(date >= since && days.Contains(date.DayOfWeek) && !except.Contains(date) && Period.DaysBetween(week, date) / 7 % weeks == 0 && date.At(new(10, 0)).InUtc().ToInstant() >= asked))
            date = date.PlusDays(1);
        Assert.Equal(date.At(new(10, 0)).InUtc().ToInstant(), board.EarliestDecision(asked));
    });

    [Fact]
    public void Meetings_are_judged()
    {
        BoardMeetingsDraft[] unfit =
        [
            new(), Tuesdays with { Zone = "Mars" }, Tuesdays with { Zone = null }, Tuesdays with { At = null }, Tuesdays with { Monthly = new() { Week = 1, Day = IsoDayOfWeek.Monday } }, Tuesdays with { Days = null },
            Tuesdays with { Days = [] }, Tuesdays with { Days = [null] }, Tuesdays with { EveryWeeks = 0 }, Tuesdays with { EveryWeeks = 53 }, Tuesdays with { Since = null }, Tuesdays with { NoticeDays = -1 }, Tuesdays with { NoticeDays = 91 },
            Tuesdays with { Except = [null] }, Tuesdays with { Days = null, EveryWeeks = 1, Monthly = new() { Week = 1, Day = IsoDayOfWeek.Monday } }, Tuesdays with { Days = null, EveryWeeks = null, Monthly = new() { Week = 5, Day = IsoDayOfWeek.Monday } },
        ];
        Assert.All(unfit, meetings => Assert.Equal(["enablement.meetings-unfit boards[0].meetings"], Found(meetings)));
        Assert.All(
            [Tuesdays with { EveryWeeks = 1, Since = null }, Tuesdays with { EveryWeeks = 52 }, Tuesdays with { NoticeDays = 90 }, Tuesdays with { NoticeDays = 0, Except = [] }, Tuesdays with { Days = null, EveryWeeks = null, Monthly = new() { Week = -1, Day = IsoDayOfWeek.Sunday } }],
            meetings => Assert.Empty(Found(meetings)));

        static IEnumerable<string> Found(BoardMeetingsDraft meetings)
        {
            _ = ChangeEnablement.TryFrom(Draft(meetings), out _, out var findings);
            return findings.Select(finding => $"{finding.Code} {finding.Place}");
        }
    }

    private static ChangeBoard Board(BoardMeetingsDraft? meetings) => ChangeEnablement.From(Draft(meetings)).Boards[0];

    private static ChangeEnablementDraft Draft(BoardMeetingsDraft? meetings) =>
        new() { Boards = [new() { Name = "b", Members = ["m"], Kinds = [ChangeKind.Normal, ChangeKind.Emergency], Meetings = meetings }], ReviewWithinDays = 1 };
}
