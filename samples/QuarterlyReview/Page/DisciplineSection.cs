using Msp.Domain.Operations;

namespace QuarterlyReviewSample;

/// <summary>Proof of discipline: what was due, what was done, what was missed, and what stands against the records.</summary>
/// <param name="page">where to</param>
internal sealed class DisciplineSection(HtmlWriter page)
{
    private readonly Sections sections = new(page);

    public void Write(QuarterReview review)
    {
        sections.Begin("discipline", "Proof of discipline", Sections.Known(review));
        page.Write($"<p>{review.Work.ToString()}. What was left out with approval is told apart and in no share. Hash of the proof: <code>" +
            $"{review.Proof.Hash}</code></p>\n");
        sections.Table("Each number and what it is made of", ["what", " share", "made of", " findings"],
            review.Proof.Lines.Select(line => new[] { line.Name, Sections.Percent(line.Value), Plain.Text(line.Explanation), Sections.Count(line.Findings.Count) }));
        page.WriteOwn("<h3>What stands against it</h3>\n");
        sections.Findings(review.Proof.Findings, "Nothing stands against the records.");
        sections.Table("Missed, late and left out", ["time", "status", "why"],
            review.Work.Occurrences.Where(one =>
            one.Status is OccurrenceStatus.Missed or OccurrenceStatus.Overdue or OccurrenceStatus.Late or OccurrenceStatus.Skipped)
            .Select(one => new[] { $"{one.Key}", Sections.Words(one.Status), Plain.Text($"{one}") }));
        page.WriteOwn("<h3>Every time of every process</h3>\n");
        foreach (var process in review.Work.Plan.Processes)
        {
            var times = review.Work.Occurrences.Where(one => one.Process.Id == process.Id).ToList();
            if (times.Count > 0) sections.Details($"{process.Name}: every time of it, {Sections.Count(times.Count)}", () =>
                sections.Pre(string.Join('\n', times)));
        }

        sections.End();
    }
}
