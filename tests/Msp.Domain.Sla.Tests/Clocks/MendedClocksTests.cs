using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>What clocks once did wrong, each by its name.</summary>
public sealed class MendedClocksTests
{
    private static readonly TicketAttributes P1 = new() { Priority = "P1" };

    [Fact]
    public void Visit_agreed_before_a_further_message_still_ends_on_its_date()
    {
        var target = SlaTarget.For(Metric.PeriodicUpdate).Within(Limit.WorkingTime(Hours(4)), Calendar).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(10), Side.Provider), TicketEvent.VisitAgreed(Mon(11), Tue(10), Side.Client), TicketEvent.Reply(Mon(12), Side.Provider)];
        Assert.Equal((Phase.Paused, Tue(10)), (target.Read(events, Mon(13)).Phase, target.Read(events, Mon(13)).NextTransition!.Value));
        Assert.Equal((Phase.Running, Hours(1)), (target.Read(events, Tue(11)).Phase, target.Read(events, Tue(11)).Spent));
        Assert.Empty(LedgerVerifier.Check(target.Explain(events, Tue(11)), target.Read(events, Tue(11))));
    }

    [Fact]
    public void Standing_breach_of_one_exchange_is_not_the_next_ones()
    {
        SlaTarget Reply(double hours) => SlaTarget.For(Metric.NextResponse).Within(Limit.WorkingTime(Hours(hours)), Calendar).Build();
        var policy = SlaPolicy.Named("p").Add(Reply(1), new Applies { Priority = "P1" }).Add(Reply(4), new Applies { Priority = "P2" }).Build();
        var ticket = new Ticket("T", P1,
        [
            TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(11), new() { Priority = "P2" }), TicketEvent.Reply(Mon(12), Side.Provider), TicketEvent.Reply(Mon(14), Side.Client), TicketEvent.Reply(Mon(15), Side.Provider),
        ]);
        Assert.Equal([Verdict.Breached, Verdict.Met], policy.Episodes(ticket, Metric.NextResponse, Tue(9)).Select(episode => episode.Verdict));
    }

    [Fact]
    public void Breach_survives_a_change_to_a_priority_without_a_target()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(1).Build(), new Applies { Priority = "P1" }).Build();
        var ticket = new Ticket("T", P1, [TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(11), new() { Priority = "P9" }), TicketEvent.Resolved(Mon(12))]);
        var reading = policy.Read(ticket, Metric.Resolution, Tue(9));
        Assert.Equal((Verdict.Breached, Mon(10)), (reading.Verdict, reading.DecidedAt!.Value));
        var kept = SlaPolicy.Named("p").Add(Resolution(8).OnLower(TermsChange.Keep).Build(), new Applies { Priority = "P1" }).Build();
        Assert.Equal((Verdict.Met, Mon(17)), (kept.Read(ticket, Metric.Resolution, Tue(9)).Verdict, kept.Read(ticket, Metric.Resolution, Tue(9)).Due!.Value));
    }

    [Fact]
    public void Tie_before_a_change_of_priority_is_still_reported()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).Build(), new Applies { Priority = "P1" }).Add(Resolution(8).Build(), new Applies { Priority = "P2" }).Build();
        var ticket = new Ticket("T", P1, [TicketEvent.Created(Mon(9)), TicketEvent.Assigned(Mon(10)), TicketEvent.StateChanged(Mon(10), "x"), TicketEvent.Resumed(Mon(10, 30)), TicketEvent.Changed(Mon(11), new() { Priority = "P2" })]);
        Assert.Equal([FindingCodes.ClockTie, FindingCodes.ClockResumeWithoutPause], policy.Explain(ticket, Metric.Resolution, Mon(12)).Findings.Select(finding => finding.Code));
    }

    /// <summary>Late in closed time, nothing spent beyond the limit: what decides is that it was late, not how much is spent.</summary>
    [Theory]
    [InlineData(false), InlineData(true)]
    public void Wait_that_begins_late_in_closed_time_leaves_a_breach_one(bool movesDue)
    {
        var target = movesDue ? Resolution(8).LateWaitsMoveDue() : Resolution(8);
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(19)), TicketEvent.Resumed(Tue(10)), TicketEvent.Resolved(Tue(10))];
        var reading = target.Build().Read(events, Tue(11));
        Assert.Equal((Verdict.Breached, Hours(8)), (reading.Verdict, reading.Spent));
        Assert.Equal(movesDue ? Tue(10) : Mon(17), reading.Due);

        TicketEvent[] sameEvening = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(19)), TicketEvent.Resumed(Mon(20))];
        Assert.Equal((Verdict.Overdue, Mon(17)), (target.Build().Read(sameEvening, Mon(21)).Verdict, target.Build().Read(sameEvening, Mon(21)).Due!.Value));
    }

    [Fact]
    public void Change_to_rules_that_keep_the_first_stop_leaves_the_episode_that_earlier_rules_had_decided()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).OnReopen(Reopen.KeepFirst).Build(), new Applies { Priority = "P1" })
            .Add(Resolution(8).OnReopen(Reopen.Restart).Build(), new Applies { Priority = "P2" }).Build();
        var ticket = new Ticket("T", new() { Priority = "P2" }, [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)), TicketEvent.Reopened(Mon(11)), TicketEvent.Changed(Mon(12), P1)]);
        Assert.Equal((Verdict.Met, Mon(10)), (policy.Episodes(ticket, Metric.Resolution, Tue(9))[0].Verdict, policy.Episodes(ticket, Metric.Resolution, Tue(9))[0].Stop!.Value));
    }

    [Fact]
    public void Answers_after_the_first_do_not_move_the_end_of_an_exchange()
    {
        var target = SlaTarget.For(Metric.NextResponse).Within(Limit.WorkingTime(Hours(2)), Calendar).LastStopCounts().Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(10), Side.Client), TicketEvent.Reply(Mon(11), Side.Provider), TicketEvent.Reply(Mon(15), Side.Provider)];
        Assert.Equal((Verdict.Met, Mon(11)), (target.Read(events, Mon(16)).Verdict, target.Read(events, Mon(16)).Stop!.Value));
    }

    [Fact]
    public void Same_event_twice_is_applied_once_whether_it_is_one_object_or_two()
    {
        var resumed = TicketEvent.Resumed(Mon(10));
        TicketEvent[] once = [TicketEvent.Created(Mon(9)), resumed];
        foreach (var twice in new TicketEvent[][] { [.. once, resumed], [.. once, resumed with { }], [.. once, resumed with { RecordedAt = Mon(10) }] })
            Assert.Equal([FindingCodes.ClockDuplicateEvent, FindingCodes.ClockResumeWithoutPause], Resolution(8).Build().Explain(twice, Mon(11)).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Tie_with_an_event_not_yet_known_is_not_reported()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Assigned(Mon(10)) with { RecordedAt = Tue(9) }, TicketEvent.StateChanged(Mon(10), "x")];
        Assert.Empty(Resolution(8).Build().Explain(events, Mon(12), knownBy: Mon(12)).Findings);
        Assert.Single(Resolution(8).Build().Explain(events, Mon(12)).Findings);
    }

    [Fact]
    public void Ticket_logged_and_closed_in_one_stops_at_once()
    {
        var target = Resolution(8).StoppedBy("Done").EndedIn("Closed").Build();
        Assert.Equal((Phase.Stopped, Mon(9)), target.Read([TicketEvent.Created(Mon(9), state: "Done")], Mon(12)) is var done ? (done.Phase, done.Stop!.Value) : default);
        Assert.Equal((Phase.Stopped, Verdict.Met), target.Read([TicketEvent.Created(Mon(9), state: "Closed")], Mon(12)) is var closed ? (closed.Phase, closed.Verdict) : default);
        Assert.Equal(Phase.Running, target.Read([TicketEvent.Created(Mon(9), state: "New")], Mon(12)).Phase);
    }

    [Fact]
    public void Message_that_begins_the_next_exchange_begins_its_wait_too()
    {
        var target = SlaTarget.For(Metric.PeriodicUpdate).Within(Limit.WorkingTime(Hours(4)), Calendar).PausedByConversation().Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(10), Side.Provider), TicketEvent.Reply(Mon(11), Side.Provider, intent: ReplyIntent.Request)];
        Assert.Equal((Phase.Paused, 2), target.Read(events, Mon(12)) is var reading ? (reading.Phase, reading.Episode) : default);
    }

    [Fact]
    public void Working_days_that_never_come_have_no_limit_in_hours()
    {
        var never = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingDays(1), BusinessCalendar.In("UTC").Build()).Build();
        var reading = never.Read([TicketEvent.Created(Mon(9))], Mon(10));
        Assert.Equal((Verdict.Open, null, null, null, null), (reading.Verdict, reading.Due, reading.Limit, reading.Remaining, reading.Consumed));
    }

    [Fact]
    public void Visit_beyond_the_supported_years_waits_to_their_end()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.VisitAgreed(Mon(10), Instant.MaxValue, Side.Client)];
        Assert.Equal((Phase.Paused, Hours(1)), Resolution(8).Build().Read(events, Fri(9)) is var reading ? (reading.Phase, reading.Spent) : default);
    }

    [Fact]
    public void Coarse_clock_that_is_late_in_the_night_is_late_the_next_morning()
    {
        var target = Resolution(8).AtGranularity(Granularity.Minute).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9))];
        Assert.Equal([Verdict.Open, Verdict.Overdue, Verdict.Overdue, Verdict.Overdue], new[] { Mon(17, 0, 59), Mon(17, 1), Mon(20), Tue(9, 0, 30) }.Select(at => target.Read(events, at).Verdict));
        Assert.Equal(Mon(17, 1), target.Read(events, Mon(12)).NextTransition);
    }

    [Fact]
    public void Every_episode_can_be_asked_why_and_what_is_read_is_what_is_explained()
    {
        var target = SlaTarget.For(Metric.NextResponse).Within(Limit.WorkingTime(Hours(1)), Calendar).ReportsLongest().Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(12), Side.Provider), TicketEvent.Reply(Mon(13), Side.Client), TicketEvent.Reply(Mon(14), Side.Provider)];
        Assert.Empty(LedgerVerifier.Check(target.Explain(events, Tue(9)), target.Read(events, Tue(9))));
        var resolution = Resolution(4).Build();
        TicketEvent[] reopened = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11)), TicketEvent.Reopened(Mon(12)), TicketEvent.Resolved(Tue(9)), TicketEvent.Reopened(Tue(10))];
        var ledgers = resolution.Ledgers(reopened, Tue(12));
        Assert.Equal(resolution.Episodes(reopened, Tue(12)), ledgers.Select(ledger => ledger.Reading));
        Assert.All(ledgers, ledger => Assert.Empty(LedgerVerifier.Check(ledger, ledger.Reading)));
        Assert.Equal(3, SlaPolicy.Named("p").Add(resolution).Build().Ledgers(new Ticket("T", TicketAttributes.None, reopened), Metric.Resolution, Tue(12)).Count);
    }

    [Fact]
    public void Late_wait_in_closed_time_moves_the_due_shown_and_never_the_verdict()
    {
        var target = Resolution(8).LateWaitsMoveDue().ShowsDueWhilePaused(DueWhilePaused.Projected).Build();
        TicketEvent[] waiting = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(18))];
        Assert.Equal([Verdict.Overdue, Verdict.Overdue], new[] { Mon(17, 30), Mon(18, 30) }.Select(at => target.Read(waiting, at).Verdict));
        Assert.Equal(Verdict.Breached, target.Read([.. waiting, TicketEvent.Resolved(Mon(19))], Mon(20)).Verdict);
        Assert.Equal((Verdict.Breached, Tue(12)), target.Read([.. waiting, TicketEvent.Resumed(Tue(12)), TicketEvent.Resolved(Tue(12))], Tue(13)) is var late ? (late.Verdict, late.Due!.Value) : default);
        // Reopened after a late stop: no wait, so the due stays.
        Assert.Equal((Verdict.Overdue, Mon(17)), target.Read([waiting[0], TicketEvent.Resolved(Mon(18)), TicketEvent.Reopened(Tue(10))], Tue(11)) is var reopened ? (reopened.Verdict, reopened.Due!.Value) : default);
    }

    [Fact]
    public void Projected_due_of_a_late_wait_is_the_due_there_will_be()
    {
        var target = Resolution(4).LateWaitsMoveDue().ShowsDueWhilePaused(DueWhilePaused.Projected).Build();
        TicketEvent[] waiting = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(14))];
        Assert.Equal(Mon(13, 30), target.Read(waiting, Mon(14, 30)).Due);
        Assert.Equal(Mon(13, 30), target.Read([.. waiting, TicketEvent.Resumed(Mon(14, 30))], Mon(14, 30)).Due);
    }

    [Fact]
    public void Episode_decided_before_a_change_keeps_its_verdict_when_the_ticket_is_reopened()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).Build(), new Applies { Priority = "P1" }).Add(Resolution(8).Build(), new Applies { Priority = "P3" }).Build();
        IEnumerable<(Verdict, Instant?)> Episodes(string from, string to, ChangeReason reason) => policy.Episodes(
            new Ticket("T", new() { Priority = from }, [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(14)), TicketEvent.Changed(Mon(15), new() { Priority = to }, reason), TicketEvent.Reopened(Mon(16))]),
            Metric.Resolution, Mon(16, 30)).Select(episode => (episode.Verdict, episode.DecidedAt));
        Assert.Equal([(Verdict.Met, Mon(14)), (Verdict.Overdue, Mon(16))], Episodes("P3", "P1", ChangeReason.Worsened));
        Assert.Equal([(Verdict.Breached, Mon(13)), (Verdict.Open, (Instant?)null)], Episodes("P1", "P3", ChangeReason.Eased));
        Assert.Equal([(Verdict.Breached, Mon(13)), (Verdict.Overdue, Mon(16))], Episodes("P3", "P1", ChangeReason.Misclassified));
    }

    [Fact]
    public void Withdrawn_and_reopened_goes_on_even_where_the_first_stop_is_kept()
    {
        var target = SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingTime(Hours(1)), Calendar).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Cancelled(Mon(9, 30)), TicketEvent.Reopened(Mon(12)), TicketEvent.Reply(Wed(12), Side.Provider)];
        Assert.Equal(Verdict.Breached, target.Read(events, Fri(9)).Verdict);
    }

    [Fact]
    public void Solved_after_it_was_closed_is_solved()
    {
        var target = SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingTime(Hours(4)), Calendar).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Closed(Mon(10)), TicketEvent.Resolved(Mon(11)), TicketEvent.Reopened(Mon(12))];
        Assert.Equal((Phase.Stopped, 1), target.Read(events, Mon(13)) is var reading ? (reading.Phase, reading.Episode) : default);
    }

    [Fact]
    public void Wait_after_the_stop_is_not_dropped_in_silence() =>
        Assert.Equal(FindingCodes.ClockPausedAfterStop, Assert.Single(Resolution(8).Build().Explain([TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)), TicketEvent.Paused(Mon(11))], Mon(12)).Findings).Code);

    [Fact]
    public void Ledger_without_a_span_where_the_episode_begins_is_refused()
    {
        var target = Resolution(8).ClosedTimeCounts().Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)), TicketEvent.Reopened(Mon(11))];
        var ledger = target.Explain(events, Mon(12));
        Assert.Equal([Mon(9), Mon(10), Mon(11)], ledger.Spans.Select(span => span.Start));
        var joined = ledger with { Spans = [ledger.Spans[0], ledger.Spans[1] with { End = ledger.Spans[2].End }] };
        Assert.Equal("EpisodeStart", Assert.Single(LedgerVerifier.Check(joined, ledger.Reading)).Place);
    }

    [Fact]
    public void Flapping_stop_does_not_make_an_earlier_real_stop_count()
    {
        var target = Resolution(8).FlapsWithin(Duration.FromMinutes(10)).Build();
        TicketEvent[] events =
            [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(9, 10)), TicketEvent.Resumed(Mon(9, 30)), TicketEvent.Resolved(Mon(10)), TicketEvent.Reopened(Mon(12)), TicketEvent.Resolved(Mon(13)), TicketEvent.Reopened(Mon(13, 5))];
        var ledger = target.Explain(events, Mon(14));
        Assert.Equal((Hours(2) + Duration.FromMinutes(40), new BothHours(Hours(2), Hours(2))), (ledger.Reading.Spent, ledger.Stopped));
        Assert.Empty(LedgerVerifier.Check(ledger, ledger.Reading));
    }

    [Fact]
    public void Two_statuses_of_one_instant_are_taken_in_the_order_of_their_names_whoever_acted()
    {
        var target = Resolution(8).PausedIn("a", WaitingFor.Client).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(10), "b", Side.Client), TicketEvent.StateChanged(Mon(10), "a", Side.Vendor)];
        Assert.Equal([Phase.Running, Phase.Running], new[] { events, [.. events.Reverse()] }.Select(order => target.Read(order, Mon(11)).Phase));
    }

    [Fact]
    public void Attributes_of_a_result_are_those_at_the_instant_of_the_replay()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(8).Build()).Build();
        var ticket = new Ticket("T", P1, [TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(11), new() { Priority = "P3" }), TicketEvent.Changed(Mon(10), new() { Priority = "P2" })]);
        Assert.Equal(["P1", "P2", "P3"], new[] { Mon(9, 30), Mon(10), Mon(11) }.Select(at => policy.Judge(ticket, at).Results[0].Priority));
    }
}
