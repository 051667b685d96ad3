using System.Globalization;
using System.Net;
using System.Text;

namespace ContractComparisonSample;

/// <summary>The comparison as one page: no script, nothing loaded, charts as drawings with their numbers in tables beside them.</summary>
internal sealed class Page(IReadOnlyList<ContractOutcome> outcomes, IReadOnlyList<IncentiveAnalysis> incentives)
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --rule: #c3cad2; --bar: #2b6cb0; --good: #0b6b3a; --bad: #a8201a; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8ebee; --paper: #13171c; --rule: #434c57; --bar: #5b9be0; --good: #6fd39c; --bad: #ff9a92; } }
        body { margin: 0 auto; max-width: 72rem; padding: 0 1.25rem 2rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; } th, td { border: 1px solid var(--rule); padding: .3rem .6rem; text-align: right; }
        th:first-child, td:first-child, td.text { text-align: left; } caption { text-align: left; font-weight: 600; padding: .5rem 0; }
        svg { display: block; width: 100%; height: auto; max-width: 60rem; } svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } .bar { fill: var(--bar); } .gain { fill: var(--good); } .loss { fill: var(--bad); } .axis { stroke: var(--rule); }
        pre { overflow-x: auto; border-left: 3px solid var(--rule); padding-left: 1rem; }
        """;

    private readonly StringBuilder page = new();

    public string Text()
    {
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"><link rel=\"icon\" href=\"data:,\"><title>One year under five contracts</title>\n<style>")
            .Append(Style).Append("</style></head><body><main>\n<h1>One year under five contracts</h1>\n<p>The same incidents, maintenance and devices, really billed under each contract. Amounts in EUR.</p>\n");
        Table("Price, margin and risk", ["Contract", "Price", "Margin", "An hour worked", "Lowest month", "Highest month", "Mean change", "More failures are paid by"], outcomes.Select(outcome => new[]
        {
            outcome.Name, Words.Amount(outcome.Price), Words.Amount(outcome.Margin), Words.Amount(outcome.EffectiveRate), Words.Amount(outcome.LowestPrice), Words.Amount(outcome.HighestPrice),
            Words.Amount(outcome.MeanChange), Words.Bearer(outcome),
        }));
        page.Append("<h2>The price, month by month</h2>\n");
        foreach (var outcome in outcomes) Months(outcome);
        page.Append("<h2>What each contract rewards</h2>\n<p>The provider's margin with one more reactive hour, less the margin without it: below zero, failures cost the provider; above, they pay.</p>\n");
        Rewards();
        Table("Change of the provider's margin, on average of the months", ["Contract", "Reactive hour", "as blocks are used", "Incident prevented", "as blocks are used", "Preventive hour", "So it"], outcomes.Zip(incentives, (outcome, incentive) => new[]
        {
            outcome.Name, Words.Signed(incentive.ReactiveHour.Margin), Words.Signed(incentive.ReactiveHour.MarginRecognised), Words.Signed(incentive.PreventedIncident.Margin),
            Words.Signed(incentive.PreventedIncident.MarginRecognised), Words.Signed(incentive.PreventiveHour.Margin), Words.Verdict(incentive),
        }));
        page.Append("<h2>How the numbers come about</h2>\n");
        foreach (var (outcome, incentive) in outcomes.Zip(incentives))
        {
            page.Append("<details><summary>").Append(Escaped(outcome.Name)).Append("</summary><pre>").Append(Escaped(outcome.Profit.Periods[0].Explanation.ToString())).Append("\n\n")
                .Append(Escaped(incentive.ReactiveHour.Effects[0].Explanation.ToString())).Append("</pre></details>\n");
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private void Months(ContractOutcome outcome)
    {
        var highest = Math.Max(1m, outcomes.Max(other => other.HighestPrice.Amount));
        page.Append("<h3>").Append(Escaped(outcome.Name)).Append("</h3>\n<svg viewBox=\"0 0 720 130\" role=\"img\" aria-label=\"Price of ").Append(Escaped(outcome.Name)).Append(" by month\">");
        foreach (var (index, period) in outcome.Profit.Periods.Index())
        {
            var height = (int)(90m * Math.Max(0m, period.Invoiced.Amount) / highest);
            page.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{(index * 60) + 5}\" y=\"{105 - height}\" width=\"50\" height=\"{height}\"><title>{Escaped(period.Explanation.ToString())}</title></rect>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{(index * 60) + 30}\" y=\"{100 - height}\" text-anchor=\"middle\">{(int)period.Invoiced.Amount}</text>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{(index * 60) + 30}\" y=\"122\" text-anchor=\"middle\">{period.Period.Start:uuuu-MM}</text>");
        }

        page.Append("<line class=\"axis\" x1=\"0\" y1=\"105\" x2=\"720\" y2=\"105\"/></svg>\n");
    }

    private void Rewards()
    {
        var widest = Math.Max(1m, incentives.Max(incentive => Math.Abs(incentive.ReactiveHour.Margin?.Amount ?? 0m)));
        page.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 720 {(outcomes.Count * 26) + 10}\" role=\"img\" aria-label=\"Change of margin per additional reactive hour\">");
        foreach (var (index, (outcome, incentive)) in outcomes.Zip(incentives).Index())
        {
            var (margin, y) = (incentive.ReactiveHour.Margin?.Amount ?? 0m, (index * 26) + 5);
            var width = (int)(200m * Math.Abs(margin) / widest);
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 15}\">{Escaped(outcome.Name)}</text><rect class=\"{(margin < 0m ? "loss" : "gain")}\" x=\"{(margin < 0m ? 400 - width : 400)}\" y=\"{y}\" width=\"{width}\" height=\"20\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{(margin < 0m ? 410 : 405 + width)}\" y=\"{y + 15}\">{Words.Signed(incentive.ReactiveHour.Margin)}</text>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"400\" y1=\"0\" x2=\"400\" y2=\"{(outcomes.Count * 26) + 10}\"/></svg>\n");
    }

    private void Table(string caption, string[] head, IEnumerable<string[]> rows)
    {
        page.Append("<div class=\"scroll\" tabindex=\"0\"><table><caption>").Append(Escaped(caption)).Append("</caption><thead><tr>");
        foreach (var cell in head) page.Append("<th scope=\"col\">").Append(Escaped(cell)).Append("</th>");
        page.Append("</tr></thead><tbody>\n");
        foreach (var row in rows) page.Append("<tr><td>").Append(string.Join("</td><td>", row.Select(Escaped))).Append("</td></tr>\n");
        page.Append("</tbody></table></div>\n");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
