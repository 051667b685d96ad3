using System.Globalization;

namespace TicketReplay;

/// <summary>What the client is to be credited with, period by period, line by line.</summary>
/// <param name="page">where to</param>
/// <param name="links">writes tickets</param>
internal sealed class CreditSection(HtmlWriter page, TicketLinks links)
{
    private const int MostPeriods = 24;

    public void Write(ReplayRules rules, Compliance compliance)
    {
        page.WriteOwn("<section id=\"credits\" aria-labelledby=\"credits-h\">\n<h2 id=\"credits-h\">Service credits</h2>\n");
        page.WriteOwn(rules.Report.Credits.Count == 0
            ? "<p>The rules state no service credits under <code>report</code>.</p>\n"
            : "<p>Shares of the fees of the period, each period knowing those before it; below zero they go to the provider. The lines of a credit add up to it.</p>\n");
        foreach (var (number, terms) in rules.Report.Credits.Index())
        {
            var periods = compliance.ByPeriod(terms.Of.Metric, terms.Of.Per);
            var credits = terms.Schedule.AssessAll(periods.Select(period => period.Of(terms.Of.IsFor)).OfType<Attainment>());
            Schedule(number, terms, credits, periods);
        }

        page.WriteOwn("</section>\n");
    }

    private void Schedule(int number, CreditTerms terms, IReadOnlyList<ServiceCredit> credits, IReadOnlyList<CompliancePeriod> periods)
    {
        var (schedule, of) = (terms.Schedule, terms.Of);
        page.Write(
            $"<h3>{schedule.Name}</h3>\n<p>On {of.Metric.Name}, {(of.Priorities.Count == 0 ? "all priorities" : string.Join(", ", of.Priorities))}: " +
            $"{string.Join("; ", schedule.Bands)}{(schedule.PerBreach is { } each ? $"; {each} for each incident that breaches" : "")}; at most " +
            $"{$"{schedule.PeriodCap}"} a period{(schedule.YearCap is { } cap ? $" and {cap}" : "")}" +
            $"{(schedule.EarnBackAfter is { } after ? $"; earned back after {Written.Of(after, "following period", "following periods")} that kept the promise" : "")}" +
            $"{(schedule.ChronicBreaches is { } breaches ? $"; {breaches} breached of {schedule.ChronicPeriods} periods open a right to terminate" : "")}.</p>\n");
        if (credits.Count == 0)
        {
            page.WriteOwn("<p>No data.</p>\n");
            return;
        }

        var shown = credits.Skip(Math.Max(0, credits.Count - MostPeriods)).ToList();
        if (credits.Count > shown.Count) page.Write($"<p>{Written.Of(credits.Count - shown.Count, "earlier period is", "earlier periods are")} in the sum only.</p>\n");
        page.Write(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of service credits {number + 1}\"><table>" +
            $"<caption>Service credits by {schedule.Name}</caption>\n<thead><tr><th scope=\"col\">period</th>" +
            $"<th scope=\"col\" class=\"number\">attained</th><th scope=\"col\" class=\"number\">credit</th>" +
            $"<th scope=\"col\">right to terminate</th></tr></thead>\n<tbody>\n");
        foreach (var credit in shown)
            page.Write(
                $"<tr><th scope=\"row\">{credit.Period.Name}</th><td " +
                $"class=\"number\">{(credit.Measured is { } measured ? AttainmentWords.Percent(measured) : "no data")}</td><td class=\"number\">" +
                $"<a href=\"#{Anchor(number, credit)}\">{Percent(credit.Fraction)}</a></td>" +
                $"<td>{(credit.TerminationRight is { } right ? $"{right}" : "")}</td></tr>\n");
        page.Write(
            $"</tbody>\n<tfoot><tr><th scope=\"row\">sum, in fees of one period</th><td></td>" +
            $"<td class=\"number\">{Percent(credits.Sum(credit => credit.Fraction))}</td><td></td></tr></tfoot>\n</table></div>\n");
        foreach (var credit in shown)
        {
            page.Write($"<details><summary>{$"{credit}"}</summary><div id=\"{Anchor(number, credit)}\"><ul>\n");
            foreach (var line in credit.Lines) page.Write($"<li>{$"{line}"}</li>\n");
            foreach (var finding in credit.Findings) page.Write($"<li>{$"{finding}"}</li>\n");
            page.WriteOwn("</ul>\n");
            new AttainmentList(page, links).Write(periods.Single(one => one.Period == credit.Period).Of(of.IsFor)!);
            page.WriteOwn("</div></details>\n");
        }
    }

    private static string Anchor(int number, ServiceCredit credit) => $"credit-{Written.Count(number)}-{credit.Period.Name}";

    private static string Percent(decimal fraction) => string.Create(CultureInfo.InvariantCulture, $"{fraction * 100m:0.####} %");
}
