using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Targets;

public sealed class SlaTargetBuilderTests
{
    [Fact]
    public void Build_everythingWrong_findsEverything()
    {
        var builder = SlaTarget.For(Metric.Resolution).StartedBy().StoppedBy(Array.Empty<Trigger>()).EndedBy().FlapsWithin(-Duration.Epsilon).Pauses(WaitingFor.Provider, PauseEffect.Credit)
            .PausedIn("Waiting", WaitingFor.Provider, PauseEffect.Credit).PausedIn("Waiting", WaitingFor.Client);
        var refused = Assert.Throws<InvalidDefinitionException>(builder.Build);
        Assert.Equal(
            [
                FindingCodes.TargetWithoutLimit, FindingCodes.TargetNeverStarts, FindingCodes.TargetNeverStops, FindingCodes.TargetNegativeTime, FindingCodes.TargetCreditsProvider,
                FindingCodes.TargetCreditsProvider, FindingCodes.TargetStateTwice,
            ],
            refused.Findings.Select(finding => finding.Code));
        Assert.All(refused.Findings, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
        Assert.False(builder.TryBuild(out var target, out _));
        Assert.Null(target);
    }

    [Fact]
    public void Build_statusThatPausesAndStops_isRefused()
    {
        var stops = Resolution(8).StoppedBy("Done").PausedIn("Done", WaitingFor.Client);
        Assert.Equal("Done", Assert.Single(Assert.Throws<InvalidDefinitionException>(stops.Build).Findings).Value);
        var ends = Resolution(8).EndedIn("Closed").PausedIn("Closed", WaitingFor.Client);
        Assert.Equal(FindingCodes.TargetStateTwice, Assert.Single(Assert.Throws<InvalidDefinitionException>(ends.Build).Findings).Code);
        Assert.NotNull(Resolution(8).StoppedBy(Trigger.EnteringAnyBut("New")).PausedIn("New", WaitingFor.Client).Build());
    }

    [Fact]
    public void Build_limitWithoutCalendarOrCalendarWithoutLimit_isRefused()
    {
        Assert.Throws<InvalidDefinitionException>(SlaTarget.For(Metric.Resolution).Within(null!, Calendar).Build);
        Assert.Throws<InvalidDefinitionException>(SlaTarget.For(Metric.Resolution).Within(Limit.None, null!).Build);
    }

    [Fact]
    public void Build_defaultsOfEachMetric_areTheUsual()
    {
        static ClockRules Rules(Metric metric) => SlaTarget.For(metric).Within(Limit.None, Calendar).Build().Rules;
        Assert.Equal([Trigger.ProviderReply, Trigger.Resolved], Rules(Metric.FirstResponse).StoppedBy);
        Assert.Equal((Reopen.KeepFirst, PauseEffect.Attribute), (Rules(Metric.FirstResponse).Reopen, Rules(Metric.FirstResponse).EffectOf(WaitingFor.Client)));
        Assert.Equal([Trigger.Resolved], Rules(Metric.Resolution).StoppedBy);
        Assert.Equal([PauseEffect.Credit, PauseEffect.Attribute, PauseEffect.Attribute, PauseEffect.Credit], Enum.GetValues<WaitingFor>().Select(Rules(Metric.Resolution).EffectOf));
        Assert.Equal([Trigger.Reaching(Metric.Workaround), Trigger.Resolved], Rules(Metric.Workaround).StoppedBy);
        Assert.Equal((Recurrence.AfterEachStop, Recurrence.AtEachStart), (Rules(Metric.NextResponse).Recurrence, Rules(Metric.PeriodicUpdate).Recurrence));
        Assert.Equal([Trigger.CreationByClient, Trigger.ClientReply], Rules(Metric.NextResponse).StartedBy);
        Assert.Equal([Trigger.ClientReply, Trigger.Resolved], Rules(Metric.PeriodicUpdate).StoppedBy);
        Assert.Equal([Trigger.Closed], Rules(Metric.Resolution).EndedBy);
        Assert.True(Rules(Metric.Resolution).ShowsDueAfterStop && Rules(Metric.Resolution).BreachesStand);
    }

    [Fact]
    public void Build_pauseWithoutEffect_takesTheTargetsUsualOneWhateverTheOrder()
    {
        var rules = Resolution(8).PausedIn("With vendor", WaitingFor.Vendor).Pauses(WaitingFor.Vendor, PauseEffect.Credit).Build().Rules;
        Assert.Equal(new PauseRule("With vendor", WaitingFor.Vendor, PauseEffect.Credit), Assert.Single(rules.PausedIn));
    }

    [Fact]
    public void Build_namesAndWarnings_areKeptInOrderAndOnce()
    {
        var target = Resolution(8).Named("Gold").WarnAt(Share.OfPercent(75), Share.OfPercent(50), Share.OfPercent(75)).Build();
        Assert.Equal("Gold", target.ToString());
        Assert.Equal([Share.OfPercent(50), Share.OfPercent(75)], target.WarningShares);
        Assert.Equal("resolution within PT8H", Resolution(8).Build().Name);
        Assert.Throws<ArgumentNullException>(() => SlaTarget.For(null!));
    }

    [Fact]
    public void In_anotherCalendar_keepsEverythingElse()
    {
        var target = Resolution(8).WarnAt(Share.OfPercent(50)).Build();
        var moved = target.In(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc));
        Assert.Equal((target.Name, target.Metric, target.Limit, target.Rules, target.WarningShares), (moved.Name, moved.Metric, moved.Limit, moved.Rules, moved.WarningShares));
        Assert.Equal(Mon(17), moved.Read([TicketEvent.Created(Mon(9))], Mon(9)).Due);
    }
}
