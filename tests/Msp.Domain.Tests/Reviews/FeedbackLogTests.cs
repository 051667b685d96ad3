using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class FeedbackLogTests
{
    // Monday 13:00 in Berlin, 8 working hours of 09:00-17:00 end on Tuesday at 13:00.
    private static readonly Instant Due = Instant.FromUtc(2026, 3, 3, 12, 0);

    [Theory]
    [InlineData(-1, null, ReplyState.Waiting)]
    [InlineData(0, null, ReplyState.Waiting)]
    [InlineData(1, null, ReplyState.Overdue)]
    [InlineData(2, -1, ReplyState.InTime)]
    [InlineData(2, 0, ReplyState.InTime)]
    [InlineData(2, 1, ReplyState.Late)]
    [InlineData(0, 1, ReplyState.Waiting)]
    [InlineData(1, 2, ReplyState.Overdue)]
    [InlineData(1, 1, ReplyState.Late)]
    public void A_reply_is_judged_against_its_due_as_known_at_the_instant(int asOf, int? replied, ReplyState expected)
    {
        var draft = Made.Feedback("F1");
        if (replied is { } seconds)
            draft = draft with { RepliedAt = Due + Duration.FromSeconds(seconds), RepliedBy = "Bob", Reply = "called" };

        var reading = Assert.Single(FeedbackLog.Of(Made.Promise, [draft]).At(Due + Duration.FromSeconds(asOf)).Readings);

        Assert.Equal((expected, (Instant?)Due), (reading.State, reading.Due));
        Assert.Equal(expected is ReplyState.Overdue or ReplyState.Late ? Duration.FromSeconds(1) : Duration.Zero, reading.LateBy);
    }

    [Fact]
    public void Lateness_is_working_time()
    {
        // Due on Tuesday at 13:00, looked at on Wednesday at 10:00: 4 hours on Tuesday and 1 on Wednesday.
        var reading = Assert.Single(FeedbackLog.Of(Made.Promise, [Made.Feedback("F1")]).At(Instant.FromUtc(2026, 3, 4, 9, 0)).Readings);

        Assert.Equal(Duration.FromHours(5), reading.LateBy);
        Assert.Equal("F1: complaint of Ann (client): nobody called back; no reply, PT5H of working time after it was due", reading.ToString());
    }

    [Fact]
    public void No_reply_is_due_where_none_is_promised_or_the_calendar_never_opens()
    {
        Assert.Equal(ReplyState.NotDue, FeedbackLog.Of(Made.Promise, [Made.Feedback("F1", FeedbackKind.Praise)]).At(Made.Hours(1000)).Readings[0].State);
        Assert.Equal(ReplyState.NotDue, FeedbackLog.Of(ReplyPromise.In(Made.Never, Duration.FromHours(1), null), [Made.Feedback("F1")]).At(Made.Hours(1000))
            .Readings[0].State);
    }

    [Fact]
    public void What_is_given_later_is_left_out_and_sides_are_told_apart()
    {
        var log = FeedbackLog.Of(Made.Promise,
        [
            Made.Feedback("F2") with { GivenAt = Made.Hours(1) },
            Made.Feedback("F1") with { From = Side.Provider },
        ]);

        Assert.Equal(["F1", "F2"], log.Items.Select(item => item.Id));
        Assert.Equal(["F1"], log.At(Made.Hours(1) - Duration.Epsilon).Readings.Select(reading => reading.Item.Id));
        Assert.Equal(["F2"], log.At(Made.Hours(1), Side.Client).Readings.Select(reading => reading.Item.Id));
        Assert.Equal(["F1"], log.At(Made.Hours(1), Side.Provider).Readings.Select(reading => reading.Item.Id));
    }

    [Fact]
    public void Every_fault_is_found_and_the_rest_counts()
    {
        var good = Made.Feedback("F1");
        (FeedbackDraft? Draft, string Finding)[] cases =
        [
            (null, "feedback.id-unfit [1]"),
            (good with { Id = " " }, "feedback.id-unfit [1].id"),
            (good with { Id = "F1" }, "feedback.id-unfit [1].id"),
            (good with { Id = "F2", Kind = null }, "feedback.kind-unknown [1].kind"),
            (good with { Id = "F2", Kind = (FeedbackKind)7 }, "feedback.kind-unknown [1].kind"),
            (good with { Id = "F2", From = Side.Vendor }, "feedback.side-unknown [1].from"),
            (good with { Id = "F2", From = null }, "feedback.side-unknown [1].from"),
            (good with { Id = "F2", By = null }, "feedback.text-blank [1].by"),
            (good with { Id = "F2", Text = "" }, "feedback.text-blank [1].text"),
            (good with { Id = "F2", GivenAt = null }, "feedback.time-unfit [1].givenAt"),
            (good with { Id = "F2", GivenAt = Instant.FromUtc(2200, 1, 1, 0, 0) }, "feedback.time-unfit [1].givenAt"),
            (good with { Id = "F2", GivenAt = Instant.FromUtc(1969, 12, 31, 23, 59) }, "feedback.time-unfit [1].givenAt"),
            (good with { Id = "F2", RepliedAt = Made.Noon - Duration.Epsilon, RepliedBy = "Bob", Reply = "yes" }, "feedback.time-unfit [1].repliedAt"),
            (good with { Id = "F2", RepliedAt = Made.Noon }, "feedback.reply-unfit [1].repliedAt"),
            (good with { Id = "F2", RepliedAt = Made.Noon, RepliedBy = "Bob" }, "feedback.reply-unfit [1].repliedAt"),
            (good with { Id = "F2", Reply = "yes", RepliedBy = "Bob" }, "feedback.reply-unfit [1].repliedAt"),
            (good with { Id = "F2", RepliedAt = Made.Noon, RepliedBy = "Bob", Reply = " " }, "feedback.reply-unfit [1].reply"),
            (good with { Id = "F2", RepliedAt = Made.Noon, RepliedBy = " ", Reply = "yes" }, "feedback.reply-unfit [1].repliedBy"),
        ];
        foreach (var (draft, expected) in cases)
        {
            var log = FeedbackLog.Of(Made.Promise, [good, draft]);

            Assert.Equal([expected], log.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
            Assert.Equal([good], log.Items.Select(item => item.ToDraft()));
        }
    }

    [Fact]
    public void A_complaint_without_an_example_is_a_warning_and_counts()
    {
        var log = FeedbackLog.Of(Made.Promise, [Made.Feedback("F1") with { Example = " " },
            Made.Feedback("F2", FeedbackKind.Suggestion) with { Example = null }]);

        Assert.Equal([(FindingSeverity.Warning, "feedback.example-missing", "[0].example")], log.Findings.Select(finding =>
            (finding.Severity, finding.Code, finding.Place)));
        Assert.Equal(2, log.Items.Count);
    }

    [Fact]
    public void An_item_alone_is_made_or_refused_with_every_finding()
    {
        Assert.Equal("F1", FeedbackItem.From(Made.Feedback("F1")).Id);
        Assert.False(FeedbackItem.TryFrom(new(), out var item, out var findings));
        Assert.Null(item);
        Assert.Equal(6, findings.Count);
        Assert.Equal(findings, Assert.Throws<InvalidDefinitionException>(() => FeedbackItem.From(new())).Findings);
    }

    [Fact]
    public void Counts_add_up_and_the_overdue_are_named()
    {
        Instant At(int hours) => Made.Hours(hours);
        var log = FeedbackLog.Of(Made.Promise,
        [
            Made.Feedback("F1"),
            Made.Feedback("F2") with { RepliedAt = At(1), RepliedBy = "Bob", Reply = "ok" },
            Made.Feedback("F3") with { RepliedAt = At(25), RepliedBy = "Bob", Reply = "ok" },
            Made.Feedback("F4", FeedbackKind.Suggestion),
            Made.Feedback("F5", FeedbackKind.Praise),
        ]);

        var standing = log.At(At(26));

        Assert.Equal("1/3", $"{standing.Punctuality!.Value.Numerator}/{standing.Punctuality.Value.Denominator}");
        Assert.Equal(
            "5 given: 1 praise, 3 complaint, 1 suggestion\nreplies: 1 in time, 1 late, 1 overdue, 1 waiting, 1 not due\n"
            + "F1: complaint of Ann (client): nobody called back; no reply, PT2H of working time after it was due\n",
            standing.ToString());
        Assert.Null(log.At(Made.Noon - Duration.Epsilon).Punctuality);
    }

    [Fact]
    public void A_promise_of_no_time_is_refused()
    {
        Assert.Equal("suggestion", Assert.Throws<ArgumentOutOfRangeException>(() => ReplyPromise.In(Made.Office, Duration.FromHours(1), Duration.Zero))
            .ParamName);
        Assert.Equal("praise", Assert.Throws<ArgumentOutOfRangeException>(() => ReplyPromise.In(Made.Office, null, null, -Duration.Epsilon)).ParamName);
    }
}
