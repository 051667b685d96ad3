namespace QuarterlyReviewSample;

/// <summary>What the pack rests on: the files with their hashes, and what was wrong with them.</summary>
/// <param name="page">where to</param>
internal sealed class RecordsSection(HtmlWriter page)
{
    private readonly Sections sections = new(page);

    public void Write(QuarterReview review)
    {
        sections.Begin("records", "Records", "As the files are now; what became known after the review is in none of its numbers.");
        page.Write($"<p>{Sections.Count(review.Year.Rows)} rows, read as they were known {Sections.Local(review.AsOf)}. The hashes are those of <code>" +
            $"sha256sum</code>.</p>\n");
        sections.Table("Files", ["file", "SHA-256"], review.Year.Hashes.Select(pair => new[] { pair.Key, pair.Value }));
        page.WriteOwn("<h3>What was wrong with them</h3>\n");
        sections.Findings([.. review.Year.Findings, .. review.Findings], "Every row could be used.");
        sections.End();
    }
}
