namespace TicketReplay;

/// <summary>Where the time went, in both kinds of hours.</summary>
/// <param name="page">where to</param>
/// <param name="links">writes tickets</param>
internal sealed class TimeSection(HtmlWriter page, TicketLinks links)
{
    private const int Width = 1_000;

    public void Write(IEnumerable<MetricFigures> metrics)
    {
        page.WriteOwn("<section id=\"time\" aria-labelledby=\"time-h\">\n<h2 id=\"time-h\">Where the time went</h2>\n");
        page.WriteOwn(
            "<p>All time from the start of each clock to its stop, or to the reading while it runs, by what the clock did and whether its calendar was " +
            "open: in opening hours and outside them add up to all, and the rows add up to the last one. How much of it is time spent follows from the " +
            "target: a credited wait counts none, a wait that is only attributed counts like work, a limit on the clock counts closed hours too.</p>\n");
        new Legend(page).Write(Legend.OfTime);
        foreach (var (number, metric) in metrics.Index())
        {
            page.Write($"<h3>{metric.Metric.Name}</h3>\n");
            if (metric.WithoutTarget > 0) page.Write($"<p>{Written.Of(metric.WithoutTarget, "ticket has", "tickets have")} no target and no part in this.</p>\n");
            if (metric.Time.Clocks == 0) page.WriteOwn("<p>No data: no clock has run.</p>\n");
            else Metric(number, metric.Metric.Name, metric.Time);
        }

        page.WriteOwn("</section>\n");
    }

    private void Metric(int number, string metric, TimeSums time)
    {
        var (open, closed, counted) = (Sum(time, row => row.Open), Sum(time, row => row.Closed), Sum(time, row => row.Counted));
        page.Write(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Chart of where time went, {metric}\">" +
            $"<svg class=\"chart\" viewBox=\"0 0 {Width + 130} 76\" role=\"img\" aria-labelledby=\"time-{number}-name time-{number}-words\">\n");
        page.Write(
            $"<title id=\"time-{number}-name\">Where time went, {metric}</title>\n<desc id=\"time-{number}-words\">{Described(time, open, open + closed)}" +
            $"</desc>\n");
        Bar("opening hours", 8, time, open, row => row.Open);
        Bar("all hours", 42, time, open + closed, row => row.All);
        page.WriteOwn("</svg></div>\n");
        page.Write(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of where time went, {metric}\"><table>" +
            $"<caption>Where time went, {metric}: hours, minutes and seconds of {Written.Of(time.Clocks, "clock", "clocks")}</caption>\n");
        page.WriteOwn(
            "<thead><tr><th scope=\"col\">what the clock did</th><th scope=\"col\" class=\"number\">clocks</th>" +
            "<th scope=\"col\" class=\"number\">in opening hours</th><th scope=\"col\" class=\"number\">outside them</th>" +
            "<th scope=\"col\" class=\"number\">all</th><th scope=\"col\" class=\"number\">share of all</th>" +
            "<th scope=\"col\" class=\"number\">time spent</th></tr></thead>\n<tbody>\n");
        foreach (var row in time.Rows)
        {
            page.Write(
                $"<tr><th scope=\"row\">{Name(row.Cause)}</th><td class=\"number\">{Written.Count(row.Clocks)}</td>" +
                $"<td class=\"number\">{PageText.Exact(row.Open)}</td><td class=\"number\">{PageText.Exact(row.Closed)}</td><td class=\"number\">");
            if (row.Most.Count == 0) page.Write($"{PageText.Exact(row.All)}");
            else page.Write($"<a href=\"#time-{number}-{TimelineDrawing.ClassOf(row.Cause)}\">{PageText.Exact(row.All)}</a>");
            page.Write($"</td><td class=\"number\">{PageText.Percent(row.All, open + closed)}</td><td class=\"number\">{PageText.Exact(row.Counted)}</td></tr>\n");
        }

        page.Write(
            $"</tbody>\n<tfoot><tr><th scope=\"row\">all</th><td class=\"number\">{Written.Count(time.Clocks)}</td>" +
            $"<td class=\"number\">{PageText.Exact(open)}</td><td class=\"number\">{PageText.Exact(closed)}</td>" +
            $"<td class=\"number\">{PageText.Exact(open + closed)}</td><td class=\"number\">{PageText.Percent(open + closed, open + closed)}</td>" +
            $"<td class=\"number\">{PageText.Exact(counted)}</td></tr></tfoot>\n</table></div>\n");
        foreach (var row in time.Rows.Where(row => row.Most.Count > 0)) Most(number, metric, row);
    }

    private void Most(int number, string metric, TimeSums.Row row)
    {
        page.Write(
            $"<details><summary>{metric}, {Name(row.Cause)}: the tickets with most of it</summary>" +
            $"<div id=\"time-{number}-{TimelineDrawing.ClassOf(row.Cause)}\">" +
            $"<p>{(row.Clocks > row.Most.Count ? $"The first {Written.Count(row.Most.Count)} of {Written.Count(row.Clocks)} clocks; --ledger writes the spans of each." : "All of them.")} " +
            $"In opening hours, and in all:</p>\n<ol>");
        foreach (var (ticket, open, all) in row.Most)
        {
            page.WriteOwn("<li>");
            links.Write(ticket);
            page.Write($": {PageText.Exact(open)}, {PageText.Exact(all)}</li>");
        }

        page.WriteOwn("</ol></div></details>\n");
    }

    private void Bar(string label, int top, TimeSums time, Int128 whole, Func<TimeSums.Row, Int128> part)
    {
        page.Write($"<text class=\"label\" x=\"112\" y=\"{top + 17}\">{label}</text>");
        var before = (Int128)0;
        foreach (var row in time.Rows)
        {
            if (whole == 0) break;
            // Edges, not widths, are rounded, so that the bar is full.
            var (from, to) = ((int)(before * Width / whole), (int)((before + part(row)) * Width / whole));
            before += part(row);
            if (to > from) page.Write($"<rect class=\"{TimelineDrawing.ClassOf(row.Cause)}\" x=\"{120 + from}\" y=\"{top}\" width=\"{to - from}\" height=\"26\"/>");
        }

        page.WriteOwn("\n");
    }

    private static string Described(TimeSums time, Int128 open, Int128 all) =>
        string.Join("; ", time.Rows.Where(row => row.Clocks > 0).Select(row =>
            $"{Name(row.Cause)}: {PageText.Percent(row.Open, open)} of opening hours, {PageText.Percent(row.All, all)} of all hours")) + ".";

    private static string Name(TimeCause cause) => cause switch
    {
        TimeCause.Working => "running, waiting for nobody",
        TimeCause.Client => "waiting for the client",
        TimeCause.Vendor => "waiting for a vendor",
        TimeCause.Provider => "waiting for the provider",
        TimeCause.VisitDate => "waiting for a visit date the client chose",
        _ => "stopped, before it was reopened",
    };

    private static Int128 Sum(TimeSums time, Func<TimeSums.Row, Int128> part) => time.Rows.Aggregate((Int128)0, (sum, row) => sum + part(row));
}
