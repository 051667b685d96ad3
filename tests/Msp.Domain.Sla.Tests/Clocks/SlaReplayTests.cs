using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

public sealed class SlaReplayTests
{
    private static readonly SlaPolicy Policy = SlaPolicy.Named("p").Add(Resolution(4).Build(), new Applies { Priority = "P1" }).Build();

    [Fact]
    public void Replay_ticketTwiceInTheLog_judgesTheFirst()
    {
        var replay = Policy.Replay([Ticket("T", TicketEvent.Created(Mon(9))), Ticket("T", TicketEvent.Created(Mon(8)))], Tue(9));
        Assert.Equal(Mon(9), Assert.Single(replay.Results).Reading.Start);
        Assert.Equal((FindingCodes.ReplayDuplicateTicket, FindingSeverity.Error, "T"), Assert.Single(replay.Findings) is var finding ? (finding.Code, finding.Severity, finding.Value) : default);
    }

    [Fact]
    public void Replay_unknownParentOrSurvivor_isReportedAndTheTicketStandsAlone()
    {
        var replay = Policy.Replay([Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "X"), TicketEvent.Resolved(Mon(11))), Ticket("B", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "B"))], Tue(9));
        Assert.Equal(["X", "B"], replay.Findings.Select(finding => finding.Value));
        Assert.All(replay.Findings, finding => Assert.Equal(FindingCodes.ReplayUnknownTicket, finding.Code));
        Assert.Equal(("A", Verdict.Met), (replay.Results[0].IncidentId, replay.Results[0].Verdict));
    }

    [Fact]
    public void Replay_circleOfMerges_ends()
    {
        var replay = Policy.Replay([Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "B")), Ticket("B", TicketEvent.Created(Mon(10)), TicketEvent.MergedInto(Mon(11), "A"))], Tue(9));
        Assert.All(replay.Results, result => Assert.Equal((Mon(9), false), (result.Reading.Start!.Value, result.IsCounted)));
    }

    [Fact]
    public void Replay_mergedThroughAThird_takesTheEarliestStartOfAll()
    {
        var replay = Policy.Replay([Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(12), "B")), Ticket("B", TicketEvent.Created(Mon(10)), TicketEvent.MergedInto(Mon(13), "C")), Ticket("C", TicketEvent.Created(Mon(11), state: "New"))], Tue(9));
        Assert.Equal(Mon(9), replay.Results.Single(result => result.TicketId == "C").Reading.Start);
    }

    [Fact]
    public void Replay_detachedChild_answersForItselfAgain()
    {
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(16)));
        var child = Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P"), TicketEvent.Detached(Mon(11)), TicketEvent.Resolved(Mon(12)));
        var result = Policy.Replay([parent, child], Tue(9)).Results.Single(judged => judged.TicketId == "C");
        Assert.Equal(("C", Mon(12), Verdict.Met), (result.IncidentId, result.Reading.Stop!.Value, result.Verdict));
    }

    [Fact]
    public void Replay_noTarget_isSaidAndInNoStatistic()
    {
        var replay = Policy.Replay([new Ticket("T", new() { Priority = "P9" }, [TicketEvent.Created(Mon(9))])], Tue(9));
        Assert.Empty(replay.Results);
        Assert.Equal((FindingCodes.ReplayNoTarget, "P9"), Assert.Single(replay.Findings) is var finding ? (finding.Code, finding.Value) : default);
    }

    [Fact]
    public void Replay_oddityThatSeveralClocksMeet_isListedOnce()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).Build()).Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse("1h"), Calendar).Build()).Build();
        var replay = policy.Replay([Ticket("T", TicketEvent.Created(Mon(9)), TicketEvent.Resumed(Mon(10)))], Mon(11));
        Assert.Equal((FindingCodes.ClockResumeWithoutPause, "T"), Assert.Single(replay.Findings) is var finding ? (finding.Code, finding.Place) : default);
        Assert.Equal([Metric.Resolution, Metric.FirstResponse], replay.Results.Select(result => result.Metric));
    }

    [Fact]
    public void Replay_reopened_listsEpisodesWithTheLatestMarked()
    {
        var replay = Policy.Replay([Ticket("T", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)), TicketEvent.Reopened(Mon(11)))], Tue(9));
        Assert.Equal([(1, false, Verdict.Met), (2, true, Verdict.Overdue)], replay.Results.Select(result => (result.Reading.Episode, result.IsLatest, result.Verdict)));
        Assert.Equal("P1", replay.Results[0].Priority);
    }

    [Fact]
    public void Judge_oneTicket_isWhatTheReplaySays()
    {
        var ticket = Ticket("T", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)));
        Assert.Equal(Policy.Replay([ticket], Tue(9)).Results.Select(result => result.Reading), Policy.Judge(ticket, Tue(9)).Results.Select(result => result.Reading));
    }

    public static TheoryData<TicketOutcome, TicketEvent[]> Outcomes => new()
    {
        { TicketOutcome.Open, [] },
        { TicketOutcome.Open, [TicketEvent.Resolved(Mon(10)), TicketEvent.Reopened(Mon(11))] },
        { TicketOutcome.Open, [TicketEvent.Resolved(Wed(10))] },
        { TicketOutcome.Resolved, [TicketEvent.Resolved(Mon(10)), TicketEvent.Closed(Mon(11))] },
        { TicketOutcome.Resolved, [TicketEvent.Assigned(Mon(9, 30)), TicketEvent.Resolved(Mon(10), Side.System)] },
        { TicketOutcome.SelfHealed, [TicketEvent.Resolved(Mon(10), Side.System)] },
        { TicketOutcome.Closed, [TicketEvent.Closed(Mon(10))] },
        { TicketOutcome.Cancelled, [TicketEvent.Cancelled(Mon(10))] },
        { TicketOutcome.Closed, [Ask(10), Ask(11), TicketEvent.Closed(Mon(13))] },
        { TicketOutcome.Unanswered, [Ask(10), Ask(11), Ask(12), TicketEvent.Closed(Mon(13))] },
        { TicketOutcome.Resolved, [Ask(10), Ask(11), Ask(12), TicketEvent.Resolved(Mon(13)), TicketEvent.Closed(Mon(13))] },
        { TicketOutcome.Closed, [Ask(10), Ask(11), TicketEvent.Reply(Mon(11, 30), Side.Provider), TicketEvent.Reply(Mon(11, 40), Side.Provider, false, ReplyIntent.Request), TicketEvent.Closed(Mon(13))] },
        { TicketOutcome.Merged, [TicketEvent.MergedInto(Mon(10), "other")] },
        { TicketOutcome.Open, [TicketEvent.MergedInto(Mon(10), "other"), TicketEvent.Unmerged(Mon(11))] },
    };

    [Theory, MemberData(nameof(Outcomes))]
    public void Replay_howATicketEnded_isItsOutcome(TicketOutcome expected, TicketEvent[] events) =>
        Assert.Equal(expected, Policy.Replay([Ticket("T", [TicketEvent.Created(Mon(9), Side.System), .. events])], Tue(9)).Results[^1].Outcome);

    [Fact]
    public void Replay_endKnownByStatusOnly_isResolvedByTheClock()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).StoppedBy("Done").Build()).Build();
        Assert.Equal(TicketOutcome.Resolved, Assert.Single(policy.Replay([Ticket("T", TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(10), "Done"))], Tue(9)).Results).Outcome);
    }

    [Fact]
    public void Replay_bulkClosure_isReportedFromTheNumberGiven()
    {
        var tickets = Enumerable.Range(0, 3).Select(number => Ticket($"T{number}", TicketEvent.Created(Mon(9)), TicketEvent.Closed(Mon(10)))).ToArray();
        Assert.Equal("3", Assert.Single(Policy.Replay(tickets, Tue(9), new() { BulkClosureFrom = 3 }).Findings).Value);
        Assert.Empty(Policy.Replay(tickets, Tue(9), new() { BulkClosureFrom = 4 }).Findings);
        Assert.Equal(TicketOutcome.Unanswered, Policy.Judge(Ticket("T", TicketEvent.Created(Mon(9)), Ask(10), TicketEvent.Closed(Mon(11))), Tue(9), new() { UnansweredRequests = 1 }).Results[0].Outcome);
    }

    private static TicketEvent Ask(int hour) => TicketEvent.Reply(Mon(hour), Side.Provider, intent: ReplyIntent.Request);

    private static Ticket Ticket(string id, params TicketEvent[] events) => new(id, new() { Priority = "P1" }, events);
}
