using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>Edges of knowledge, of the range, of outcomes, and of what the verifier demands.</summary>
public sealed class ClockEdgesTests
{
    private static readonly TicketAttributes P1 = new() { Priority = "P1" };
    private static readonly SlaPolicy Response = SlaPolicy.Named("response").Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingTime(Hours(1)), Calendar).Build()).Build();
    private static readonly TicketEvent[] Waited = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)), TicketEvent.Resumed(Mon(11)), TicketEvent.Resolved(Mon(15))];

    [Fact]
    public void Instants_beyond_the_calendars_are_refused_by_their_name_whatever_there_is_to_judge()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(8).Build()).Build();
        var silent = new Ticket("T", P1, []);
        foreach (var beyond in new[] { BusinessCalendar.Earliest - Duration.Epsilon, BusinessCalendar.Latest + Duration.Epsilon })
        {
            Assert.Throws<ArgumentOutOfRangeException>("asOf", () => policy.Judge(silent, beyond));
            Assert.Throws<ArgumentOutOfRangeException>("asOf", () => policy.Replay([], beyond));
            Assert.Throws<ArgumentOutOfRangeException>("asOf", () => policy.Explain([silent], "T", Metric.Resolution, beyond));
            Assert.Throws<ArgumentOutOfRangeException>("asOf", () => policy.Explain([], "T", Metric.Resolution, beyond));
            Assert.Throws<ArgumentOutOfRangeException>("asOf", () => new SlaClock(Resolution(8).Build()).Read(beyond));
        }

        Assert.Throws<ArgumentException>("ticketId", () => policy.Explain([], "T", Metric.Resolution, BusinessCalendar.Latest));
    }

    [Fact]
    public void Outcome_is_known_from_the_instant_its_event_was_recorded()
    {
        var ticket = new Ticket("T", P1, [TicketEvent.Created(Mon(9)), TicketEvent.Cancelled(Mon(10)) with { RecordedAt = Mon(12) }]);
        Assert.Equal(TicketOutcome.Cancelled, Response.Judge(ticket, Mon(13), knownBy: Mon(12)).Results[0].Outcome);
        Assert.Equal(TicketOutcome.Open, Response.Judge(ticket, Mon(13), knownBy: Mon(12) - Duration.Epsilon).Results[0].Outcome);
    }

    [Fact]
    public void Outcome_of_what_is_known_does_not_end_at_what_is_not_known_yet()
    {
        var ticket = new Ticket("T", P1, [TicketEvent.Created(Mon(9)), TicketEvent.Cancelled(Mon(10)) with { RecordedAt = Mon(16) }, TicketEvent.Closed(Mon(11))]);
        Assert.Equal(TicketOutcome.Closed, Response.Judge(ticket, Mon(13), knownBy: Mon(12)).Results[0].Outcome);
    }

    [Fact]
    public void Only_public_requests_count_as_reminders_and_only_a_reply_of_the_client_answers_them()
    {
        TicketOutcome Ended(params TicketEvent[] between) =>
            Response.Judge(new("T", P1, [TicketEvent.Created(Mon(9)), .. between, TicketEvent.Closed(Mon(16))]), Tue(9), new ReplayOptions { UnansweredRequests = 2 }).Results[0].Outcome;
        TicketEvent Request(int hour, bool isPublic = true) => TicketEvent.Reply(Mon(hour), Side.Provider, isPublic, ReplyIntent.Request);
        Assert.Equal(TicketOutcome.Unanswered, Ended(Request(10), Request(11)));
        Assert.Equal(TicketOutcome.Closed, Ended(Request(10)));
        Assert.Equal(TicketOutcome.Closed, Ended(Request(10), Request(11, isPublic: false)));
        Assert.Equal(TicketOutcome.Unanswered, Ended(Request(10), TicketEvent.StateChanged(Mon(12), "seen", Side.Client), Request(13)));
        Assert.Equal(TicketOutcome.Unanswered, Ended(Request(10), TicketEvent.Reply(Mon(12), Side.Client, isPublic: false), Request(13)));
        Assert.Equal(TicketOutcome.Closed, Ended(Request(10), TicketEvent.Reply(Mon(12), Side.Client), Request(13)));
    }

    [Fact]
    public void Child_comes_under_rules_once_the_change_that_brings_them_is_recorded()
    {
        SlaTarget StoppedBy(string state) => Resolution(8).StoppedBy(state).Build();
        var policy = SlaPolicy.Named("p").Add(StoppedBy("Done"), new Applies { Priority = "P1" }).Add(StoppedBy("Ready"), new Applies { Priority = "P2" }).Build();
        var parent = new Ticket("P", P1, [TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(11), "Done")]);
        var child = new Ticket("C", new() { Priority = "P2" },
            [TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P"), TicketEvent.Changed(Mon(12), P1, ChangeReason.Unstated) with { RecordedAt = Mon(14) }]);
        Assert.Equal(Mon(11), policy.Replay([parent, child], Mon(16), knownBy: Mon(14)).Results[1].Reading.Stop);
        Assert.Null(policy.Replay([parent, child], Mon(16), knownBy: Mon(14) - Duration.Epsilon).Results[1].Reading.Stop);
    }

    [Fact]
    public void ToString_of_a_ledger_shows_the_verdicts_before_a_change_with_their_targets()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(1).Named("one hour").Build(), new Applies { Priority = "P1" }).Add(Resolution(8).Named("a day").Build(), new Applies { Priority = "P2" }).Build();
        string Told(ChangeReason reason) => policy.Explain(
            new Ticket("T", P1, [TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(11), new() { Priority = "P2" }, reason)]), Metric.Resolution, Mon(12)).ToString();
        Assert.Contains("until Mon 2026-01-12 11:00 under one hour: Overdue\n", Told(ChangeReason.Unstated), StringComparison.Ordinal);
        Assert.Contains("until Mon 2026-01-12 11:00 under one hour: Overdue, void: misclassified\n", Told(ChangeReason.Misclassified), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_names_the_span_and_the_rule_that_one_corruption_breaks()
    {
        var ledger = Resolution(8).Build().Explain(Waited, Mon(16));
        string[] Faults(int index, Func<LedgerSpan, LedgerSpan> change) =>
            [.. LedgerVerifier.Check(ledger with { Spans = [.. ledger.Spans.Select((span, at) => at == index ? change(span) : span)] }, ledger.Reading).Select(fault => fault.Place)];
        for (var index = 0; index < ledger.Spans.Count; index++)
        {
            Assert.Contains($"spans[{index}].Counts", Faults(index, span => span with { Counts = !span.Counts }));
            Assert.Contains($"spans[{index}].OnTheClock", Faults(index, span => span with { OnTheClock = !span.OnTheClock }));
            Assert.Contains($"spans[{index}].IsOpen", Faults(index, span => span with { IsOpen = !span.IsOpen }));
            Assert.Contains($"spans[{index}].Start", Faults(index, span => span with { Start = span.Start + Duration.Epsilon }));
        }
    }

    [Fact]
    public void Child_attached_at_the_instant_its_parent_ends_ends_with_it()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(8).Build()).Build();
        var parent = new Ticket("P", P1, [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11))]);
        Instant? StopWhenAttached(Instant at) =>
            policy.Replay([parent, new("C", P1, [TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(at, "P")])], Mon(16)).Results[1].Reading.Stop;
        Assert.Equal(Mon(11), StopWhenAttached(Mon(11)));
        Assert.Null(StopWhenAttached(Mon(11) + Duration.Epsilon));
    }

    [Fact]
    public void Events_that_change_neither_cause_nor_calendar_begin_no_span()
    {
        TicketEvent[] quiet = [TicketEvent.Created(Mon(9)), TicketEvent.Assigned(Mon(10)), TicketEvent.Reply(Mon(11), Side.Provider), TicketEvent.StateChanged(Mon(12), "In work")];
        var span = Assert.Single(Resolution(8).Build().Explain(quiet, Mon(13)).Spans);
        Assert.Equal((Mon(9), Mon(13)), (span.Start, span.End));
    }

    [Fact]
    public void Clock_that_only_ended_at_its_creation_goes_on_when_the_ticket_is_opened_again()
    {
        var target = SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingTime(Hours(4)), Calendar).EndedIn("Closed").OnReopen(Reopen.KeepFirst).Build();
        TicketEvent[] ended = [TicketEvent.Created(Mon(9), state: "Closed"), TicketEvent.Reopened(Mon(10)), TicketEvent.Reply(Mon(12), Side.Provider)];
        Assert.Equal(Mon(12), target.Read(ended, Mon(13)).Stop);
        Assert.Equal(Mon(9), target.Read(ended, Mon(9, 30)).Stop);
    }

    [Fact]
    public void Check_of_a_late_clock_demands_that_the_limit_is_spent_at_its_due()
    {
        var target = Resolution(2).Build();
        var ledger = target.Explain(Waited, Mon(16));
        // As long a wait after the due: all sums are the same, the due is an hour earlier.
        TicketEvent[] waitedLater = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(13)), TicketEvent.Resumed(Mon(14)), TicketEvent.Resolved(Mon(15))];
        var other = target.Read(waitedLater, Mon(16));
        Assert.Equal((Mon(12), Mon(11)), (ledger.Reading.Due, other.Due));
        Assert.Equal("Due", Assert.Single(LedgerVerifier.Check(ledger, other)).Place);
    }
}
