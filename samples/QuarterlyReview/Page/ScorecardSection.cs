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
        sections.Begin("scorecard", "Scorecard", Sections.Known(review));
        string[] headings = ["KPI", "status", " figure", "of", "target", "seen from", "period", "goal", "owner"];
        sections.BeginTable("Every KPI of the quarter; the name leads to its explanation", headings);
        foreach (var line in card.Lines)
        {
            page.Write($"<tr><th scope=\"row\"><a href=\"#{Anchor(line.Kpi)}\">{line.Kpi.Name}</a></th><td class=\"status {Class(line.Status)}\">" +
                $"{Symbol(line.Status)}</td>");
            page.Write($"<td class=\"number\">{Figures.Value(line.Value)}</td><td>{Figures.Of(line.Value)}</td>" +
                $"<td>{Figures.Target(line.Kpi)}</td><td>{Sections.Words(line.Kpi.Perspective)}</td><td class=\"when\">{line.Value.Period.Name}</td><td>{line.Kpi.Goal}</td>" +
                $"<td>{line.Kpi.Owner}</td></tr>\n");
        }

        sections.EndTable();
        page.Write($"<p id=\"watermelon\">{Figures.Sentence(review.Watermelon)}</p>\n");
        page.WriteOwn("<p>Seen from inside is what the provider measures of its own work; outcome is what the client has of it, experience what its people " +
            "say.</p>\n");
        sections.End();
        sections.Begin("trends", "Trends and explanations", Sections.Known(review));
        page.Write($"<p>Twelve months of each KPI. A hatched bar misses the target; a month without a bar has no figure, or one of too few items. Past " +
            $"periods are as they were known {Sections.Local(review.AsOf)}; where the review of a past quarter said something else, that is beside it.</p>\n");
        foreach (var line in card.Lines) Line(review, line, review.Months[line.Kpi.Id]);
        sections.End();
    }

    private static string Class(RagStatus status) => status is RagStatus.Green or RagStatus.Amber or RagStatus.Red ? Sections.Words(status) : "muted";

    private void Line(QuarterReview review, ScorecardLine line, KpiSeries months)
    {
        var told = Figures.Told(line.Value);
        page.Write($"<article class=\"keep\" aria-labelledby=\"{Anchor(line.Kpi)}\">\n<h3 id=\"{Anchor(line.Kpi)}\">" +
            $"{line.Kpi.Name}: {Figures.Value(line.Value)}, {Sections.Words(line.Status)}</h3>\n");
        page.Write($"<dl class=\"key\"><dt>figure</dt><dd>{told}</dd><dt>target</dt><dd>" +
            $"{Figures.Target(line.Kpi)}, by {line.Kpi.ReachBy.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}</dd>");
        page.Write($"<dt>periods</dt><dd>{string.Join("; ", line.Series.Points.Select(point => Point(review, line.Kpi, point)))}</dd><dt>trend</dt><dd>" +
            $"{KpiTrend.Of(months).ToString()} ({KpiTrend.Method})</dd><dt>formula</dt><dd>" +
            $"{line.Kpi.Formula.ToString()}, scope {line.Kpi.Scope}, from {line.Kpi.Source}</dd></dl>\n");
        new MonthsChart(page).Write(Anchor(line.Kpi), line.Kpi, months);
        sections.Details($"Why {Figures.Value(line.Value)}: {Sections.Count(line.Value.Items.Count)} records, {Sections.Count(line.Value.Count)} in", () =>
            Items(line.Value));
        page.WriteOwn("</article>\n");
    }

    private static string Point(QuarterReview review, Kpi kpi, KpiPoint point)
    {
        var now = $"{point.Period.Name} {Figures.Told(point.Measured!)}";
        return review.Restated[kpi.Id].TryGetValue(point.Period.Name, out var restated)
            ? $"{now}, restated: its review said {Figures.Told(restated.Told)}" : now;
    }

    private void Items(KpiValue value)
    {
        var isSum = value.Kpi.Formula.Aggregation is not (KpiAggregation.Percentile or KpiAggregation.Maximum);
        if (Figures.Rank(value) is { } rank) page.Write($"<p>{rank}</p>\n");
        sections.Table($"{value.Kpi.Name}: what is in and what is out", ["records", "why", " records each", " numerator", " denominator"],
            Rows(value, isSum).Append(["all that counts", "", Sections.Count(value.Count), .. Sums(value, value.Items, isSum)]));
        if (value.Elsewhere > 0) page.Write($"<p class=\"items\">{Sections.Count(value.Elsewhere)} records belong to other periods.</p>\n");
        if (value.Items.Any(item => item.Standing == KpiItemStanding.NotMature))
            page.Write($"<p>What is judged later counts when {value.Period.Name} is measured again, as a past period of the next review.</p>\n");
        foreach (var group in Groups(value))
        {
            // What a rank is found by is told in order, each with its own number.
            var items = group.Key.Standing == KpiItemStanding.Counted && !isSum
                ? Figures.InOrder(value).Select(item => $"{item.Record} {Figures.Amount(value, item.Numerator)}") : group.Select(item => item.Record);
            page.Write($"<p class=\"items\">{Sections.Words(group.Key.Standing)}, {group.Key.Reason}: {string.Join(", ", items)}</p>\n");
        }
    }

    private static string[] Sums(KpiValue value, IReadOnlyCollection<KpiItem> items, bool isSum) => isSum
        ? [Figures.Amount(value, items.Sum(item => item.Numerator)), Figures.Whole(value, items.Sum(item => item.Denominator))] : ["", ""];

    private static IEnumerable<string[]> Rows(KpiValue value, bool isSum) => Groups(value).Select(group => (string[])
    [
        group.Key.Standing == KpiItemStanding.Counted ? "in" : "out", group.Key.Standing == KpiItemStanding.Counted ? group.Key.Reason
            : $"{Sections.Words(group.Key.Standing)}{(group.Key.Reason.Length == 0 ? "" : $": {group.Key.Reason}")}",
        Sections.Count(group.Count()), .. Sums(value, [.. group], isSum),
    ]);

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
