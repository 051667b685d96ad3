namespace TicketReplay;

/// <summary>What is wrong with the log.</summary>
/// <param name="page">where to</param>
internal sealed class FindingsSection(HtmlWriter page)
{
    public void Write(LogFindings findings)
    {
        page.WriteOwn("<section id=\"findings\" aria-labelledby=\"findings-h\">\n<h2 id=\"findings-h\">Findings</h2>\n");
        if (findings.Count == 0)
        {
            page.WriteOwn("<p>Nothing is odd about the log.</p>\n</section>\n");
            return;
        }

        page.WriteOwn(
            "<p>What could not be read, or contradicts itself. Errors left something out; everything else was counted. Each code leads to the first " +
            "findings of it.</p>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of findings\"><table>" +
            "<caption>Findings by code</caption>\n<thead><tr><th scope=\"col\">code</th><th scope=\"col\">severity</th>" +
            "<th scope=\"col\" class=\"number\">count</th></tr></thead>\n<tbody>\n");
        foreach (var group in findings.Groups) page.Write(
            $"<tr><th scope=\"row\"><a href=\"#finding-{group.Code}\">{group.Code}</a></th><td>{Severity(group.Severity)}</td>" +
            $"<td class=\"number\">{Written.Count(group.Count)}</td></tr>\n");
        page.Write(
            $"</tbody>\n<tfoot><tr><th scope=\"row\">all</th><td></td><td class=\"number\">{Written.Count(findings.Count)}</td></tr></tfoot>\n" +
            $"</table></div>\n");
        foreach (var group in findings.Groups) Group(group);
        page.WriteOwn("</section>\n");
    }

    private void Group(LogFindings.Group group)
    {
        page.Write($"<details><summary>{group.Code}: {Written.Count(group.Count)}</summary><div id=\"finding-{group.Code}\"><ul>\n");
        foreach (var finding in group.First) page.Write($"<li>{finding.Place}: {finding.Message}{(finding.Value.Length > 0 ? $" (\"{finding.Value}\")" : "")}</li>\n");
        if (group.Count > group.First.Count) page.Write($"<li>and {Written.Count(group.Count - group.First.Count)} more; <code>--findings</code> writes every one</li>\n");
        page.WriteOwn("</ul></div></details>\n");
    }

    private static string Severity(FindingSeverity severity) => severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "information" };
}
