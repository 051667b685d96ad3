using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

public sealed class PlannedProjectTests
{
    private static readonly ProjectDraft Move = new()
    {
        Id = "P1", Name = "Office move", Heard = new(2026, 4, 20), NeededBy = new(2026, 5, 8), LeadDays = 10,
        Milestones = [new() { Name = "lines ordered", Due = new(2026, 4, 24), Reached = new(2026, 4, 27) }, new() { Name = "moved", Due = new(2026, 5, 8) }],
        Resources = [new() { Role = "technician", Hours = 40m, Planned = 32m }, new() { Role = "project lead", Hours = 8m, Planned = 8m }],
    };

    [Fact]
    public void LatestStart_counts_working_days_back_and_leaves_out_holidays()
    {
        Assert.Equal(new LocalDate(2026, 4, 23), PlannedProject.From(Move).LatestStart(Office));
        Assert.Equal(new LocalDate(2026, 5, 7), PlannedProject.From(Move with { LeadDays = 1 }).LatestStart(Office));
        Assert.Equal(new LocalDate(2026, 4, 30), PlannedProject.From(Move with { LeadDays = 1, NeededBy = new(2026, 5, 3), Milestones = null }).LatestStart(Office));
    }

    [Theory]
    [InlineData(22, 0)]
    [InlineData(23, 0)]
    [InlineData(24, 1)]
    [InlineData(27, 2)]
    [InlineData(30, 5)]
    public void HeardTooLateBy_counts_the_working_days_that_are_missing(int day, int late) =>
        Assert.Equal(late, PlannedProject.From(Move with { Heard = new(2026, 4, day) }).HeardTooLateBy(Office));

    [Fact]
    public void HeardTooLateBy_a_calendar_that_never_opens_has_no_answer()
    {
        var closed = BusinessCalendar.In("Europe/Berlin").Named("never").Build();
        Assert.Null(PlannedProject.From(Move).LatestStart(closed));
        Assert.Null(PlannedProject.From(Move).HeardTooLateBy(closed));
        Assert.Equal("project.heard-too-late", PlannedProject.From(Move with { Resources = null }).Review(new(2026, 4, 20), closed)[0].Code);
    }

    [Fact]
    public void MilestonesOn_are_open_overdue_reached_and_reached_late()
    {
        string On(int month, int day) => string.Join(' ', PlannedProject.From(Move).MilestonesOn(new(2026, month, day)).Select(milestone => milestone.State));
        Assert.Equal("Open Open", On(4, 24));
        Assert.Equal("Overdue Open", On(4, 25));
        Assert.Equal("ReachedLate Open", On(4, 27));
        Assert.Equal("ReachedLate Overdue", On(5, 9));
        Assert.Equal(MilestoneState.Reached, PlannedProject.From(Move with { Milestones = [new() { Name = "a", Due = new(2026, 4, 24), Reached = new(2026, 4, 24) }] }).MilestonesOn(new(2026, 4, 24))[0].State);
    }

    [Fact]
    public void Review_tells_what_stands_in_its_way() =>
        Assert.Equal(["project.heard-too-late 2026-04-24", "project.milestone-overdue lines ordered", "project.resource-short technician"],
            PlannedProject.From(Move with { Heard = new(2026, 4, 24) }).Review(new(2026, 4, 26), Office).Select(finding => $"{finding.Code} {finding.Value}"));

    public static TheoryData<string, ProjectDraft> Unfit => new()
    {
        { "project.id-blank id", Move with { Id = " " } },
        { "project.name-blank name", Move with { Name = null } },
        { "project.date-unfit heard", Move with { Heard = null } },
        { "project.date-unfit neededBy", Move with { NeededBy = new(2200, 1, 1) } },
        { "project.lead-unfit leadDays", Move with { LeadDays = 0 } },
        { "project.lead-unfit leadDays", Move with { LeadDays = 1001 } },
        { "project.milestone-unfit milestones[0]", Move with { Milestones = [null] } },
        { "project.milestone-unfit milestones[1]", Move with { Milestones = [new() { Name = "a", Due = new(2026, 5, 8) }, new() { Name = "a", Due = new(2026, 5, 8) }] } },
        { "project.milestone-unfit milestones[0]", Move with { Milestones = [new() { Name = "a", Due = new(2026, 5, 9) }] } },
        { "project.resource-unfit resources[0]", Move with { Resources = [new() { Role = "a", Hours = 0m }] } },
        { "project.resource-unfit resources[0]", Move with { Resources = [new() { Role = "a", Hours = 1m, Planned = -1m }] } },
        { "project.resource-unfit resources[1]", Move with { Resources = [new() { Role = "a", Hours = 1m }, new() { Role = "a", Hours = 1m }] } },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void TryFrom_what_is_wrong_is_found(string expected, ProjectDraft draft)
    {
        Assert.False(PlannedProject.TryFrom(draft, out _, out var findings));
        Assert.Equal(expected, string.Join("; ", findings.Select(finding => $"{finding.Code} {finding.Place}")));
    }

    [Fact]
    public void ToDraft_is_what_was_written_down() => Assert.Same(Move, PlannedProject.From(Move).ToDraft());
}
