using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class ComplaintTests
{
    // Raised on Monday at 13:00 in Berlin: 4 and 16 working hours later.
    private static readonly Instant NoteDue = Instant.FromUtc(2026, 3, 2, 16, 0);
    private static readonly Instant AnswerDue = Instant.FromUtc(2026, 3, 4, 12, 0);

    [Fact]
    public void An_accepted_answer_resolves_it()
    {
        var complaint = Done(Done(Done(Made.Complaint(), ComplaintVerb.Acknowledge, 1, Side.Provider), ComplaintVerb.Answer, 20, Side.Provider),
            ComplaintVerb.Accept, 30, Side.Client);

        var reading = complaint.At(Made.Hours(1000));

        Assert.Equal((ComplaintStatus.Resolved, 0, false), (reading.Status, reading.Level, reading.IsOpen));
        Assert.Equal([(ComplaintVerb.Acknowledge, NoteDue, ReplyState.InTime), (ComplaintVerb.Answer, AnswerDue, ReplyState.InTime)],
            reading.Deadlines.Select(one => (one.Verb, one.Due, one.State)));
    }

    [Theory]
    [InlineData(0, 0, ReplyState.Waiting)]
    [InlineData(1, 1, ReplyState.Overdue)]
    public void Without_an_answer_it_climbs_after_the_due_and_not_at_it(int nanoseconds, int level, ReplyState state)
    {
        var reading = Made.Complaint().At(AnswerDue + Duration.FromNanoseconds((long)nanoseconds));

        Assert.Equal((ComplaintStatus.Raised, level), (reading.Status, reading.Level));
        Assert.Equal(state, reading.Deadlines.First(one => one.Verb == ComplaintVerb.Answer).State);
        Assert.Equal(level == 1 ? [AnswerDue] : [], reading.Steps.Where(step => step.Verb == ComplaintVerb.Climb).Select(step => step.At));
    }

    [Fact]
    public void It_climbs_level_by_level_to_the_highest_and_stays_there()
    {
        var reading = Made.Complaint().At(Made.Hours(10_000));

        Assert.Equal((ComplaintStatus.Raised, 2), (reading.Status, reading.Level));

        // 40 working hours from Wednesday 13:00 are a week.
        Assert.Equal([AnswerDue, AnswerDue + Duration.FromDays(7)], reading.Steps.Select(step => step.At));
        Assert.All(reading.Deadlines, one => Assert.Equal(ReplyState.Overdue, one.State));
        Assert.Equal(4, reading.Deadlines.Count);
    }

    [Fact]
    public void It_stays_where_it_is_when_the_ladder_says_so()
    {
        var reading = Made.Complaint(Made.LadderDraft with { ClimbsByItself = false }).At(Made.Hours(10_000));

        Assert.Equal((0, 0), (reading.Level, reading.Steps.Count));
        Assert.Equal(ReplyState.Overdue, reading.Deadlines[1].State);
    }

    [Fact]
    public void A_refused_answer_does_not_start_the_deadline_again()
    {
        var complaint = Done(Done(Made.Complaint(), ComplaintVerb.Answer, 20, Side.Provider), ComplaintVerb.Reject, 30, Side.Client);

        Assert.Equal((ComplaintStatus.Acknowledged, 0), Where(complaint.At(AnswerDue)));
        Assert.Equal((ComplaintStatus.Raised, 1), Where(complaint.At(AnswerDue + Duration.Epsilon)));
    }

    [Fact]
    public void An_answer_refused_after_the_deadline_climbs_at_the_refusal()
    {
        var complaint = Done(Done(Made.Complaint(), ComplaintVerb.Answer, 20, Side.Provider), ComplaintVerb.Reject, 72, Side.Client);

        var reading = complaint.At(Made.Hours(72));

        Assert.Equal((ComplaintStatus.Raised, 1), Where(reading));
        Assert.Equal(Made.Hours(72), reading.Steps[^1].At);
        Assert.Null(reading.Steps[^1].By);

        // What follows at the same instant follows the climb.
        var noted = Done(complaint, ComplaintVerb.Acknowledge, 72, Side.Provider);
        Assert.Equal((ComplaintStatus.Acknowledged, 1), Where(noted.At(Made.Hours(72))));
    }

    [Fact]
    public void An_answer_after_the_climb_is_that_of_the_level_it_is_at()
    {
        var reading = Done(Made.Complaint(), ComplaintVerb.Answer, 60, Side.Provider).At(Made.Hours(60));

        Assert.Equal((ComplaintStatus.Answered, 1), Where(reading));
        Assert.Equal(
            [(0, ComplaintVerb.Acknowledge, ReplyState.Overdue), (0, ComplaintVerb.Answer, ReplyState.Overdue), (1, ComplaintVerb.Answer, ReplyState.InTime)],
            reading.Deadlines.Select(one => (one.Level, one.Verb, one.State)));
    }

    [Fact]
    public void An_escalation_before_the_due_leaves_nothing_owed()
    {
        var complaint = Done(Made.Complaint(), ComplaintVerb.Escalate, 1, Side.Provider);

        var reading = complaint.At(Made.Hours(2));

        Assert.Equal((ComplaintStatus.Raised, 1), Where(reading));
        Assert.Equal([ReplyState.NotDue, ReplyState.NotDue, ReplyState.Waiting], reading.Deadlines.Select(one => one.State));
    }

    [Fact]
    public void An_answer_late_at_the_highest_level_is_late()
    {
        var complaint = Done(Made.Complaint(Made.LadderDraft with { Levels = [Made.LadderDraft.Levels![0]] }), ComplaintVerb.Answer, 72, Side.Provider);

        Assert.Equal([ReplyState.Late, ReplyState.Late], complaint.At(Made.Hours(72)).Deadlines.Select(one => one.State));
    }

    [Theory]
    [InlineData(ComplaintVerb.Acknowledge, Side.Client, ComplaintParty.Respondent)]
    [InlineData(ComplaintVerb.Answer, Side.Client, ComplaintParty.Respondent)]
    [InlineData(ComplaintVerb.Withdraw, Side.Provider, ComplaintParty.Complainant)]
    [InlineData(ComplaintVerb.Climb, Side.Provider, ComplaintParty.Nobody)]
    [InlineData(ComplaintVerb.Escalate, Side.Vendor, ComplaintParty.Either)]
    public void What_is_for_another_party_is_refused(ComplaintVerb verb, Side side, ComplaintParty party) =>
        Assert.Equal(new ComplaintOutcome.NotTheirs(verb, party, side), Made.Complaint().Apply(new(verb, Made.Noon, side, "X")));

    [Fact]
    public void What_the_status_does_not_allow_is_refused_with_what_it_does()
    {
        var refused = Assert.IsType<ComplaintOutcome.NotAllowed>(Made.Complaint().Apply(new(ComplaintVerb.Accept, Made.Noon, Side.Client, "Ann")));

        Assert.Equal((ComplaintStatus.Raised, ComplaintVerb.Accept), (refused.Status, refused.Verb));
        Assert.Equal([ComplaintVerb.Acknowledge, ComplaintVerb.Answer, ComplaintVerb.Escalate, ComplaintVerb.Withdraw, ComplaintVerb.Leave], refused.Allowed);
    }

    [Fact]
    public void It_is_left_unresolved_at_the_highest_level_only()
    {
        var complaint = Made.Complaint();
        Assert.Equal(new ComplaintOutcome.HigherLevelLeft("directors"), complaint.Apply(new(ComplaintVerb.Leave, Made.Noon, Side.Client, "Ann")));
        complaint = Done(Done(complaint, ComplaintVerb.Escalate, 1, Side.Client), ComplaintVerb.Escalate, 2, Side.Client);
        Assert.Equal(new ComplaintOutcome.NoHigherLevel("boards"), complaint.Apply(new(ComplaintVerb.Escalate, Made.Hours(3), Side.Client, "Ann")));
        Assert.Equal(ComplaintStatus.Unresolved, Done(complaint, ComplaintVerb.Leave, 3, Side.Provider).At(Made.Hours(3)).Status);
    }

    [Fact]
    public void History_is_not_rewritten()
    {
        var complaint = Done(Made.Complaint(), ComplaintVerb.Acknowledge, 2, Side.Provider);

        Assert.Equal(new ComplaintOutcome.TooEarly(Made.Hours(2)),
            complaint.Apply(new(ComplaintVerb.Answer, Made.Hours(2) - Duration.Epsilon, Side.Provider, "Bob")));
        Assert.Equal(new ComplaintOutcome.TooEarly(Made.Noon), Made.Complaint()
            .Apply(new(ComplaintVerb.Answer, Made.Noon - Duration.Epsilon, Side.Provider, "Bob")));
        Assert.Equal((ComplaintStatus.Raised, 0), Where(complaint.At(Made.Hours(2) - Duration.Epsilon)));
        Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => complaint.At(Made.Noon - Duration.Epsilon)).ParamName);
    }

    [Fact]
    public void Every_row_of_the_table_can_happen_and_no_other()
    {
        foreach (var status in Enum.GetValues<ComplaintStatus>())
            foreach (var verb in Enum.GetValues<ComplaintVerb>())
            {
                var move = ComplaintLifecycle.Next(status, verb);
                Assert.Equal(ComplaintLifecycle.Moves.Any(one => one.From == status && one.Verb == verb), move is not null);
                Assert.Equal(move is not null && move.Party != ComplaintParty.Nobody, ComplaintLifecycle.Allowed(status).Contains(verb));
            }

        Assert.All([ComplaintStatus.Resolved, ComplaintStatus.Withdrawn, ComplaintStatus.Unresolved], status =>
            Assert.Empty(ComplaintLifecycle.Allowed(status)));
        Assert.Contains("    Answered --> Acknowledged : reject (complainant)\n", ComplaintLifecycle.ToMermaid(), StringComparison.Ordinal);
        Assert.Contains("    Raised --> Raised : climb (by itself)\n    Raised --> Withdrawn", ComplaintLifecycle.ToMermaid(), StringComparison.Ordinal);
        Assert.EndsWith("    Withdrawn --> [*]\n    Unresolved --> [*]\n    Resolved --> [*]\n", ComplaintLifecycle.ToMermaid(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fold_gives_the_same_whatever_the_order_and_names_what_it_left_out() => Laws.HoldForRandom(150, random =>
    {
        var events = Enumerable.Range(0, random.Next(1, 10)).Select(number => new ComplaintEvent(
            (ComplaintVerb)random.Next(8), Made.Hours(random.Next(0, 240)), random.Next(3) == 0 ? Side.Client : Side.Provider, $"P{random.Next(3)}", null,
                random.Next(2))).ToArray();
        var shuffled = events.ToArray();
        random.Shuffle(shuffled);

        var (first, second) = (Made.Complaint().Fold(events, out var found), Made.Complaint().Fold(shuffled, out var foundToo));

        Assert.Equal(first.Events, second.Events);
        Assert.Equal(found, foundToo);
        Assert.Equal(events.Length, first.Events.Count + found.Count);
        Assert.All(found, finding => Assert.Equal("complaint.event-refused", finding.Code));

        // Asked hour by hour, it says the same as it is told in the end.
        var asOf = Made.Hours(random.Next(0, 400));
        var (now, later) = (first.At(asOf), first.At(Made.Hours(500)));
        Assert.Equal(now.Steps, later.Steps.Where(step => step.Verb == ComplaintVerb.Climb && step.At == asOf ? now.Steps.Contains(step) : step.At <= asOf));
        Assert.True(now.Level <= later.Level);
        Assert.Equal(now.Level, now.Steps.Count(step => step.Verb is ComplaintVerb.Climb or ComplaintVerb.Escalate));
    });

    [Fact]
    public void A_ladder_is_made_or_every_fault_is_found()
    {
        var good = Made.LadderDraft.Levels![0]!;
        (ComplaintLevelDraft? Level, string[] Findings)[] cases =
        [
            (null, ["complaint.level-unfit levels[1]"]),
            (good, ["complaint.level-unfit levels[1].name"]),
            (good with { Name = "b", Provider = "", Client = null }, ["complaint.level-unfit levels[1].provider", "complaint.level-unfit levels[1].client"]),
            (good with { Name = "b", AnswerWithin = null, AcknowledgeWithin = null }, ["complaint.deadline-unfit levels[1].answerWithin"]),
            (good with { Name = "b", AnswerWithin = Duration.Zero, AcknowledgeWithin = null }, ["complaint.deadline-unfit levels[1].answerWithin"]),
            (good with { Name = "b", AcknowledgeWithin = Duration.Zero }, ["complaint.deadline-unfit levels[1].acknowledgeWithin"]),
            (good with { Name = "b", AcknowledgeWithin = good.AnswerWithin + Duration.Epsilon }, ["complaint.deadline-unfit levels[1].acknowledgeWithin"]),
            (good with { Name = "b", AcknowledgeWithin = good.AnswerWithin }, []),
        ];
        foreach (var (level, expected) in cases)
        {
            Assert.Equal(expected.Length == 0, ComplaintLadder.TryFrom(new() { Levels = [good, level] }, out _, out var findings));
            Assert.Equal(expected, findings.Select(finding => $"{finding.Code} {finding.Place}"));
        }

        ComplaintLevelDraft?[] Levels(int count) => [.. Enumerable.Range(0, count).Select(number => good with { Name = $"L{number}" })];
        Assert.Equal([false, true, true, false], new[] { 0, 1, 10, 11 }.Select(count =>
            ComplaintLadder.TryFrom(new() { Levels = Levels(count) }, out _, out _)));
        Assert.False(ComplaintLadder.TryFrom(new(), out _, out _));
        var made = ComplaintLadder.From(Made.LadderDraft);
        Assert.Equal(Made.LadderDraft.Levels, made.ToDraft().Levels);
        Assert.Equal((null, false), (made.ToDraft().ClimbsByItself, ComplaintLadder.From(Made.LadderDraft with { ClimbsByItself = false }).ToDraft()
            .ClimbsByItself));
    }

    [Fact]
    public void A_reading_is_told_step_by_step() =>
        Assert.Equal(
            """
            B1 third outage in a month: acknowledged at directors
            2026-03-02T13:00:00Z acknowledge by X: acknowledged at managers
            2026-03-04T12:00:00Z climb by itself: raised at directors
            2026-03-05T00:00:00Z acknowledge by X: acknowledged at directors
            managers, acknowledge by 2026-03-02T16:00:00Z: inTime
            managers, answer by 2026-03-04T12:00:00Z: overdue
            directors, answer by 2026-03-11T12:00:00Z: waiting

            """.ReplaceLineEndings("\n"),
            Done(Done(Made.Complaint(), ComplaintVerb.Acknowledge, 1, Side.Provider), ComplaintVerb.Acknowledge, 60, Side.Provider).At(Made.Hours(60))
                .ToString());

    [Fact]
    public void Every_outcome_is_matched_by_its_own_case()
    {
        ComplaintOutcome[] outcomes =
        [
            new ComplaintOutcome.Done(Made.Complaint()), new ComplaintOutcome.NotAllowed(ComplaintStatus.Raised, ComplaintVerb.Accept, []),
            new ComplaintOutcome.NotTheirs(ComplaintVerb.Accept, ComplaintParty.Complainant, Side.Provider), new ComplaintOutcome.NoHigherLevel("a"),
            new ComplaintOutcome.HigherLevelLeft("a"), new ComplaintOutcome.TooEarly(Made.Noon),
        ];

        Assert.Equal([1, 2, 3, 4, 5, 6], outcomes.Select(outcome => outcome.Match(_ => 1, _ => 2, _ => 3, _ => 4, _ => 5, _ => 6)));
    }

    [Fact]
    public void A_complaint_is_raised_by_a_party_at_a_time_that_calendars_know()
    {
        Complaint Open(string id = "B1", string title = "t", Side from = Side.Provider, string by = "Bob", Instant? at = null) =>
            Domain.Reviews.Complaint.Open(id, title, from, by, at ?? Made.Noon, ComplaintLadder.From(Made.LadderDraft), Made.Office);

        Assert.Equal((Side.Provider, ComplaintStatus.Raised), (Open().From, Open().At(Made.Noon).Status));
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => Open(id: " ")).ParamName);
        Assert.Equal("title", Assert.Throws<ArgumentException>(() => Open(title: "")).ParamName);
        Assert.Equal("by", Assert.Throws<ArgumentException>(() => Open(by: "")).ParamName);
        Assert.Equal("from", Assert.Throws<ArgumentOutOfRangeException>(() => Open(from: Side.System)).ParamName);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => Open(at: Instant.FromUtc(2200, 1, 1, 0, 0))).ParamName);
    }

    private static (ComplaintStatus Status, int Level) Where(ComplaintReading reading) => (reading.Status, reading.Level);

    private static Complaint Done(Complaint complaint, ComplaintVerb verb, double hours, Side side) =>
        Assert.IsType<ComplaintOutcome.Done>(complaint.Apply(new(verb, Made.Hours(hours), side, "X"))).Complaint;
}
