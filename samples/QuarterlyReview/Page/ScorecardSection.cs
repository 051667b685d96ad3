using System.Globalization;
using Msp.Domain.Kpis;

namespace QuarterlyReviewSample;

/// <summary>The scorecard: every KPI with its figure, its months, and every item that is in it or out and why.</summary>
/// <param name="page">where to</param>
internal sealed class ScorecardSection(HtmlWriter page)
{
    private readonly Sections sections = new(page);

    public static string Anchor(Kpi kpi) => "kpi-" + string.Concat(kpi.Id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    public static string Symbol(RagStatus status) => status switch
    {
        RagStatus.Green => "\u25CF green",
        RagStatus.Amber => "\u25B2 amber",
        RagStatus.Red => "\u25A0 red",
        _ => Sections.Words(status),
    };

    public void Write(QuarterReview review)
    {
        var card = review.Card;
        sections.Begin("scorecard", "Scorecard");
        string[] headings = ["KPI", "status", " figure", "of", "target", "goal", "owner"];
        sections.BeginTable("Every KPI of the quarter; the name leads to its explanation", headings);
        foreach (var line in card.Lines)
        {
            page.Write($"<tr><th scope=\"row\"><a href=\"#{Anchor(line.Kpi)}\">{line.Kpi.Name}</a></th><td class=\"status {Class(line.Status)}\">" +
                $"{Symbol(line.Status)}</td>");
            page.Write($"<td class=\"number\">{Figure(line.Value)}</td><td>{Of(line.Value)}</td><td>{Target(line.Kpi)}</td><td>{line.Kpi.Goal}</td>" +
                $"<td>{line.Kpi.Owner}</td></tr>\n");
        }

        sections.EndTable();
        page.Write($"<p id=\"watermelon\">{review.Watermelon.ToString()}.</p>\n");
        sections.End();
        sections.Begin("trends", "Trends and explanations");
        page.WriteOwn("<p>Twelve months of each KPI. A hatched bar misses the target; a month without a bar has no figure, or one of too few items.</p>\n");
        foreach (var line in card.Lines) Line(line, review.Months[line.Kpi.Id]);
        sections.End();
    }

    private static string Class(RagStatus status) => status is RagStatus.Green or RagStatus.Amber or RagStatus.Red ? Sections.Words(status) : "muted";

    private static string Figure(KpiValue value) => value.Shown is null ? "no figure" : $"{value}".Split(" (", 2)[0];

    private static string Of(KpiValue value) => $"{value}".Split(" (", 2) is [_, var rest] ? rest.TrimEnd(')') : "";

    private static string Target(Kpi kpi) => $"{kpi.Target}";

    private void Line(ScorecardLine line, KpiSeries months)
    {
        page.Write($"<article class=\"keep\" aria-labelledby=\"{Anchor(line.Kpi)}\">\n<h3 id=\"{Anchor(line.Kpi)}\">" +
            $"{line.Kpi.Name}: {Figure(line.Value)}, {Sections.Words(line.Status)}</h3>\n");
        page.Write($"<dl class=\"key\"><dt>figure</dt><dd>{line.Value.ToString()}</dd><dt>target</dt><dd>" +
            $"{line.Kpi.Target.ToString()}, by {line.Kpi.ReachBy.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}</dd>");
        page.Write($"<dt>quarters</dt><dd>{string.Join("; ", line.Series.Points)}</dd><dt>trend</dt><dd>" +
            $"{KpiTrend.Of(months).ToString()} ({KpiTrend.Method})</dd><dt>formula</dt><dd>" +
            $"{line.Kpi.Formula.ToString()}, scope {line.Kpi.Scope}, from {line.Kpi.Source}</dd></dl>\n");
        new MonthsChart(page).Write(Anchor(line.Kpi), line.Kpi, months);
        sections.Details($"Why {Figure(line.Value)}: {Sections.Count(line.Value.Items.Count)} records, {Sections.Count(line.Value.Count)} in", () =>
            Items(line.Value));
        page.WriteOwn("</article>\n");
    }

    private void Items(KpiValue value)
    {
        sections.Table($"{value.Kpi.Name}: what is in and what is out", ["records", "why", " records each", " numerator", " denominator"], Rows(value)
            .Append(["all that counts", "", Sections.Count(value.Count), Sections.Number(value.Items.Sum(item => item.Numerator)),
                Sections.Number(value.Items.Sum(item => item.Denominator))]));
        if (value.Elsewhere > 0) page.Write($"<p class=\"items\">{Sections.Count(value.Elsewhere)} records belong to other periods.</p>\n");
        foreach (var group in Groups(value))
            page.Write($"<p class=\"items\">{Sections.Words(group.Key.Standing)}, {group.Key.Reason}: " +
                $"{string.Join(", ", group.Select(item => item.Record))}</p>\n");
    }

    private static IEnumerable<string[]> Rows(KpiValue value) => Groups(value).Select(group => new[]
    {
        group.Key.Standing == KpiItemStanding.Counted ? "in" : "out", group.Key.Standing == KpiItemStanding.Counted ? group.Key.Reason
            : $"{Sections.Words(group.Key.Standing)}{(group.Key.Reason.Length == 0 ? "" : $": {group.Key.Reason}")}",
        Sections.Count(group.Count()), Sections.Number(group.Sum(item => item.Numerator)), Sections.Number(group.Sum(item => item.Denominator)),
    });

    // What counts of each item, where the items differ in it, is told item by item and not in hundreds of groups.
    private static IEnumerable<IGrouping<(KpiItemStanding Standing, string Reason), KpiItem>> Groups(KpiValue value)
    {
        var isShare = value.Kpi.Formula.IsShareOfItems;
        return value.Items.GroupBy(item => (item.Standing, item.Standing switch
            {
                KpiItemStanding.Counted when !isShare => "counts",
                KpiItemStanding.NotMature => "judged later",
                _ => item.Reason,
            }))
            .OrderBy(group => group.Key.Standing).ThenBy(group => group.Key.Item2, StringComparer.Ordinal);
    }
}
