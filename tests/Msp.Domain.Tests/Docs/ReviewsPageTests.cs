using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/reviews.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class ReviewsPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("reviews.md");

        BusinessCalendar office = BusinessCalendar.In("Europe/Berlin").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        Instant monday = Instant.FromUtc(2026, 3, 2, 12, 0);
        Instant quarterEnd = Instant.FromUtc(2026, 4, 1, 8, 0);

        FeedbackLog feedback = FeedbackLog.Of(
            ReplyPromise.In(office, complaint: Duration.FromHours(8), suggestion: Duration.FromHours(40)),
            [
                new() { Id = "F1", Kind = FeedbackKind.Complaint, From = Side.Client, By = "Ann", Text = "nobody called back", Example = "ticket 17", GivenAt = monday },
                new()
                {
                    Id = "F2", Kind = FeedbackKind.Suggestion, From = Side.Provider, By = "Bob", Text = "name one contact", GivenAt = monday,
                    RepliedAt = monday + Duration.FromDays(2), RepliedBy = "Ann", Reply = "it is Cay",
                },
            ]);
        Console.Write(feedback.At(quarterEnd));
        Console.EndBlock();

        ComplaintLadder ladder = ComplaintLadder.From(new ComplaintLadderDraft
        {
            Levels =
            [
                new() { Name = "managers", Provider = "service manager", Client = "IT lead", AcknowledgeWithin = Duration.FromHours(4), AnswerWithin = Duration.FromHours(16) },
                new() { Name = "directors", Provider = "director", Client = "CIO", AnswerWithin = Duration.FromHours(40) },
            ],
        });
        Complaint complaint = Complaint.Open("C1", "third outage in a month", Side.Client, "Ann", monday, ladder, office)
            .Fold([new(ComplaintVerb.Acknowledge, monday + Duration.FromHours(1), Side.Provider, "Bob")], out _);
        Console.Write(complaint.At(monday + Duration.FromDays(3)));
        string told = complaint.Apply(new(ComplaintVerb.Leave, monday + Duration.FromDays(1), Side.Client, "Ann")).Match(
            done => "left unresolved", no => $"not in {no.Status}", _ => "not theirs", _ => "no higher level", first => $"first to the {first.Level}", late => $"after {late.Last}");
        Console.WriteLine(told);
        Console.EndBlock();

        RecommendationLog recommendations = RecommendationLog.Of(Currency.Eur,
        [
            new()
            {
                Id = "R1", Title = "replace the firewall", Risk = "no updates from July on", Level = RiskLevel.High, OneOff = Money.Of(4_000m, Currency.Eur), MadeOn = new(2026, 3, 2), MadeBy = "Bob",
                Decisions = [new() { Verdict = RecommendationVerdict.Declined, On = new(2026, 3, 20), By = "Gus" }],
            },
        ]);
        Console.Write(recommendations.On(new LocalDate(2026, 4, 1)));
        foreach (Finding finding in recommendations.Findings)
            Console.WriteLine(finding);

        Roadmap roadmap = Roadmap.From(new RoadmapDraft
        {
            Currency = "EUR",
            Initiatives =
            [
                new()
                {
                    Id = "I1", Title = "new laptops", Summary = "three are out of support", Quarter = "2026-Q3", Contact = "Bob", Assets = ["L1", "L2", "L3"],
                    Costs = [new() { Text = "device", Amount = Money.Of(1_200m, Currency.Eur), PerAsset = true }, new() { Text = "lease", Amount = Money.Of(20m, Currency.Eur), PerAsset = true, Monthly = true, Months = 4 }],
                },
            ],
        });
        Console.Write(string.Concat(roadmap.Budget(RoadmapQuarter.Parse("2026-Q3"), 2)));
        Console.EndBlock();

        StrategyLog strategy = StrategyLog.Of(
            LeadTimes.In(office, otherwise: 10, (BusinessChangeKind.OfficeMove, 40)),
            [new() { Id = "S1", On = new(2026, 3, 2), Attendees = ["CFO", "account manager"] }],
            [new() { Id = "B1", Kind = BusinessChangeKind.OfficeMove, Title = "move to the harbour", Meeting = "S1", KnownOn = new(2026, 1, 15), NeededOn = new(2026, 4, 13) }]);
        Console.Write(strategy);
        ProjectProposal project = strategy.Proposals[0];
        Console.WriteLine($"ready {project.ReadyOn:uuuu-MM-dd} at the earliest, needed {project.NeededOn:uuuu-MM-dd}: {(project.Fits ? "fits" : "does not fit")}");
        Console.EndBlock();

        ReviewPlan plan = ReviewPlan.From(new ReviewPlanDraft
        {
            Id = "quarterly review", Chair = "account manager", Attendees = ["CIO"],
            Cadence = new() { First = new(2026, 3, 31), Every = Period.FromMonths(3) },
            Preparations = [new() { What = "assessment", Owner = "engineer", Before = Period.FromMonths(1) }],
        });
        foreach (ReviewDate date in plan.Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 7, 1, 12, 0), office.Zone, new Dictionary<string, BusinessCalendar>()))
            Console.WriteLine(date);

        ReviewBook book = ReviewBook.Of(new ReviewBookDraft
        {
            Held = [new() { Id = "Q4", On = new(2026, 1, 12), Attendees = ["Ann", "Bob"], Next = new(2026, 3, 31) }, new() { Id = "Q1", On = new(2026, 3, 31), Attendees = ["Ann", "Bob"] }],
            Raised = [new() { Id = "N1", Review = "Q4", Text = "no restore test since autumn" }],
            Agreed = [new() { Id = "A1", Review = "Q4", Finding = "N1", Title = "restore the mail server", Owner = "Bob", Due = new(2026, 2, 15) }],
        });
        Console.Write(book.On(new LocalDate(2026, 4, 1)));
        Console.EndBlock();

        LocalDate today = new(2026, 4, 1);
        ReviewPack pack = ReviewPack.BusinessReview(
            "MSA-7", "First quarter", ReportingPeriod.QuarterOf(monday, office.Zone), quarterEnd, signers: ["CIO"],
            PackSections.Feedback("Feedback", feedback, quarterEnd),
            PackSections.Recommendations("Recommendations", recommendations.On(today)),
            PackSections.Roadmap("Roadmap", roadmap, RoadmapQuarter.Parse("2026-Q3"), 2),
            PackSections.Actions("Actions", book, today));
        foreach (PackFigure figure in pack.Sections.SelectMany(section => section.Figures))
            Console.WriteLine(figure);

        PackSignOff signed = pack.SignOff("Gus", "CIO", quarterEnd + Duration.FromHours(2));
        FeedbackLog later = FeedbackLog.Of(feedback.Promise, [.. feedback.Items.Select(item => item.ToDraft()), new() { Id = "F3", Kind = FeedbackKind.Praise, From = Side.Client, By = "Ann", Text = "quick", GivenAt = monday }]);
        ReviewPack other = ReviewPack.BusinessReview(pack.Agreement, pack.Title, pack.Period, pack.AsOf, pack.Signers, [PackSections.Feedback("Feedback", later, quarterEnd), .. pack.Sections.Skip(1)]);
        foreach (ReviewPack one in new[] { pack, other })
            Console.WriteLine(one.Judge(signed).Match(stands => $"signed by {stands.SignOff.By}", gone => $"void: changed {string.Join(", ", gone.Sections)}"));
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
