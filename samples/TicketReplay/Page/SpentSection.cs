namespace TicketReplay;

/// <summary>The distribution of time spent against the limit.</summary>
/// <param name="page">where to</param>
/// <param name="links">writes tickets</param>
internal sealed class SpentSection(HtmlWriter page, TicketLinks links)
{
    private const int Left = 56;
    private const int BarStep = 44;
    private const int BarWidth = 38;
    private const int Height = 160;
    private const int Top = 24;

    public void Write(IEnumerable<MetricFigures> metrics)
    {
        page.WriteOwn("<section id=\"spent\" aria-labelledby=\"spent-h\">\n<h2 id=\"spent-h\">Time spent against the limit</h2>\n");
        page.WriteOwn(
            "<p>Every decided clock, each episode by itself, by the share of its limit that it spent. A bound belongs to the bin below it: exactly the " +
            "limit is still within it. Left of the dashed line is within the limit; a clock may be missed there all the same, when its due fell into " +
            "closed time or it had been missed under earlier terms.</p>\n");
        foreach (var (number, metric) in metrics.Index())
        {
            page.Write($"<h3>{metric.Metric.Name}</h3>\n");
            var bins = metric.Spent;
            if (bins.WithoutShare > 0) page.Write($"<p>{Written.Of(bins.WithoutShare, "decided clock has", "decided clocks have")} a limit with no time in it, and no share of it.</p>\n");
            if (bins.Clocks == 0)
            {
                page.WriteOwn("<p>No data: nothing has been decided.</p>\n");
                continue;
            }

            Chart(number, metric.Metric.Name, bins);
            Table(metric.Metric.Name, bins);
        }

        page.WriteOwn("</section>\n");
    }

    private void Chart(int number, string metric, SpentBins bins)
    {
        var tallest = Enumerable.Range(0, SpentBins.Bins).Max(bin => bins[bin].All);
        var within = Enumerable.Range(0, SpentBins.Within).Sum(bin => bins[bin].All);
        var width = Left + (SpentBins.Bins * BarStep) + 24;
        page.Write(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Chart of time spent, {metric}\">" +
            $"<svg class=\"chart\" viewBox=\"0 0 {width} {Top + Height + 44}\" role=\"img\" aria-labelledby=\"spent-{number}-name " +
            $"spent-{number}-words\">\n");
        page.Write(
            $"<title id=\"spent-{number}-name\">Time spent as a share of the limit, {metric}</title>\n" +
            $"<desc id=\"spent-{number}-words\">Of {Written.Count(bins.Clocks)} decided clocks {Written.Count(within)} spent at most their limit and " +
            $"{Written.Count(bins.Clocks - within)} more. The table below has every bin.</desc>\n");
        for (var bin = 0; bin < SpentBins.Bins; bin++)
        {
            var x = Left + (bin * BarStep);
            var height = bins[bin].All * Height / tallest;
            // One clock among thousands is still to be seen.
            if (bins[bin].All > 0) height = Math.Max(height, 2);
            page.Write(
                $"<rect class=\"{(bin < SpentBins.Within ? "within" : "beyond")}\" x=\"{x + ((BarStep - BarWidth) / 2)}\" y=\"{Top + Height - height}\" " +
                $"width=\"{BarWidth}\" height=\"{height}\"/>");
            if (bins[bin].All > 0) page.Write($"<text class=\"count\" x=\"{x + (BarStep / 2)}\" y=\"{Top + Height - height - 4}\">{Written.Count(bins[bin].All)}</text>");
            page.Write($"<text class=\"axis\" x=\"{x + BarStep}\" y=\"{Top + Height + 16}\">{(bin == SpentBins.Bins - 1 ? "more" : Percent(bin + 1))}</text>\n");
        }

        var bound = Left + (SpentBins.Within * BarStep);
        page.Write(
            $"<line class=\"tick\" x1=\"{Left}\" x2=\"{width - 24}\" y1=\"{Top + Height}\" y2=\"{Top + Height}\"/>" +
            $"<line class=\"bound\" x1=\"{bound}\" x2=\"{bound}\" y1=\"4\" y2=\"{Top + Height + 4}\"/><text x=\"{bound + 4}\" y=\"14\">limit</text>");
        page.Write($"<text class=\"axis\" x=\"{(Left + width) / 2}\" y=\"{Top + Height + 36}\">time spent, up to this share of the limit</text>\n</svg></div>\n");
    }

    private void Table(string metric, SpentBins bins)
    {
        page.Write(
            $"<details><summary>The bins of {metric} as a table, with tickets of each</summary><div>\n" +
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of time spent, {metric}\"><table>" +
            $"<caption>Decided clocks by share of the limit spent, {metric}</caption>\n");
        page.WriteOwn(
            "<thead><tr><th scope=\"col\">share of the limit</th><th scope=\"col\" class=\"number\">clocks</th>" +
            "<th scope=\"col\" class=\"number\">met</th><th scope=\"col\" class=\"number\">missed</th>" +
            "<th scope=\"col\">tickets (share, episode)</th></tr></thead>\n<tbody>\n");
        var (met, missed) = (0L, 0L);
        for (var number = 0; number < SpentBins.Bins; number++)
        {
            var bin = bins[number];
            (met, missed) = (met + bin.Met, missed + bin.Missed);
            page.Write(
                $"<tr><th scope=\"row\">{SpentBins.Bounds(number)}</th><td class=\"number\">{Written.Count(bin.All)}</td>" +
                $"<td class=\"number\">{Written.Count(bin.Met)}</td><td class=\"number\">{Written.Count(bin.Missed)}</td><td>");
            foreach (var (index, (ticket, episode, consumed)) in bin.First.Index())
            {
                if (index > 0) page.WriteOwn(", ");
                links.Write(ticket);
                page.Write($" ({Share(consumed)}{(episode > 1 ? $", {Written.Count(episode)}" : "")})");
            }

            if (bin.All > bin.First.Count && bin.All > 0) page.Write($" and {Written.Count(bin.All - bin.First.Count)} more, see <code>--out</code>");
            page.WriteOwn("</td></tr>\n");
        }

        page.Write(
            $"</tbody>\n<tfoot><tr><th scope=\"row\">all</th><td class=\"number\">{Written.Count(met + missed)}</td>" +
            $"<td class=\"number\">{Written.Count(met)}</td><td class=\"number\">{Written.Count(missed)}</td><td></td></tr></tfoot>\n" +
            $"</table></div></div></details>\n");
    }

    // Rounded away from the limit, so that what is past it does not look like it.
    private static string Share(decimal consumed) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(consumed > 1m ? decimal.Ceiling(consumed * 1_000m) : decimal.Floor(consumed * 1_000m)) / 10m:#,0.0} %");

    private static string Percent(int tenths) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tenths * 10} %");
}
