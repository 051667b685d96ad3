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
        Assert.Equal((FindingCodes.ReplayDuplicateTicket, FindingSeverity.Error, "T"), Assert.Single(replay.Findings) is var finding
            ? (finding.Code, finding.Severity, finding.Value) : default);
    }

    [Fact]
    public void Replay_unknownParentOrSurvivor_isReportedAndTheTicketStandsAlone()
    {
        var replay = Policy.Replay([Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "X"), TicketEvent.Resolved(Mon(11))),
            Ticket("B", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "B"))], Tue(9));
        Assert.Equal(["X", "B"], replay.Findings.Select(finding => finding.Value));
        Assert.All(replay.Findings, finding => Assert.Equal(FindingCodes.ReplayUnknownTicket, finding.Code));
        Assert.Equal(("A", Verdict.Met), (replay.Results[0].IncidentId, replay.Results[0].Verdict));
    }

    [Fact]
    public void Replay_circleOfMerges_leavesTheEarliestCreatedAndSaysSo()
    {
        var replay = Policy.Replay(
            [
                Ticket("B", TicketEvent.Created(Mon(10)), TicketEvent.MergedInto(Mon(11), "A")),
                Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "B")),
                Ticket("D", TicketEvent.Created(Mon(8)), TicketEvent.MergedInto(Mon(10), "B")),
            ],
            Tue(9));
        Assert.Equal([("B", false), ("A", true), ("D", false)], replay.Results.Select(result => (result.TicketId, result.IsCounted)));
        Assert.Equal((Mon(8), TicketOutcome.Open), (replay.Results[1].Reading.Start!.Value, replay.Results[1].Outcome));
        Assert.Equal(("replay.merge-circle", "A"), Assert.Single(replay.Findings) is var finding ? (finding.Code, finding.Place) : default);
    }

    [Fact]
    public void Replay_circleOfMergesCreatedAtOnce_leavesTheFirstById()
    {
        var replay = Policy.Replay([Ticket("B", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(11), "A")),
            Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "B"))], Tue(9));
        Assert.Equal("A", Assert.Single(replay.Results, result => result.IsCounted).TicketId);
    }

    [Fact]
    public void Replay_mergedIntoAnUnknownTicketOrItself_staysInStatistics()
    {
        var replay = Policy.Replay(
            [
                Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "X")),
                Ticket("B", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "B")),
                Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "A"), TicketEvent.MergedInto(Mon(11), "X")),
            ],
            Tue(9));
        Assert.Equal([(TicketOutcome.Open, true), (TicketOutcome.Open, true), (TicketOutcome.Merged, false)],
            replay.Results.Select(result => (result.Outcome, result.IsCounted)));
        Assert.Equal(TicketOutcome.Merged, Policy.Judge(Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(10), "X")), Tue(9))
            .Results[0].Outcome);
    }

    [Fact]
    public void Replay_reopenedByStatusOrClientReply_isOpenWhileItsClockRuns()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).StoppedBy(Trigger.Resolved, Trigger.Entering("Done")).ReopenedByClientReply().Build()).Build();
        TicketOutcome Outcome(params TicketEvent[] events) =>
            policy.Replay([Ticket("T", [TicketEvent.Created(Mon(9)), .. events])], Tue(9)).Results.Select(result => result.Outcome).Distinct().Single();

        Assert.Equal(TicketOutcome.Open, Outcome(TicketEvent.Resolved(Mon(10)), TicketEvent.StateChanged(Mon(11), "Active")));
        Assert.Equal(TicketOutcome.Open, Outcome(TicketEvent.Resolved(Mon(10), Side.System), TicketEvent.Reply(Mon(11), Side.Client)));
        Assert.Equal(TicketOutcome.Resolved, Outcome(TicketEvent.Resolved(Mon(10)), TicketEvent.StateChanged(Mon(11), "Active"),
            TicketEvent.StateChanged(Mon(12), "Done")));
        Assert.Equal(TicketOutcome.SelfHealed, Outcome(TicketEvent.Resolved(Mon(10), Side.System)));
        Assert.Equal(TicketOutcome.Cancelled, Outcome(TicketEvent.Cancelled(Mon(10))));
    }

    [Fact]
    public void Replay_childrenEndingWithTheirParent_areNoBulkClosure()
    {
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(12)));
        var silent = Enumerable.Range(0, 50).Select(number => Ticket($"C{number}", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P")));
        var closed = Enumerable.Range(50, 50).Select(number =>
            Ticket($"C{number}", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P"), TicketEvent.Resolved(Mon(12))));
        var replay = Policy.Replay([parent, .. silent, .. closed], Tue(9));
        Assert.Empty(replay.Findings);
        Assert.All(replay.Results, result => Assert.Equal((Mon(12), TicketOutcome.Resolved, "P"),
            (result.Reading.Stop!.Value, result.Outcome, result.IncidentId)));
    }

    [Fact]
    public void Replay_grandchild_isSolvedWithTheRoot()
    {
        var replay = Policy.Replay(
            [
                Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P"), TicketEvent.Resolved(Mon(16))),
                Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "G"), TicketEvent.Resolved(Mon(15))),
                Ticket("G", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(12))),
            ],
            Tue(9));
        Assert.All(replay.Results, result => Assert.Equal((Mon(12), "G"), (result.Reading.Stop!.Value, result.IncidentId)));
        Assert.Empty(replay.Findings);
    }

    [Fact]
    public void Replay_circleOfParents_isAnsweredByTheEarliestCreatedAndSaidOnce()
    {
        var replay = Policy.Replay(
            [
                Ticket("A", TicketEvent.Created(Mon(10)), TicketEvent.AttachedTo(Mon(10, 30), "B"), TicketEvent.Resolved(Mon(16))),
                Ticket("B", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "A"), TicketEvent.Resolved(Mon(12))),
            ],
            Tue(9));
        Assert.All(replay.Results, result => Assert.Equal((Mon(12), "B"), (result.Reading.Stop!.Value, result.IncidentId)));
        Assert.Equal(("replay.parent-circle", "B"), Assert.Single(replay.Findings) is var finding ? (finding.Code, finding.Place) : default);
    }

    [Fact]
    public void Replay_parentMergedAway_isAnsweredByTheSurvivor()
    {
        var replay = Policy.Replay(
            [
                Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P")),
                Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(11), "S"), TicketEvent.Closed(Mon(11))),
                Ticket("S", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(12))),
            ],
            Tue(9));
        Assert.Equal(("S", Mon(12)), (replay.Results[0].IncidentId, replay.Results[0].Reading.Stop!.Value));
    }

    [Fact]
    public void Replay_parentMergedIntoItsChild_isAnsweredByTheChild()
    {
        var replay = Policy.Replay(
            [Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P"), TicketEvent.Resolved(Mon(12))),
                Ticket("P", TicketEvent.Created(Mon(8)), TicketEvent.MergedInto(Mon(11), "C"))], Tue(9));
        Assert.Equal(("C", Mon(12), Mon(8)), (replay.Results[0].IncidentId, replay.Results[0].Reading.Stop!.Value, replay.Results[0].Reading.Start!.Value));
        Assert.Empty(replay.Findings);
    }

    [Fact]
    public void Replay_attachmentAfterTheReading_changesNothingYet()
    {
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11)));
        var child = Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P"), TicketEvent.AttachedTo(Wed(10), "P"));
        Assert.Equal(Mon(11), Policy.Replay([parent, child], Tue(9)).Results[1].Reading.Stop);
    }

    [Fact]
    public void Replay_attachedAgain_takesTheParentsEndFromThenOn()
    {
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11)), TicketEvent.Reopened(Mon(13)), TicketEvent.Resolved(Mon(16)));
        var child = Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(9, 30), "P"), TicketEvent.Detached(Mon(10)),
            TicketEvent.AttachedTo(Mon(12), "P"));
        var results = Policy.Replay([parent, child], Tue(9)).Results.Where(result => result.TicketId == "C");
        Assert.Equal((Mon(16), 1), Assert.Single(results) is var result ? (result.Reading.Stop!.Value, result.Reading.Episode) : default);
    }

    [Fact]
    public void Replay_childWaitingByItsOwnStatus_isCreditedUnderItsParent()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).StoppedBy("Done").PausedIn("Waiting", WaitingFor.Client).Build()).Build();
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(11), "Working"), TicketEvent.StateChanged(Mon(14), "Done"));
        var child = Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(9), "P"), TicketEvent.StateChanged(Mon(10), "Waiting"),
            TicketEvent.StateChanged(Mon(12), "Active"), TicketEvent.StateChanged(Mon(15), "Filed"));
        var reading = Assert.Single(policy.Replay([parent, child], Tue(9)).Results, result => result.TicketId == "C").Reading;
        Assert.Equal((Mon(14), Hours(2), Hours(3)), (reading.Stop!.Value, reading.Credited, reading.Spent));
    }

    [Fact]
    public void Replay_parentReopenedByStatus_reopensTheChild()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).StoppedBy("Done").PausedIn("Waiting", WaitingFor.Client).Build()).Build();
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(11), "Done"), TicketEvent.Assigned(Mon(12)), TicketEvent.StateChanged(Mon(13), "Waiting"));
        var child = Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(9), "P"));
        var reading = policy.Replay([parent, child], Mon(14)).Results[^1].Reading;
        Assert.Equal((2, Mon(13), Phase.Running, Hours(3)), (reading.Episode, reading.EpisodeStart!.Value, reading.Phase, reading.Spent));
    }

    [Fact]
    public void Replay_childsOwnReopeningOrReply_doesNotReopenWhatItsParentSolved()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).ReopenedByClientReply().Build()).Build();
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11)));
        var child = Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(9), "P"), TicketEvent.Reopened(Mon(12)),
            TicketEvent.Reply(Mon(13), Side.Client));
        Assert.Equal(1, policy.Replay([parent, child], Mon(14)).Results[^1].Reading.Episode);
        Ticket asked = parent with { Events = [.. parent.Events, TicketEvent.Reply(Mon(12), Side.Client)] };
        Assert.Equal((2, Mon(12)), policy.Replay([asked, child], Mon(14)).Results[^1].Reading is var reading
            ? (reading.Episode, reading.EpisodeStart!.Value) : default);
    }

    [Fact]
    public void Replay_parentThatHadNotEndedSinceTheAttachment_reopensNothingByItsStatuses()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).StoppedBy("Done").Build()).Build();
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(12), "Working"));
        var child = Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(10), "Done"), TicketEvent.AttachedTo(Mon(11), "P"));
        var replay = policy.Replay([parent, child], Mon(14));
        Assert.Equal((1, Mon(10), TicketOutcome.Resolved), replay.Results[^1] is var result
            ? (result.Reading.Episode, result.Reading.Stop!.Value, result.Outcome) : default);
        Assert.Empty(replay.Findings);
    }

    [Fact]
    public void Replay_mergedTicketUnderPolicyVersions_comesUnderTheVersionOfTheStartItIsJudgedBy()
    {
        var versions = SlaPolicyVersions.Of(new(Mon(0), SlaPolicy.Named("1").Add(Resolution(1).Build()).Build()),
            new(Mon(10), SlaPolicy.Named("2").Add(Resolution(8).Build()).Build()));
        var results = versions.Replay([Ticket("S", TicketEvent.Created(Mon(11))),
            Ticket("D", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(12), "S"))], Mon(13)).Results;
        Assert.Equal((Mon(9), Hours(1)), (results[0].Reading.Start!.Value, results[0].Reading.Limit!.Value));
        Assert.Equal(Hours(8), versions.Replay([Ticket("S", TicketEvent.Created(Mon(11)))], Mon(13)).Results[0].Reading.Limit);
    }

    [Fact]
    public void Judge_underPolicyVersions_usesTheOneInForceAtTheTicketsStart()
    {
        var versions = SlaPolicyVersions.Of(new(Mon(0), SlaPolicy.Named("1").Add(Resolution(1).Build()).Build()),
            new(Mon(10), SlaPolicy.Named("2").Add(Resolution(8).Build()).Build()));
        Assert.Equal(Hours(1), versions.Judge(Ticket("T", TicketEvent.Created(Mon(9))), Mon(13)).Results[0].Reading.Limit);
        Assert.Equal(Hours(8), versions.Judge(Ticket("T", TicketEvent.Created(Mon(10))), Mon(13)).Results[0].Reading.Limit);
    }

    [Fact]
    public void Explain_everyResultOfAReplay_isProven()
    {
        Ticket[] log =
        [
            Ticket("plain", TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)), TicketEvent.Resumed(Mon(11)), TicketEvent.Reply(Mon(11), Side.Provider)),
            Ticket("survivor", TicketEvent.Created(Mon(11)), TicketEvent.Resolved(Mon(15))),
            Ticket("duplicate", TicketEvent.Created(Mon(9, 5)), TicketEvent.MergedInto(Mon(12), "survivor")),
            Ticket("parent", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(9, 30), "root"), TicketEvent.Resolved(Mon(16))),
            Ticket("child", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(9, 20), "parent"), TicketEvent.Paused(Mon(10)),
                TicketEvent.Resolved(Mon(16, 30))),
            Ticket("root", TicketEvent.Created(Mon(8)), TicketEvent.Resolved(Mon(12)), TicketEvent.Reopened(Mon(14)), TicketEvent.Resolved(Mon(15))),
        ];
        var first = SlaPolicy.Named("1").Add(Resolution(4).Build()).Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse("1h"), Calendar).Build())
            .Build();
        var versions = SlaPolicyVersions.Of(new(Mon(0), first), new(Mon(10), SlaPolicy.Named("2").Add(Resolution(8).Build()).Build()));

        var results = first.Replay(log, Tue(10)).Results.Where(result => result.IsLatest).ToList();
        Assert.Equal(12, results.Count);
        Assert.All(results, result => AssertProven(first.Explain(log, result.TicketId, result.Metric, Tue(10)), result.Reading));
        Assert.All(versions.Replay(log, Tue(10)).Results.Where(result => result.IsLatest), result =>
            AssertProven(versions.Explain(log, result.TicketId, result.Metric, Tue(10)), result.Reading));
        var early = first.Replay(log, Tue(10), knownBy: Mon(11)).Results.Where(result => result.IsLatest);
        Assert.All(early, result => AssertProven(first.Explain(log, result.TicketId, result.Metric, Tue(10), Mon(11)), result.Reading));
    }

    [Fact]
    public void Explain_ticketNotInTheLog_throws() =>
        Assert.Equal("ticketId", Assert.Throws<ArgumentException>(() =>
            Policy.Explain([Ticket("T", TicketEvent.Created(Mon(9)))], "t", Metric.Resolution, Tue(9))).ParamName);

    [Fact]
    public void ReplayOptions_outOfBounds_throws()
    {
        Assert.Equal(2, new ReplayOptions { BulkClosureFrom = 2 }.BulkClosureFrom);
        Assert.Equal(1, new ReplayOptions { UnansweredRequests = 1 }.UnansweredRequests);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReplayOptions { BulkClosureFrom = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReplayOptions { UnansweredRequests = 0 });
    }

    [Fact]
    public void Replay_mergedThroughAThird_takesTheEarliestStartOfAll()
    {
        var replay = Policy.Replay([Ticket("A", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(12), "B")),
            Ticket("B", TicketEvent.Created(Mon(10)), TicketEvent.MergedInto(Mon(13), "C")), Ticket("C", TicketEvent.Created(Mon(11), state: "New"))], Tue(9));
        Assert.Equal(Mon(9), replay.Results.Single(result => result.TicketId == "C").Reading.Start);
    }

    [Fact]
    public void Replay_detachedChild_answersForItselfAgain()
    {
        var parent = Ticket("P", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(16)));
        var child = Ticket("C", TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P"), TicketEvent.Detached(Mon(11)),
            TicketEvent.Resolved(Mon(12)));
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
        var policy = SlaPolicy.Named("p").Add(Resolution(4).Build()).Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse("1h"), Calendar).Build())
            .Build();
        var replay = policy.Replay([Ticket("T", TicketEvent.Created(Mon(9)), TicketEvent.Resumed(Mon(10)))], Mon(11));
        Assert.Equal((FindingCodes.ClockResumeWithoutPause, "T"), Assert.Single(replay.Findings) is var finding ? (finding.Code, finding.Place) : default);
        Assert.Equal([Metric.Resolution, Metric.FirstResponse], replay.Results.Select(result => result.Metric));
    }

    [Fact]
    public void Replay_reopened_listsEpisodesWithTheLatestMarked()
    {
        var replay = Policy.Replay([Ticket("T", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)), TicketEvent.Reopened(Mon(11)))], Tue(9));
        Assert.Equal([(1, false, Verdict.Met), (2, true, Verdict.Overdue)],
            replay.Results.Select(result => (result.Reading.Episode, result.IsLatest, result.Verdict)));
        Assert.Equal("P1", replay.Results[0].Priority);
    }

    [Fact]
    public void Judge_oneTicket_isWhatTheReplaySays()
    {
        var ticket = Ticket("T", TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(10)));
        Assert.Equal(Policy.Replay([ticket], Tue(9)).Results.Select(result => result.Reading), Policy.Judge(ticket, Tue(9))
            .Results.Select(result => result.Reading));
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
        { TicketOutcome.Closed, [Ask(10), Ask(11), TicketEvent.Reply(Mon(11, 30), Side.Provider),
            TicketEvent.Reply(Mon(11, 40), Side.Provider, false, ReplyIntent.Request), TicketEvent.Closed(Mon(13))] },
        { TicketOutcome.Merged, [TicketEvent.MergedInto(Mon(10), "other")] },
        { TicketOutcome.Open, [TicketEvent.MergedInto(Mon(10), "other"), TicketEvent.Unmerged(Mon(11))] },
    };

    [Theory, MemberData(nameof(Outcomes))]
    public void Replay_howATicketEnded_isItsOutcome(TicketOutcome expected, TicketEvent[] events) =>
        Assert.Equal(expected, Policy.Replay([Ticket("other"), Ticket("T", [TicketEvent.Created(Mon(9), Side.System), .. events])], Tue(9))
            .Results[^1].Outcome);

    [Fact]
    public void Replay_endKnownByStatusOnly_isResolvedByTheClock()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(4).StoppedBy("Done").Build()).Build();
        Assert.Equal(TicketOutcome.Resolved, Assert.Single(policy.Replay([Ticket("T", TicketEvent.Created(Mon(9)),
            TicketEvent.StateChanged(Mon(10), "Done"))], Tue(9)).Results).Outcome);
    }

    [Fact]
    public void Replay_bulkClosure_isReportedFromTheNumberGiven()
    {
        var tickets = Enumerable.Range(0, 3).Select(number => Ticket($"T{number}", TicketEvent.Created(Mon(9)), TicketEvent.Closed(Mon(10)))).ToArray();
        Assert.Equal("3", Assert.Single(Policy.Replay(tickets, Tue(9), new() { BulkClosureFrom = 3 }).Findings).Value);
        Assert.Empty(Policy.Replay(tickets, Tue(9), new() { BulkClosureFrom = 4 }).Findings);
        Assert.Equal(TicketOutcome.Unanswered, Policy.Judge(Ticket("T", TicketEvent.Created(Mon(9)), Ask(10), TicketEvent.Closed(Mon(11))), Tue(9),
            new() { UnansweredRequests = 1 }).Results[0].Outcome);
    }

    private static void AssertProven(Ledger ledger, Reading reading)
    {
        Assert.Equal(reading, ledger.Reading);
        Assert.Empty(LedgerVerifier.Check(ledger, reading));
    }

    private static TicketEvent Ask(int hour) => TicketEvent.Reply(Mon(hour), Side.Provider, intent: ReplyIntent.Request);

    private static Ticket Ticket(string id, params TicketEvent[] events) => new(id, new() { Priority = "P1" }, events);
}
