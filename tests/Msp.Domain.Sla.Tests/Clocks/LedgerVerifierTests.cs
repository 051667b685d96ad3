using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

public sealed class LedgerVerifierTests
{
    private static readonly TicketEvent[] Events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)), TicketEvent.Resumed(Mon(11)), TicketEvent.Resolved(Mon(15))];

    [Fact]
    public void Check_spanTurnedRound_saysSo()
    {
        var ledger = Resolution(8).Build().Explain(Events, Mon(16));
        var turned = ledger with { Spans = [ledger.Spans[0] with { Start = ledger.Spans[0].End, End = ledger.Spans[0].Start }, .. ledger.Spans.Skip(1)] };
        var faults = LedgerVerifier.Check(turned, ledger.Reading);
        Assert.Contains(faults, fault => fault.Place == "spans[0].End" && fault.Rule == "a span ends after it begins");
        Assert.Contains("expected 2026-01-12T09:00:00Z, found 2026-01-12T10:00:00Z", faults[0].ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, SlaTarget, TicketEvent[], Instant> Others => new()
    {
        { "a shorter limit", Resolution(2).Build(), Events, Mon(16) },
        { "a longer limit", Resolution(9).Build(), Events, Mon(16) },
        { "no wait", Resolution(8).NeverPauses().Build(), Events, Mon(16) },
        { "a later reading", Resolution(8).Build(), Events, Mon(17) },
        { "not yet solved", Resolution(8).Build(), Events[..3], Mon(16) },
        { "solved at another instant", Resolution(8).Build(), [.. Events[..3], TicketEvent.Resolved(Mon(14))], Mon(16) },
        { "time on the clock", SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Hours(4)), Calendar).Build(), Events, Mon(16) },
        { "nothing happened", Resolution(8).Build(), [], Mon(16) },
    };

    [Theory, MemberData(nameof(Others))]
    public void Check_readingOfSomethingElse_isRefused(string difference, SlaTarget target, TicketEvent[] events, Instant asOf)
    {
        var ledger = Resolution(8).Build().Explain(Events, Mon(16));
        Assert.Empty(LedgerVerifier.Check(ledger, ledger.Reading));
        var other = target.Read(events, asOf);
        // Under another limit the same spans prove the other reading too: time is spent alike.
        Assert.Equal(difference.EndsWith(" limit", StringComparison.Ordinal), LedgerVerifier.Check(ledger, other).Count == 0);
    }

    /// <summary>Both stops are after the due and while closed, so that no amount of time tells them apart.</summary>
    [Fact]
    public void Check_stopElsewhereInClosedTime_isRefused()
    {
        var target = Resolution(8).Build();
        TicketEvent[] At(Instant resolved) => [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(resolved)];
        var ledger = target.Explain(At(Mon(18)), Tue(9));
        Assert.Empty(LedgerVerifier.Check(ledger, target.Read(At(Mon(18)), Tue(9))));
        foreach (var elsewhere in new[] { Mon(17), Mon(19), Tue(0) })
            Assert.Equal("Stop", Assert.Single(LedgerVerifier.Check(ledger, target.Read(At(elsewhere), Tue(9)))).Place);
    }

    [Fact]
    public void Check_reopenedAndStoppedAtOnceInItsSecondEpisode_isProven()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Hours(8)), Calendar).OnReopen(Reopen.Resume).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)), TicketEvent.Reopened(Mon(11)) with { Sequence = 1 }, TicketEvent.Resolved(Mon(11)) with { Sequence = 2 }];
        var ledger = target.Explain(events, Mon(16));
        Assert.Equal((2, Mon(11)), (ledger.Reading.Episode, ledger.Reading.Stop!.Value));
        Assert.Empty(LedgerVerifier.Check(ledger, ledger.Reading));
    }

    [Fact]
    public void Check_emptyLedgerOfAStartedClock_isRefused()
    {
        var ledger = Resolution(8).Build().Explain(Events, Mon(16));
        Assert.Contains(LedgerVerifier.Check(ledger with { Spans = [] }, ledger.Reading), fault => fault.Place == "spans");
    }

    [Fact]
    public void ToString_ledgerWithSeconds_showsThem()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9, 0, 5)), TicketEvent.Resolved(Mon(9, 1) + Duration.FromMilliseconds(250))];
        var text = Resolution(1).Build().Explain(events, Mon(9, 2)).ToString();
        Assert.Contains("Mon 2026-01-12 09:00:05 - Mon 2026-01-12 09:01:00.25  +0:00:55.25 ", text, StringComparison.Ordinal);
        Assert.EndsWith("Stopped, Met: 0:00:55.25 spent of 1:00, due Mon 2026-01-12 10:00:05, stopped Mon 2026-01-12 09:01:00.25\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_everyCause_callsItsOwn() =>
        Assert.Equal(
            ["counting", "client", "counting", "stopped"],
            Resolution(8).Build().Explain(Events, Mon(16)).Spans.Select(span => span.Clock.Match(counting => "counting", waiting => ClockCause.Waiting.Name(waiting.WaitsFor), stopped => "stopped")));

    [Fact]
    public void Compare_eventsThatDifferInOneThing_areInOneOrderWhicheverComesFirst()
    {
        TicketEvent At(string? state = null, Side by = Side.Client) => TicketEvent.Created(Mon(9), by, state);
        (TicketEvent, TicketEvent)[] pairs =
        [
            (At("a"), At("b")), (At(), At("a")), (At(by: Side.Client), At(by: Side.Provider)), (At(), At() with { RecordedAt = Mon(10) }), (At() with { Reason = "a" }, At() with { Reason = "b" }),
            (At() with { Source = "a" }, At() with { Source = "b" }), (TicketEvent.Paused(Mon(9)), TicketEvent.Paused(Mon(9), WaitingFor.Vendor)),
            (TicketEvent.VisitAgreed(Mon(9), Mon(10), Side.Client), TicketEvent.VisitAgreed(Mon(9), Mon(11), Side.Client)), (TicketEvent.Reached(Mon(9), Metric.OnSiteArrival), TicketEvent.Reached(Mon(9), Metric.Workaround)),
            (TicketEvent.Reply(Mon(9), Side.Client, isPublic: false), TicketEvent.Reply(Mon(9), Side.Client)), (TicketEvent.Reply(Mon(9), Side.Client), TicketEvent.Reply(Mon(9), Side.Client, intent: ReplyIntent.Request)),
            (TicketEvent.MergedInto(Mon(9), "a"), TicketEvent.MergedInto(Mon(9), "b")), (TicketEvent.Changed(Mon(9), TicketAttributes.None), TicketEvent.Changed(Mon(9), TicketAttributes.None, ChangeReason.Worsened)),
            (TicketEvent.Changed(Mon(9), new() { Priority = "P1" }), TicketEvent.Changed(Mon(9), new() { Priority = "P2" })),
        ];
        Assert.All(pairs, pair => Assert.Equal((-1, 1), (Math.Sign(EventOrder.Instance.Compare(pair.Item1, pair.Item2)), Math.Sign(EventOrder.Instance.Compare(pair.Item2, pair.Item1)))));
        Assert.Equal(0, EventOrder.Instance.Compare(At("a"), At("a")));
    }

    [Fact]
    public void Replay_breachThatStandsWithoutATarget_isInTheResults()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(1).Build(), new Applies { Priority = "P1" }).Build();
        var ticket = new Ticket("T", new() { Priority = "P1" }, [TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(11), new() { Priority = "P9" }), TicketEvent.Resolved(Mon(12))]);
        Assert.Equal((Verdict.Breached, Mon(10)), Assert.Single(policy.Replay([ticket], Tue(9)).Results) is var result ? (result.Verdict, result.Reading.DecidedAt!.Value) : default);
    }

    [Fact]
    public void Explain_maintenanceWithinHours_isNamedAndDoesNotCount()
    {
        var patching = BusinessCalendar.In("UTC").Named("Patching").Open(IsoDayOfWeek.Monday, "10:00-12:00").Build();
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Hours(8)), Calendar.Except(patching, "Patch window")).Build();
        var ledger = target.Explain([TicketEvent.Created(Mon(9))], Mon(13));
        Assert.Equal(["weekly hours 09:00-17:00", "Patch window", "weekly hours 09:00-17:00"], ledger.Spans.Select(span => span.Schedule.Text));
        Assert.Equal(Hours(2), ledger.Reading.Spent);
        Assert.Empty(LedgerVerifier.Check(ledger, ledger.Reading));
    }

    [Fact]
    public void Warnings_ofTimeOnTheClock_countNights()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Hours(24)), Calendar).WarnAt(Share.OfPercent(50)).Build();
        Assert.Equal(Mon(21), Assert.Single(target.Read([TicketEvent.Created(Mon(9))], Mon(10)).Warnings()).At);
    }

    [Fact]
    public void Read_clockTimeBeyondWhatCanBeCounted_isNeverDue()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromDays(36525)), Calendar).WarnAt(Share.OfPercent(100)).Build();
        var late = BusinessCalendar.Latest - Duration.FromDays(1);
        var reading = target.Read([TicketEvent.Created(late)], late);
        Assert.Equal((Verdict.Open, null, null), (reading.Verdict, reading.Due, reading.NextTransition));
    }

    [Fact]
    public void Replay_ticketsWithoutACreation_areJudgedByTheVersionOfTheirFirstEvent()
    {
        SlaPolicy Named(string name, double hours) => SlaPolicy.Named(name).Add(Resolution(hours).StartedBy(Trigger.Assignment).Build()).Build();
        var versions = SlaPolicyVersions.Of(new(Mon(0), Named("old", 8)), new(Tue(0), Named("new", 1)));
        var results = versions.Replay(
            [new Ticket("A", TicketAttributes.None, [TicketEvent.Assigned(Mon(9))]), new Ticket("B", TicketAttributes.None, [TicketEvent.Assigned(Tue(9))]), new Ticket("C", TicketAttributes.None, [])], Wed(9)).Results;
        Assert.Equal([Hours(8), Hours(1), null], results.Select(result => result.Reading.Limit));
        Assert.Equal(Hours(8), versions.Judge(new Ticket("A", TicketAttributes.None, [TicketEvent.Assigned(Mon(9))]), Wed(9)).Results[0].Reading.Limit);
    }

    [Fact]
    public void Replay_projectedDueOfALateWait_staysWhereItWasMissed() =>
        Assert.Equal(Mon(13), Resolution(4).ShowsDueWhilePaused(DueWhilePaused.Projected).Build().Read([TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(14))], Mon(15)).Due);
}
