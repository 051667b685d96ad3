using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>Each rule of a clock, on and off; every reading is proven by its ledger and repeated event by event.</summary>
public sealed class ClockRulesTests
{
    [Fact]
    public void Limit_clockTime_countsNights()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Hours(24)), Calendar).Build();
        var reading = Read(target, Tue(8), TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(20)), TicketEvent.Resumed(Mon(22)));
        Assert.Equal((Hours(21), Hours(3), Tue(11), Hours(2)), (reading.Spent, reading.Remaining!.Value, reading.Due!.Value, reading.Credited));
    }

    [Fact]
    public void Limit_workingDays_keepTheTimeOfDayAndAddWaitsAsWorkingTime()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingDays(2), Calendar).ExactFit(Landing.Farthest).Build();
        Assert.Equal(Wed(11), Read(target, Mon(11), TicketEvent.Created(Mon(11))).Due);
        Assert.Equal(Wed(13), Read(target, Tue(9), TicketEvent.Created(Mon(11)), TicketEvent.Paused(Mon(12)), TicketEvent.Resumed(Mon(14))).Due);
        Assert.Equal(Thu(10), Read(target, Wed(9), TicketEvent.Created(Mon(11)), TicketEvent.Paused(Mon(12)), TicketEvent.Resumed(Tue(11))).Due);
        // A closed time of day is brought back to that day's closing, whatever an exact fit does.
        Assert.Equal(Wed(17), Read(target, Mon(19), TicketEvent.Created(Mon(18))).Due);
        Assert.Equal(Hours(16), Read(target, Mon(11), TicketEvent.Created(Mon(11))).Limit);
    }

    [Fact]
    public void Limit_workingDaysToClose_endsAtTheLastClosing()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingDaysToClose(1), Calendar).Build();
        Assert.Equal(Tue(17), Read(target, Mon(11), TicketEvent.Created(Mon(11))).Due);
        Assert.Equal(Verdict.Met, Read(target, Wed(11), TicketEvent.Created(Mon(11)), TicketEvent.Resolved(Tue(17))).Verdict);
        var late = Read(target, Wed(11), TicketEvent.Created(Mon(11)), TicketEvent.Resolved(Tue(18)));
        Assert.Equal((Verdict.Breached, Duration.Zero, Tue(17)), (late.Verdict, late.Overrun, late.DecidedAt!.Value));
    }

    [Fact]
    public void LateStartsCountFromNextDay_eveningCall_isTomorrowsWork()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingDaysToClose(1), Calendar);
        Assert.Equal(Tue(17), Read(target.Build(), Mon(18), TicketEvent.Created(Mon(18))).Due);
        Assert.Equal(Wed(17), Read(target.LateStartsCountFromNextDay().Build(), Mon(18), TicketEvent.Created(Mon(18))).Due);
        Assert.Equal(Tue(17), Read(target.Build(), Mon(16), TicketEvent.Created(Mon(16))).Due);
    }

    [Fact]
    public void Limit_byLocalTime_mayFallIntoClosedTime()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.ByTime(new LocalTime(18, 30), 0), Calendar).Build();
        Assert.Equal((Verdict.Met, Mon(18, 30)), Summary(Read(target, Tue(9), TicketEvent.Created(Mon(11)), TicketEvent.Resolved(Mon(18, 30)))));
        Assert.Equal((Verdict.Breached, Mon(18, 30)), Summary(Read(target, Tue(9), TicketEvent.Created(Mon(11)), TicketEvent.Resolved(Mon(18, 31)))));
        // Asked for after that time, it was due at once.
        Assert.Equal((Verdict.Overdue, Mon(19)), Summary(Read(target, Mon(20), TicketEvent.Created(Mon(19)))));
    }

    [Fact]
    public void Limit_none_isNoTarget()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.None, Calendar).WarnAt(Share.OfPercent(50)).Build();
        var reading = Read(target, Tue(9), TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(12)));
        Assert.Equal((Phase.Stopped, Verdict.None, Hours(3)), (reading.Phase, reading.Verdict, reading.Spent));
        Assert.Equal((null, null, null, null, null), (reading.Due, reading.Limit, reading.Remaining, reading.Consumed, reading.DecidedAt));
        Assert.Empty(reading.Warnings());
        Assert.Null(target.Read([TicketEvent.Created(Mon(9))], Mon(10)).NextTransition);
    }

    [Fact]
    public void Limit_zero_isDueAtOnce()
    {
        var nearest = Resolution(0).Build();
        Assert.Equal((Verdict.Open, Mon(20)), Summary(Read(nearest, Mon(20), TicketEvent.Created(Mon(20)))));
        Assert.Equal((Verdict.Overdue, Mon(20)), Summary(Read(nearest, Mon(20, 0, 1), TicketEvent.Created(Mon(20)))));
        Assert.Equal(Tue(9), Read(Resolution(0).ExactFit(Landing.Farthest).Build(), Mon(20), TicketEvent.Created(Mon(20))).Due);
        Assert.Null(Read(nearest, Mon(20), TicketEvent.Created(Mon(20))).Consumed);
    }

    [Fact]
    public void ExactFit_closingOrNextOpening_decidesAStopOvernight()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(20))];
        Assert.Equal((Verdict.Breached, Mon(17)), Summary(Read(Resolution(8).Build(), Tue(9), events)));
        Assert.Equal((Verdict.Met, Tue(9)), Summary(Read(Resolution(8).ExactFit(Landing.Farthest).Build(), Tue(9), events)));
        Assert.Equal(Duration.Zero, Read(Resolution(8).Build(), Tue(9), events).Overrun);
    }

    [Fact]
    public void DueWhilePaused_eachRule_showsItsOwn()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(11))];
        Reading Paused(DueWhilePaused shown) => Read(Resolution(4).ShowsDueWhilePaused(shown).Build(), Mon(14), events);
        Assert.Equal(Mon(13), Paused(DueWhilePaused.Frozen).Due);
        Assert.Null(Paused(DueWhilePaused.None).Due);
        Assert.Equal(Mon(16), Paused(DueWhilePaused.Projected).Due);
        Assert.Equal((Phase.Paused, Verdict.Open, Hours(2), Hours(3)), (Paused(DueWhilePaused.Frozen).Phase, Paused(DueWhilePaused.Frozen).Verdict, Paused(DueWhilePaused.Frozen).Spent, Paused(DueWhilePaused.Frozen).Credited));
        Assert.Null(Paused(DueWhilePaused.Frozen).NextTransition);
    }

    [Fact]
    public void HideDue_wait_hidesTheDueAndCounts()
    {
        var target = Resolution(4).Pauses(WaitingFor.Client, PauseEffect.HideDue).Build();
        var reading = Read(target, Mon(12), TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(11)));
        Assert.Equal((Phase.Running, Hours(3)), (reading.Phase, reading.Spent));
        Assert.Null(reading.Due);
        Assert.Equal(Mon(13), Read(target, Mon(12), TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(11)), TicketEvent.Resumed(Mon(11, 30))).Due);
    }

    [Fact]
    public void HidesDueAfterStop_stopped_judgesAllTheSame()
    {
        var reading = Read(Resolution(1).HidesDueAfterStop().Build(), Tue(9), TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(12)));
        Assert.Null(reading.Due);
        Assert.Equal((Verdict.Breached, Hours(2), Mon(10)), (reading.Verdict, reading.Overrun, reading.DecidedAt!.Value));
    }

    [Fact]
    public void Waits_thatOverlap_endWithTheLastOne()
    {
        var target = Resolution(8).Pauses(WaitingFor.Vendor, PauseEffect.Credit).Build();
        TicketEvent[] events =
        [
            TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10), WaitingFor.Client, "form"), TicketEvent.Paused(Mon(11), WaitingFor.Vendor), TicketEvent.Resumed(Mon(12), WaitingFor.Client),
            TicketEvent.Resumed(Mon(14), WaitingFor.Vendor),
        ];
        Assert.Equal((Hours(2), Hours(4)), (Read(target, Mon(15), events).Spent, Read(target, Mon(15), events).Credited));
        // Each stretch belongs to the wait that began first, the others are listed.
        Assert.Equal(
            ["counting", "waiting for client (form)", "waiting for client (form), also for vendor", "waiting for vendor", "counting"],
            target.Explain(events, Mon(15)).Spans.Select(span => span.Clock.ToString()));
        var beside = target.Explain(events, Mon(15)).Spans.Select(span => span.Clock).OfType<ClockCause.Waiting>().Select(waiting => waiting.Also).ToList();
        Assert.Equal([[], [new OtherWait(WaitingFor.Vendor, "")], []], beside);
        Assert.Equal([[], [new OtherWait(WaitingFor.Client, "form")], []], target.Explain([events[0], TicketEvent.Paused(Mon(10), WaitingFor.Vendor), TicketEvent.Paused(Mon(11), reason: "form"),
            TicketEvent.Resumed(Mon(12), WaitingFor.Client), events[4]], Mon(15)).Spans.Select(span => span.Clock).OfType<ClockCause.Waiting>().Select(waiting => waiting.Also));
        var cause = new ClockCause.Waiting(WaitingFor.Client, "form", IsCredited: true, "for vendor");
        Assert.NotEqual(cause, cause with { Also = [new(WaitingFor.Vendor, "")] });
        Assert.Equal(cause with { Also = [new(WaitingFor.Vendor, "")] }, cause with { Also = [new(WaitingFor.Vendor, "")] });
        Assert.Equal([new WaitTotal(WaitingFor.Client, new(Hours(2), Hours(2))), new WaitTotal(WaitingFor.Vendor, new(Hours(2), Hours(2)))], target.Explain(events, Mon(15)).Waits);
        // A resume that names nobody ends them all.
        Assert.Equal(Phase.Running, Read(target, Mon(12), events[0], events[1], events[2], TicketEvent.Resumed(Mon(12))).Phase);
    }

    [Fact]
    public void Waits_forVendorOrProvider_areAttributedOnly()
    {
        var target = Resolution(8).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10), WaitingFor.Vendor), TicketEvent.Resumed(Mon(11)), TicketEvent.Paused(Mon(12), WaitingFor.Provider), TicketEvent.Paused(Mon(13))];
        var reading = Read(target, Mon(14), events);
        Assert.Equal((Phase.Paused, Hours(4), Hours(1)), (reading.Phase, reading.Spent, reading.Credited));
        Assert.Equal(
            ["counting", "waiting for vendor, counting", "counting", "waiting for provider, counting", "waiting for client, also for provider"],
            target.Explain(events, Mon(14)).Spans.Select(span => span.Clock.ToString()));
    }

    [Fact]
    public void PausedIn_status_waitsUntilTheNextStatus()
    {
        var target = Resolution(8).StoppedBy("Resolved").EndedIn("Closed").PausedIn("Awaiting User", WaitingFor.Client).PausedIn("With vendor", WaitingFor.Vendor).Build();
        TicketEvent[] events =
        [
            TicketEvent.Created(Mon(9), state: "Awaiting User"), TicketEvent.StateChanged(Mon(10), "Active"), TicketEvent.StateChanged(Mon(11), "Awaiting User"), TicketEvent.StateChanged(Mon(12), "With vendor"),
            TicketEvent.StateChanged(Mon(13), "Resolved"), TicketEvent.StateChanged(Mon(16), "Closed"),
        ];
        var reading = Read(target, Tue(9), events);
        Assert.Equal((Phase.Stopped, Verdict.Met, Mon(13), Hours(2), Hours(2)), (reading.Phase, reading.Verdict, reading.Stop!.Value, reading.Spent, reading.Credited));
        // Reopened straight into a wait.
        Assert.Equal((Phase.Paused, 2), Step(Read(target, Tue(11), [.. events[..5], TicketEvent.StateChanged(Tue(10), "Awaiting User")])));
        // A stop ends all waits: reopening starts with none.
        Assert.Equal((Phase.Running, 2), Step(Read(target, Tue(11), [.. events[..4], TicketEvent.Paused(Mon(12, 30)), TicketEvent.StateChanged(Mon(13), "Resolved"), TicketEvent.StateChanged(Tue(10), "Active")])));
    }

    [Fact]
    public void PausedByConversation_requestAndReply_bracketTheWait()
    {
        var target = Resolution(8).PausedByConversation().Build();
        TicketEvent[] events =
        [
            TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(10), Side.Provider, isPublic: false, ReplyIntent.Request), TicketEvent.Reply(Mon(11), Side.Provider, intent: ReplyIntent.Request),
            TicketEvent.StateChanged(Mon(12), "In progress"), TicketEvent.Reply(Mon(13), Side.Client), TicketEvent.Reply(Mon(14), Side.Provider),
        ];
        Assert.Equal((Hours(4), Hours(2), Phase.Running), (Read(target, Mon(15), events).Spent, Read(target, Mon(15), events).Credited, Read(target, Mon(15), events).Phase));
        Assert.Contains("request not answered", target.Explain(events, Mon(15)).ToString(), StringComparison.Ordinal);
        Assert.Equal(Hours(6), Read(Resolution(8).Build(), Mon(15), events).Spent);
    }

    [Fact]
    public void Reopen_eachRule_hasItsOwnTime()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11)), TicketEvent.Reopened(Mon(15)), TicketEvent.Resolved(Mon(16))];
        (int, Duration, Instant?, Instant?) Of(SlaTargetBuilder target)
        {
            var reading = Read(target.Build(), Tue(9), events);
            return (reading.Episode, reading.Spent, reading.Start, reading.Due);
        }

        Assert.Equal((2, Hours(3), Mon(9), Tue(9)), Of(Resolution(4).ExactFit(Landing.Farthest)));
        Assert.Equal((2, Hours(7), Mon(9), Mon(13)), Of(Resolution(4).ClosedTimeCounts()));
        Assert.Equal((2, Hours(1), Mon(15), Tue(11)), Of(Resolution(4).OnReopen(Reopen.Restart)));
        Assert.Equal((1, Hours(2), Mon(9), Mon(13)), Of(Resolution(4).OnReopen(Reopen.KeepFirst)));
    }

    [Fact]
    public void Reopen_afterABreach_keepsTheDueThatWasMissed()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(14)), TicketEvent.Reopened(Tue(9))];
        Assert.Equal((Verdict.Overdue, Mon(13)), Summary(Read(Resolution(4).Build(), Tue(10), events)));
        // The first episode was decided at its due, the second is late from its beginning.
        Assert.Equal([(Mon(9), Mon(13)), (Tue(9), Tue(9))], Resolution(4).Build().Episodes(events, Tue(10)).Select(episode => (episode.EpisodeStart!.Value, episode.DecidedAt!.Value)));
        Assert.Equal((Verdict.Overdue, Mon(13)), Summary(Read(Resolution(4).Build(), Tue(10), [.. events, TicketEvent.Paused(Tue(9, 30))])));
    }

    [Fact]
    public void LastStopCounts_repeatedStop_movesTheStop()
    {
        var target = Resolution(4).StoppedBy("Resolved").EndedIn("Closed");
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(12), "Resolved"), TicketEvent.StateChanged(Mon(14), "Resolved"), TicketEvent.StateChanged(Mon(16), "Closed")];
        Assert.Equal((Mon(12), Hours(3)), (Read(target.Build(), Tue(9), events).Stop!.Value, Read(target.Build(), Tue(9), events).Spent));
        var last = Read(target.LastStopCounts().Build(), Tue(9), events);
        Assert.Equal((Mon(14), Hours(5), Verdict.Breached, 1), (last.Stop!.Value, last.Spent, last.Verdict, last.Episode));
    }

    [Fact]
    public void EndedBy_closingWithoutAnswer_resumesWhenReopened()
    {
        var target = SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingTime(Hours(4)), Calendar).Build();
        TicketEvent[] closed = [TicketEvent.Created(Mon(9)), TicketEvent.Closed(Mon(11))];
        Assert.Equal((Phase.Stopped, 1), Step(Read(target, Tue(9), closed)));
        var reopened = Read(target, Tue(10), [.. closed, TicketEvent.Reopened(Tue(9))]);
        Assert.Equal((Phase.Running, Hours(3), 2), (reopened.Phase, reopened.Spent, reopened.Episode));
        // Answered before it was closed: the first answer stays the first answer.
        Assert.Equal((Phase.Stopped, 1), Step(Read(target, Tue(10), [closed[0], TicketEvent.Reply(Mon(10), Side.Provider), closed[1], TicketEvent.Reopened(Tue(9))])));
    }

    [Fact]
    public void Cancelled_inTime_owesNothing_butABreachStays()
    {
        Assert.Equal((Phase.Cancelled, Verdict.None), Judged(Read(Resolution(4).Build(), Tue(9), TicketEvent.Created(Mon(9)), TicketEvent.Cancelled(Mon(12)))));
        Assert.Equal((Phase.Cancelled, Verdict.Breached), Judged(Read(Resolution(4).Build(), Tue(9), TicketEvent.Created(Mon(9)), TicketEvent.Cancelled(Mon(15)))));
        Assert.Equal((Phase.Running, Verdict.Open), Judged(Read(Resolution(4).Build(), Tue(9), TicketEvent.Created(Mon(9)), TicketEvent.Cancelled(Mon(12)), TicketEvent.Reopened(Tue(9)))));
    }

    [Fact]
    public void NextResponse_everyExchange_hasItsOwnClock()
    {
        var target = SlaTarget.For(Metric.NextResponse).Within(Limit.WorkingTime(Hours(1)), Calendar).Build();
        TicketEvent[] events =
        [
            TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(9, 30), Side.Client), TicketEvent.Reply(Mon(9, 45), Side.Provider), TicketEvent.Reply(Mon(11), Side.Client, intent: ReplyIntent.Courtesy),
            TicketEvent.Reply(Mon(12), Side.Client), TicketEvent.Reply(Mon(12, 30), Side.Client), TicketEvent.Reply(Mon(14), Side.Provider), TicketEvent.Reply(Mon(15), Side.Client), TicketEvent.Resolved(Mon(15, 30)),
        ];
        Assert.Equal(
            [(1, Mon(9), Verdict.Met), (2, Mon(12), Verdict.Breached), (3, Mon(15), Verdict.Met)],
            target.Episodes(events, Tue(9)).Select(episode => (episode.Episode, episode.Start!.Value, episode.Verdict)));
        Assert.Equal(Phase.NotStarted, Read(target, Mon(10), TicketEvent.Created(Mon(9), Side.Provider)).Phase);
        // The longest exchange, where the rules report that while none runs.
        var longest = SlaTarget.For(Metric.NextResponse).Within(Limit.WorkingTime(Hours(1)), Calendar).ReportsLongest().Build();
        Assert.Equal((2, Hours(2)), (longest.Read(events, Tue(9)).Episode, longest.Read(events, Tue(9)).Spent));
        Assert.Equal(3, longest.Read(events, Mon(15, 10)).Episode);
    }

    [Fact]
    public void PeriodicUpdate_everyMessageOfTheProvider_startsItAnew()
    {
        var target = SlaTarget.For(Metric.PeriodicUpdate).Within(Limit.WorkingTime(Hours(2)), Calendar).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(10), Side.Provider), TicketEvent.Paused(Mon(10, 30)), TicketEvent.Reply(Mon(11), Side.Provider), TicketEvent.Resumed(Mon(12)), TicketEvent.Reply(Mon(13), Side.Client)];
        Assert.Equal(Phase.NotStarted, Read(target, Mon(9, 30), events).Phase);
        Assert.Equal((Phase.Running, 1), Step(Read(target, Mon(10, 15), events)));
        // The wait goes on through the restart.
        Assert.Equal((Phase.Paused, 2), Step(Read(target, Mon(11), events)));
        Assert.Equal((Phase.Stopped, 2), Step(Read(target, Mon(13), events)));
        Assert.Equal(Hours(1), Read(target, Mon(13), events).Spent);
    }

    [Fact]
    public void Granularity_minute_readsWaitsAndResultsInWholeMinutes()
    {
        var target = Resolution(2).AtGranularity(Granularity.Minute).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9, 0, 21)), TicketEvent.Paused(Mon(10, 0, 40)), TicketEvent.Resumed(Mon(11, 30, 50)), TicketEvent.Resolved(Mon(12, 30, 50))];
        var reading = Read(target, Tue(9), events);
        // The wait is 10:00 to 11:30; 2 h 0 min 29 s are counted, reported as 2 h, and less than a minute over.
        Assert.Equal((Hours(2), Hours(1.5), Verdict.Met, Duration.Zero), (reading.Spent, reading.Credited, reading.Verdict, reading.Overrun));
        Assert.Equal(Verdict.Breached, Read(target, Tue(9), [.. events[..3], TicketEvent.Resolved(Mon(12, 31, 21))]).Verdict);
        // A wait within the minute the clock started in cannot begin before it.
        Assert.Equal(Mon(9, 0, 21), target.Explain([events[0], TicketEvent.Paused(Mon(9, 0, 40))], Mon(10)).Spans[0].Start);
        Assert.Equal(Duration.FromSeconds(59), Read(Resolution(2).AtGranularity(Granularity.Second).Build(), Mon(9, 1, 20), events).Spent);
    }

    [Fact]
    public void FlapsWithin_laterThanThat_isAReopening()
    {
        var target = Resolution(4).FlapsWithin(Duration.FromMinutes(10)).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)), TicketEvent.Reopened(Mon(10, 10))];
        Assert.Equal((Phase.Running, 1), Step(Read(target, Mon(11), events)));
        Assert.Equal((Phase.Running, 2), Step(Read(target, Mon(11), [.. events[..2], TicketEvent.Reopened(Mon(10, 11))])));
        Assert.Equal((Phase.Paused, 1), Step(Read(Resolution(4).StoppedBy("Done").PausedIn("Hold", WaitingFor.Client).FlapsWithin(Duration.FromMinutes(10)).Build(), Mon(11), TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(10), "Done"), TicketEvent.StateChanged(Mon(10, 5), "Hold"))));
    }

    [Fact]
    public void LateWaitsMoveDue_waitAfterTheDue_movesItAndStaysBreached()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(14)), TicketEvent.Resumed(Mon(15)), TicketEvent.Resolved(Mon(16))];
        Assert.Equal((Verdict.Breached, Mon(14)), Summary(Read(Resolution(4).LateWaitsMoveDue().Build(), Tue(9), events)));
        Assert.Equal((Verdict.Breached, Mon(13)), Summary(Read(Resolution(4).Build(), Tue(9), events)));
    }

    [Fact]
    public void Warnings_shares_areDueWhereTheyAreSpent()
    {
        var target = Resolution(8).WarnAt(Share.OfPercent(50), Share.OfPercent(75)).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)), TicketEvent.Resumed(Mon(11))];
        var reading = Read(target, Mon(14), events);
        Assert.Equal([new LimitWarning(Share.OfPercent(50), Mon(14), true), new LimitWarning(Share.OfPercent(75), Mon(16), false)], reading.Warnings());
        Assert.Equal(Mon(16), reading.NextTransition);
        Assert.Equal(Mon(14), Read(target, Mon(13), events).NextTransition);
        // At the due the clock is still in time; what changes by itself is the first instant after it.
        Assert.Equal(Tue(10) + Duration.Epsilon, Read(target, Mon(16), events).NextTransition);
        Assert.Equal(Tue(10) + Duration.Epsilon, Read(target, Tue(10), events).NextTransition);
        Assert.Equal((Verdict.Overdue, null), (Read(target, Tue(10) + Duration.Epsilon, events).Verdict, Read(target, Tue(10) + Duration.Epsilon, events).NextTransition));
        Assert.Empty(target.Read([], Mon(9)).Warnings());
        Assert.Equal(0.5m, reading.Consumed);
    }

    [Fact]
    public void Calendar_thatNeverOpens_hasNoDueAndIsNeverLate()
    {
        var never = BusinessCalendar.In("UTC").Build();
        foreach (var limit in new[] { Limit.WorkingTime(Hours(1)), Limit.WorkingDays(1), Limit.WorkingDaysToClose(1) })
        {
            var target = SlaTarget.For(Metric.Resolution).Within(limit, never).WarnAt(Share.OfPercent(50)).Build();
            var reading = Read(target, Tue(9), TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Tue(8)));
            Assert.Equal((Verdict.Met, null, Duration.Zero), (reading.Verdict, reading.Due, reading.Spent));
            Assert.Null(target.Read([TicketEvent.Created(Mon(9))], Mon(10)).NextTransition);
        }
    }

    /// <summary>Reads, proves the ledger, and repeats the reading event by event, in reverse order of arrival and by a policy.</summary>
    private static Reading Read(SlaTarget target, Instant asOf, params TicketEvent[] events)
    {
        var reading = target.Read(events, asOf);
        Assert.Empty(LedgerVerifier.Check(target.Explain(events, asOf), reading));
        Assert.Equal(reading, target.Read(events.Reverse().ToArray(), asOf));
        Assert.Equal(reading, target.Episodes(events, asOf)[^1]);
        var policy = SlaPolicy.Named("p").Add(target).Build();
        Assert.Equal(reading, policy.Read(new Ticket("T", TicketAttributes.None, events), target.Metric, asOf));
        var clock = new SlaClock(target);
        foreach (var happened in events.Where(happened => happened.At <= asOf)) Assert.Equal(ApplyOutcome.Applied, clock.Apply(happened));
        Assert.Equal(reading, clock.Read(asOf));
        return reading;
    }

    private static (Verdict Verdict, Instant Due) Summary(Reading reading) => (reading.Verdict, reading.Due!.Value);

    private static (Phase Phase, int Episode) Step(Reading reading) => (reading.Phase, reading.Episode);

    private static (Phase Phase, Verdict Verdict) Judged(Reading reading) => (reading.Phase, reading.Verdict);
}
