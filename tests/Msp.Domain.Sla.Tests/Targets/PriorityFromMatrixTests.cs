using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Targets;

/// <summary>A policy that tells the priority of tickets by a matrix.</summary>
public sealed class PriorityFromMatrixTests
{
    private static SlaPolicyBuilder Builder => SlaPolicy.Named("Gold")
        .Add(Resolution(8).Build())
        .Add(Resolution(1).Build(), new Applies { Priority = "P1" })
        .Add(Resolution(2).Build(), new Applies { Priority = "P2" })
        .Add(Resolution(3).Build(), new Applies { Priority = "P3" });

    private static SlaPolicy Fills { get; } = Builder.PriorityFrom(PriorityMatrixTests.Itil).Build();

    private static SlaPolicy Overrules { get; } = Builder.PriorityAlwaysFrom(PriorityMatrixTests.Itil).Build();

    public static TheoryData<string?, string?, string?, string?, string?> Tickets => new()
    {
        { null, "High", "Medium", "P2", "P2" }, { "P3", "High", "High", "P3", "P1" }, { "P3", "High", null, "P3", "P3" }, { "P3", null, "High", "P3", "P3" },
        { null, "high", "High", null, null }, { null, null, null, null, null }, { "P9", "Low", "High", "P9", "P3" },
    };

    [Theory, MemberData(nameof(Tickets))]
    public void Prioritise_ticket_hasTheStatedOrTheToldPriority(string? stated, string? impact, string? urgency, string? filled, string? overruled)
    {
        var ticket = new TicketAttributes { Priority = stated, Impact = impact, Urgency = urgency, Site = "Leeds" };
        Assert.Equal(ticket with { Priority = filled }, Fills.Prioritise(ticket));
        Assert.Equal(ticket with { Priority = overruled }, Overrules.Prioritise(ticket));
        Assert.Same(ticket, Builder.Build().Prioritise(ticket));
        Assert.Equal(Builder.Build().TargetFor(Metric.Resolution, ticket with { Priority = filled })!.Limit, Fills.TargetFor(Metric.Resolution, ticket)!.Limit);
        Assert.Equal(Builder.Build().TargetFor(Metric.Resolution, ticket with { Priority = overruled })!.Limit, Overrules.TargetFor(Metric.Resolution, ticket)!.Limit);
    }

    [Fact]
    public void Build_withoutMatrix_hasNone()
    {
        Assert.Null(Builder.Build().Matrix);
        Assert.Same(PriorityMatrixTests.Itil, Fills.Matrix);
        Assert.Equal((false, true), (Fills.MatrixOverrules, Overrules.MatrixOverrules));
        Assert.Throws<ArgumentNullException>(() => Builder.PriorityFrom(null!));
    }

    [Fact]
    public void Replay_impactAndUrgencyChange_theClockFollowsTheToldPriority()
    {
        var ticket = new Ticket("T1", new TicketAttributes { Impact = "Low", Urgency = "High" },
        [
            TicketEvent.Created(Mon(9)),
            TicketEvent.Changed(Mon(10), new TicketAttributes { Impact = "High", Urgency = "High" }, ChangeReason.Worsened),
            TicketEvent.Resolved(Mon(11)),
        ]);
        Assert.Equal((Mon(12), Verdict.Open), Fills.Read(ticket, Metric.Resolution, Mon(9, 30)) is var early ? (early.Due!.Value, early.Verdict) : default);

        var replay = Fills.Replay([ticket], Mon(16));
        var result = Assert.Single(replay.Results);
        Assert.Equal(("P1", "High", Verdict.Breached), (result.Priority, result.Attributes.Impact, result.Verdict));
        Assert.Equal(Mon(10), result.Reading.Due);
        Assert.Empty(replay.Findings);
        Assert.Empty(LedgerVerifier.Check(Fills.Explain([ticket], "T1", Metric.Resolution, Mon(16)), result.Reading));
    }

    [Fact]
    public void Replay_pairThatTheMatrixDoesNotHave_isAWarning()
    {
        Ticket Of(string? priority, string? impact) => new("T1", new TicketAttributes { Priority = priority, Impact = impact, Urgency = "High" }, [TicketEvent.Created(Mon(9))]);

        var finding = Assert.Single(Fills.Replay([Of(null, "Hihg")], Mon(10)).Findings);
        Assert.Equal((FindingCodes.ReplayPriorityUntold, FindingSeverity.Warning, "T1", "impact Hihg, urgency High"), (finding.Code, finding.Severity, finding.Place, finding.Value));
        Assert.Contains("it has none", finding.Message, StringComparison.Ordinal);
        Assert.Equal("impact none, urgency High", Assert.Single(Fills.Judge(Of(null, null), Mon(10)).Findings).Value);
        var kept = Assert.Single(Overrules.Replay([Of("P2", null)], Mon(10)).Findings);
        Assert.Contains("is kept", kept.Message, StringComparison.Ordinal);
        Assert.Empty(Fills.Replay([Of("P2", null)], Mon(10)).Findings);
        Assert.Empty(Builder.Build().Replay([Of(null, "Hihg")], Mon(10)).Findings);
    }

    [Fact]
    public void Replay_anotherPriorityStatedThanTold_isSaidWhereTheMatrixOverrules()
    {
        Ticket Of(string priority) => new("T1", new TicketAttributes { Priority = priority, Impact = "High", Urgency = "High" }, [TicketEvent.Created(Mon(9))]);

        var finding = Assert.Single(Overrules.Replay([Of("P3")], Mon(10)).Findings);
        Assert.Equal((FindingCodes.ReplayPriorityOverruled, FindingSeverity.Information, "T1", "P3"), (finding.Code, finding.Severity, finding.Place, finding.Value));
        Assert.Contains("is P1", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Overrules.Replay([Of("P1")], Mon(10)).Findings);
        Assert.Empty(Fills.Replay([Of("P3")], Mon(10)).Findings);
    }
}
