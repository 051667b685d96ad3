using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>What is odd about events: said once each, and the rest still counts.</summary>
public sealed class ClockFindingsTests
{
    private static readonly TicketEvent Created = TicketEvent.Created(Mon(9)) with { Source = "log.csv:2" };

    public static TheoryData<string, TicketEvent[]> Oddities => new()
    {
        { FindingCodes.ClockStopBeforeStart, [TicketEvent.Resolved(Mon(8)), Created] },
        { FindingCodes.ClockCreatedTwice, [Created, TicketEvent.Created(Mon(10))] },
        { FindingCodes.ClockReopenWithoutStop, [Created, TicketEvent.Reopened(Mon(10))] },
        { FindingCodes.ClockPausedTwice, [Created, TicketEvent.Paused(Mon(10)), TicketEvent.Paused(Mon(11)), TicketEvent.Resumed(Mon(12))] },
        { FindingCodes.ClockResumeWithoutPause, [Created, TicketEvent.Resumed(Mon(10))] },
        { FindingCodes.ClockResumeWithoutPause, [Created, TicketEvent.Paused(Mon(10), WaitingFor.Vendor), TicketEvent.Resumed(Mon(11), WaitingFor.Client)] },
        { FindingCodes.ClockTie, [Created, TicketEvent.Paused(Mon(10)), TicketEvent.StateChanged(Mon(10), "x")] },
        { FindingCodes.ClockTie, [Created, TicketEvent.StateChanged(Mon(10), "x") with { Sequence = 3 }, TicketEvent.StateChanged(Mon(10), "y") with { Sequence = 3 }] },
        { FindingCodes.ClockDuplicateEvent, [Created, Created with { }] },
        { FindingCodes.ClockEventOutOfRange, [TicketEvent.Assigned(BusinessCalendar.Earliest - Duration.Epsilon), Created] },
    };

    [Theory, MemberData(nameof(Oddities))]
    public void Explain_oddEvent_isOneFindingAndTheRestCounts(string code, TicketEvent[] events)
    {
        var target = Resolution(8).Build();
        var ledger = target.Explain(events, Mon(14));
        Assert.Equal(code, Assert.Single(ledger.Findings).Code);
        Assert.Equal(FindingSeverity.Warning, ledger.Findings[0].Severity);
        Assert.Equal(Mon(9), ledger.Reading.Start);
        Assert.Equal(target.Read(events, Mon(14)), ledger.Reading);
    }

    [Fact]
    public void Explain_resumeWithoutPause_goesOnCounting() => Assert.Equal(Hours(5), Resolution(8).Build().Read([Created, TicketEvent.Resumed(Mon(10))], Mon(14)).Spent);

    [Fact]
    public void Explain_pausedTwice_countsFromTheFirst() =>
        Assert.Equal(Hours(3), Resolution(8).Build().Read([Created, TicketEvent.Paused(Mon(10)), TicketEvent.Paused(Mon(11)), TicketEvent.Resumed(Mon(12))], Mon(14)).Spent);

    [Fact]
    public void Read_stopBeforeStart_isIndeterminateUntilItStops()
    {
        var target = Resolution(8).Build();
        Assert.Equal(Verdict.Indeterminate, target.Read([TicketEvent.Resolved(Mon(8))], Mon(14)).Verdict);
        Assert.Equal(Verdict.Indeterminate, target.Read([TicketEvent.Resolved(Mon(8)), Created], Mon(14)).Verdict);
        Assert.Null(target.Read([TicketEvent.Resolved(Mon(8)), Created], Wed(14)).DecidedAt);
        Assert.Equal(Verdict.Met, target.Read([TicketEvent.Resolved(Mon(8)), Created, TicketEvent.Resolved(Mon(12))], Mon(14)).Verdict);
        Assert.Equal(Verdict.None, SlaTarget.For(Metric.Resolution).Within(Limit.None, Calendar).Build().Read([TicketEvent.Resolved(Mon(8))], Mon(14)).Verdict);
        // A note before the creation is no contradiction.
        Assert.Equal(Verdict.Open, target.Read([TicketEvent.Assigned(Mon(8)), Created], Mon(14)).Verdict);
    }

