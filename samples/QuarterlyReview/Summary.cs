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
            $"{Sections.Local(review.AsOf)}\n\n");
        var card = new TextTable("KPI", "status", "figure", "target");
        foreach (var line in review.Card.Lines) card.Add(line.Kpi.Name, Sections.Words(line.Status), $"{line.Value}", $"{line.Kpi.Target}");
        card.Write(output);
        output.Write($"\n  {review.Watermelon}\n\nService levels\n");
        foreach (var level in review.Levels.Where(level =>
            level.Priority == ServiceLevel.All)) output.Write($"  {level.Metric}: {level.Attained.Against(Engagement.Attainment)}\n");
        foreach (var service in review.Uptime) output.Write($"  {service.Service}: {service.Measured}\n");
        output.Write($"\nRecurring work\n  {review.Work}\n");
        foreach (var missed in review.Work.At(OccurrenceStatus.Missed)) output.Write($"  {missed}\n");
        Lines("What stands against it", [.. review.Proof.Findings.Where(finding => finding.Severity == FindingSeverity.Error)]);
        output.Write($"\nFeedback\n{Indented($"{review.Feedback}")}\nRecommendations\n{Indented($"{review.Recommendations}")}\nRoadmap\n");
        foreach (var quarter in review.Budget) output.Write($"  {quarter.Quarter}: {quarter.OneOff} once, {quarter.Recurring} every month, " +
            $"{quarter.Total} in all\n");
        output.Write($"\nActions\n{Indented($"{review.Agenda}")}\nContent hash of the pack: {review.Pack.Hash.Hex}\n");
    }

    private void Lines(string heading, IReadOnlyList<Finding> findings)
    {
        output.Write($"\n{heading}\n");
        foreach (var finding in findings) output.Write($"  {finding}\n");
    }

    private static string Indented(string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  {line}\n"));
}
