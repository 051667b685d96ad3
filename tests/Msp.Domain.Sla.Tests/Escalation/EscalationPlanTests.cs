using static Msp.Domain.Sla.Tests.Escalation.Ladders;
using static Msp.Domain.Sla.Tests.Escalation.Week;

namespace Msp.Domain.Sla.Tests.Escalation;

public sealed class EscalationPlanTests
{
    private static readonly TicketEvent Created = TicketEvent.Created(Day(5, 10));

    [Fact]
    public void Plan_has_levels_at_shares_and_offsets_of_the_due_in_target_time_and_on_the_clock()
    {
        var ladder = Half()
            .Level(EscalationMoment.BeforeDue(Minutes(30)), EscalationKind.Functional, Second, Channel.Phone)
            .Level(EscalationMoment.BeforeDue(Minutes(15), CountedIn.ClockTime), EscalationKind.Hierarchic, Manager, Channel.Phone)
            .Level(EscalationMoment.AfterDue(Duration.Zero), EscalationKind.Hierarchic, Manager, Channel.Phone)
            .Level(EscalationMoment.AfterDue(Duration.FromHours(4)), EscalationKind.Hierarchic, Manager, Channel.Phone)
            .Level(EscalationMoment.AfterDue(Duration.FromHours(30), CountedIn.ClockTime), EscalationKind.Hierarchic, Manager, Channel.Phone)
            .Build();

        var plan = ladder.Plan(FourHours, [Created], Roster(), Day(5, 11), Day(8));

        Assert.Equal([Day(5, 12), Day(5, 13, 30), Day(5, 13, 45), Day(5, 14), Day(6, 10), Day(6, 20)], plan.Actions.Select(action => action.At));
        Assert.Equal("2026-01-05T12:00:00Z Level 1: first line by App, ana (turn in layer 1); 50 % spent", $"{plan.Next}");
        Assert.Equal("at the due", plan.Actions[3].Reason);
        Assert.Equal(("30 min before the due", "15 min on the clock before the due", "4 h after the due"), (plan.Actions[1].Reason, plan.Actions[2].Reason, plan.Actions[4].Reason));
        Assert.Equal((EscalationHold.None, 0, 0), (plan.HeldBy, plan.Open.Count, plan.Findings.Count));
        Assert.All(plan.Actions, action => Assert.Equal((action.At, Duration.Zero, EscalationHold.None), (action.MomentAt, action.HeldFor, action.HeldBy)));
    }

    [Fact]
    public void Plan_splits_at_its_instant_and_ends_before_its_horizon()
    {
        var ladder = Half().Repeat(2, Minutes(10)).Build();

        var plan = ladder.Plan(FourHours, [Created], Roster(), Day(5, 12), Day(5, 12, 20));

        Assert.Equal([Day(5, 12), Day(5, 12, 10)], plan.Actions.Select(action => action.At));
        Assert.Equal((Day(5, 12, 10), Day(5, 12), Day(5, 12, 20)), (plan.Next!.At, plan.AsOf, plan.Until));
        Assert.Equal([(EscalationActionKind.Level, "50 % spent"), (EscalationActionKind.Reminder, "not acknowledged")], plan.Actions.Select(action => (action.Kind, action.Reason)));
        Assert.Equal(3, ladder.Plan(FourHours, [Created], Roster(), Day(5, 12), Day(9)).Actions.Count);
        Assert.Null(ladder.Plan(FourHours, [Created], Roster(), Day(5, 12), Day(5, 12)).Next);
        Assert.Equal([1], ladder.Plan(FourHours, [Created], Roster(), Day(5, 11), Day(5, 12)).Open.Select(level => level.Number));
    }

    [Fact]
    public void Plan_before_the_clock_starts_is_empty()
    {
        var plan = Half().UpdatesClient(Minutes(30), Channel.Email).Build().Plan(FourHours, [Created], Roster(), Day(5, 9), Day(9));

        Assert.Equal((0, EscalationHold.ClockNotRunning, 0), (plan.Actions.Count, plan.HeldBy, plan.Open.Count));
    }

