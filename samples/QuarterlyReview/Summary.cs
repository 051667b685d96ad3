using Msp.Domain.Kpis;
using Msp.Domain.Operations;
using Msp.Domain.Reviews;

namespace QuarterlyReviewSample;

/// <summary>Prints a review on a terminal.</summary>
/// <param name="output">where to</param>
internal sealed class Summary(TextWriter output)
{
    public void Print(QuarterReview review)
    {
        output.Write($"Review of {review.Quarter.Name}: {Sections.Count(review.Year.Rows)} rows of {review.Year.Hashes.Count} files, read as of " +
            $"{Sections.Local(review.AsOf)}\n{Engagement.Provider} for {Engagement.Client}, {Engagement.Policy.Name}\n\n");
        if (review.Year.Lost.Any()) Lines("Not all records could be read, and what is missing is in no figure", [.. review.Year.Lost], "\n");
        var card = new TextTable("KPI", "status", "figure", "period", "seen from", "target");
        foreach (var line in review.Card.Lines) card.Add(line.Kpi.Name, Sections.Words(line.Status), Figures.Told(line.Value),
            line.Value.Period.Name, Sections.Words(line.Kpi.Perspective), Figures.Target(line.Kpi));
        card.Write(output);
        output.Write($"\n  {Figures.Sentence(review.Watermelon)}\n\nService levels\n");
        foreach (var level in review.Levels.Where(level =>
            level.Priority == ServiceLevel.All)) output.Write($"  {level.Metric}: {level.Attained.Against(Engagement.Attainment)}\n");
        foreach (var service in review.Uptime) output.Write($"  {service.Service}: {service.Measured}\n");
        output.Write($"\nRecurring work\n  {review.Work}\n");
        foreach (var missed in review.Work.At(OccurrenceStatus.Missed)) output.Write($"  {Plain.Text($"{missed}")}\n");
        output.Write('\n');
        Lines("What stands against it", [.. review.Proof.Findings.Where(finding => finding.Severity == FindingSeverity.Error)], "");
        output.Write($"\nFeedback of the quarter\n{Indented($"{review.Feedback}")}");
        if (review.Carried.Readings.Count > 0) output.Write($"\nFeedback of before, not answered when the quarter began\n{Indented($"{review.Carried}")}");
        output.Write($"\nRecommendations to date\n{Indented($"{review.Recommendations}")}\nRoadmap\n");
        foreach (var (quarter, more) in review.Budget.Zip(review.Undecided)) output.Write($"  {quarter.Quarter}: {quarter.OneOff} once, " +
            $"{quarter.Recurring} recurring in the quarter, {quarter.Total} in all; not decided: {more.Total}\n");
        output.Write($"\nActions to date\n{Indented($"{review.Agenda}")}\nContent hash of the pack: {review.Pack.Hash.Hex}\n");
    }

    private void Lines(string heading, IReadOnlyList<Finding> findings, string end)
    {
        output.Write($"{heading}\n");
        foreach (var finding in findings) output.Write($"  {Plain.Text($"{finding}")}\n");
        output.Write(end);
    }

    private static string Indented(string text) => string.Concat(Plain.Text(text).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  {line}\n"));
}
