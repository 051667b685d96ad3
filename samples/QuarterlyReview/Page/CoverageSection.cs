namespace QuarterlyReviewSample;

/// <summary>What is protected, by what evidence and how old it is; what was restored; and what the dates of assets say.</summary>
/// <param name="page">where to</param>
internal sealed class CoverageSection(HtmlWriter page)
{
    private readonly Sections sections = new(page);

    public void Write(QuarterReview review)
    {
        sections.Begin("coverage", "Coverage",
            $"Controls as they were on the last day of the quarter. {Sections.Known(review)}");
        sections.Table("Controls on assets", ["control", "references", " assets", " in place", " share"], review.Coverage.Cells.GroupBy(cell => cell.Control)
            .Select(cells => new[]
        {
            cells.Key.Name, string.Join(", ", cells.Key.References), Sections.Count(cells.Count()),
                Sections.Count(cells.Count(cell => cell.State == Msp.Domain.Operations.ControlState.Covered)),
                Sections.Percent(review.Coverage.Of(cells.Key.Id)),
        }));
        foreach (var cells in review.Coverage.Cells.GroupBy(cell => cell.Control))
            sections.Details($"{cells.Key.Name}: asset by asset, {Sections.Count(cells.Count())}", () => sections.Pre(string.Join('\n', cells)));
        page.WriteOwn("<h3>Restores</h3>\n");
        sections.Table("Workloads and when they were last restored", ["workload", "kind", " days since", " within days", "proven"],
            review.Restores.Lines.Select(line => new[]
        {
            line.Workload.Id, Sections.Words(line.Kind), Sections.Count(line.Age), Sections.Count(line.WithinDays), line.IsProven ? "yes" : line.Last is null
                ? "never restored" : "too long ago",
        }));
        sections.Details("Line by line", () => sections.Pre(string.Join('\n', review.Restores.Lines)));
        sections.Table("Tests that succeeded, by month", ["month", " tests"],
            review.Restores.Months.Select(month => new[] { month.Month.Name, Sections.Count(month.Tests) }));
        sections.End();
    }
}
