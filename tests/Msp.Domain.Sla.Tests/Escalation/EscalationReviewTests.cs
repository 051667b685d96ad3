using static Msp.Domain.Sla.Tests.Escalation.Ladders;
using static Msp.Domain.Sla.Tests.Escalation.Week;

namespace Msp.Domain.Sla.Tests.Escalation;

public sealed class EscalationReviewTests
{
    [Fact]
    public void Review_of_a_ladder_that_works_finds_nothing() =>
        Assert.Empty(Findings(Half().Level(EscalationMoment.BeforeDue(Minutes(30)), EscalationKind.Functional, Second, Channel.Phone, new(Minutes(29), Manager, Channel.Phone)).Level(EscalationMoment.AfterDue(Minutes(0)), EscalationKind.Hierarchic, Manager, Channel.Phone)));

    [Fact]
    public void Review_finds_levels_that_cannot_help_to_meet_the_due()
    {
        Assert.Equal(["warning ladder.after-due at levels[0]"], Findings(EscalationLadder.Named("x").Level(EscalationMoment.At(Share.OfPercent(100)), EscalationKind.Hierarchic, Manager, Channel.Phone)));
        Assert.Equal(["warning ladder.after-due at levels[1]"], Findings(Half().Level(EscalationMoment.AfterDue(Minutes(0)), EscalationKind.Functional, Second, Channel.Phone)));
        Assert.Equal(["warning ladder.after-due at levels[1].fallback"], Findings(Half().Level(EscalationMoment.BeforeDue(Minutes(30)), EscalationKind.Functional, Second, Channel.Phone, new(Minutes(30), Manager, Channel.Phone))));
        Assert.Empty(Findings(Half().Level(EscalationMoment.AfterDue(Minutes(0)), EscalationKind.Hierarchic, Manager, Channel.Phone, new(Minutes(30), Manager, Channel.Phone))));
    }

    [Fact]
    public void Review_finds_offsets_that_are_longer_than_the_limit()
    {
        Assert.Equal(["warning ladder.before-start at levels[0]"], Findings(EscalationLadder.Named("x").Level(EscalationMoment.BeforeDue(Minutes(240)), EscalationKind.Functional, First, Channel.App)));
        Assert.Empty(Findings(EscalationLadder.Named("x").Level(EscalationMoment.BeforeDue(Minutes(239)), EscalationKind.Functional, First, Channel.App)));
    }

    [Fact]
    public void Review_finds_levels_of_different_kinds_that_descend_for_the_target()
    {
        Assert.Equal(["warning ladder.levels-descending at levels[1]"], Findings(Half().Level(EscalationMoment.AfterStart(Minutes(119)), EscalationKind.Functional, First, Channel.App)));
        Assert.Empty(Findings(Half().Level(EscalationMoment.AfterStart(Minutes(120)), EscalationKind.Functional, First, Channel.App)));
    }

    [Fact]
    public void Review_finds_what_a_target_without_a_limit_never_comes_to()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.None, FourHours.Calendar).Build();

        Assert.Equal(["error ladder.never-acts at levels[0]"], Findings(Half().Level(EscalationMoment.AfterStart(Minutes(1)), EscalationKind.Functional, First, Channel.App), target));
    }

    [Fact]
    public void Review_finds_roles_nobody_knows_and_people_nobody_can_reach()
    {
        Assert.Equal(
            ["error ladder.role-unknown at levels[0]", "error ladder.unreachable at levels[0].fallback"],
            Findings(EscalationLadder.Named("x").Level(EscalationMoment.At(default), EscalationKind.Functional, new("wizards"), Channel.App, new(Minutes(5), Manager, Channel.Email))));
        Assert.Equal(["error ladder.unreachable at levels[0]"], Findings(EscalationLadder.Named("x").Level(EscalationMoment.At(default), EscalationKind.Functional, Manager with { Skill = "network" }, Channel.Phone)));
        Assert.Equal("From 2026-01-05T09:00:00Z to 2026-01-12T00:00:00Z nobody can be reached: max has no Email.", EscalationLadder.Named("x").Level(EscalationMoment.At(default), EscalationKind.Functional, Manager, Channel.Email).Build().Review(FourHours, Roster(), Day(5, 9), Day(12))[0].Message);
        // One day of three is enough.
        Assert.Empty(Findings(EscalationLadder.Named("x").Level(EscalationMoment.At(default), EscalationKind.Functional, First with { Language = "de" }, Channel.Phone)));
    }

    [Fact]
    public void Review_of_no_span_looks_at_moments_only_and_refuses_one_that_is_none()
    {
        var ladder = EscalationLadder.Named("x").Level(EscalationMoment.At(default), EscalationKind.Functional, Manager, Channel.Email).Build();

        Assert.Empty(ladder.Review(FourHours, Roster(), Day(5), Day(5)));
        Assert.Throws<ArgumentException>("endExclusive", () => ladder.Review(FourHours, Roster(), Day(5), Day(4)));
        Assert.Throws<ArgumentOutOfRangeException>("startInclusive", () => ladder.Review(FourHours, Roster(), BusinessCalendar.Earliest - Duration.Epsilon, Day(4)));
        Assert.Throws<ArgumentOutOfRangeException>("endExclusive", () => ladder.Review(FourHours, Roster(), Day(4), BusinessCalendar.Latest + Duration.Epsilon));
    }

    private static IEnumerable<string> Findings(EscalationLadderBuilder builder, SlaTarget? target = null) =>
        builder.Build().Review(target ?? FourHours, Roster(), Day(5, 9), Day(12)).Select(finding => $"{(finding.Severity == FindingSeverity.Error ? "error" : "warning")} {finding.Code} at {finding.Place}");
}