    [Fact]
    public void Read_waitThatBeganBeforeTheStart_holdsTheClockFromItsStart()
    {
        var target = Resolution(8).StartedBy(Trigger.Assignment).Build();
        var reading = target.Read([TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(9, 30)), TicketEvent.Assigned(Mon(10)), TicketEvent.Resumed(Mon(12))], Mon(13));
        Assert.Equal((Mon(10), Hours(1), Hours(2)), (reading.Start!.Value, reading.Spent, reading.Credited));
    }

    [Fact]
    public void Read_nothingHappened_isNotStarted()
    {
        var reading = Resolution(8).Build().Read([], Mon(9));
        Assert.Equal((Phase.NotStarted, Verdict.None, 0, Duration.Zero, Duration.Zero), (reading.Phase, reading.Verdict, reading.Episode, reading.Spent, reading.Credited));
        Assert.Equal((null, null, null, null, null), (reading.Start, reading.Due, reading.Limit, reading.NextTransition, reading.DecidedAt));
        Assert.Empty(Resolution(8).Build().Explain([], Mon(9)).Spans);
        Assert.Equal("NotStarted, None: 0:00:00:00 spent", reading.ToString());
    }

    [Fact]
    public void Read_defaultReading_saysNothing()
    {
        var reading = default(Reading);
        Assert.Equal((Phase.NotStarted, Verdict.None, Duration.Zero), (reading.Phase, reading.Verdict, reading.Spent));
        Assert.Equal((null, null, null, null), (reading.Target, reading.Due, reading.Limit, reading.Consumed));
        Assert.Equal(Duration.Zero, reading.Credited);
        Assert.Empty(reading.Warnings());
    }

    [Fact]
    public void Read_instantOutsideTheSupportedYears_throws()
    {
        var target = Resolution(8).Build();
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => target.Read([Created], BusinessCalendar.Latest + Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => target.Explain([Created], BusinessCalendar.Earliest - Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => new SlaClock(target).Read(Instant.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("happened", () => new SlaClock(target).Apply(TicketEvent.Created(Instant.MinValue)));
        var policy = SlaPolicy.Named("p").Add(target).Build();
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => policy.Replay([], Instant.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => policy.Judge(new Ticket("T", TicketAttributes.None, []), Instant.MinValue));
        Assert.Equal(Verdict.Overdue, target.Read([Created], BusinessCalendar.Latest).Verdict);
        Assert.Equal(Phase.Running, target.Read([TicketEvent.Created(BusinessCalendar.Earliest)], BusinessCalendar.Earliest).Phase);
        Assert.Equal(Phase.Running, target.Read([TicketEvent.Created(BusinessCalendar.Latest)], BusinessCalendar.Latest).Phase);
    }

    [Fact]
    public void Read_limitBeyondWhatCalendarsCount_isNeverDue()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromDays(36525)), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).WarnAt(Share.OfPercent(99)).Build();
        var late = BusinessCalendar.Latest - Duration.FromDays(1);
        Assert.Null(target.Read([TicketEvent.Created(late)], late).Due);
        Assert.Null(target.Read([TicketEvent.Created(late)], late).NextTransition);
    }

    [Fact]
    public void Apply_olderOrRepeatedEvent_isSaidAndChangesNothing()
    {
        var clock = new SlaClock(Resolution(8).Build());
        Assert.Equal(ApplyOutcome.Applied, clock.Apply(Created));
        Assert.Equal(ApplyOutcome.Duplicate, clock.Apply(Created with { }));
        Assert.Equal(ApplyOutcome.Applied, clock.Apply(TicketEvent.Paused(Mon(11))));
        Assert.Equal(ApplyOutcome.Late, clock.Apply(TicketEvent.Paused(Mon(10))));
        Assert.Equal(ApplyOutcome.Applied, clock.Apply(TicketEvent.Changed(Mon(12), TicketAttributes.None)));
        Assert.Equal(Hours(2), clock.Read(Mon(14)).Spent);
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => clock.Read(Mon(11)));
    }

    [Fact]
    public void Read_sequence_goesBeforeRank()
    {
        var target = Resolution(8).Build();
        TicketEvent[] numbered = [Created, TicketEvent.Paused(Mon(10)) with { Sequence = 1 }, TicketEvent.Resumed(Mon(10)) with { Sequence = 2 }];
        Assert.Equal(Hours(5), target.Read(numbered, Mon(14)).Spent);
        Assert.Equal(Hours(1), target.Read(numbered.Select(happened => happened with { Sequence = null }).ToArray(), Mon(14)).Spent);
        // Numbered ones first; a creation before all.
        Assert.Equal(Hours(1), target.Read([Created, TicketEvent.Paused(Mon(10)), TicketEvent.Resumed(Mon(10)) with { Sequence = 9 }], Mon(14)).Spent);
        Assert.Equal(Hours(1), target.Read([TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(9)) with { Sequence = 1 }, TicketEvent.Resumed(Mon(13))], Mon(14)).Spent);
    }
}
