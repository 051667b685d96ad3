using Msp.Domain.Reviews;

namespace QuarterlyReviewSample;

/// <summary>Makes the pack of a review: the library's sections, each with the rows that it was made of.</summary>
/// <param name="review">the review</param>
internal sealed class QuarterPack(QuarterReview review)
{
    private static readonly string[] Measured = ["tickets.csv", "time.csv", "surveys.csv", "uptime.csv", "kpis.csv"];
    private static readonly string[] Work = ["occurrences.csv", "assets.csv", "subscriptions.csv", "sightings.csv", "workloads.csv", "restores.csv"];

    /// <summary>The pack, which the client's director and the service manager sign off.</summary>
    public ReviewPack Make() => ReviewPack.BusinessReview(
        Engagement.Policy.Name, $"Review of {review.Quarter.Name}", review.Quarter, review.AsOf, ["client director", "service manager"],
        Rows(PackSections.Scorecard("Scorecard", review.Card, review.Records), Measured),
        Rows(PackSections.Trends("Trends", review.Card, review.Records), Measured),
        Rows(PackSections.Attainment("First replies", Closed(Metric.FirstResponse)), "tickets.csv"),
        Rows(PackSections.Attainment("Resolutions", Closed(Metric.Resolution)), "tickets.csv"),
        Availability(),
        Rows(PackSections.Discipline("Proof of discipline", review.Proof), Work),
        Rows(PackSections.Surveys("Surveys sent in the quarter", review.Year.Surveys, review.AsOf, review.Quarter), "surveys.csv"),
        Rows(PackSections.Feedback("Feedback given in the quarter", review.FeedbackLog, review.AsOf), "feedback.csv"),
        Rows(PackSections.Feedback("Feedback given before and not answered then", review.CarriedLog, review.AsOf), "feedback.csv"),
        Rows(PackSections.Recommendations("Recommendations to date", review.Recommendations), "recommendations.csv"),
        Rows(PackSections.Roadmap("Roadmap", review.Plans.Decided, review.Budget[0].Quarter, review.Budget.Count), "roadmap.csv"),
        Rows(PackSections.Roadmap("Roadmap, not decided", review.Plans.Undecided, review.Budget[0].Quarter, review.Budget.Count), "roadmap.csv"),
        Rows(PackSections.Strategy("Changes in the client's business", review.Changes, review.Today), "changes.csv"),
        Rows(PackSections.Actions("Actions to date", review.Book, review.Today), "reviews.csv", "actions.csv"));

    private ClosedPeriod Closed(Metric metric) =>
        review.Levels.Single(level => level.Metric == metric && level.Priority == ServiceLevel.All).Attained.Close(review.AsOf, Engagement.Attainment);

    private PackSection Availability() => PackSection.Of(
        PackSectionKind.Attainment, "Availability",
        [
            .. review.Uptime.Select(service => PackFigure.Stated(
                service.Service, service.Service, "%", service.Measured.Ratio?.Percent(3),
                    $"{service.Measured}\n{string.Join('\n', service.Measured.Spans)}")),
        ],
        [], [.. Inputs(["uptime.csv"])]);

    private PackSection Rows(PackSection section, params string[] files) =>
        PackSection.Of(section.Kind, section.Title, section.Figures, section.Lines, [.. section.Inputs, .. Inputs(files)]);

    // What was known of each file then. Of a file that was refused nothing is known but its bytes.
    private IEnumerable<PackInput> Inputs(string[] files) => files.Select(file => PackInput.Of(file, review.Year.Facts(file)))
        .Concat(files.Where(review.Year.Refused.Contains).Select(file => PackInput.Of($"{file}, refused", [review.Year.Hashes[file]])));
}