    [Fact]
    public void Plan_while_the_clock_waits_has_nothing_to_come_and_after_it_comes_later()
    {
        List<TicketEvent> events = [Created, TicketEvent.Paused(Day(5, 11)), TicketEvent.Resumed(Day(5, 12, 30))];

        var waiting = Half().Build().Plan(FourHours, events, Roster(), Day(5, 12), Day(9));
        Assert.Equal((null, EscalationHold.ClockPaused, 1), (waiting.Next, waiting.HeldBy, waiting.Open.Count));
        Assert.Equal(Day(5, 13, 30), Half().Build().Plan(FourHours, events, Roster(), Day(5, 12, 30), Day(9)).Next?.At);
    }

    [Fact]
    public void Plan_for_a_visit_goes_on_from_its_date()
    {
        List<TicketEvent> events = [Created, TicketEvent.VisitAgreed(Day(5, 11), Day(6, 9, 30), Side.Client)];

        var plan = Half().Build().Plan(FourHours, events, Roster(), Day(5, 12), Day(9));

        Assert.Equal((Day(6, 10, 30), EscalationHold.ClockPaused), (plan.Next!.At, plan.HeldBy));
        Assert.Equal(EscalationHold.None, Half().Build().Plan(FourHours, events, Roster(), Day(6, 9, 30), Day(9)).HeldBy);
        Assert.Empty(Half().Build().Plan(FourHours, events, Roster(), Day(5, 12), Day(6, 9, 30)).Actions);
    }

