namespace TicketReplay;

/// <summary>What may still be missed under each goal, period by period.</summary>
/// <param name="page">where to</param>
/// <param name="links">writes tickets</param>
internal sealed class BudgetSection(HtmlWriter page, TicketLinks links)
{
    private const int MostPeriods = 24;

    public void Write(ReplayRules rules, Compliance compliance)
    {
        page.WriteOwn("<section id=\"budget\" aria-labelledby=\"budget-h\">\n<h2 id=\"budget-h\">Error budget</h2>\n");
        if (rules.Report.Goals.Count == 0) page.WriteOwn("<p>The rules state no goal under <code>report</code>, so there is nothing that may be missed.</p>\n");
        else page.WriteOwn(
            "<p>How many may be missed so that the goal is kept, of those decided in the period, and how many have been. Every count leads to the " +
            "episodes behind it.</p>\n");
        foreach (var (number, goal) in rules.Report.Goals.Index()) Write(number, goal, compliance.ByPeriod(goal.Metric, goal.Per));
        page.WriteOwn("</section>\n");
    }

    private void Write(int number, Goal goal, IReadOnlyList<CompliancePeriod> periods)
    {
        var name = $"{goal.Metric.Name}, {(goal.Priorities.Count == 0 ? "all priorities" : string.Join(", ", goal.Priorities))}: {goal.Promised} in each {Noun(goal.Per)}";
        page.Write($"<h3>{name}</h3>\n");
        var all = periods.Where(period => period.ByPriority.Keys.Any(goal.IsFor)).ToList();
        var shown = all.Skip(Math.Max(0, all.Count - MostPeriods)).ToList();
        if (shown.Count == 0)
        {
            page.WriteOwn("<p>No data.</p>\n");
            return;
        }

        if (all.Count > shown.Count) page.Write($"<p>{Written.Of(all.Count - shown.Count, "earlier period is", "earlier periods are")} left out here.</p>\n");
        page.Write(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of error budget {number + 1}\"><table>" +
            $"<caption>Error budget of {name}</caption>\n<thead><tr><th scope=\"col\">{Noun(goal.Per)}</th>" +
            $"<th scope=\"col\" class=\"number\">attained</th><th scope=\"col\" class=\"number\">decided</th>" +
            $"<th scope=\"col\" class=\"number\">may be missed</th><th scope=\"col\" class=\"number\">missed</th>" +
            $"<th scope=\"col\" class=\"number\">left</th><th scope=\"col\">goal</th></tr></thead>\n<tbody>\n");
        using var behind = new StringWriter();
        var list = new HtmlWriter(behind);
        foreach (var period in shown)
        {
            var attained = period.Of(goal.IsFor)!;
            var budget = attained.ErrorBudget(goal.Promised);
            page.Write(
                $"<tr><th scope=\"row\">{attained.Period.Name}</th><td class=\"number\">{AttainmentWords.Percent(attained.Counted)}</td>" +
                $"<td class=\"number\">{Written.Count(attained.Decided)}</td><td class=\"number\">{Written.Count(budget.Allowed)}</td>" +
                $"<td class=\"number\"><a href=\"#{Anchor(number, attained)}\">{Written.Count(budget.Missed)}</a></td>" +
                $"<td class=\"number\">{Written.Count(budget.Left)}</td><td>{Outcome(attained, goal)}</td></tr>\n");
            list.Write(
                $"<details><summary>{period.Period.Name}: {$"{budget}"}</summary><div id=\"{Anchor(number, attained)}\">\n" +
                $"<p>{$"{attained.Against(goal.Promised)}"}.</p>\n");
            new AttainmentList(list, links.On(list)).Write(attained);
            list.WriteOwn("</div></details>\n");
        }

        page.WriteOwn("</tbody>\n</table></div>\n");
        page.WriteOwn(behind.ToString());
    }

    private static string Outcome(Attainment attained, Goal goal) =>
        attained.Against(goal.Promised).Match(_ => "no data", _ => "\u2713 kept", _ => "\u2713 kept, small volume", _ => "\u2717 not kept");

    private static string Anchor(int number, Attainment attained) => $"budget-{Written.Count(number)}-{attained.Period.Name}";

    private static string Noun(PeriodKind kind) => kind switch { PeriodKind.Year => "year", PeriodKind.Quarter => "quarter", _ => "month" };
}
