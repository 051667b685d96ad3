using Msp.Domain.Responsibilities;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Responsibilities.WorkedResponsibilities;

namespace Msp.Domain.Tests.Responsibilities;

public sealed class ObligationAccountTests
{
    private static readonly Instant Monday9 = Instant.FromUtc(2026, 1, 12, 9, 0);

    private static readonly SlaTarget Resolution = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromHours(16)), Office).Build();

    private static ObligationAccount Account(Instant asOf, params TicketEvent[] events) =>
        ResponsibilityTerms.From(Draft).Account(Resolution.Explain(new List<TicketEvent>(events), asOf), Calendars);

    // The client holds the vendor's contract: its waits are credited too, and own the spans that began with them.
    private static ObligationAccount AccountCreditingVendors(Instant asOf, params TicketEvent[] events)
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromHours(16)), Office).Pauses(WaitingFor.Vendor, PauseEffect.Credit).Build();
        return ResponsibilityTerms.From(Draft).Account(target.Explain(new List<TicketEvent>(events), asOf), Calendars);
    }

    private static Instant At(double hours) => Monday9 + Duration.FromHours(hours);

    [Fact]
    public void Account_says_who_must_do_what_by_when_and_what_was_waited()
    {
        var account = Account(At(72), TicketEvent.Created(Monday9), TicketEvent.Paused(At(2), reason: "waiting for approval"), TicketEvent.Resumed(At(30)));

        var obligation = Assert.Single(account.Obligations);
        Assert.Equal(("approve", "waiting for approval"), (obligation.Terms!.Id, obligation.What));
        Assert.Equal((At(2), At(30), At(26)), (obligation.Asked, obligation.Done, obligation.Due));           // eight hours from Monday 11:00: Tuesday 11:00
        Assert.Equal(ObligationStanding.Late, obligation.Standing);
        Assert.Equal([At(4), At(6)], obligation.Reminders);
        Assert.Null(obligation.EscalatesAt);                                                                 // twelve hours: Tuesday 15:00, when it is done
        Assert.Equal(new BothHours(Duration.FromHours(12), Duration.FromHours(28)), obligation.Waited);
        Assert.Equal(Duration.FromHours(72), account.Life);
        Assert.Equal(Ratio.Of(28, 72), account.ShareOfLife);
        Assert.Empty(account.Findings);
        Assert.Equal(
            "waiting for approval (approver): asked 2026-01-12T11:00:00Z, due 2026-01-13T11:00:00Z, late; waited PT28H\nwaited for the client PT28H of PT72H, 38.8888 %\n", account.ToString());
    }

    [Theory]
    [InlineData(20.0, ObligationStanding.Done)]
    [InlineData(26.0, ObligationStanding.Done)]
    [InlineData(100.0, ObligationStanding.Late)]
    public void Account_of_a_wait_that_ends_just_at_the_reading_is_done_then(double hours, ObligationStanding standing)
    {
        TicketEvent[] events = [TicketEvent.Created(Monday9), TicketEvent.Paused(At(2), reason: "waiting for approval"), TicketEvent.Resumed(At(hours))];
        var (then, later) = (Account(At(hours), events).Obligations[0], Account(At(hours) + Duration.FromSeconds(1), events).Obligations[0]);

        Assert.Equal((standing, At(hours), later.Waited), (then.Standing, then.Done, then.Waited));
        Assert.Equal((standing, At(hours)), (later.Standing, later.Done));
        Assert.Equal(then.Reminders, later.Reminders);
        Assert.Null(Account(At(hours) - Duration.Epsilon, events).Obligations[0].Done);
    }

    [Theory]
    [InlineData(26, ObligationStanding.Done, null)]
    [InlineData(26.001, ObligationStanding.Late, null)]
    [InlineData(30.001, ObligationStanding.Late, 30.0)]
    public void Account_takes_what_is_done_at_the_due_for_done(double done, ObligationStanding standing, double? escalates)
    {
        var obligation = Account(At(72), TicketEvent.Created(Monday9), TicketEvent.Paused(At(2), reason: "waiting for approval"), TicketEvent.Resumed(At(done))).Obligations[0];

        Assert.Equal(standing, obligation.Standing);
        Assert.Equal(escalates is { } hours ? At(hours) : (Instant?)null, obligation.EscalatesAt);
    }

    [Theory]
    [InlineData(3, ObligationStanding.Open)]
    [InlineData(26, ObligationStanding.Open)]
    [InlineData(26.001, ObligationStanding.Overdue)]
    public void Account_of_a_wait_that_goes_on_is_open_until_its_due(double asOf, ObligationStanding standing)
    {
        var obligation = Account(At(asOf), TicketEvent.Created(Monday9), TicketEvent.Paused(At(2), reason: "waiting for approval")).Obligations[0];

        Assert.Equal((standing, null, At(30)), (obligation.Standing, obligation.Done, obligation.EscalatesAt));
        Assert.Equal([At(4), At(6)], obligation.Reminders);
    }

    [Fact]
    public void Account_leaves_out_reminders_that_come_when_it_is_done()
    {
        Assert.Equal([At(4)], Account(At(9), TicketEvent.Created(Monday9), TicketEvent.Paused(At(2), reason: "waiting for approval"), TicketEvent.Resumed(At(6))).Obligations[0].Reminders);
    }

    [Fact]
    public void Account_of_a_wait_without_an_obligation_is_a_finding()
    {
        var account = Account(At(5), TicketEvent.Created(Monday9), TicketEvent.Paused(At(1), reason: "on hold"), TicketEvent.Resumed(At(2)));

        Assert.Equal(
            "warning obligation.unstated at 2026-01-12T10:00:00Z: The ticket waits for the client, and no obligation says who must do what by when. (\"on hold\")", $"{Assert.Single(account.Findings)}");
        Assert.Null(account.Obligations[0].Terms);
        Assert.Null(account.Obligations[0].Due);
        Assert.Equal(ObligationStanding.Done, account.Obligations[0].Standing);
        Assert.StartsWith("on hold (nobody named): asked 2026-01-12T10:00:00Z, done; waited PT1H\n", account.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Account_prefers_the_obligation_that_names_the_reason_to_the_one_for_any()
    {
        var terms = ResponsibilityTerms.From(Draft with { Obligations = [Draft.Obligations![1]! with { Reasons = ["*"] }, Draft.Obligations[0]] });
        var ledger = Resolution.Explain(
            [TicketEvent.Created(Monday9), TicketEvent.Paused(At(1), reason: "on hold"), TicketEvent.Resumed(At(2)), TicketEvent.Paused(At(2), reason: "waiting for approval")], At(5));

        Assert.Equal(["tell", "approve"], terms.Account(ledger, Calendars).Obligations.Select(obligation => obligation.Terms!.Id));
    }

    [Fact]
    public void Account_gives_overlapping_waits_to_what_was_asked_first()
    {
        var ledger = Resolution.Explain([TicketEvent.Created(Monday9), TicketEvent.Paused(At(2), reason: "waiting for approval"), TicketEvent.Resumed(At(5))], At(6));
        var missing = ResponsibilityTerms.From(Draft).IntakeFor("new user")!.Missing(Monday9, new Dictionary<string, Instant> { ["name"] = Monday9, ["start date"] = At(3) });

        var account = ResponsibilityTerms.From(Draft).Account(ledger, Calendars, missing);

        Assert.Equal(["start date: 1", "waiting for approval: 2"], account.Obligations.Select(obligation => FormattableString.Invariant($"{obligation.What}: {obligation.Waited.OnTheClock.TotalHours}")));
        Assert.Equal(Duration.FromHours(3), account.Waited.OnTheClock);
    }

    [Fact]
    public void Account_asks_the_client_when_asked_also_while_the_ticket_waits_for_another()
    {
        var account = AccountCreditingVendors(
            At(72), TicketEvent.Created(Monday9), TicketEvent.Paused(At(0), WaitingFor.Vendor, "part"), TicketEvent.Paused(At(1), reason: "waiting for approval"),
            TicketEvent.Resumed(At(6), WaitingFor.Vendor), TicketEvent.Resumed(At(9)));

        var obligation = Assert.Single(account.Obligations);
        Assert.Equal((At(1), At(9), At(25)), (obligation.Asked, obligation.Done, obligation.Due));
        Assert.Equal(Duration.FromHours(3), obligation.Waited.OnTheClock);                                   // the vendor's until 15:00
    }

    [Fact]
    public void Account_of_a_question_answered_while_the_ticket_waits_for_another_is_done_then()
    {
        var account = AccountCreditingVendors(
            At(72), TicketEvent.Created(Monday9), TicketEvent.Paused(At(0), WaitingFor.Vendor, "part"), TicketEvent.Paused(At(1), reason: "waiting for approval"),
            TicketEvent.Resumed(At(2), WaitingFor.Client), TicketEvent.Resumed(At(6), WaitingFor.Vendor));

        var obligation = Assert.Single(account.Obligations);
        Assert.Equal((At(1), At(2), ObligationStanding.Done, Duration.Zero), (obligation.Asked, obligation.Done, obligation.Standing, obligation.Waited.OnTheClock));
    }

    [Theory]
    [InlineData(72)]
    [InlineData(40)]                                                                                        // read just when it is resolved
    public void Account_of_a_ticket_resolved_while_it_waits_is_ended_without_the_client(double asOf)
    {
        var obligation = Assert.Single(Account(At(asOf), TicketEvent.Created(Monday9), TicketEvent.Paused(At(2), reason: "waiting for approval"), TicketEvent.Resolved(At(40))).Obligations);

        Assert.Equal((null, At(40), ObligationStanding.Ended), (obligation.Done, obligation.Ended, obligation.Standing));
        Assert.Equal((Duration.FromHours(38), At(30)), (obligation.Waited.OnTheClock, obligation.EscalatesAt));
        Assert.Contains(", due 2026-01-13T11:00:00Z, ended; waited PT38H", $"{obligation}", StringComparison.Ordinal);
        Assert.Null(Account(At(72), TicketEvent.Created(Monday9), TicketEvent.Paused(At(2), reason: "waiting for approval"), TicketEvent.Resolved(At(30))).Obligations[0].EscalatesAt);
    }

    [Fact]
    public void Account_of_an_obligation_without_reasons_is_opened_by_a_missing_item_only()
    {
        var ledger = Resolution.Explain([TicketEvent.Created(Monday9), TicketEvent.Paused(At(1), reason: "question")], At(5));

        var account = ResponsibilityTerms.From(Draft).Account(ledger, Calendars, [new("tell", "name", At(2), null)]);

        Assert.Equal([null, "tell"], account.Obligations.Select(obligation => obligation.Terms?.Id));
    }

    [Fact]
    public void Account_leaves_out_what_was_asked_after_the_reading_and_what_was_done_later_is_open()
    {
        var ledger = Resolution.Explain([TicketEvent.Created(Monday9)], At(2));

        var account = ResponsibilityTerms.From(Draft).Account(ledger, Calendars, [new("tell", "now", At(2), At(3)), new("tell", "later", At(2.001), null)]);

        Assert.Equal(("now", ObligationStanding.Open, null), (account.Obligations[0].What, account.Obligations[0].Standing, account.Obligations[0].Done));
        Assert.Single(account.Obligations);
    }

    [Fact]
    public void Account_without_a_calendar_is_refused()
    {
        var ledger = Resolution.Explain([TicketEvent.Created(Monday9)], At(2));

        Assert.Equal("calendars", Assert.Throws<ArgumentException>(() => ResponsibilityTerms.From(Draft).Account(ledger, new Dictionary<string, BusinessCalendar>())).ParamName);
    }

    [Fact]
    public void Account_of_a_clock_that_has_not_begun_has_no_share()
    {
        var account = ResponsibilityTerms.From(Draft).Account(Resolution.Explain(new List<TicketEvent>(), Monday9), Calendars);

        Assert.Null(account.ShareOfLife);
        Assert.Equal("waited for the client PT0S of PT0S\n", account.ToString());
        Assert.False(account.Obligations is List<Obligation> || account.Findings is List<Finding>);
    }

    [Fact]
    public void Missing_asks_for_what_was_not_told_with_the_request()
    {
        var intake = ResponsibilityTerms.From(Draft with { Intake = [.. Draft.Intake!, new() { RequestType = "new user", Service = "mail", Items = ["alias"], Obligation = "tell" }] });

        var asks = intake.IntakeFor("new user", "files")!.Missing(At(1), new Dictionary<string, Instant> { ["name"] = At(1), ["start date"] = At(1) + Duration.Epsilon, ["shoe size"] = At(9) });

        Assert.Equal([new ObligationAsk("tell", "start date", At(1), At(1) + Duration.Epsilon)], asks);
        Assert.Equal([new ObligationAsk("tell", "alias", At(1), null)], intake.IntakeFor("new user", "mail")!.Missing(At(1), new Dictionary<string, Instant>()));
        Assert.Null(intake.IntakeFor("leaver"));
    }

    [Fact]
    public void The_waits_of_obligations_add_up_to_the_ledger_s_and_each_minute_is_the_first_asked_s() => Laws.HoldForRandom(300, random =>
    {
        string[] reasons = ["waiting for approval", "on hold", "question"];
        List<TicketEvent> events = [TicketEvent.Created(Monday9)];
        for (var minute = random.Next(200); minute < 6000; minute += random.Next(1, 900))
            events.Add(random.Next(3) == 0 ? TicketEvent.Resumed(Monday9 + Duration.FromMinutes(minute)) : TicketEvent.Paused(
                Monday9 + Duration.FromMinutes(minute), random.Next(4) == 0 ? WaitingFor.Vendor : WaitingFor.Client, reasons[random.Next(reasons.Length)]));
        if (random.Next(2) == 0) events.Add(TicketEvent.Resolved(Monday9 + Duration.FromMinutes(random.Next(6000))));
        var ledger = Resolution.Explain(events, Monday9 + Duration.FromMinutes(random.Next(1, 7000)));
        List<ObligationAsk> asks =
        [
            .. Enumerable.Range(0, random.Next(4)).Select(number => (Number: number, Asked: Monday9 + Duration.FromMinutes(random.Next(5000))))
                .Select(one => new ObligationAsk("tell", $"item {one.Number}", one.Asked, random.Next(3) == 0 ? null : one.Asked + Duration.FromMinutes(random.Next(2000)))),
        ];

        var account = ResponsibilityTerms.From(Draft).Account(ledger, Calendars, asks);

        var expected = ledger.Waits.FirstOrDefault(wait => wait.WaitsFor == WaitingFor.Client).Hours;
        Assert.Equal(expected.OnTheClock, account.Obligations.Aggregate(Duration.Zero, (sum, one) => sum + one.Waited.OnTheClock));
        Assert.Equal(expected.Working, account.Obligations.Aggregate(Duration.Zero, (sum, one) => sum + one.Waited.Working));
        Assert.Equal(expected, account.Waited);
        var minutes = new Dictionary<Obligation, int>();
        foreach (var span in ledger.Spans.Where(span => span.Clock is ClockCause.Waiting { WaitsFor: WaitingFor.Client }))
            for (var at = span.Start; at < span.End; at += Duration.FromMinutes(1))
            {
                var first = account.Obligations.First(one => one.Asked <= at && !((one.Done ?? one.Ended) <= at));
                minutes[first] = minutes.GetValueOrDefault(first) + 1;
            }

        Assert.All(account.Obligations, one => Assert.Equal(Duration.FromMinutes(minutes.GetValueOrDefault(one)), one.Waited.OnTheClock));
    });
}
