using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Targets;

/// <summary>The documented defaults of four PSA tools, which no case file states; the other profiles are held by those systems' own cases.</summary>
public sealed class SlaProfileTests
{
    private static readonly TicketEvent Created = TicketEvent.Created(Mon(9));

    [Fact]
    public void ConnectWise_laterStage_satisfiesTheEarlierAndWaitingHoldsEveryStage()
    {
        var response = Target(SlaProfile.ConnectWise, Metric.FirstResponse);
        Assert.Equal(Mon(11), Read(response, Created, TicketEvent.Reached(Mon(11), Metric.ResolutionPlan)).Stop);
        Assert.Equal(Mon(11), Read(response, Created, TicketEvent.Resolved(Mon(11))).Stop);
        Assert.Equal(Mon(11), Read(response, Created, TicketEvent.Reply(Mon(11), Side.Provider)).Stop);
        Assert.Equal(Hours(1), Read(response, Created, TicketEvent.Paused(Mon(10), WaitingFor.Vendor)).Spent);
        Assert.Equal(Hours(1), Read(Target(SlaProfile.ConnectWise, Metric.Resolution), Created, TicketEvent.Paused(Mon(10), WaitingFor.Vendor)).Spent);
        Assert.Equal(Mon(12), Read(Target(SlaProfile.ConnectWise, Metric.Resolution), Created, TicketEvent.Closed(Mon(12))).Stop);
    }

    [Fact]
    public void Autotask_anyStatusButNew_isAFirstResponseAndOnlyWaitingCustomerPauses()
    {
        var response = Target(SlaProfile.Autotask, Metric.FirstResponse);
        Assert.Equal(Phase.Running, Read(response, TicketEvent.Created(Mon(9), state: "New")).Phase);
        Assert.Equal(Mon(10), Read(response, TicketEvent.Created(Mon(9), state: "New"), TicketEvent.StateChanged(Mon(10), "Scheduled")).Stop);
        var resolution = Target(SlaProfile.Autotask, Metric.Resolution);
        Assert.Equal(Hours(1), Read(resolution, Created, TicketEvent.StateChanged(Mon(10), "Waiting Customer")).Spent);
        Assert.Equal(Hours(4), Read(resolution, Created, TicketEvent.StateChanged(Mon(10), "Waiting Vendor")).Spent);
        Assert.Equal(Hours(4), Read(resolution, Created, TicketEvent.Paused(Mon(10), WaitingFor.Vendor)).Spent);
        Assert.Equal(Mon(12), Read(resolution, Created, TicketEvent.StateChanged(Mon(12), "Complete")).Stop);
    }

    [Fact]
    public void HaloPsa_finalClosure_stopsAndHoldTimeIsCreditedWhoeverIsWaitedFor()
    {
        var resolution = Target(SlaProfile.HaloPsa, Metric.Resolution);
        Assert.Equal(Phase.Running, Read(resolution, Created, TicketEvent.Resolved(Mon(11))).Phase);
        Assert.Equal((Mon(12), Hours(3)), Read(resolution, Created, TicketEvent.Resolved(Mon(11)), TicketEvent.Closed(Mon(12))) is var closed ? (closed.Stop!.Value, closed.Spent) : default);
        Assert.Equal(Hours(1), Read(resolution, Created, TicketEvent.Paused(Mon(10), WaitingFor.Vendor)).Spent);
        Assert.Equal(Hours(4), Read(Target(SlaProfile.HaloPsa, Metric.FirstResponse), Created, TicketEvent.Paused(Mon(10))).Spent);
    }

    [Fact]
    public void ServiceNow_resolved_stopsAndAReopeningResumesWithoutTheTimeBetween()
    {
        var resolution = Target(SlaProfile.ServiceNow, Metric.Resolution);
        var reopened = Read(resolution, Created, TicketEvent.Resolved(Mon(10)), TicketEvent.Closed(Mon(10, 30)), TicketEvent.Reopened(Mon(12)));
        Assert.Equal((Phase.Running, Hours(2), 2), (reopened.Phase, reopened.Spent, reopened.Episode));
        Assert.Equal(Hours(1), Read(resolution, Created, TicketEvent.Paused(Mon(10), WaitingFor.Vendor)).Spent);
        Assert.Equal(TermsChange.RecomputeFromStart, resolution.Rules.OnRaise);
    }

    [Fact]
    public void Pauses_eachProfileAndMetric_areAsTheSystemHasThem()
    {
        string Credited(SlaProfile profile, Metric metric) => string.Concat(Enum.GetValues<WaitingFor>().Select(whom => Target(profile, metric).Rules.EffectOf(whom) == PauseEffect.Credit ? whom.ToString()[0] : '-'));
        Assert.Equal(
            ["zammad CV-V CV-V", "glpi CV-V ----", "frappe CV-V ----", "erpnext CV-V ----", "rt ---- ----", "chatwoot ---- ----", "otobo CV-V CV-V", "connectwise CV-V CV-V", "autotask C--- C---", "halopsa CV-V ---V", "servicenow CV-V CV-V"],
            SlaProfile.All.Select(profile => $"{profile} {Credited(profile, Metric.Resolution)} {Credited(profile, Metric.FirstResponse)}"));
    }

    [Fact]
    public void FirstResponse_solvedWithoutAnAnswer_isOneOnlyWhereTheSystemSaysSo() =>
        Assert.Equal(
            ["glpi", "frappe", "erpnext", "rt", "otobo", "connectwise", "autotask", "halopsa", "servicenow"],
            SlaProfile.All.Where(profile => Read(Target(profile, Metric.FirstResponse), Created, TicketEvent.Resolved(Mon(11))).Phase == Phase.Stopped).Select(profile => profile.Name));

    [Fact]
    public void Resolution_closedWithoutASolution_isOneWhereTheSystemSaysSo()
    {
        static bool Takes(SlaProfile profile, TicketEvent stop) => Target(profile, Metric.Resolution).Rules.StoppedBy.Any(trigger => trigger.Matches(stop));
        Assert.Equal(["servicenow"], SlaProfile.All.Where(profile => !Takes(profile, TicketEvent.Closed(Mon(9)))).Select(profile => profile.Name));
        Assert.Equal(["zammad", "halopsa"], SlaProfile.All.Where(profile => !Takes(profile, TicketEvent.Resolved(Mon(9)))).Select(profile => profile.Name));
    }

    [Fact]
    public void Find_nameInAnyCase_isTheProfile()
    {
        Assert.Same(SlaProfile.ServiceNow, SlaProfile.Find("ServiceNow"));
        Assert.Null(SlaProfile.Find("other"));
        Assert.Equal(11, SlaProfile.All.Select(profile => profile.Name).Distinct().Count());
    }

    private static SlaTarget Target(SlaProfile profile, Metric metric) => profile.Target(metric).Within(Limit.WorkingTime(Hours(8)), Calendar).Build();

    private static Reading Read(SlaTarget target, params TicketEvent[] events) => target.Read(events, Mon(13));
}
