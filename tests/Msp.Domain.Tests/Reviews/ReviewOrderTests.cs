using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

/// <summary>Lists stand in a stated order, and what cannot be read does not hide what comes after it.</summary>
public sealed class ReviewOrderTests
{
    private static readonly LocalDate March = new(2026, 3, 2);

    private static readonly RecommendationDraft Recommended = new() { Id = "R1", Title = "t", Risk = "r", Level = RiskLevel.Low, MadeOn = March, MadeBy = "Bob" };

    private static readonly ProcessImprovementDraft Improved = new() { Id = "P1", Process = "expenses", AnalysedOn = March, Proposal = "scan", ExpectedHours = 1m };

    private static readonly BusinessChangeDraft Changed = new() { Id = "B1", Kind = BusinessChangeKind.Growth, Title = "t", HeardOn = March, NeededOn = new(2026, 5, 15) };

    private static readonly StrategyMeetingDraft Meeting = new() { Id = "S1", On = March, Attendees = ["CFO"] };

    private static HeldReviewDraft Held(string id, int month) => new() { Id = id, On = new(2026, month, 1), Attendees = ["Ann"], Next = new(2026, 12, 1) };

    private static ReviewActionDraft Action(string id, string review, int due = 11) => new() { Id = id, Review = review, Title = "t", Owner = "o", Due = new(2026, due, 1) };

    private static ReviewFindingDraft Found(string id, string review) => new() { Id = id, Review = review, Text = "t" };

    [Fact]
    public void Feedback_stands_in_the_order_it_was_given_then_by_id() => Assert.Equal(
        ["F3", "F1", "F2"],
        FeedbackLog.Of(Made.Promise, [Made.Feedback("F2"), Made.Feedback("F1"), Made.Feedback("F3") with { GivenAt = Made.Noon - Duration.Epsilon }]).Items.Select(item => item.Id));

    [Fact]
    public void Recommendations_improvements_and_changes_stand_by_their_day_then_by_id()
    {
        Assert.Equal(
            ["R3", "R1", "R2"],
            RecommendationLog.Of(Currency.Eur, [Recommended with { Id = "R2" }, Recommended, Recommended with { Id = "R3", MadeOn = March.PlusDays(-1) }]).Items.Select(item => item.Id));
        Assert.Equal(
            ["P3", "P1", "P2"],
            ImprovementLog.Of([Improved with { Id = "P2" }, Improved, Improved with { Id = "P3", AnalysedOn = March.PlusDays(-1) }]).Items.Select(item => item.Id));
        var strategy = StrategyLog.Of(
            LeadTimes.In(Made.Office, 5), [Meeting with { Id = "S2" }, Meeting, Meeting with { Id = "S3", On = March.PlusDays(-1) }],
            [Changed with { Id = "B2" }, Changed, Changed with { Id = "B3", NeededOn = new(2026, 5, 14) }]);
        Assert.Equal(["S3", "S1", "S2"], strategy.Meetings.Select(one => one.Id));
        Assert.Equal(["B3", "B1", "B2"], strategy.Changes.Select(one => one.Id));
    }

    [Fact]
    public void A_book_stands_by_the_day_of_the_review_then_by_review_then_by_id()
    {
        var book = ReviewBook.Of(new()
        {
            Held = [Held("Q2", 4), Held("Q3", 1), Held("Q1", 4)],
            Raised = [Found("N4", "Q1"), Found("N1", "Q2"), Found("N3", "Q1"), Found("N2", "Q3")],
            Agreed = [Action("A4", "Q1"), Action("A1", "Q2"), Action("A3", "Q1"), Action("A2", "Q3")],
        });
        Assert.Equal(["Q3", "Q1", "Q2"], book.Held.Select(one => one.Id));
        Assert.Equal(["N2", "N3", "N4", "N1"], book.Raised.Select(one => one.Id));
        Assert.Equal(["A2", "A3", "A4", "A1"], book.Agreed.Select(one => one.Id));
        Assert.Equal("Q2", book.On(new(2026, 4, 1)).Last!.Id);

        // Of two reviews on one day the second by id is the later: what the first agreed is carried to it.
        Assert.Equal([("A1", 0), ("A2", 2), ("A3", 1), ("A4", 1)], book.On(new(2026, 4, 1)).Actions.Select(one => (one.Action.Id, one.Carried)));
    }

    [Fact]
    public void Open_actions_stand_by_what_is_due_first_then_by_id() => Assert.Equal(
        ["A3", "A1", "A2"],
        ReviewBook.Of(new() { Held = [Held("Q1", 1)], Agreed = [Action("A2", "Q1"), Action("A1", "Q1"), Action("A3", "Q1", 10)] }).On(new(2026, 2, 1)).Actions.Select(one => one.Action.Id));

