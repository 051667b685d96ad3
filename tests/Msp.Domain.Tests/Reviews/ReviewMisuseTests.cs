using Msp.Domain.Agreements;
using Msp.Domain.Kpis;
using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

/// <summary>What is left out where it is needed is named by its parameter, before anything is read.</summary>
public sealed class ReviewMisuseTests
{
    private static readonly LocalDate Date = new(2026, 7, 1);
    private static readonly PackFigure Figure = PackFigure.Sum("given", "Given", "items");
    private static readonly PackInput Input = PackInput.Of("facts", []);
    private static readonly PackSection Section = PackSection.Of(PackSectionKind.Feedback, "Feedback", [Figure], [], Input);
    private static readonly ReportingPeriod June = ReportingPeriod.Month(2026, 6, DateTimeZone.Utc);
    private static readonly ReviewPack Pack = ReviewPack.BusinessReview("A", "T", June, June.End, ["CEO"], Section);
    private static readonly Scorecard Card = Scorecard.Measure([], [], June.End, DateTimeZone.Utc, June.End);
    private static readonly LeadTimes Lead = LeadTimes.In(Made.Office, 5);
    private static readonly ComplaintLadder Ladder = ComplaintLadder.From(Made.LadderDraft);

    public static TheoryData<string, Action> Missing() => new()
    {
        { "id", () => Complaint.Open(null!, "t", Side.Client, "Ann", Made.Noon, Ladder, Made.Office) },
        { "title", () => Complaint.Open("B1", null!, Side.Client, "Ann", Made.Noon, Ladder, Made.Office) },
        { "by", () => Complaint.Open("B1", "t", Side.Client, null!, Made.Noon, Ladder, Made.Office) },
        { "ladder", () => Complaint.Open("B1", "t", Side.Client, "Ann", Made.Noon, null!, Made.Office) },
        { "calendar", () => Complaint.Open("B1", "t", Side.Client, "Ann", Made.Noon, Ladder, null!) },
        { "events", () => Made.Complaint().Fold(null!, out _) },
        { "done", () => Made.Complaint().Apply(null!) },
        { "calendar", () => ReplyPromise.In(null!, null, null) },
        { "promise", () => FeedbackLog.Of(null!, []) },
        { "drafts", () => FeedbackLog.Of(Made.Promise, null!) },
        { "drafts", () => RecommendationLog.Of(Currency.Eur, null!) },
        { "drafts", () => ImprovementLog.Of(null!) },
        { "calendar", () => LeadTimes.In(null!, 5) },
        { "days", () => LeadTimes.In(Made.Office, 5, null!) },
        { "lead", () => StrategyLog.Of(null!, [], []) },
        { "meetings", () => StrategyLog.Of(Lead, null!, []) },
        { "changes", () => StrategyLog.Of(Lead, [], null!) },
        { "responses", () => SurveyRound.Of(null!, Made.Noon) },
        { "draft", () => ReviewBook.Of(null!) },
        { "zone", () => Plan().Between(Made.Noon, Made.Noon, null!, new Dictionary<string, BusinessCalendar>()) },
        { "calendars", () => Plan().Between(Made.Noon, Made.Noon, DateTimeZone.Utc, null!) },
        { "ready", () => Plan().Between(Made.Noon, Made.Noon + Duration.FromDays(90), DateTimeZone.Utc, new Dictionary<string, BusinessCalendar>())[0].Missing(Date, null!) },
        { "terms", () => KpiAdjustment.Amend(null!, 1, Date, new KpiAdjustment("fcr", new(), new(), "x")) },
        { "adjustments", () => KpiAdjustment.Amend(ServiceAgreement.From(Agreements.Samples.Draft).Versions[0].Terms, 1, Date, null!) },
        { "terms", () => PackFigure.Sum("i", "n", "u", null!) },
        { "part", () => PackFigure.Share("i", "n", null!, new("whole", 1m)) },
        { "whole", () => PackFigure.Share("i", "n", new("part", 1m), null!) },
        { "why", () => PackFigure.Stated("i", "n", "u", 1m, null!) },
        { "name", () => PackInput.Of(null!, []) },
        { "facts", () => PackInput.Of("facts", null!) },
        { "title", () => PackSection.Of(PackSectionKind.Feedback, null!, [], [], Input) },
        { "figures", () => PackSection.Of(PackSectionKind.Feedback, "T", null!, [], Input) },
        { "lines", () => PackSection.Of(PackSectionKind.Feedback, "T", [], null!, Input) },
        { "inputs", () => PackSection.Of(PackSectionKind.Feedback, "T", [], [], null!) },
        { "sections", () => ReviewPack.ServiceReport("A", "T", June, June.End, null!) },
        { "agreement", () => ReviewPack.ServiceReport(null!, "T", June, June.End, Section) },
        { "title", () => ReviewPack.ServiceReport("A", null!, June, June.End, Section) },
        { "period", () => ReviewPack.ServiceReport("A", "T", null!, June.End, Section) },
        { "signers", () => ReviewPack.BusinessReview("A", "T", June, June.End, null!, Section) },
        { "sections", () => ReviewPack.BusinessReview("A", "T", June, June.End, ["CEO"], null!) },
        { "by", () => Pack.SignOff(null!, "CEO", June.End) },
        { "signOff", () => Pack.Judge(null!) },
        { "signOffs", () => Pack.Unsigned(null!) },
        { "scorecard", () => PackSections.Scorecard("T", null!, []) },
        { "records", () => PackSections.Scorecard("T", Card, null!) },
        { "scorecard", () => PackSections.Trends("T", null!, []) },
        { "records", () => PackSections.Trends("T", Card, null!) },
        { "closed", () => PackSections.Attainment("T", null!) },
        { "proof", () => PackSections.Discipline("T", null!) },
        { "surveys", () => PackSections.Surveys("T", null!, Made.Noon) },
        { "log", () => PackSections.Feedback("T", null!, Made.Noon) },
        { "complaints", () => PackSections.Complaints("T", null!, Made.Noon) },
        { "standing", () => PackSections.Recommendations("T", null!) },
        { "roadmap", () => PackSections.Roadmap("T", null!, RoadmapQuarter.Of(2026, 3), 1) },
        { "book", () => PackSections.Actions("T", null!, Date) },
        { "log", () => PackSections.Strategy("T", null!, Date) },
        { "standing", () => PackSections.Improvements("T", null!) },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Nothing_where_something_is_needed_is_refused_by_name(string parameter, Action use) => Assert.Throws<ArgumentNullException>(parameter, use);

    private static ReviewPlan Plan() => ReviewPlan.From(new()
    {
        Id = "review", Chair = "account manager", Attendees = ["CIO"], Cadence = new() { First = new(2026, 3, 31), Every = Period.FromMonths(3) },
    });
}