    [Fact]
    public void Plan_stops_when_somebody_acknowledges_and_catches_up_when_nobody_does_any_more()
    {
        var ladder = Half().Level(EscalationMoment.At(Share.OfPercent(75)), EscalationKind.Hierarchic, Manager, Channel.Phone).Build();
        List<EscalationEvent> happened = [EscalationEvent.Unacknowledged(Day(5, 13, 30)), EscalationEvent.Acknowledged(Day(5, 11))];

        Assert.Equal(EscalationHold.Acknowledged, ladder.Plan(FourHours, [Created], Roster(), Day(5, 13), Day(9), happened).HeldBy);
        Assert.Empty(ladder.Plan(FourHours, [Created], Roster(), Day(5, 13), Day(9), happened).Actions);
        var plan = ladder.Plan(FourHours, [Created], Roster(), Day(5, 13, 30), Day(9), happened);
        Assert.Equal([(1, Day(5, 13, 30), Day(5, 12), EscalationHold.Acknowledged), (2, Day(5, 13, 30), Day(5, 13), EscalationHold.Acknowledged)], plan.Actions.Select(action => (action.Level, action.At, action.MomentAt, action.HeldBy)));
        Assert.Equal(Minutes(90), plan.Actions[0].HeldFor);
        Assert.EndsWith("; 50 % spent since 2026-01-05T12:00:00Z, held: Acknowledged", plan.Actions[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_in_maintenance_holds_levels_reminders_and_updates_one_after_the_other()
    {
        var ladder = Half().Repeat(3, Minutes(10)).UpdatesClient(Minutes(30), Channel.Email).Build();
        List<EscalationEvent> happened = [EscalationEvent.MaintenanceBegan(Day(5, 12, 5)), EscalationEvent.MaintenanceEnded(Day(5, 12, 45))];

        var plan = ladder.Plan(FourHours, [Created], Roster(), Day(5, 12, 45), Day(5, 13, 20), happened);

        Assert.Equal(
            [
                (Day(5, 10, 30), EscalationActionKind.ClientUpdate), (Day(5, 11), EscalationActionKind.ClientUpdate), (Day(5, 11, 30), EscalationActionKind.ClientUpdate), (Day(5, 12), EscalationActionKind.ClientUpdate),
                (Day(5, 12), EscalationActionKind.Level), (Day(5, 12, 45), EscalationActionKind.ClientUpdate), (Day(5, 12, 45), EscalationActionKind.Reminder), (Day(5, 12, 55), EscalationActionKind.Reminder),
                (Day(5, 13, 5), EscalationActionKind.Reminder), (Day(5, 13, 15), EscalationActionKind.ClientUpdate),
            ],
            plan.Actions.Select(action => (action.At, action.Kind)));
        Assert.Equal([EscalationHold.Maintenance, EscalationHold.Maintenance], plan.Actions.Where(action => action.At == Day(5, 12, 45)).Select(action => action.HeldBy));
        Assert.Equal(EscalationHold.Maintenance, ladder.Plan(FourHours, [Created], Roster(), Day(5, 12, 30), Day(9), happened).HeldBy);
    }

    [Fact]
    public void Plan_of_a_stopped_clock_ends_and_a_reopening_that_resumes_does_not_repeat_levels_but_needs_an_acknowledgement()
    {
        var ladder = Half().Level(EscalationMoment.At(Share.OfPercent(100)), EscalationKind.Hierarchic, Manager, Channel.Phone).Build();
        List<TicketEvent> events = [Created, TicketEvent.Resolved(Day(5, 12, 30)), TicketEvent.Reopened(Day(5, 15))];
        List<EscalationEvent> happened = [EscalationEvent.Acknowledged(Day(5, 12, 10))];

        var solved = ladder.Plan(FourHours, events, Roster(), Day(5, 13), Day(9), happened);
        Assert.Equal((1, EscalationHold.ClockNotRunning, 0), (solved.Actions.Count, solved.HeldBy, solved.Open.Count));
        var reopened = ladder.Plan(FourHours, events, Roster(), Day(5, 15), Day(9), happened);
        Assert.Equal([Day(5, 12), Day(5, 16, 30)], reopened.Actions.Select(action => action.At));
        var restarting = SlaTarget.For(Metric.Resolution).Within(FourHours.Limit, FourHours.Calendar).OnReopen(Reopen.Restart).Build();
        Assert.Equal([Day(5, 12), Day(5, 17), Day(6, 11)], ladder.Plan(restarting, events, Roster(), Day(5, 15), Day(9), happened).Actions.Select(action => action.At));
    }

    [Fact]
    public void Plan_calls_upon_the_fallback_when_nobody_acknowledges_or_at_once_when_nobody_is_there()
    {
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.At(Share.OfPercent(50)), EscalationKind.Functional, First, Channel.App, new(Minutes(15), Manager, Channel.Phone)).Build();

        var plan = ladder.Plan(FourHours, [Created], Roster(), Day(5, 11), Day(9));
        Assert.Equal([(Day(5, 12), EscalationActionKind.Level, "50 % spent"), (Day(5, 12, 15), EscalationActionKind.Fallback, "not acknowledged for 15 min")], plan.Actions.Select(action => (action.At, action.Kind, action.Reason)));
        Assert.Equal("max (turn in layer 1)", plan.Actions[1].Who!.Explanation);
        Assert.Equal(Day(5, 12), Assert.Single(ladder.Plan(FourHours, [Created], Roster(), Day(5, 12, 15), Day(9), [EscalationEvent.Acknowledged(Day(5, 12, 15))]).Actions).At);

        var away = Roster([.. new[] { "ana", "ben", "cem" }.Select(name => Leave.Between(name, Day(5), Day(6)))]);
        var alone = ladder.Plan(FourHours, [Created], away, Day(5, 11), Day(9));
        Assert.Equal([(Day(5, 12), EscalationActionKind.Level), (Day(5, 12), EscalationActionKind.Fallback)], alone.Actions.Select(action => (action.At, action.Kind)));
        Assert.Equal("nobody (layer 1: ana away, nobody to stand in)", $"{alone.Actions[0].Who}");
        Assert.Equal("nobody could be reached", alone.Actions[1].Reason);
    }

    [Fact]
    public void Plan_of_a_level_that_waits_acts_when_somebody_comes()
    {
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.AfterStart(Minutes(10)), EscalationKind.Functional, Second, Channel.Phone, whenNobody: WhenNobody.Wait).Build();
        var evening = TicketEvent.Created(Day(9, 19));

        var plan = ladder.Plan(FourClockHours, [evening], Roster(), Day(9, 19), Day(20));
        Assert.Equal((Day(12, 8), Day(9, 19, 10), EscalationHold.NobodyReachable), (plan.Next!.At, plan.Next.MomentAt, plan.Next.HeldBy));
        Assert.Equal([1], ladder.Plan(FourClockHours, [evening], Roster(), Day(9, 19), Day(12, 8)).Open.Select(level => level.Number));
        // Something that happens meanwhile changes nothing.
        Assert.Equal(plan.Next, ladder.Plan(FourClockHours, [evening, TicketEvent.Assigned(Day(10, 9))], Roster(), Day(11), Day(20)).Next);
        Assert.Equal(plan.Next, ladder.Plan(FourClockHours, [evening, TicketEvent.Assigned(Day(12, 8))], Roster(), Day(12, 8), Day(20)).Actions[0]);
        var daytime = ladder.Plan(FourClockHours, [TicketEvent.Created(Day(9, 12))], Roster(), Day(9, 12), Day(20)).Next!;
        Assert.Equal((Day(9, 12, 10), EscalationHold.None), (daytime.At, daytime.HeldBy));
    }

    [Fact]
    public void Plan_tells_the_client_so_long_after_the_last_public_reply_acknowledged_or_not()
    {
        var ladder = EscalationLadder.Named("P1").UpdatesClient(Minutes(60), Channel.Email, duringMajorIncidents: Minutes(20)).Build();
        List<TicketEvent> events = [Created, TicketEvent.Reply(Day(5, 10, 30), Side.Provider), TicketEvent.Reply(Day(5, 10, 40), Side.Provider, isPublic: false), TicketEvent.Reply(Day(5, 10, 50), Side.Client)];

        var plan = ladder.Plan(FourHours, events, Roster(), Day(5, 11), Day(5, 13), [EscalationEvent.Acknowledged(Day(5, 10, 5))]);
        Assert.Equal([Day(5, 11, 30), Day(5, 12, 30)], plan.Actions.Select(action => action.At));
        Assert.Equal(("1 h since the last", null, null, 0), (plan.Next!.Reason, plan.Next.To, plan.Next.Who, plan.Next.Level));
        Assert.Equal("2026-01-05T11:30:00Z update the client by Email; 1 h since the last", $"{plan.Next}");

        List<EscalationEvent> major = [EscalationEvent.MajorDeclared(Day(5, 11)), EscalationEvent.MajorEnded(Day(5, 11, 30))];
        var hectic = ladder.Plan(FourHours, events, Roster(), Day(5, 11, 30), Day(5, 13), major);
        Assert.Equal([(Day(5, 11), Day(5, 10, 50), EscalationHold.MomentMoved), (Day(5, 11, 20), Day(5, 11, 20), EscalationHold.None), (Day(5, 12, 20), Day(5, 12, 20), EscalationHold.None)], hectic.Actions.Select(action => (action.At, action.MomentAt, action.HeldBy)));
        Assert.Equal("20 min since the last, major incident", hectic.Actions[0].Reason);
    }

    [Fact]
    public void Plan_tells_the_client_in_the_target_s_own_time()
    {
        var ladder = EscalationLadder.Named("P1").UpdatesClient(Duration.FromHours(5), Channel.Email).Build();

        Assert.Equal([Day(5, 15), Day(6, 12), Day(6, 17)], ladder.Plan(FourHours, [Created], Roster(), Day(5, 11), Day(7)).Actions.Select(action => action.At));
        Assert.Equal([Day(5, 15), Day(5, 20), Day(6, 1)], ladder.Plan(FourClockHours, [Created], Roster(), Day(5, 11), Day(6, 6)).Actions.Select(action => action.At));
    }

    [Fact]
    public void Plan_does_not_count_a_wait_of_the_client_s_as_time_since_the_client_was_told()
    {
        var desk = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00").Build();
        var ladder = EscalationLadder.Named("P1").UpdatesClient(Duration.FromHours(4), Channel.Email).Build();
        List<TicketEvent> events = [TicketEvent.Created(Day(5, 8)), TicketEvent.Paused(Day(5, 9)), TicketEvent.Resumed(Day(5, 14))];

        foreach (var limit in new[] { Limit.WorkingTime(Duration.FromHours(20)), Limit.ClockTime(Duration.FromHours(20)) })
        {
            var plan = ladder.Plan(SlaTarget.For(Metric.Resolution).Within(limit, desk).Build(), events, Roster(), Day(5, 14), Day(5, 18));
            var update = Assert.Single(plan.Actions);
            Assert.Equal((Day(5, 17), Day(5, 17), EscalationHold.None), (update.At, update.MomentAt, update.HeldBy));
        }

        // A reply within the wait: nothing of the four hours is spent until it ends.
        events.Insert(2, TicketEvent.Reply(Day(5, 13), Side.Provider));
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromHours(20)), desk).Build();
        Assert.Equal([Day(5, 18), Day(5, 22)], ladder.Plan(target, events, Roster(), Day(5, 14), Day(6)).Actions.Select(action => action.At));
    }

    [Fact]
    public void Plan_of_an_old_ticket_does_not_list_millions_of_past_updates()
    {
        var ladder = EscalationLadder.Named("P1").UpdatesClient(Minutes(1), Channel.Email).Build();
        var opened = Instant.FromUtc(2020, 1, 1, 0, 0);

        var plan = ladder.Plan(FourClockHours, [TicketEvent.Created(opened)], Roster(), Day(5), Day(6));

        Assert.Equal((1000 + (24 * 60) - 1, Day(5) - Minutes(999), Day(5), Day(6) - Minutes(1)), (plan.Actions.Count, plan.Actions[0].At, plan.Actions[999].At, plan.Actions[^1].At));
        Assert.Equal((long)(Day(5) - opened).TotalMinutes - 1000, plan.UpdatesLeftOut);
    }

    [Fact]
    public void Plan_of_many_short_runs_lists_a_thousand_past_updates_and_counts_the_others()
    {
        var ladder = EscalationLadder.Named("P1").UpdatesClient(Minutes(1), Channel.Email, duringMajorIncidents: Minutes(2)).Build();
        // Replies cut the time into spans of 600 minutes with 599 updates each; then a major incident.
        List<TicketEvent> events = [TicketEvent.Created(Day(5)), .. Enumerable.Range(1, 3).Select(number => TicketEvent.Reply(Day(5) + Minutes(600 * number), Side.Provider))];

        var plan = ladder.Plan(FourClockHours, events, Roster(), Day(9), Day(9), [EscalationEvent.MajorDeclared(Day(5) + Minutes(1800))]);

        Assert.Equal((1000, Day(9) - Minutes(2000), Day(9) - Minutes(2), (3 * 599) + ((5760 - 1800) / 2) - 1 - 1000), (plan.Actions.Count, plan.Actions[0].At, plan.Actions[^1].At, (int)plan.UpdatesLeftOut));
        Assert.Equal(0, ladder.Plan(FourClockHours, [TicketEvent.Created(Day(5))], Roster(), Day(5) + Minutes(1000), Day(6)).UpdatesLeftOut);
        Assert.Equal(1, ladder.Plan(FourClockHours, [TicketEvent.Created(Day(5))], Roster(), Day(5) + Minutes(1001), Day(6)).UpdatesLeftOut);
    }

    [Fact]
    public void Due_has_what_comes_at_the_very_instant_of_the_plan_until_it_is_done()
    {
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.AfterStart(Duration.Zero), EscalationKind.Functional, First, Channel.App, new(Minutes(15), Manager, Channel.Phone)).Repeat(2, Minutes(20)).UpdatesClient(Minutes(60), Channel.Email).Build();

        var plan = ladder.Plan(FourHours, [Created], Roster(), Day(5, 10), Day(5, 11, 1));

        Assert.Equal(["2026-01-05T10:00:00Z level 1"], plan.Due([]).Select(action => action.Key));
        Assert.Empty(plan.Due(["2026-01-05T10:00:00Z level 1", "another"]));
        Assert.Equal(Day(5, 10, 15), plan.Next!.At);
        Assert.Equal(
            ["level 1", "fallback 1", "reminder 1.1", "reminder 1.2", "update 2026-01-05T11:00:00Z"],
            plan.Actions.Select(action => action.Key["2026-01-05T10:00:00Z ".Length..]));
    }

    [Fact]
    public void Due_does_not_do_a_level_again_that_came_earlier_than_was_known_or_to_others()
    {
        var ladder = Half().Build();
        var done = ladder.Plan(FourHours, [Created, TicketEvent.Paused(Day(5, 10, 30)), TicketEvent.Resumed(Day(5, 11))], Roster(), Day(5, 12, 30), Day(9)).Due([]).Select(action => action.Key).ToList();

        var corrected = ladder.Plan(FourHours, [Created], Roster(Leave.Between("ana", Day(5), Day(6))), Day(5, 13), Day(9));

        Assert.Equal((1, Day(5, 12)), (done.Count, corrected.Actions[0].At));
        Assert.Empty(corrected.Due(done));
        Assert.Single(corrected.Due([]));
    }

    [Fact]
    public void Plan_as_known_by_an_instant_leaves_out_what_was_recorded_later()
    {
        List<TicketEvent> events = [Created, TicketEvent.Paused(Day(5, 10, 30)) with { RecordedAt = Day(5, 13) }, TicketEvent.Resumed(Day(5, 11, 30)) with { RecordedAt = Day(5, 13) }];
        List<EscalationEvent> happened = [EscalationEvent.Acknowledged(Day(5, 12, 30)) with { RecordedAt = Day(5, 14) }];
        var ladder = Half().Repeat(1, Duration.FromHours(1)).Build();

        Assert.Equal([Day(5, 12), Day(5, 13)], At(Day(5, 13) - Duration.Epsilon));
        Assert.Equal([Day(5, 13), Day(5, 14)], At(Day(5, 13)));
        Assert.Empty(At(Day(5, 14)));
        Assert.Empty(At(null));

        IEnumerable<Instant> At(Instant? knownBy) => ladder.Plan(FourHours, events, Roster(), Day(5, 14), Day(9), happened, knownBy).Actions.Select(action => action.At);
    }

    [Fact]
    public void Plan_with_events_that_do_not_fit_says_so()
    {
        List<EscalationEvent> happened =
        [
            EscalationEvent.Acknowledged(Day(5, 9)), EscalationEvent.Unacknowledged(Day(5, 10, 5)), EscalationEvent.Acknowledged(Day(5, 11)), EscalationEvent.Acknowledged(Day(5, 12)),
            EscalationEvent.MaintenanceEnded(Day(5, 10, 6)), EscalationEvent.MajorEnded(Day(5, 10, 7)), EscalationEvent.Acknowledged(Day(5, 14)),
        ];

        var plan = Half().Build().Plan(FourHours, [Created], Roster(), Day(5, 13), Day(9), happened);

        Assert.Equal(
            ["2026-01-05T09:00:00Z Acknowledged", "2026-01-05T10:05:00Z Unacknowledged", "2026-01-05T10:06:00Z MaintenanceEnded", "2026-01-05T10:07:00Z MajorEnded", "2026-01-05T12:00:00Z Acknowledged"],
            plan.Findings.Select(finding => finding.Value));
        Assert.All(plan.Findings, finding => Assert.Equal("ladder.event-unfit", finding.Code));
        Assert.Equal(EscalationHold.Acknowledged, plan.HeldBy);
    }

    [Fact]
    public void Plan_with_a_role_nobody_knows_says_so_and_calls_upon_nobody()
    {
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.At(Share.OfPercent(0)), EscalationKind.Functional, new("wizards"), Channel.App, new(Minutes(5), new("kings"), Channel.App))
            .Level(EscalationMoment.At(Share.OfPercent(50)), EscalationKind.Functional, new("wizards"), Channel.App, whenNobody: WhenNobody.Wait).Build();

        var plan = ladder.Plan(FourHours, [Created], Roster(), Day(5, 13), Day(9));

        Assert.Equal([("ladder.role-unknown", "wizards"), ("ladder.role-unknown", "kings")], plan.Findings.Select(finding => (finding.Code, finding.Value)));
        Assert.Equal(["nobody (no role wizards)", "nobody (no role kings)"], plan.Actions.Select(action => $"{action.Who}"));
        Assert.Equal([2], plan.Open.Select(level => level.Number));
    }

    [Fact]
    public void Plan_without_a_limit_has_only_what_counts_from_the_start()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.None, FourHours.Calendar).Build();
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.At(Share.OfPercent(0)), EscalationKind.Functional, First, Channel.App).Level(EscalationMoment.At(Share.OfPercent(50)), EscalationKind.Functional, First, Channel.App)
            .Level(EscalationMoment.BeforeDue(Duration.Zero), EscalationKind.Functional, First, Channel.App).Level(EscalationMoment.AfterStart(Duration.FromHours(8)), EscalationKind.Functional, First, Channel.App)
            .Level(EscalationMoment.AfterStart(Duration.FromHours(9), CountedIn.ClockTime), EscalationKind.Functional, First, Channel.App).Build();

        var plan = ladder.Plan(target, [Created], Roster(), Day(5, 11), Day(9));

        Assert.Equal([(1, Day(5, 10)), (5, Day(5, 19)), (4, Day(6, 10))], plan.Actions.Select(action => (action.Level, action.At)));
        Assert.Equal([2, 3], plan.Open.Select(level => level.Number));
    }

    [Fact]
    public void Plan_after_the_due_by_farthest_fit_does_not_come_before_it()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromHours(7)), FourHours.Calendar).ExactFit(Landing.Farthest).Build();
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.At(Share.OfPercent(100)), EscalationKind.Functional, First, Channel.App).Level(EscalationMoment.AfterDue(Duration.Zero), EscalationKind.Functional, First, Channel.App).Build();

        Assert.Equal([Day(5, 17), Day(6, 9)], ladder.Plan(target, [Created], Roster(), Day(5, 11), Day(9)).Actions.Select(action => action.At));
    }

    [Fact]
    public void Plan_with_impossible_instants_is_refused()
    {
        var ladder = Half().Build();

        Assert.Throws<ArgumentOutOfRangeException>("until", () => ladder.Plan(FourHours, [], Roster(), Day(5), Day(5) - Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("until", () => ladder.Plan(FourHours, [], Roster(), Day(5), Day(5) + Duration.FromDays(366) + Duration.Epsilon));
        Assert.Empty(ladder.Plan(FourHours, [], Roster(), Day(5), Day(5) + Duration.FromDays(366)).Actions);
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => ladder.Plan(FourHours, [], Roster(), BusinessCalendar.Earliest - Duration.Epsilon, Day(5)));
        Assert.Throws<ArgumentOutOfRangeException>("until", () => ladder.Plan(FourHours, [], Roster(), BusinessCalendar.Latest, BusinessCalendar.Latest + Duration.Epsilon));
    }
}
