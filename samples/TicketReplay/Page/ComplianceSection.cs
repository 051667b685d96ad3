namespace TicketReplay;

/// <summary>Compliance by month and priority.</summary>
/// <param name="page">where to</param>
/// <param name="links">writes tickets</param>
internal sealed class ComplianceSection(HtmlWriter page, TicketLinks links)
{
    private const int MostMonths = 36;

    public void Write(ReplayRules rules, Compliance compliance)
    {
        page.WriteOwn("<section id=\"compliance\" aria-labelledby=\"compliance-h\">\n<h2 id=\"compliance-h\">Compliance</h2>\n");
        page.Write(
            $"<p>An episode belongs to the month in which it was decided: at its stop when it was met, at its due when it was missed, months beginning " +
            $"in {rules.ReportZone.Id}. So what is overdue and open counts, and a month that is over changes only by what the log says of it " +
            $"later, such as another priority, an earlier opening or a ticket that went on. Below stands the classic figure: " +
            $"of the episodes that stopped in the month, those that were met. Percentages are rounded down. Every figure of a month leads to the episodes " +
            $"behind it; the last row adds the months up." +
            $"</p>\n");
        foreach (var (number, metric) in rules.Policy.Metrics.Index())
        {
            page.Write($"<h3>{metric.Name}</h3>\n");
            var months = compliance.ByPeriod(metric, PeriodKind.Month);
            if (months.Count == 0) page.WriteOwn("<p>No data: no clock has run.</p>\n");
            else Metric(number, metric, months, rules.Report.Goals.Where(goal => goal.Metric == metric).ToList(), rules.InOrder(compliance.Priorities(metric)));
        }

        page.WriteOwn("</section>\n");
    }

    private void Metric(int number, Metric metric, IReadOnlyList<CompliancePeriod> months, List<Goal> goals, IReadOnlyList<string> priorities)
    {
        var shown = months.Skip(Math.Max(0, months.Count - MostMonths)).ToList();
        if (months.Count > shown.Count) page.Write($"<p>{Written.Of(months.Count - shown.Count, "earlier month is", "earlier months are")} in the last row only, see <code>--out</code>.</p>\n");
        if (priorities.Contains(Compliance.Others, StringComparer.Ordinal)) page.Write(
            $"<p>Only the first {Written.Count(Compliance.MostPriorities)} priorities of the log are told apart; {Compliance.Others} are all further " +
            $"ones.</p>\n");
        string[] columns = priorities.Count > 1 ? [.. priorities, ""] : [.. priorities];
        page.Write(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of compliance, {metric.Name}\"><table>" +
            $"<caption>Compliance of {metric.Name} by month and priority</caption>\n<thead><tr><th scope=\"col\">month</th>");
        foreach (var (column, priority) in columns.Index()) page.Write($"<th scope=\"col\" class=\"number\">{(IsAll(column) ? "all" : PageText.Priority(priority))}</th>");
        page.WriteOwn("</tr></thead>\n<tbody>\n");
        // Written beside the table and put behind it, so that only one cell's episodes are held at a time.
        using var behind = new StringWriter();
        var list = new HtmlWriter(behind);
        var promised = columns.Select((priority, column) => Promised(goals, IsAll(column) || priorities.Count == 1, IsAll(column) ? null : priority)).ToList();
        foreach (var month in shown)
        {
            page.Write($"<tr><th scope=\"row\">{month.Period.Name}</th>");
            foreach (var (column, priority) in columns.Index())
            {
                var attained = month.Of(other => IsAll(column) || other == priority);
                if (attained is null)
                {
                    page.WriteOwn("<td class=\"number\">no data</td>");
                    continue;
                }

                var anchor = $"cell-{Written.Count(number)}-{Written.Count(column)}-{month.Period.Name}";
                Cell(anchor, attained, promised[column]);
                list.Write(
                    $"<details><summary>{metric.Name}, {month.Period.Name}, {(IsAll(column) ? "all priorities" : PageText.Priority(priority))}: " +
                    $"{AttainmentWords.Of(attained.Counted)} met</summary><div id=\"{anchor}\">\n");
                new AttainmentList(list, links.On(list)).Write(attained);
                list.WriteOwn("</div></details>\n");
            }

            page.WriteOwn("</tr>\n");
        }

        page.WriteOwn("</tbody>\n<tfoot><tr><th scope=\"row\">all months</th>");
        foreach (var (column, priority) in columns.Index())
        {
            var all = months.SelectMany(month => month.ByPriority.Where(pair => IsAll(column) || pair.Key == priority)).Select(pair => pair.Value).ToList();
            Figures(Sum(all, one => one.Counted), Sum(all, one => one.Classic));
        }

        page.Write($"</tr></tfoot>\n</table></div>\n<details><summary>The episodes behind each figure of {metric.Name}</summary><div>\n");
        page.WriteOwn(behind.ToString());
        page.WriteOwn("</div></details>\n");

        bool IsAll(int column) => column == priorities.Count;
    }

    /// <summary>What is promised of exactly that which a column counts, the least first; a goal of several priorities together is about none of them alone.</summary>
    private static List<Share> Promised(List<Goal> goals, bool countsAll, string? priority) =>
        [.. goals.Where(goal => goal.Per == PeriodKind.Month && ((countsAll && goal.Priorities.Count == 0) || (priority is not null && goal.IsOnlyFor(priority))))
            .Select(goal => goal.Promised).Distinct().Order()];

    private void Cell(string anchor, Attainment attained, List<Share> promised)
    {
        page.Write($"<td class=\"number\"><a href=\"#{anchor}\">{AttainmentWords.Percent(attained.Counted)}</a>");
        foreach (var share in attained.Decided > 0 ? promised : [])
        {
            var isKept = attained.Against(share).IsKept;
            page.Write($"<span class=\"small {(isKept ? "reached" : "below")}\">{(isKept ? "\u2713 at least" : "\u2717 below")} {$"{share}"}</span>");
        }

        page.Write(
            $"<span class=\"small\">{AttainmentWords.Of(attained.Counted)}</span><span class=\"small\">classic " +
            $"{AttainmentWords.Percent(attained.Classic)}, {AttainmentWords.Of(attained.Classic)}</span></td>");
    }

    private void Figures(AttainmentCount counted, AttainmentCount classic) =>
        page.Write(
            $"<td class=\"number\">{AttainmentWords.Percent(counted)}<span class=\"small\">{AttainmentWords.Of(counted)}</span>" +
            $"<span class=\"small\">classic {AttainmentWords.Percent(classic)}, {AttainmentWords.Of(classic)}</span></td>");

    private static AttainmentCount Sum(IEnumerable<Attainment> all, Func<Attainment, AttainmentCount> part) => all.Aggregate(default(AttainmentCount), (sum, one) => sum + part(one));
}
