using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Targets;

public sealed class SlaPolicyTests
{
    [Fact]
    public void TargetFor_severalMatches_takesTheMostSpecific()
    {
        var policy = SlaPolicy.Named("Gold 2")
            .Add(Resolution(8).Build())
            .Add(Resolution(4).Build(), new Applies { Priority = "P1" })
            .Add(Resolution(2).Build(), new Applies { Priority = "P1", Site = "Leeds" })
            .Add(Resolution(1).Build(), new Applies { Priority = "P1", Site = "Leeds", IsVip = true })
            .Build();
        Limit LimitOf(TicketAttributes attributes) => policy.TargetFor(Metric.Resolution, attributes)!.Limit;

        Assert.Equal(Limit.Parse("8h"), LimitOf(TicketAttributes.None));
        Assert.Equal(Limit.Parse("4h"), LimitOf(new() { Priority = "P1", Site = "York" }));
        Assert.Equal(Limit.Parse("2h"), LimitOf(new() { Priority = "P1", Site = "Leeds" }));
        Assert.Equal(Limit.Parse("1h"), LimitOf(new() { Priority = "P1", Site = "Leeds", IsVip = true }));
        Assert.Null(policy.TargetFor(Metric.FirstResponse, TicketAttributes.None));
        Assert.Equal([Metric.Resolution], policy.Metrics);
        Assert.Equal((4, "Gold 2"), (policy.Targets.Count, policy.ToString()));
    }

    [Fact]
    public void Build_equallySpecificTargetsForOneTicket_areRefused()
    {
        var refused = Assert.Throws<InvalidDefinitionException>(() => SlaPolicy.Named("p").Add(Resolution(8).Build(), new Applies { Priority = "P1" }).Add(Resolution(4).Build(), new Applies { Site = "Leeds" }).Build());
        var finding = Assert.Single(refused.Findings);
        Assert.Equal((FindingCodes.PolicyTie, "targets[1]", "site Leeds"), (finding.Code, finding.Place, finding.Value));
        Assert.Contains("priority P1", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(SlaPolicy.Named("p").Add(Resolution(8).Build(), new Applies { Priority = "P1" }).Add(Resolution(4).Build(), new Applies { Priority = "P2" }).Build());
        Assert.NotNull(SlaPolicy.Named("p").Add(Resolution(8).Build()).Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.None, Calendar).Build()).Build());
    }

    [Fact]
    public void Build_noTargets_isRefused()
    {
        Assert.False(SlaPolicy.Named("p").TryBuild(out var policy, out var findings));
        Assert.Null(policy);
        Assert.Equal(FindingCodes.PolicyEmpty, Assert.Single(findings).Code);
    }

    public static TheoryData<Applies, TicketAttributes, bool> Selections => new()
    {
        { new() { Type = "incident" }, new() { Type = "incident" }, true }, { new() { Type = "incident" }, new() { Type = "request" }, false }, { new() { Type = "incident" }, new(), false },
        { new() { Priority = "P1" }, new() { Priority = "P1" }, true }, { new() { Priority = "P1" }, new() { Priority = "p1" }, false },
        { new() { Client = "A" }, new() { Client = "A" }, true }, { new() { Client = "A" }, new() { Client = "B" }, false },
        { new() { Site = "A" }, new() { Site = "A" }, true }, { new() { Site = "A" }, new() { Site = "B" }, false },
        { new() { Service = "A" }, new() { Service = "A" }, true }, { new() { Service = "A" }, new() { Service = "B" }, false },
        { new() { Agreement = "A" }, new() { Agreement = "A" }, true }, { new() { Agreement = "A" }, new() { Agreement = "B" }, false },
        { new() { IsVip = true }, new() { IsVip = true }, true }, { new() { IsVip = true }, new(), false }, { new() { IsVip = false }, new(), true }, { new(), new() { IsVip = true }, true },
    };

    [Theory, MemberData(nameof(Selections))]
    public void To_attributes_matchesWhenEveryStatedPartAgrees(Applies applies, TicketAttributes attributes, bool expected)
    {
        Assert.Equal(expected, applies.To(attributes));
        Assert.Equal(applies == new Applies() ? 0 : 1, applies.Specificity);
        var same = new Applies { Type = attributes.Type, Priority = attributes.Priority, Client = attributes.Client, Site = attributes.Site, Service = attributes.Service, Agreement = attributes.Agreement, IsVip = attributes.IsVip };
        Assert.Equal(expected || attributes == TicketAttributes.None && applies.IsVip is null, applies.Overlaps(same));
    }

    [Fact]
    public void ToString_selector_namesItsParts()
    {
        Assert.Equal("all", Applies.ToAll.ToString());
        Assert.Equal("type t, priority p, client c, site s, service v, agreement a, VIP yes", new Applies { Type = "t", Priority = "p", Client = "c", Site = "s", Service = "v", Agreement = "a", IsVip = true }.ToString());
        Assert.Equal((7, "VIP no"), (new Applies { Type = "t", Priority = "p", Client = "c", Site = "s", Service = "v", Agreement = "a", IsVip = true }.Specificity, new Applies { IsVip = false }.ToString()));
    }
}
