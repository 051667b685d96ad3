using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>What is not given or is blank is refused by the name of its parameter.</summary>
public sealed class MissingArgumentTests
{
    private static readonly OccurrenceReport Report = Plan.Evaluate([], AprilFirst);

    private static readonly LocalDate On = new(2026, 3, 31);

    [Fact]
    public void What_a_plan_and_its_report_must_be_given_is_named_where_it_is_not()
    {
        Missing("period", () => OccurrencePlan.Of(null!, [], []));
        Missing("processes", () => OccurrencePlan.Of(March, null!, []));
        Missing("assets", () => OccurrencePlan.Of(March, [], null!));
        Missing("log", () => Plan.Evaluate(null!, AprilFirst));
        Missing("key", () => Report.Find(null!));
        Missing("other", () => Report.Total.Plus(null!));
        Missing("asset", () => Weekly.AppliesTo(null!));
        Missing("report", () => OversightTrend.ByMonth(null!));
        Missing("report", () => ProofOfDiscipline.Of(null!));
        Missing("report", () => RecurringTicket.Opening(null!, AprilFirst, AprilFirst));
        Missing("report", () => CheckPlan.Of(null!, "march"));
        Missing("report", () => EvidenceSet.Of(null!, "jobs"));
        Missing("report", () => ProactiveShare.Of(null!, []));
        Missing("other", () => ProactiveShare.Of(Report, null!));
        Missing("attestations", () => EvidenceSet.Of(Report, "jobs").Check(null!, AprilFirst));
        Missing("attestations", () => EvidenceSet.Of(Report, "jobs").IsAttested(null!, AprilFirst));
    }

    [Fact]
    public void What_a_review_must_be_given_is_named_where_it_is_not()
    {
        Missing("assets", () => AssetReview.Of(null!, On, new()));
        Missing("thresholds", () => AssetReview.Of([], On, null!));
        Missing("asset", () => AssetReview.AgeInYears(null!, On));
        Missing("assets", () => ControlCoverage.Of(null!, [], [], On));
        Missing("controls", () => ControlCoverage.Of([], null!, [], On));
        Missing("evidence", () => ControlCoverage.Of([], [], null!, On));
        Missing("records", () => DocumentationCoverage.Of(null!, [], [], On));
        Missing("assets", () => DocumentationCoverage.Of([], null!, [], On));
        Missing("tickets", () => DocumentationCoverage.Of([], [], null!, On));
        Missing("incident", () => IncidentNotice.Of(null!, AprilFirst, null, Duration.FromHours(1), [], AprilFirst));
        Missing("duties", () => IncidentNotice.Of("I1", AprilFirst, null, Duration.FromHours(1), null!, AprilFirst));
        Missing("workloads", () => RestoreCoverage.Of(null!, [], March, AprilFirst));
        Missing("tests", () => RestoreCoverage.Of([], null!, March, AprilFirst));
        Missing("period", () => RestoreCoverage.Of([], [], null!, AprilFirst));
        Missing("calendar", () => PlannedProject.From(new() { Id = "P1", Name = "Move", Heard = On, NeededBy = On, LeadDays = 1 }).LatestStart(null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_seed_and_a_calendar_are_not_blank(string blank)
    {
        Assert.Throws<ArgumentException>("seed", () => CheckPlan.Of(Report, blank));
        Assert.Throws<ArgumentException>("calendar", () => ProcessTemplates.All(On, blank));
    }

    [Fact]
    public void A_process_that_is_not_planned_is_named()
    {
        Assert.StartsWith("There is no process \"patch\" in the plan.", Assert.Throws<ArgumentException>("process", () => EvidenceSet.Of(Report, "patch")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("process", () => OversightTrend.ByMonth(Report, "patch"));
    }

    [Fact]
    public void A_notice_at_the_instant_of_detection_is_possible_and_none_before()
    {
        Assert.Empty(IncidentNotice.Of("I1", AprilFirst, AprilFirst, Duration.Epsilon, [], AprilFirst).Findings);
        Assert.Throws<ArgumentOutOfRangeException>("told", () => IncidentNotice.Of("I1", AprilFirst, AprilFirst - Duration.Epsilon, Duration.FromHours(1), [], AprilFirst));
        Assert.Throws<ArgumentOutOfRangeException>("within", () => IncidentNotice.Of("I1", AprilFirst, null, -Duration.Epsilon, [], AprilFirst));
    }

    private static void Missing(string parameter, Func<object?> action) => Assert.Throws<ArgumentNullException>(parameter, action);
}
