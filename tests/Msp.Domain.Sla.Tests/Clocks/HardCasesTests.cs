using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>The cases that desks argue about, each by its name.</summary>
public sealed class HardCasesTests
{
    [Fact]
    public void Phoned_0805_and_logged_0940_starts_at_the_call_once_it_is_known()
    {
        var early = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00").Build();
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Hours(8)), early).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(8, 5)) with { RecordedAt = Mon(9, 40) }];

        Assert.Equal(Mon(16, 5), target.Read(events, Mon(9, 40)).Due);
        Assert.Equal(Hours(1) + Duration.FromMinutes(35), target.Read(events, Mon(9, 40)).Spent);
        Assert.Equal(Phase.NotStarted, target.Read(events, Mon(9, 39), knownBy: Mon(9, 39)).Phase);
        Assert.Equal(Phase.Running, target.Read(events, Mon(9, 39), knownBy: Mon(9, 40)).Phase);
    }

    [Fact]
    public void Merge_gives_the_survivor_the_earliest_start_and_takes_the_duplicate_out_of_statistics()
    {
        var survivor = new Ticket("T2", TicketAttributes.None, [TicketEvent.Created(Mon(11)), TicketEvent.Resolved(Mon(16))]);
        var duplicate = new Ticket("T1", TicketAttributes.None, [TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(12), "T2")]);
        var replay = Policy(4).Replay([survivor, duplicate], Tue(9));

        var kept = replay.Results.Single(result => result.TicketId == "T2");
        Assert.Equal((Mon(9), Verdict.Breached, true), (kept.Reading.Start!.Value, kept.Verdict, kept.IsCounted));
        var merged = replay.Results.Single(result => result.TicketId == "T1");
        Assert.Equal((TicketOutcome.Merged, false), (merged.Outcome, merged.IsCounted));
        Assert.Empty(replay.Findings);
    }

    [Fact]
    public void Merge_takes_the_start_of_a_duplicate_from_the_instant_its_creation_is_known()
    {
        var survivor = new Ticket("T2", TicketAttributes.None, [TicketEvent.Created(Mon(8))]);
        var duplicate = new Ticket("T1", TicketAttributes.None, [TicketEvent.Created(Mon(7)) with { RecordedAt = Mon(13) }, TicketEvent.MergedInto(Mon(12), "T2")]);

        Instant? Start(Instant knownBy) => Policy(4).Replay([survivor, duplicate], Mon(13), knownBy: knownBy).Results.Single(result => result.TicketId == "T2").Reading.Start;

        Assert.Equal([Mon(8), Mon(7)], new[] { Mon(13) - Duration.Epsilon, Mon(13) }.Select(Start));
    }

    [Fact]
    public void Merge_counts_a_duplicate_created_at_the_very_instant_of_the_reading()
    {
        var survivor = new Ticket("T2", TicketAttributes.None, [TicketEvent.Created(Mon(9))]);
        var duplicate = new Ticket("T1", TicketAttributes.None, [TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(9), "T2")]);

        Assert.Equal((TicketOutcome.Merged, Mon(9)), Policy(4).Replay([survivor, duplicate], Mon(9)) is var replay
            ? (replay.Results.Single(result => result.TicketId == "T1").Outcome, replay.Results.Single(result => result.TicketId == "T2").Reading.Start!.Value) : default);
    }

    [Fact]
    public void Unmerge_restores_both_tickets()
    {
        var survivor = new Ticket("T2", TicketAttributes.None, [TicketEvent.Created(Mon(11)), TicketEvent.Resolved(Mon(14))]);
        var duplicate = new Ticket("T1", TicketAttributes.None,
            [TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(12), "T2"), TicketEvent.Unmerged(Mon(13))]);

        var before = Policy(4).Replay([survivor, duplicate], Mon(12, 30)).Results;
        Assert.Equal(Mon(9), before.Single(result => result.TicketId == "T2").Reading.Start);
        var after = Policy(4).Replay([survivor, duplicate], Tue(9)).Results;
        Assert.Equal((Mon(11), Verdict.Met), (after.Single(result => result.TicketId == "T2").Reading.Start!.Value,
            after.Single(result => result.TicketId == "T2").Verdict));
        Assert.Equal((TicketOutcome.Open, true, Verdict.Overdue), after.Where(result => result.TicketId == "T1")
            .Select(result => (result.Outcome, result.IsCounted, result.Verdict)).Single());
    }

    [Fact]
    public void Parent_outage_with_five_children_each_answered_by_itself_and_solved_with_the_parent()
    {
        var parent = new Ticket("P", TicketAttributes.None,
            [TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(9, 10), Side.Provider), TicketEvent.Resolved(Mon(12))]);
        var children = Enumerable.Range(1, 5).Select(number => new Ticket($"C{number}", TicketAttributes.None,
        [
            TicketEvent.Created(Mon(9, number)), TicketEvent.AttachedTo(Mon(9, 30), "P"),
            TicketEvent.Reply(Mon(9) + Duration.FromMinutes(10 + (10 * number)), Side.Provider),
            TicketEvent.Resolved(Mon(15)), // closed one by one afterwards: the solution came with the parent's
        ]));
        var policy = SlaPolicy.Named("p").Add(Resolution(4).Build())
            .Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingTime(Hours(0.5)), Calendar).Build()).Build();
        var replay = policy.Replay([parent, .. children], Tue(9));

        var resolutions = replay.Results.Where(result => result.Metric == Metric.Resolution && result.TicketId != "P").ToList();
        Assert.Equal(5, resolutions.Count);
        Assert.All(resolutions, result => Assert.Equal((Mon(12), Verdict.Met, "P"), (result.Reading.Stop!.Value, result.Verdict, result.IncidentId)));
        var responses = replay.Results.Where(result => result.Metric == Metric.FirstResponse && result.TicketId != "P").Select(result => result.Verdict);
        Assert.Equal([Verdict.Met, Verdict.Met, Verdict.Breached, Verdict.Breached, Verdict.Breached], responses);
    }

    [Fact]
    public void Wrong_client_picked_and_corrected_is_judged_from_creation_and_the_old_verdict_stays_visible_but_void()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(1).Build(), new Applies { Client = "Gold" })
            .Add(Resolution(8).Build(), new Applies { Client = "Basic" }).Build();
        var ticket = new Ticket("T", new TicketAttributes { Client = "Gold" },
            [TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(12), new TicketAttributes { Client = "Basic" }, ChangeReason.Misclassified),
                TicketEvent.Resolved(Mon(16))]);

        var result = Assert.Single(policy.Replay([ticket], Tue(9)).Results);
        Assert.Equal((Mon(9), Mon(17), Verdict.Met), (result.Reading.Start!.Value, result.Reading.Due!.Value, result.Verdict));
        var old = Assert.Single(result.Superseded);
        Assert.Equal((Verdict.Overdue, true, Mon(10)), (old.Before.Verdict, old.IsVoid, old.Before.Due!.Value));
        Assert.Equal("Basic", result.Attributes.Client);
    }

    [Fact]
    public void Lowered_priority_does_not_erase_a_breach_that_had_happened()
    {
        var policy = SlaPolicy.Named("p").Add(Resolution(1).Build(), new Applies { Priority = "P1" })
            .Add(Resolution(8).Build(), new Applies { Priority = "P3" }).Build();
        var ticket = new Ticket("T", new TicketAttributes { Priority = "P1" },
            [TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(12), new TicketAttributes { Priority = "P3" }, ChangeReason.Eased),
                TicketEvent.Resolved(Mon(16))]);

        var reading = policy.Read(ticket, Metric.Resolution, Tue(9));
        Assert.Equal((Verdict.Breached, Mon(10), Mon(10)), (reading.Verdict, reading.StandingBreach!.Value, reading.DecidedAt!.Value));
        Assert.False(Assert.Single(policy.Explain(ticket, Metric.Resolution, Tue(9)).Superseded).IsVoid);
    }

    [Fact]
    public void Flapping_alert_is_one_alert()
    {
        var target = Resolution(2).FlapsWithin(Duration.FromMinutes(15)).Build();
        TicketEvent[] events =
        [
            TicketEvent.Created(Mon(9), Side.System), TicketEvent.Resolved(Mon(9, 20), Side.System), TicketEvent.Reopened(Mon(9, 30), Side.System),
            TicketEvent.Resolved(Mon(9, 50), Side.System),
            TicketEvent.Reopened(Mon(10, 5), Side.System), TicketEvent.Resolved(Mon(10, 30), Side.System), TicketEvent.Reopened(Mon(11), Side.System),
        ];

        var episodes = target.Episodes(events, Mon(11));
        Assert.Equal([(1, Verdict.Met, Hours(1.5)), (2, Verdict.Open, Hours(1.5))],
            episodes.Select(episode => (episode.Episode, episode.Verdict, episode.Spent)));
        var ledger = target.Explain(events, Mon(11));
        Assert.Equal(2, ledger.Findings.Count(finding => finding.Code == FindingCodes.ClockFlapping));
        Assert.Empty(LedgerVerifier.Check(ledger, target.Read(events, Mon(11))));
    }

    [Fact]
    public void Closed_after_three_unanswered_reminders_is_an_outcome_of_its_own()
    {
        TicketEvent[] reminded =
        [
            TicketEvent.Created(Mon(9)), TicketEvent.Reply(Mon(10), Side.Provider, intent: ReplyIntent.Request),
            TicketEvent.Reply(Tue(10), Side.Provider, intent: ReplyIntent.Request),
            TicketEvent.Reply(Wed(10), Side.Provider, intent: ReplyIntent.Request), TicketEvent.Closed(Thu(10)),
        ];
        TicketEvent[] answered = [.. reminded, TicketEvent.Reply(Wed(11), Side.Client)];
        var policy = SlaPolicy.Named("p").Add(Resolution(4).PausedByConversation().Build()).Build();
        var results = policy.Replay([new Ticket("A", TicketAttributes.None, reminded), new Ticket("B", TicketAttributes.None, answered)], Fri(9)).Results;

        Assert.Equal((TicketOutcome.Unanswered, Hours(1), Verdict.Met), (results[0].Outcome, results[0].Reading.Spent, results[0].Verdict));
        Assert.Equal((TicketOutcome.Closed, Verdict.Breached), (results[1].Outcome, results[1].Verdict));
    }

    [Fact]
    public void Thanks_after_closing_reopens_nothing()
    {
        var target = Resolution(4).ReopenedByClientReply().Build();
        TicketEvent[] thanked = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11)),
            TicketEvent.Reply(Mon(12), Side.Client, intent: ReplyIntent.Courtesy)];
        TicketEvent[] asked = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11)), TicketEvent.Reply(Mon(12), Side.Client)];

        Assert.Equal((Phase.Stopped, Verdict.Met, 1), Summary(target.Read(thanked, Tue(9))));
        Assert.Equal((Phase.Running, Verdict.Open, 2), Summary(target.Read(asked, Mon(13))));
        Assert.Equal((Phase.Stopped, Verdict.Met, 1), Summary(Resolution(4).Build().Read(asked, Mon(13))));
    }

    [Fact]
    public void Bulk_close_of_200_counts_as_recorded_and_is_reported_once()
    {
        var tickets = Enumerable.Range(0, 200).Select(number =>
            new Ticket($"T{number}", TicketAttributes.None, [TicketEvent.Created(Mon(9, number % 60)), TicketEvent.Closed(Tue(12))])).ToList();
        tickets.Add(new Ticket("other", TicketAttributes.None, [TicketEvent.Created(Mon(9)), TicketEvent.Closed(Tue(13))]));
        var replay = Policy(8).Replay(tickets, Wed(9));

        Assert.All(replay.Results.Take(200), result => Assert.Equal((Tue(12), Verdict.Breached), (result.Reading.Stop!.Value, result.Verdict)));
        var finding = Assert.Single(replay.Findings);
        Assert.Equal((FindingCodes.ReplayBulkClosure, "200"), (finding.Code, finding.Value));
    }

    [Fact]
    public void Visit_date_the_client_chose_is_credited_and_one_the_provider_chose_is_not()
    {
        var target = Resolution(8).Build();
        TicketEvent[] chosenByClient = [TicketEvent.Created(Mon(9)), TicketEvent.VisitAgreed(Mon(11), Thu(10), Side.Client), TicketEvent.Resolved(Thu(12))];
        TicketEvent[] chosenByProvider = [TicketEvent.Created(Mon(9)), TicketEvent.VisitAgreed(Mon(11), Thu(10), Side.Provider), TicketEvent.Resolved(Thu(12))];

        var credited = target.Read(chosenByClient, Fri(9));
        Assert.Equal((Verdict.Met, Hours(4), Hours(23)), (credited.Verdict, credited.Spent, credited.Credited));
        var attributed = target.Read(chosenByProvider, Fri(9));
        Assert.Equal((Verdict.Breached, Hours(27), Duration.Zero), (attributed.Verdict, attributed.Spent, attributed.Credited));
        Assert.Equal(new WaitTotal(WaitingFor.VisitDate, new BothHours(Hours(23), Hours(71))), Assert.Single(target.Explain(chosenByClient, Fri(9)).Waits));
        Assert.Equal(new WaitTotal(WaitingFor.Provider, new BothHours(Hours(23), Hours(71))), Assert.Single(target.Explain(chosenByProvider, Fri(9)).Waits));
        Assert.Equal(Thu(10), target.Read(chosenByClient, Tue(9)).NextTransition);
        Assert.Equal((Phase.Paused, Phase.Running), (target.Read(chosenByClient, Thu(9)).Phase, target.Read(chosenByClient, Thu(10)).Phase));
    }

    [Fact]
    public void Technician_in_another_zone_than_the_site_changes_nothing_because_the_site_s_calendar_counts()
    {
        var site = BusinessCalendar.In("America/New_York").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        var technician = BusinessCalendar.In("Asia/Kolkata").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        // 10:00 in Kolkata on Monday is 23:30 on Sunday in New York: the site is closed until 14:00 UTC.
        var reported = Mon(4, 30);
        Instant Due(BusinessCalendar calendar) => SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Hours(4)), calendar).Build()
            .Read([TicketEvent.Created(reported)], reported).Due!.Value;

        Assert.Equal(Mon(18), Due(site));
        Assert.Equal(Mon(8, 30), Due(technician));
        // Follow the sun: whoever is open counts.
        Assert.Equal(Mon(8, 30), Due(site.Union(technician)));
    }

    [Fact]
    public void Holiday_announced_after_the_ticket_was_opened_counts_from_its_announcement()
    {
        var announced = Tue(12);
        var edited = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(new LocalDate(2026, 1, 12), "too late")
            .Closed(new LocalDate(2026, 1, 15), "State funeral").Build();
        var calendar = Calendar.RevisedBy(edited, announced);
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Hours(28)), calendar).Build();
        TicketEvent[] events = [TicketEvent.Created(Mon(9))];

        Assert.Equal(Thu(13), target.Read(events, Tue(11), knownBy: Tue(11)).Due);
        // The 15th no longer counts; what the edit says about the 12th lies before it was published and needs a restatement.
        Assert.Equal(Fri(13), target.Read(events, Tue(13)).Due);
        Assert.Equal(Hours(11), target.Read(events, Tue(12)).Spent);
    }

    private static SlaPolicy Policy(double hours) => SlaPolicy.Named("p").Add(Resolution(hours).Build()).Build();

    private static (Phase Phase, Verdict Verdict, int Episode) Summary(Reading reading) => (reading.Phase, reading.Verdict, reading.Episode);
}
