using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

/// <summary>A whole pack as people read it: every number beside what it is the sum or the share of.</summary>
public sealed class PackTextTests
{
    [Fact]
    public void A_pack_reads_section_by_section() => Assert.Equal(
        """
        Feedback
          Feedback given: 2 items = 0 praise + 1 complaint + 1 suggestion
          Replies to it: 2 items = 0 waiting + 0 overdue + 2 inTime + 0 late + 0 notDue
          Replies that came in time: 100 % = 2 in time of 2 due by then
          - F1: complaint of Ann (client): no call; replied 2026-03-02T17:00:00Z, due 2026-03-03T12:00:00Z
          - F2: suggestion of Bob (provider): one contact; replied 2026-03-06T15:00:00Z, due 2026-03-09T16:00:00Z
        Complaints
          Complaints raised: 1 complaints = 0 raised + 1 acknowledged + 0 answered + 0 resolved + 0 withdrawn + 0 unresolved
          Deadlines of their levels: 2 deadlines = 0 waiting + 1 overdue + 1 inTime + 0 late + 0 notDue
          - C1 outages: acknowledged at managers; 2026-03-02T14:00:00Z acknowledge by Bob: acknowledged at managers; managers, acknowledge by 2026-03-02T16:00:00Z: inTime; managers, answer by 2026-03-04T12:00:00Z: overdue
        Surveys
          executives, relationship, nps 2: answered of delivered: 100 % = 1 answered of 1 delivered
          executives, relationship, nps 2: answers by rating: 1 answers = 0 rated 0 + 0 rated 1 + 0 rated 2 + 0 rated 3 + 0 rated 4 + 0 rated 5 + 0 rated 6 + 0 rated 7 + 0 rated 8 + 1 rated 9 + 0 rated 10
          users, transactional, csat 1: answered of delivered: 0 % = 0 answered of 1 delivered
          users, transactional, csat 1: answers by rating: 0 answers = 0 rated 1 + 0 rated 2 + 0 rated 3 + 0 rated 4 + 0 rated 5
          - executives, relationship, nps 2: 1 sent, 1 delivered, 1 answered
          - users, transactional, csat 1: 1 sent, 1 delivered, 0 answered
        Recommendations
          Recommendations made: 1 recommendations = 0 waiting + 0 overdue + 0 accepted + 0 declined + 1 deferred
          One-off cost of what is deferred: 4000 EUR = 4000 R1
          Monthly cost of what is deferred: 50 EUR = 50 R1
          - R1: firewall (medium risk: no updates), 4000.00 EUR once and 50.00 EUR a month: deferred
        Roadmap
          Budget of 2026-Q3: 620 EUR = 120 I1, lease: 2 x 20.00 EUR x 3 + 500 I1, set-up: 1 x 500.00 EUR x 1
          Budget of 2026-Q4: 40 EUR = 40 I1, lease: 2 x 20.00 EUR x 1
          Budget of all quarters: 660 EUR = 620 2026-Q3 + 40 2026-Q4
          - 2026-Q3 I1: laptops; old (Bob)
        Actions
          Actions agreed: 3 actions = 1 done + 1 given up + 1 open
          Actions overdue: 1 actions = 1 A3
          Times that open actions were carried on: 1 times = 1 A3
          - A3: open (Bob), due 2026-05-01, 61 days overdue, carried 1 time, moved 0 times
          - warning review.action-overdue at agreed.A3.due: An action is done by its due date. ("2026-05-01")
        Strategy
          Changes of the business: 1 changes = 1 heard in time + 0 heard too late
          Days by which they were heard too late: 0 days
          Changes that became no project: 0 changes
          - B1: new people on 2026-09-01 takes 9 working days, to be heard of by 2026-08-19, heard in time on 2026-03-03
        Improvements
          Hours really saved in the months measured: 8 hours = 8 P1
          Hours expected in the months measured: 10 hours = 10 P1
          Months not measured: 3 months = 3 P1
          - expenses: scan
          - warning improvement.analysis-overdue at P1.againBy: A process is analysed again on time. ("2026-05-10")
          - warning improvement.unmeasured at P1.saved: What an improvement saves is measured every month. ("3")

        """.ReplaceLineEndings("\n"),
        string.Concat(new PackWorld().Pack().Sections));

    [Fact]
    public void Changes_heard_too_late_or_without_a_project_are_counted_by_name()
    {
        // Five working days before Friday 15 May begin on Friday 8 May: heard on Tuesday 12 May is four days late.
        BusinessChangeDraft change = new() { Id = "B1", Kind = BusinessChangeKind.Growth, Title = "t", HeardOn = new(2026, 5, 12), NeededOn = new(2026, 5, 15) };
        var log = StrategyLog.Of(LeadTimes.In(Made.Office, 5), [], [change, change with { Id = "B2", HeardOn = new(2026, 5, 8), Project = "P1" }, change with { Id = "B3", HeardOn = new(2026, 5, 13) }]);
        Assert.Equal(
            [
                "Changes of the business: 2 changes = 1 heard in time + 1 heard too late", "Days by which they were heard too late: 4 days = 4 B1",
                "Changes that became no project: 1 changes = 1 B1",
            ],
            PackSections.Strategy("Strategy", log, new(2026, 5, 12)).Figures.Select(figure => figure.ToString()));
    }

    [Fact]
    public void Only_what_the_reviews_held_by_then_agreed_is_in_a_pack()
    {
        ReviewBookDraft draft = new()
        {
            Held = [new() { Id = "Q1", On = new(2026, 1, 5), Attendees = ["Ann"], Next = new(2026, 12, 1) }, new() { Id = "Q2", On = new(2026, 4, 5), Attendees = ["Ann"], Next = new(2026, 12, 1) }],
            Raised = [new() { Id = "N1", Review = "Q1", Text = "old printers" }],
            Agreed =
            [
                new() { Id = "A1", Review = "Q1", Finding = "N1", Title = "count", Owner = "Bob", Due = new(2026, 4, 4) },
                new() { Id = "A2", Review = "Q2", Title = "sort", Owner = "Bob", Due = new(2026, 4, 5) },
            ],
        };
        string[] Told(LocalDate date) => [.. PackSections.Actions("Actions", ReviewBook.Of(draft), date) is var section
            ? section.Figures.Select(figure => figure.ToString()).Concat(section.Lines.Select(line => $"{line.Id}: {line.Text}")) : []];
        Assert.Equal(
            [
                "Actions agreed: 1 actions = 0 done + 0 given up + 1 open", "Actions overdue: 0 actions", "Times that open actions were carried on: 0 times = 0 A1",
                "A1: A1: count (Bob), due 2026-04-04, carried 0 times, moved 0 times", "N1: old printers",
            ],
            Told(new(2026, 4, 4)));
        Assert.Equal(
            [
                "Actions agreed: 2 actions = 0 done + 0 given up + 2 open", "Actions overdue: 1 actions = 1 A1", "Times that open actions were carried on: 1 times = 1 A1 + 0 A2",
                "A1: A1: count (Bob), due 2026-04-04, 1 day overdue, carried 1 time, moved 0 times", "A2: A2: sort (Bob), due 2026-04-05, carried 0 times, moved 0 times", "N1: old printers",
                "review.action-overdue: warning review.action-overdue at agreed.A1.due: An action is done by its due date. (\"2026-04-04\")",
            ],
            Told(new(2026, 4, 5)));
    }
}
