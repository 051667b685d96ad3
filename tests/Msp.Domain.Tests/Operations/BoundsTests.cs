using Msp.Domain.Communication;
using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>The smallest and the largest that is accepted of every number, and what is one beyond.</summary>
public sealed class BoundsTests
{
    private static readonly LocalDate Begin = new(2026, 1, 1);

    private static readonly RecurrenceDraft Monthly = new() { First = Begin, Every = Period.FromMonths(1), Calendar = "office" };

    private static readonly ProjectDraft Move = new() { Id = "P1", Name = "Office move", Heard = new(2026, 4, 20), NeededBy = new(2026, 5, 8), LeadDays = 10 };

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(366, true)]
    [InlineData(367, false)]
    public void Days_are_none_to_a_leap_year(int days, bool fits)
    {
        Assert.Equal(fits ? "" : "process.number-out-of-range daysBefore", Found(WeeklyDraft with { DaysBefore = days }));
        Assert.Equal(fits ? "" : "process.number-out-of-range lateDays", Found(WeeklyDraft with { LateDays = days }));
        Assert.Equal(fits ? "" : "process.check-unfit checks.newForDays", Found(WeeklyDraft with { Checks = new() { Share = Share.OfPercent(1), NewForDays = days } }));
        Assert.Equal(fits ? "" : "process.check-unfit checks.withinDays", Found(WeeklyDraft with { Checks = new() { Share = Share.OfPercent(1), WithinDays = days } }));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(366, true)]
    [InlineData(367, false)]
    public void Oversight_comes_within_one_day_to_a_leap_year(int days, bool fits) =>
        Assert.Equal(fits ? "" : "process.oversight-unfit oversight.withinDays", Found(WeeklyDraft with { Oversight = new() { Role = "director", WithinDays = days } }));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void At_least_none_to_a_thousand_are_checked(int minimum, bool fits) =>
        Assert.Equal(fits ? "" : "process.check-unfit checks.minimum", Found(WeeklyDraft with { Checks = new() { Share = Share.OfPercent(0), Minimum = minimum } }));

    [Fact]
    public void It_takes_more_than_no_time_and_at_most_31_days()
    {
        Assert.Equal("", Found(WeeklyDraft with { Effort = Duration.Epsilon }));
        Assert.Equal("", Found(WeeklyDraft with { Effort = Duration.FromDays(31) }));
        Assert.Equal("process.number-out-of-range effort", Found(WeeklyDraft with { Effort = -Duration.Epsilon }));
    }

    [Fact]
    public void Names_may_be_left_out_or_be_none_and_each_is_there_once()
    {
        Assert.Equal("", Found(WeeklyDraft with { AssetKinds = [], Assets = [], References = [] }));
        Assert.Equal("", Found(WeeklyDraft with { AssetKinds = null, Assets = null, References = null, Checks = null, Checker = null, Oversight = null, Kind = null, Effort = null }));
        Assert.Equal("", Found(WeeklyDraft with { AssetKinds = ["server", "Server"], Assets = ["a", "b"], References = ["x", "y"] }));
        Assert.Equal("process.names-unfit assets", Found(WeeklyDraft with { Assets = ["a", "b", "a"] }));
        Assert.Equal("process.names-unfit references", Found(WeeklyDraft with { References = ["x", "x"] }));
        Assert.Equal("process.names-unfit assetKinds", Found(WeeklyDraft with { AssetKinds = ["server", ""] }));
    }

    [Fact]
    public void Each_step_is_judged_by_itself()
    {
        ProcessStepDraft fit = new() { Id = "a", Text = "t", Evidence = StepEvidence.SecondSource };
        Assert.Equal("process.step-unfit steps[0]; process.step-unfit steps[2]", Found(WeeklyDraft with { Steps = [new() { Id = " ", Text = "t" }, fit, new() { Id = "b", Text = " " }, fit with { Id = "c" }] }));
        Assert.Equal("process.step-unfit steps[1]", Found(WeeklyDraft with { Steps = [fit, null] }));
        Assert.Equal("process.step-unfit steps", Found(WeeklyDraft with { Steps = null }));
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    [InlineData(-31, true)]
    [InlineData(0, false)]
    [InlineData(32, false)]
    [InlineData(-32, false)]
    public void Days_of_a_month_are_counted_to_31_from_either_end(int day, bool fits) =>
        Assert.Equal(fits ? "" : "recurrence.days-unfit monthDays", Found(Monthly with { MonthDays = [day] }));

    [Theory]
    [InlineData(5, true)]
    [InlineData(-5, true)]
    [InlineData(0, false)]
    [InlineData(6, false)]
    [InlineData(-6, false)]
    public void Weekdays_of_a_month_are_counted_to_five_from_either_end(int nth, bool fits) =>
        Assert.Equal(fits ? "" : "recurrence.days-unfit nth", Found(Monthly with { Weekdays = [IsoDayOfWeek.Sunday], Nth = [nth] }));

    [Theory]
    [InlineData(23, true)]
    [InlineData(-23, true)]
    [InlineData(0, false)]
    [InlineData(24, false)]
    [InlineData(-24, false)]
    public void Working_days_of_a_month_are_counted_to_23_from_either_end(int day, bool fits) =>
        Assert.Equal(fits ? "" : "recurrence.days-unfit workingDays", Found(Monthly with { WorkingDays = [day] }));

    [Fact]
    public void Choices_of_days_are_stated_each_once_with_a_step_they_go_with()
    {
        Assert.All<RecurrenceDraft>(
            [
                Monthly with { MonthDays = [] }, Monthly with { MonthDays = [1, 1] }, Monthly with { MonthDays = [1, 40] }, Monthly with { Every = Period.FromDays(1), MonthDays = [1] },
            ],
            draft => Assert.Equal("recurrence.days-unfit monthDays", Found(draft)));
        Assert.All<RecurrenceDraft>([Monthly with { WorkingDays = [] }, Monthly with { WorkingDays = [1, 1] }, Monthly with { Every = Period.FromWeeks(1), WorkingDays = [1] }], draft => Assert.Equal("recurrence.days-unfit workingDays", Found(draft)));
        Assert.All<RecurrenceDraft>(
            [Monthly with { Weekdays = [IsoDayOfWeek.Monday], Nth = [] }, Monthly with { Weekdays = [IsoDayOfWeek.Monday], Nth = [2, 2] }, Monthly with { Every = Period.FromWeeks(1), Weekdays = [IsoDayOfWeek.Monday], Nth = [1] }],
            draft => Assert.Equal("recurrence.days-unfit nth", Found(draft)));
        Assert.All<RecurrenceDraft>([Monthly with { Weekdays = [IsoDayOfWeek.Monday] }, Monthly with { Every = Period.FromWeeks(1), Weekdays = [(IsoDayOfWeek)8] }], draft => Assert.Equal("recurrence.days-unfit weekdays", Found(draft)));
        Assert.All<RecurrenceDraft>(
            [
                Monthly with { Every = Period.FromYears(1), MonthDays = [31, -31] }, Monthly with { Every = Period.FromYears(10), WorkingDays = [1, -1] }, Monthly with { Every = Period.FromWeeks(1), Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday] },
                Monthly with { Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday], Nth = [1, -1] }, Monthly with { Roll = DayRoll.None, Calendar = null }, Monthly with { Roll = DayRoll.ModifiedFollowing },
            ],
            draft => Assert.Equal("", Found(draft)));
    }

    [Fact]
    public void A_calendar_is_named_where_working_days_count_and_not_blank()
    {
        Assert.Equal("recurrence.calendar-missing calendar", Found(Monthly with { Roll = DayRoll.Following, Calendar = " " }));
        Assert.Equal("recurrence.calendar-missing calendar", Found(Monthly with { Roll = DayRoll.None, WorkingDays = [1], Calendar = null }));
        Assert.Equal("", Found(Monthly with { Calendar = " " }));
    }

    [Fact]
    public void Dates_are_of_1970_to_2199_and_a_rule_may_end_on_its_first()
    {
        Assert.Equal("", Found(Monthly with { First = new(1970, 1, 1), Until = new(1970, 1, 1) }));
        Assert.Equal("", Found(Monthly with { First = new(2199, 12, 31), Until = new(2199, 12, 31) }));
        Assert.Equal("recurrence.date-unfit until", Found(Monthly with { Until = new(2200, 1, 1) }));
        Assert.Equal("recurrence.date-unfit until", Found(Monthly with { Until = Begin.PlusDays(-1) }));
    }

    [Fact]
    public void A_rule_without_an_end_has_its_last_date_in_2248()
    {
        var yearly = RecurrenceRule.From(Monthly with { First = new(2199, 12, 31), Every = Period.FromYears(1) });
        Assert.Equal(new LocalDate(2248, 12, 31), yearly.Between(new(2199, 1, 1), LocalDate.MaxIsoValue)[^1].Date);
        Assert.Equal(50, yearly.Between(new(2199, 1, 1), LocalDate.MaxIsoValue).Count);
        Assert.Empty(yearly.Between(new(2249, 1, 1), LocalDate.MaxIsoValue));
    }

    public static TheoryData<string, RecurrenceDraft> LongAgo => new()
    {
        { "P1M", new() { Every = Period.FromMonths(1) } },
        { "P1M of weekdays", new() { Every = Period.FromMonths(1), Weekdays = [IsoDayOfWeek.Friday], Nth = [1, -1] } },
        { "P5M", new() { Every = Period.FromMonths(5), MonthDays = [-1, 3] } },
        { "P1Y", new() { Every = Period.FromYears(1) } },
        { "P1D", new() { Every = Period.FromDays(1) } },
        { "P10D", new() { Every = Period.FromDays(10) } },
        { "P1W", new() { Every = Period.FromWeeks(1) } },
        { "P2W", new() { Every = Period.FromWeeks(2), Weekdays = [IsoDayOfWeek.Thursday, IsoDayOfWeek.Monday] } },
        { "P3W", new() { Every = Period.FromWeeks(3) } },
    };

    /// <summary>Counted on from the first date, and so as right after many steps as after one.</summary>
    [Theory]
    [MemberData(nameof(LongAgo))]
    public void A_rule_of_long_ago_has_its_dates_on_the_day_they_are_due(string step, RecurrenceDraft rule)
    {
        var draft = rule with { First = new(1999, 1, 31), Roll = DayRoll.None, Calendar = "office" };
        var dates = RecurrenceRule.From(draft).Between(new(2026, 1, 1), new(2027, 12, 31), Office);
        Assert.NotEmpty(dates);
        Assert.True(dates.SequenceEqual(SlowRecurrence.Between(draft, new(2026, 1, 1), new(2027, 12, 31), Office)), step);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void A_project_takes_1_to_1000_working_days(int days, bool fits) => Assert.Equal(fits ? "" : "project.lead-unfit leadDays", Found(Move with { LeadDays = days }));

    [Fact]
    public void Each_milestone_and_resource_of_a_project_is_judged_by_itself()
    {
        Assert.Equal("", Found(Move with { Milestones = [new() { Name = "a", Due = Move.NeededBy }], Resources = [new() { Role = "a", Hours = 0.01m, Planned = 0m }, new() { Role = "b", Hours = 1m }] }));
        Assert.Equal(
            "project.milestone-unfit milestones[0]; project.milestone-unfit milestones[1]; project.milestone-unfit milestones[3]",
            Found(Move with { Milestones = [new() { Name = " ", Due = Move.NeededBy }, new() { Name = "a" }, new() { Name = "b", Due = Move.NeededBy }, new() { Name = "c", Due = Move.NeededBy!.Value.PlusDays(1) }] }));
        Assert.Equal(
            "project.resource-unfit resources[0]; project.resource-unfit resources[1]; project.resource-unfit resources[2]; project.resource-unfit resources[4]",
            Found(Move with { Resources = [null, new() { Role = " ", Hours = 1m }, new() { Role = "a" }, new() { Role = "b", Hours = 1m }, new() { Role = "c", Hours = 1m, Planned = -0.01m }] }));
    }

    [Fact]
    public void A_project_looks_forty_years_back_for_its_latest_start_and_not_before_1960()
    {
        Assert.Equal(new LocalDate(1985, 5, 8), Start(new(1985, 5, 8), new(2025, 5, 8)));
        Assert.Null(Start(new(1985, 5, 7), new(2025, 5, 8)));
        Assert.Equal(new LocalDate(1960, 1, 1), Start(new(1960, 1, 1), new(1970, 1, 1)));
        Assert.Null(Start(new(1959, 12, 31), new(1970, 1, 1)));

        static LocalDate? Start(LocalDate open, LocalDate neededBy) => PlannedProject.From(Move with { NeededBy = neededBy, LeadDays = 1 })
            .LatestStart(BusinessCalendar.In("Europe/Berlin").Special(open, "09:00-17:00").Build());
    }

    private static string Found(ProcessDraft draft) => OperationalProcess.TryFrom(draft, out _, out var findings) ? "" : Text(findings);

    private static string Found(RecurrenceDraft draft) => RecurrenceRule.TryFrom(draft, out _, out var findings) ? "" : Text(findings);

    private static string Found(ProjectDraft draft) => PlannedProject.TryFrom(draft, out _, out var findings) ? "" : Text(findings);

    private static string Text(IReadOnlyList<Finding> findings) => string.Join("; ", findings.Select(finding => $"{finding.Code} {finding.Place}"));
}
