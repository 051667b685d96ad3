using static Msp.Domain.Sla.Tests.Escalation.Week;

namespace Msp.Domain.Sla.Tests.Escalation;

public sealed class OnCallScheduleBuilderTests
{
    [Fact]
    public void TryBuild_of_nobody_is_refused()
    {
        var builder = OnCallSchedule.Named("x").Temporary("closed", Span(5, 6));

        Assert.Equal(["error oncall.empty at layers"], Findings(builder));
        Assert.False(builder.TryBuild(out var schedule, out var findings));
        Assert.Null(schedule);
        Assert.Equal(findings, Assert.Throws<InvalidDefinitionException>(builder.Build).Findings);
        Assert.True(OnCallSchedule.Named("x").Add("ana", Span(5, 6)).TryBuild(out _, out _));
    }

    [Fact]
    public void TryBuild_with_spans_and_names_that_are_none_says_everything()
    {
        var builder = OnCallSchedule.Named("x").Layer(Daily)
            .Add("ana", new Interval(Day(5), null)).Remove("ana", new Interval(null, Day(5))).Replace("ana", "", Span(5, 6)).Temporary(" ", Interval(Day(5), Day(5)), "ben");

        Assert.Equal(
            [
                "error oncall.span-invalid at overrides[0]", "error oncall.span-invalid at overrides[1]", "error oncall.name-blank at overrides[2]", "error oncall.span-invalid at overrides[3]",
                "error oncall.name-blank at overrides[3]",
            ],
            Findings(builder).Where(finding => finding.StartsWith("error", StringComparison.Ordinal)));
        Assert.False(builder.TryBuild(out _, out _));
        Assert.Throws<ArgumentNullException>("rotation", () => OnCallSchedule.Named("x").Layer(null!));
    }

    [Fact]
    public void TryBuild_with_an_override_that_touches_nobody_warns()
    {
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().Remove("zoe", Span(5, 6))));
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().Replace("ben", "eli", Span(5, 6))));
        Assert.Empty(Findings(Schedule().Replace("ana", "eli", Span(5, 6))));
        // One side of the swap was left behind: cem has no turn on the 6th.
        Assert.Equal(["warning oncall.override-idle at overrides[1]"], Findings(Schedule().Swap("ana", Span(5, 6), "cem", Span(6, 7))));
        // Before the rotation begins nobody has a turn.
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().Remove("ana", Span(1, 5))));
        Assert.Empty(Findings(Schedule().Remove("dora", Span(5, 6)).Temporary("t", Interval(Day(5, 12), Day(7)), "dora")).Where(finding => finding.Contains("idle", StringComparison.Ordinal)));
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().Remove("dora", Span(5, 6)).Temporary("t", Span(6, 7), "dora")));
        // The layer is open on Tuesdays only.
        var tuesdays = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Tuesday, "00:00-24:00").Build();
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(OnCallSchedule.Named("x").Layer(Daily, within: tuesdays).Remove("ana", Span(5, 6))));
        Assert.Empty(Findings(OnCallSchedule.Named("x").Layer(Daily, within: tuesdays).Remove("ben", Span(5, 7))));
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().Remove("ana", Interval(Instant.MinValue, BusinessCalendar.Earliest))));
    }

    [Fact]
    public void TryBuild_with_a_stand_in_removed_does_not_call_that_idle()
    {
        var away = Leave.Between("ana", Day(5), Day(6));

        Assert.Empty(Findings(Schedule().OnLeave(away).Remove("ben", Span(5, 6))));
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().OnLeave(away).Remove("ben", Interval(Day(6) - Duration.FromDays(2), Day(5)))));
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().OnLeave(away).Remove("zoe", Span(5, 6))));
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().OnLeave(away).Replace("ben", "dora", Span(5, 6))));
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(OnCallSchedule.Named("x").Layer(Daily, WhenAway.LeaveGap).OnLeave(away).Remove("ben", Span(5, 6))));
        Assert.Equal(["warning oncall.override-idle at overrides[0]"], Findings(Schedule().OnLeave(Leave.Between("ben", Day(5), Day(6))).Remove("ben", Span(5, 6))));
    }

    [Fact]
    public void TryBuild_with_overrides_of_one_time_warns_of_the_hidden_one_only_where_they_meet()
    {
        Assert.Equal(["warning oncall.override-hidden at overrides[0]"], Findings(Schedule().Replace("ana", "dora", Span(5, 9)).Replace("ana", "eli", Span(8, 10))));
        Assert.Empty(Findings(Schedule().Replace("ana", "dora", Span(5, 8)).Replace("ana", "eli", Span(8, 10))));
        Assert.Empty(Findings(Schedule().Replace("ana", "dora", Span(5, 7)).Replace("ben", "eli", Span(5, 7))));
        Assert.Empty(Findings(Schedule().Add("dora", Span(5, 7)).Add("dora", Span(5, 7))));
        Assert.Equal(["warning oncall.override-hidden at overrides[0]"], Findings(Schedule().Swap("ana", Span(5, 6), "ben", Span(6, 7)).Swap("ana", Span(5, 6), "cem", Span(7, 8))));
    }

    [Fact]
    public void TryBuild_with_somebody_called_in_while_away_warns()
    {
        var away = Leave.Between("dora", Day(6), Day(7));

        Assert.Equal(["warning oncall.named-while-away at overrides[0]"], Findings(Schedule().OnLeave(away).Add("dora", Interval(Day(5), Day(6) + Duration.Epsilon))));
        Assert.Empty(Findings(Schedule().OnLeave(away).Add("dora", Span(5, 6)).Add("dora", Span(7, 8)).Add("eli", Span(5, 8))));
        Assert.Equal(["warning oncall.named-while-away at overrides[1]"], Findings(Schedule().Remove("ana", Span(5, 6)).Add("ana", Span(5, 6))));
    }

    [Fact]
    public void Build_twice_gives_schedules_of_their_own()
    {
        var builder = Schedule();
        var first = builder.Build();
        builder.Add("dora", Span(5, 6)).OnLeave(Leave.Between("ana", Day(5), Day(6)));

        Assert.Equal("ana (turn in layer 1)", first.At(Day(5)).Explanation);
        Assert.Equal("ben (stands in for ana in layer 1), dora (added)", builder.Build().At(Day(5)).Explanation);
    }

    private static OnCallScheduleBuilder Schedule() => OnCallSchedule.Named("x").Layer(Daily);

    private static List<string> Findings(OnCallScheduleBuilder builder)
    {
        builder.TryBuild(out _, out var findings);
        return [.. findings.Select(finding => $"{(finding.Severity == FindingSeverity.Error ? "error" : "warning")} {finding.Code} at {finding.Place}")];
    }
}
