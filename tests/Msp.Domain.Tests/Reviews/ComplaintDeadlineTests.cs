using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

/// <summary>What is owed at a level of a complaint, at the edges of its deadlines.</summary>
public sealed class ComplaintDeadlineTests
{
    // Raised on Monday at 13:00 in Berlin: 4 and 16 working hours later.
    private static readonly Instant NoteDue = Instant.FromUtc(2026, 3, 2, 16, 0);
    private static readonly Instant AnswerDue = Instant.FromUtc(2026, 3, 4, 12, 0);
    private static readonly Complaint Raised = Made.Complaint(Made.LadderDraft with { ClimbsByItself = false });

    private static string States(Complaint complaint, Instant asOf) => string.Join(" ", complaint.At(asOf).Deadlines.Select(one => $"{one.Level}:{one.State}"));

    private static Complaint After(ComplaintVerb verb, Instant at, Side side = Side.Provider) =>
        Assert.IsType<ComplaintOutcome.Done>(Raised.Apply(new(verb, at, side, "X"))).Complaint;

    [Theory]
    [InlineData(-1, "0:InTime 0:Waiting")]
    [InlineData(0, "0:InTime 0:Waiting")]
    [InlineData(1, "0:Late 0:Waiting")]
    public void Taking_note_is_in_time_up_to_its_due(long nanoseconds, string expected)
    {
        var at = NoteDue + Duration.FromNanoseconds(nanoseconds);
        Assert.Equal(expected, States(After(ComplaintVerb.Acknowledge, at), at));
    }

    [Theory]
    [InlineData(0, "0:Late 0:InTime")]
    [InlineData(1, "0:Late 0:Late")]
    public void An_answer_is_in_time_up_to_its_due_and_takes_note_as_well(long nanoseconds, string expected)
    {
        var at = AnswerDue + Duration.FromNanoseconds(nanoseconds);
        Assert.Equal(expected, States(After(ComplaintVerb.Answer, at), at));
    }

    [Theory]
    [InlineData(-1, "0:Overdue 0:NotDue 1:Waiting")]
    [InlineData(0, "0:Overdue 0:Overdue 1:Waiting")]
    public void Who_leaves_a_level_when_the_answer_is_due_leaves_it_owed(long nanoseconds, string expected)
    {
        var at = AnswerDue + Duration.FromNanoseconds(nanoseconds);
        Assert.Equal(expected, States(After(ComplaintVerb.Escalate, at), at));
    }

    [Fact]
    public void Nothing_is_owed_after_it_was_withdrawn_before_the_due()
    {
        Assert.Equal("0:NotDue 0:NotDue", States(After(ComplaintVerb.Withdraw, NoteDue - Duration.Epsilon, Side.Client), Made.Hours(500)));
        Assert.Equal("0:Overdue 0:NotDue", States(After(ComplaintVerb.Withdraw, NoteDue, Side.Client), Made.Hours(500)));
    }

    [Fact]
    public void An_unanswered_complaint_is_waiting_at_the_due_and_overdue_after_it()
    {
        Assert.Equal("0:Waiting 0:Waiting", States(Raised, NoteDue));
        Assert.Equal("0:Overdue 0:Waiting", States(Raised, NoteDue + Duration.Epsilon));
        Assert.Equal("0:Overdue 0:Overdue", States(Raised, AnswerDue + Duration.Epsilon));
    }

    [Fact]
    public void An_answer_that_nobody_accepts_waits_and_does_not_climb()
    {
        var answered = Assert.IsType<ComplaintOutcome.Done>(Made.Complaint().Apply(new(ComplaintVerb.Answer, NoteDue, Side.Provider, "Bob"))).Complaint;
        var reading = answered.At(Made.Hours(10_000));
        Assert.Equal((ComplaintStatus.Answered, 0, true), (reading.Status, reading.Level, reading.IsOpen));
    }

    [Fact]
    public void A_resolved_complaint_owes_nothing_above_where_it_was_resolved()
    {
        var resolved = Assert.IsType<ComplaintOutcome.Done>(After(ComplaintVerb.Answer, NoteDue).Apply(new(ComplaintVerb.Accept, NoteDue, Side.Client, "Ann"))).Complaint;
        Assert.Equal("0:InTime 0:InTime", States(resolved, Made.Hours(10_000)));
        Assert.False(resolved.At(NoteDue).IsOpen);
    }

    [Fact]
    public void What_is_said_to_happen_after_the_year_2199_is_refused() => Assert.Equal(
        new ComplaintOutcome.TooEarly(Made.Noon), Raised.Apply(new(ComplaintVerb.Answer, Instant.FromUtc(2200, 1, 1, 0, 0), Side.Provider, "Bob")));

    [Fact]
    public void Both_parties_and_nobody_else_may_take_it_up_the_ladder()
    {
        bool May(Side side) => Raised.Apply(new(ComplaintVerb.Escalate, Made.Hours(1), side, "X")) is ComplaintOutcome.Done;
        Assert.Equal([true, true, false, false], [May(Side.Client), May(Side.Provider), May(Side.Vendor), May(Side.System)]);

        // The provider complains: now the client answers, and the provider withdraws.
        var turned = Complaint.Open("B2", "bills are not paid", Side.Provider, "Bob", Made.Noon, ComplaintLadder.From(Made.LadderDraft), Made.Office);
        bool Turned(ComplaintVerb verb, Side side) => turned.Apply(new(verb, Made.Hours(1), side, "X")) is ComplaintOutcome.Done;
        Assert.Equal((true, false, true, false), (Turned(ComplaintVerb.Answer, Side.Client), Turned(ComplaintVerb.Answer, Side.Provider), Turned(ComplaintVerb.Withdraw, Side.Provider),
            Turned(ComplaintVerb.Withdraw, Side.Client)));
    }
}
