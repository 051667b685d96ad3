using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>A ticket that comes under another target: P1 has 4 hours, P2 has 8, P3 has 2 working days, P4 no target.</summary>
public sealed class TermsChangeTests
{
    private static readonly TicketAttributes P1 = new() { Priority = "P1" };
    private static readonly TicketAttributes P2 = new() { Priority = "P2" };
    private static readonly TicketAttributes P4 = new() { Priority = "P4" };

    [Fact]
    public void Higher_recomputed_countsFromTheStartWaitsIncluded()
    {
        var reading = Read(Policy(), P2, Mon(15), TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)), TicketEvent.Resumed(Mon(11)), TicketEvent.Changed(Mon(12), P1, ChangeReason.Worsened));
        Assert.Equal((Verdict.Overdue, Mon(14), Hours(5), Hours(1)), (reading.Verdict, reading.Due!.Value, reading.Spent, reading.Credited));
        Assert.Null(reading.StandingBreach);
    }

    [Fact]
    public void Higher_restarted_countsFromTheChange()
    {
        var reading = Read(Policy(target => target.OnRaise(TermsChange.RestartAtChange)), P2, Mon(16), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(13), P1));
        Assert.Equal((Verdict.Open, Mon(17), Mon(13), Hours(3), 1), (reading.Verdict, reading.Due!.Value, reading.Start!.Value, reading.Spent, reading.Episode));
    }

    [Fact]
    public void Higher_carried_takesTheNewLimitLessTheTimeSpent()
    {
        var policy = Policy(target => target.OnRaise(TermsChange.CarrySpent));
        var reading = Read(policy, P2, Mon(13), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(11), P1));
        Assert.Equal((Verdict.Open, Mon(13), Mon(9), Hours(4)), (reading.Verdict, reading.Due!.Value, reading.Start!.Value, reading.Spent));
        // In the midst of a wait: it goes on, and its time so far stays credited.
        var waiting = Read(policy, P2, Mon(14), TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)), TicketEvent.Changed(Mon(12), P1), TicketEvent.Resumed(Mon(13)));
        Assert.Equal((Mon(16), Hours(2), Hours(3)), (waiting.Due!.Value, waiting.Spent, waiting.Credited));
        // More spent already than the new limit allows: overdue at once.
        Assert.Equal((Verdict.Overdue, Hours(1)), (Read(policy, P2, Mon(14), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(14), P1)) is var late ? late.Verdict : default, late.Overrun));
    }

    [Fact]
    public void Carried_toAnotherCalendar_measuresEachPartInItsOwn()
    {
        var round = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);
        var policy = SlaPolicy.Named("p").Add(Resolution(8).Build(), new Applies { Priority = "P2" })
            .Add(SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Hours(12)), round).OnChange(TermsChange.CarrySpent).Build(), new Applies { Priority = "P1" }).Build();
        var reading = Read(policy, P2, Tue(3), TicketEvent.Created(Mon(15)), TicketEvent.Changed(Mon(20), P1));
        Assert.Equal((Hours(9), Tue(6)), (reading.Spent, reading.Due!.Value));
    }

    [Fact]
    public void Lesser_kept_staysUnderTheOldTarget()
    {
        var reading = Read(Policy(target => target.OnLower(TermsChange.Keep)), P1, Mon(12), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(10), P2), TicketEvent.Paused(Mon(11)));
        Assert.Equal(Mon(13), reading.Due);
        Assert.Equal(Limit.Parse("4h"), reading.Target!.Limit);
    }

    [Fact]
    public void Lesser_afterABreach_standsUnlessMisclassifiedOrForgotten()
    {
        Reading Lowered(ChangeReason reason, Func<SlaTargetBuilder, SlaTargetBuilder>? rules = null) =>
            Read(Policy(rules), P1, Tue(9), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(14), P2, reason), TicketEvent.Resolved(Mon(16)));
        Assert.Equal((Verdict.Breached, Mon(13)), Decided(Lowered(ChangeReason.Unstated)));
        Assert.Equal((Verdict.Met, Mon(16)), Decided(Lowered(ChangeReason.Misclassified)));
        Assert.Equal((Verdict.Met, Mon(16)), Decided(Lowered(ChangeReason.Eased, target => target.ForgetsBreachesOnChange())));
        // It goes on standing through a further change.
        Assert.Equal(
            (Verdict.Breached, Mon(13)),
            Decided(Read(Policy(), P1, Tue(9), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(14), P2), TicketEvent.Changed(Mon(15), P4), TicketEvent.Changed(Mon(15, 30), P2), TicketEvent.Resolved(Mon(16)))));
    }

    [Fact]
    public void Reason_withARuleOfItsOwn_goesBeforeRaisingAndLowering()
    {
        var policy = Policy(target => target.OnChange(TermsChange.Keep).OnChange(ChangeReason.Worsened, TermsChange.RestartAtChange));
        Assert.Equal(Mon(16), Read(policy, P2, Mon(13), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(12), P1, ChangeReason.Worsened)).Due);
        Assert.Equal(Mon(17), Read(policy, P2, Mon(13), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(12), P1, ChangeReason.Unstated)).Due);
    }

    [Fact]
    public void Change_beforeTheStart_appliesWithoutAWord()
    {
        var ticket = new Ticket("T", P2, [TicketEvent.Changed(Mon(8), P1), TicketEvent.Created(Mon(9))]);
        Assert.Equal(Mon(13), Policy().Read(ticket, Metric.Resolution, Mon(10)).Due);
        Assert.Empty(Policy().Explain(ticket, Metric.Resolution, Mon(10)).Superseded);
    }

    [Fact]
    public void Change_afterTheStop_waitsForAReopeningUnlessItCorrects()
    {
        TicketEvent[] solved = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(15))];
        Assert.Equal((Verdict.Met, Mon(15)), Decided(Read(Policy(), P2, Tue(9), [.. solved, TicketEvent.Changed(Mon(16), P1, ChangeReason.Worsened)])));
        Assert.Equal((Verdict.Breached, Mon(13)), Decided(Read(Policy(), P2, Tue(9), [.. solved, TicketEvent.Changed(Mon(16), P1, ChangeReason.Misclassified)])));
        Assert.Equal((Verdict.Breached, Mon(13)), Decided(Read(Policy(), P2, Tue(9), [.. solved, TicketEvent.Changed(Mon(16), P1, ChangeReason.AgreementEdited)])));
        var reopened = Read(Policy(), P2, Tue(9), [.. solved, TicketEvent.Changed(Mon(16), P1, ChangeReason.Worsened), TicketEvent.Reopened(Mon(16, 30))]);
        Assert.Equal((Verdict.Overdue, Mon(13), Hours(6.5), 2), (reopened.Verdict, reopened.Due!.Value, reopened.Spent, reopened.Episode));
    }

    [Fact]
    public void Priority_setLater_bringsTheTicketUnderItsTargetFromTheStart()
    {
        var reading = Read(Policy(), TicketAttributes.None, Mon(11), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(10), P1));
        Assert.Equal((Verdict.Open, Mon(13), Hours(2)), (reading.Verdict, reading.Due!.Value, reading.Spent));
        Assert.Equal(Verdict.None, Read(Policy(), TicketAttributes.None, Mon(11), TicketEvent.Created(Mon(9))).Verdict);
        Assert.Equal(Verdict.None, Read(Policy(), P1, Mon(11), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(10), P4)).Verdict);
        // No target from then on, but what was breached before stays so.
        Assert.Equal(Mon(13), Read(Policy(), P1, Mon(15), TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(14), P4)).StandingBreach);
    }

    [Fact]
    public void Superseded_everyChange_isOnRecordWithTheVerdictItEnded()
    {
        var ticket = new Ticket("T", P1, [TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(14), P2), TicketEvent.Changed(Mon(15), P1, ChangeReason.Misclassified)]);
        var ledger = Policy().Explain(ticket, Metric.Resolution, Mon(16));
        Assert.Equal([(Verdict.Overdue, Mon(14), false), (Verdict.Breached, Mon(15), true)], ledger.Superseded.Select(old => (old.Before.Verdict, old.Before.AsOf, old.IsVoid)));
        Assert.Contains("void: misclassified", ledger.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void KnownBy_changeNotYetRecorded_isNotKnown()
    {
        var ticket = new Ticket("T", P2, [TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(10), P1) with { RecordedAt = Mon(12) }, TicketEvent.Paused(Mon(11))]);
        Assert.Equal(Mon(17), Policy().Read(ticket, Metric.Resolution, Mon(11), knownBy: Mon(11)).Due);
        Assert.Equal(Mon(13), Policy().Read(ticket, Metric.Resolution, Mon(11)).Due);
    }

    [Fact]
    public void KnownBy_waitRecordedLaterButBeforeTheChange_countsFromTheInstantOfItsRecording()
    {
        var ticket = new Ticket("T", P2, [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)) with { RecordedAt = Mon(13) }, TicketEvent.Resumed(Mon(11)), TicketEvent.Changed(Mon(12), P1)]);
        Assert.Equal(Mon(14), Policy().Read(ticket, Metric.Resolution, Mon(13), knownBy: Mon(13)).Due);
        Assert.Equal(Mon(13), Policy().Read(ticket, Metric.Resolution, Mon(13), knownBy: Mon(13) - Duration.Epsilon).Due);
    }

    [Fact]
    public void KnownBy_waitAfterOneThatIsNotKnown_countsInARecomputation()
    {
        var ticket = new Ticket("T", P2,
        [
            TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)) with { RecordedAt = Mon(15) }, TicketEvent.Resumed(Mon(10, 30)) with { RecordedAt = Mon(15) },
            TicketEvent.Paused(Mon(11)), TicketEvent.Resumed(Mon(12)), TicketEvent.Changed(Mon(12), P1),
        ]);
        Assert.Equal(Mon(14), Policy().Read(ticket, Metric.Resolution, Mon(13), knownBy: Mon(13)).Due);
        Assert.Equal(Mon(14, 30), Policy().Read(ticket, Metric.Resolution, Mon(13)).Due);
    }

    [Fact]
    public void Versions_ticket_isJudgedByTheOneAtItsStart()
    {
        SlaPolicy Within(double hours) => SlaPolicy.Named($"{hours} h").Add(Resolution(hours).Build()).Build();
        var versions = SlaPolicyVersions.Of(new(Tue(9), Within(1)), new(Mon(0), Within(8)));
        Ticket Opened(string id, Instant at) => new(id, TicketAttributes.None, [TicketEvent.Created(at), TicketEvent.Resolved(at + Hours(2))]);
        var results = versions.Replay([Opened("before", Fri(9) - Duration.FromDays(7)), Opened("old", Mon(15)), Opened("new", Tue(9))], Wed(9)).Results;
        Assert.Equal([Verdict.Met, Verdict.Met, Verdict.Breached], results.Select(result => result.Verdict));
        Assert.Equal("1 h", versions.InForceAt(Fri(9)).Name);
        Assert.Equal([Mon(0), Tue(9)], versions.All.Select(version => version.From));
        var refused = Assert.Throws<InvalidDefinitionException>(() => SlaPolicyVersions.Of(new(Mon(9), Within(1)), new(Mon(9), Within(2))));
        Assert.Equal(FindingCodes.PolicyVersionsTie, Assert.Single(refused.Findings).Code);
        Assert.Equal(FindingCodes.PolicyEmpty, Assert.Single(Assert.Throws<InvalidDefinitionException>(() => SlaPolicyVersions.Of()).Findings).Code);
    }

    private static SlaPolicy Policy(Func<SlaTargetBuilder, SlaTargetBuilder>? rules = null)
    {
        rules ??= target => target;
        return SlaPolicy.Named("p").Add(rules(Resolution(4)).Build(), new Applies { Priority = "P1" }).Add(rules(Resolution(8)).Build(), new Applies { Priority = "P2" }).Build();
    }

    private static Reading Read(SlaPolicy policy, TicketAttributes attributes, Instant asOf, params TicketEvent[] events)
    {
        var ticket = new Ticket("T", attributes, events);
        var reading = policy.Read(ticket, Metric.Resolution, asOf);
        Assert.Empty(LedgerVerifier.Check(policy.Explain(ticket, Metric.Resolution, asOf), reading));
        Assert.Equal(reading, policy.Read(ticket with { Events = events.Reverse().ToList() }, Metric.Resolution, asOf));
        return reading;
    }

    private static (Verdict Verdict, Instant DecidedAt) Decided(Reading reading) => (reading.Verdict, reading.DecidedAt!.Value);
}
