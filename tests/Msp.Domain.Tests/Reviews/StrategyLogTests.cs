using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class StrategyLogTests
{
    private static readonly LeadTimes Lead = LeadTimes.In(Made.Office, 5, (BusinessChangeKind.OfficeMove, 40), (BusinessChangeKind.Migration, 60));

    private static StrategyMeetingDraft Meeting { get; } = new() { Id = "S1", On = new(2026, 3, 2), Attendees = ["CFO", "account manager"] };

    // Friday 15 May; the five working days before begin on Friday 8 May.
    private static BusinessChangeDraft Draft { get; } = new() { Id = "B1", Kind = BusinessChangeKind.Growth, Title = "twelve new people",
        HeardOn = new(2026, 5, 8), NeededOn = new(2026, 5, 15) };

    private static BusinessChange Read(BusinessChangeDraft draft) => Assert.Single(StrategyLog.Of(Lead, [Meeting], [draft]).Changes);

    [Theory]
    [InlineData(7, 0, 0, 14)]
    [InlineData(8, 0, 0, 15)]
    [InlineData(9, 1, 1, 16)]
    [InlineData(10, 2, 1, 16)]
    [InlineData(11, 3, 1, 16)]
    [InlineData(12, 4, 2, 19)]
    [InlineData(20, 12, 8, 27)]
    public void Heard_too_late_is_counted_in_days_and_working_days(int heard, int days, int workingDays, int ready)
    {
        var change = Read(Draft with { HeardOn = new(2026, 5, heard) });

        Assert.Equal(new LocalDate(2026, 5, 8), change.StartBy);
        Assert.Equal((days, workingDays), (change.DaysLate, change.WorkingDaysLate));
        Assert.Equal(new LocalDate(2026, 5, ready), change.ReadyOn);
    }

    [Fact]
    public void The_lead_time_is_the_change_s_own_or_that_of_its_kind_or_the_other()
    {
        Assert.Equal((5, 40, 7), (Read(Draft).LeadDays, Read(Draft with { Kind = BusinessChangeKind.OfficeMove }).LeadDays,
            Read(Draft with { Kind = BusinessChangeKind.Migration, LeadDays = 7 }).LeadDays));
        Assert.Equal((new LocalDate(2026, 3, 20), 49), (Read(Draft with { Kind = BusinessChangeKind.OfficeMove }).StartBy!.Value,
            Read(Draft with { Kind = BusinessChangeKind.OfficeMove }).DaysLate));
    }

    [Fact]
    public void What_the_client_knew_in_time_could_have_been_heard_in_time()
    {
        var late = Draft with { HeardOn = new(2026, 5, 12) };

        Assert.Equal((null, false), (Read(late).DaysUntold, Read(late).CouldHaveBeenInTime));
        Assert.Equal((4, true), (Read(late with { KnownOn = new(2026, 5, 8) }).DaysUntold, Read(late with { KnownOn = new(2026, 5, 8) }).CouldHaveBeenInTime));
        Assert.Equal((3, false), (Read(late with { KnownOn = new(2026, 5, 9) }).DaysUntold, Read(late with { KnownOn = new(2026, 5, 9) }).CouldHaveBeenInTime));
        Assert.Equal((1, false), (Read(Draft with { KnownOn = new(2026, 5, 7) }).DaysUntold, Read(Draft with { KnownOn = new(2026, 5, 7) })
            .CouldHaveBeenInTime));
    }

    [Fact]
    public void Changes_without_a_project_are_proposed_as_one_most_urgent_first()
    {
        var log = StrategyLog.Of(Lead, [Meeting],
        [
            Draft, Draft with { Id = "B2", Kind = BusinessChangeKind.OfficeMove, NeededOn = new(2026, 7, 1), HeardOn = null, Meeting = "S1" },
                Draft with { Id = "B3", Project = "P7" },
            Draft with { Id = "B4", NeededOn = new(2026, 5, 12) },
        ]);

        Assert.Equal([("B4", false), ("B2", true), ("B1", true)], log.Proposals.Select(one => (one.Change, one.Fits)));
        Assert.Equal((new LocalDate(2026, 5, 6), new LocalDate(2026, 3, 2)),
            (log.Proposals[1].StartBy!.Value, log.Changes.Single(one => one.Id == "B2").HeardOn));
        Assert.Equal(["B4"], log.HeardTooLate.Select(one => one.Id));
        Assert.Equal(3, log.DaysLate);
        Assert.Equal(
            """
            4 changes, 1 heard too late by 3 days together, 0 of them although the client knew
            B4: twelve new people on 2026-05-12 takes 5 working days, to be heard of by 2026-05-05, heard 3 days (3 working days) too late on 2026-05-08
            B1: twelve new people on 2026-05-15 takes 5 working days, to be heard of by 2026-05-08, heard in time on 2026-05-08
            B3: twelve new people on 2026-05-15 takes 5 working days, to be heard of by 2026-05-08, heard in time on 2026-05-08
            B2: twelve new people on 2026-07-01 takes 40 working days, to be heard of by 2026-05-06, heard in time on 2026-03-02

            """.ReplaceLineEndings("\n"),
            log.ToString());
    }

    [Fact]
    public void A_calendar_without_working_days_never_is_in_time_and_says_so()
    {
        var change = Assert.Single(StrategyLog.Of(LeadTimes.In(Made.Never, 5), [], [Draft]).Changes);

        Assert.Equal((null, null, 0), (change.StartBy, change.ReadyOn, change.DaysLate));
        Assert.EndsWith("never enough working days", change.ToString(), StringComparison.Ordinal);
        Assert.False(StrategyLog.Of(LeadTimes.In(Made.Never, 5), [], [Draft]).Proposals[0].Fits);
    }

    [Fact]
    public void The_last_day_in_time_is_the_last_with_enough_working_days() => Laws.HoldForRandom(100, random =>
    {
        var (needed, lead) = (new LocalDate(2026, 1, 1).PlusDays(random.Next(0, 700)), random.Next(1, 60));
        var change = Read(Draft with { NeededOn = needed, LeadDays = lead, HeardOn = needed.PlusDays(-random.Next(0, 120)) });
        int Working(LocalDate from, LocalDate to)
        {
            var count = 0;
            for (var date = from; date < to; date = date.PlusDays(1))
                if (date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)) count++;
            return count;
        }

        Assert.True(Working(change.StartBy!.Value, needed) >= lead);
        Assert.True(Working(change.StartBy.Value.PlusDays(1), needed) < lead);
        Assert.True(Working(change.HeardOn, change.ReadyOn!.Value) >= lead);
        Assert.True(Working(change.HeardOn, change.ReadyOn.Value.PlusDays(-1)) < lead);
        Assert.Equal(Working(change.StartBy.Value, change.HeardOn), change.WorkingDaysLate);

        // Heard in time, the work is ready in time, and the other way round.
        Assert.Equal(change.DaysLate == 0 || Working(change.HeardOn, needed) >= lead, ProjectFits(change));
    });

    [Theory]
    [InlineData(3_653, true)]
    [InlineData(3_654, false)]
    public void A_working_day_is_looked_for_ten_years_back(int days, bool found)
    {
        // The only open day before the change is so many days before it.
        LocalDate needed = new(2026, 5, 15), open = needed.PlusDays(-days);
        var calendar = BusinessCalendar.In("Europe/Berlin").Special(open, "09:00-17:00").Build();
        var change = Assert.Single(StrategyLog.Of(LeadTimes.In(calendar, 1), [], [Draft with { NeededOn = needed }]).Changes);
        Assert.Equal(found ? open : null, change.StartBy);
    }

    [Fact]
    public void Lead_times_are_within_their_bounds()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LeadTimes.In(Made.Office, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LeadTimes.In(Made.Office, 1_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => LeadTimes.In(Made.Office, 5, (BusinessChangeKind.Growth, 0)));
        Assert.Equal(1_000, LeadTimes.In(Made.Office, 1, (BusinessChangeKind.Growth, 3), (BusinessChangeKind.Growth, 1_000)).For(BusinessChangeKind.Growth));
    }

    [Fact]
    public void Every_fault_is_found_and_the_rest_counts()
    {
        (BusinessChangeDraft? Draft, string Finding)[] cases =
        [
            (null, "strategy.id-unfit changes[1]"),
            (Draft, "strategy.id-unfit changes[1].id"),
            (Draft with { Id = " " }, "strategy.id-unfit changes[1].id"),
            (Draft with { Id = "B2", Title = null }, "strategy.text-blank changes[1].title"),
            (Draft with { Id = "B2", Project = "" }, "strategy.text-blank changes[1].project"),
            (Draft with { Id = "B2", Kind = null }, "strategy.kind-unknown changes[1].kind"),
            (Draft with { Id = "B2", Kind = (BusinessChangeKind)8 }, "strategy.kind-unknown changes[1].kind"),
            (Draft with { Id = "B2", Meeting = "S2" }, "strategy.meeting-unknown changes[1].meeting"),
            (Draft with { Id = "B2", HeardOn = null }, "strategy.date-unfit changes[1].heardOn"),
            (Draft with { Id = "B2", HeardOn = new(1969, 12, 31) }, "strategy.date-unfit changes[1].heardOn"),
            (Draft with { Id = "B2", KnownOn = new(2026, 5, 9) }, "strategy.date-unfit changes[1].knownOn"),
            (Draft with { Id = "B2", HeardOn = null, Meeting = "S1", KnownOn = new(2026, 3, 3) }, "strategy.date-unfit changes[1].knownOn"),
            (Draft with { Id = "B2", NeededOn = null }, "strategy.date-unfit changes[1].neededOn"),
            (Draft with { Id = "B2", LeadDays = 0 }, "strategy.lead-unfit changes[1].leadDays"),
            (Draft with { Id = "B2", LeadDays = 1_001 }, "strategy.lead-unfit changes[1].leadDays"),
        ];
        foreach (var (draft, expected) in cases)
        {
            var log = StrategyLog.Of(Lead, [Meeting], [Draft, draft]);

            Assert.Equal([expected], log.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
            Assert.Equal(["B1"], log.Changes.Select(one => one.Id));
        }

        var meetings = StrategyLog.Of(Lead, [Meeting, Meeting, Meeting with { Id = null, On = null, Attendees = [" "] }, null], []);
        Assert.Equal(
            ["strategy.id-unfit meetings[1].id", "strategy.id-unfit meetings[2].id", "strategy.date-unfit meetings[2].on",
                "strategy.text-blank meetings[2].attendees", "strategy.id-unfit meetings[3]"],
            meetings.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
        Assert.Equal([("S1", new LocalDate(2026, 3, 2), 2)], meetings.Meetings.Select(one => (one.Id, one.On, one.Attendees.Count)));
        Assert.Empty(StrategyLog.Of(Lead, [Meeting], [Draft with { LeadDays = 1_000, KnownOn = Draft.HeardOn }]).Findings);
    }

    private static bool ProjectFits(BusinessChange change) => change.ReadyOn <= change.NeededOn;
}