    [Fact]
    public void Complaints_stand_in_the_order_they_were_raised_and_later_ones_are_left_out()
    {
        var ladder = ComplaintLadder.From(Made.LadderDraft);
        Complaint Raised(string id, Instant at) => Complaint.Open(id, "t", Side.Client, "Ann", at, ladder, Made.Office);
        var section = PackSections.Complaints(
            "Complaints", [Raised("C2", Made.Noon), Raised("C4", Made.Hours(1) + Duration.Epsilon), Raised("C1", Made.Noon), Raised("C3", Made.Hours(-1)), Raised("C5", Made.Hours(1))], Made.Hours(1));
        Assert.Equal(["C3", "C1", "C2", "C5"], section.Lines.Select(line => line.Id));
        Assert.Equal("Complaints raised: 4 complaints = 4 raised + 0 acknowledged + 0 answered + 0 resolved + 0 withdrawn + 0 unresolved", section.Figures[0].ToString());
        Assert.Equal("Deadlines of their levels: 8 deadlines = 8 waiting + 0 overdue + 0 inTime + 0 late + 0 notDue", section.Figures[1].ToString());
    }

    [Fact]
    public void What_cannot_be_read_does_not_hide_what_comes_after_it()
    {
        Assert.Equal(["F1"], FeedbackLog.Of(Made.Promise, [null, new(), Made.Feedback("F1")]).Items.Select(one => one.Id));
        Assert.Equal(["R1"], RecommendationLog.Of(Currency.Eur, [null, new(), Recommended]).Items.Select(one => one.Id));
        Assert.Equal(["P1"], ImprovementLog.Of([null, new(), Improved]).Items.Select(one => one.Id));
        var strategy = StrategyLog.Of(LeadTimes.In(Made.Office, 5), [null, new(), Meeting], [null, new(), Changed with { HeardOn = null, Meeting = "S1" }]);
        Assert.Equal(("S1", "B1"), (Assert.Single(strategy.Meetings).Id, Assert.Single(strategy.Changes).Id));
        var book = ReviewBook.Of(new() { Held = [null, new(), Held("Q1", 1)], Raised = [null, new(), Found("N1", "Q1")], Agreed = [null, new(), Action("A1", "Q1")] });
        Assert.Equal(("Q1", "N1", "A1"), (Assert.Single(book.Held).Id, Assert.Single(book.Raised).Id, Assert.Single(book.Agreed).Id));
    }

    [Fact]
    public void A_warning_leaves_the_item_in_and_an_error_takes_it_out()
    {
        var log = FeedbackLog.Of(Made.Promise, [Made.Feedback("F1") with { Example = null }, Made.Feedback("F2") with { Example = null, By = " " }]);
        Assert.Equal(["F1"], log.Items.Select(one => one.Id));
        Assert.Equal(
            ["feedback.example-missing [0].example", "feedback.text-blank [1].by", "feedback.example-missing [1].example"], log.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Fact]
    public void Days_and_times_are_of_the_years_1970_to_2199_both_included()
    {
        Instant first = Instant.FromUtc(1970, 1, 1, 0, 0), end = Instant.FromUtc(2200, 1, 1, 0, 0);
        int Items(Instant given) => FeedbackLog.Of(Made.Promise, [Made.Feedback("F1") with { GivenAt = given }]).Items.Count;
        Assert.Equal([0, 1, 1, 0], [Items(first - Duration.Epsilon), Items(first), Items(end - Duration.Epsilon), Items(end)]);
        int Days(LocalDate made) => RecommendationLog.Of(Currency.Eur, [Recommended with { MadeOn = made }]).Items.Count;
        Assert.Equal([0, 1, 1, 0], [Days(new(1969, 12, 31)), Days(new(1970, 1, 1)), Days(new(2199, 12, 31)), Days(new(2200, 1, 1))]);
    }

    [Fact]
    public void Events_at_one_instant_are_taken_by_number_then_verb_then_who()
    {
        ComplaintEvent Noted(string by, int number = 0, string? text = null) => new(ComplaintVerb.Acknowledge, Made.Hours(1), Side.Provider, by, text, number);
        ComplaintEvent answered = new(ComplaintVerb.Answer, Made.Hours(1), Side.Provider, "Bob");
        string First(params ComplaintEvent[] events) => Made.Complaint().Fold(events, out _).Events[0] is var done ? $"{done.Verb} {done.By} {done.Text}" : "";
        Assert.Equal("Acknowledge Ann ", First(Noted("Bob", 1), Noted("Ann", 0)));
        Assert.Equal("Acknowledge Bob ", First(answered with { By = "Ann" }, Noted("Bob")));
        Assert.Equal("Answer Bob ", First(Noted("Ann", 1), answered));
        Assert.Equal("Acknowledge Ann ", First(Noted("Bob"), Noted("Ann")));
        Assert.Equal("Acknowledge Ann a", First(Noted("Ann", text: "b"), Noted("Ann", text: "a")));

        // What is left out is named by verb and time.
        Made.Complaint().Fold([Noted("Bob"), Noted("Ann")], out var findings);
        Assert.Equal(
            "error complaint.event-refused at B1.acknowledge: It could not be done to the complaint as it stood; it is left out. (\"2026-03-02T13:00:00Z\")", $"{Assert.Single(findings)}");
    }
}
