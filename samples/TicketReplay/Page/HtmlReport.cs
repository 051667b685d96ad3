namespace TicketReplay;

/// <summary>Writes a replay as one self-contained page: no script, nothing loaded, the same bytes for the same input.</summary>
/// <param name="output">where to</param>
internal sealed class HtmlReport(TextWriter output)
{
    private static readonly (string Anchor, string Name)[] Sections =
    [
        ("compliance", "Compliance"), ("budget", "Error budget"), ("credits", "Service credits"), ("spent", "Time spent"), ("time", "Where time went"),
        ("worst", "Worst tickets"), ("findings", "Findings"),
    ];

    private readonly HtmlWriter page = new(output);

    /// <summary>Writes the page.</summary>
    /// <param name="rules">the rules</param>
    /// <param name="log">what the log is called</param>
    /// <param name="run">the replay</param>
    /// <param name="tickets">how many tickets were judged</param>
    /// <param name="figures">what it found</param>
    /// <param name="findings">what was wrong with the log</param>
    public void Write(ReplayRules rules, string log, ReplayRun run, long tickets, ReportFigures figures, LogFindings findings)
    {
        Head(rules);
        new Legend(page).Patterns();
        Top(rules, log, run, tickets);
        page.WriteOwn("<main id=\"content\">\n");
        var links = new TicketLinks(page, figures.Worst.All);
        new ComplianceSection(page, links).Write(rules, figures.Compliance);
        new BudgetSection(page, links).Write(rules, figures.Compliance);
        new CreditSection(page, links).Write(rules, figures.Compliance);
        new SpentSection(page, links).Write(figures.Metrics);
        new TimeSection(page, links).Write(figures.Metrics);
        new WorstSection(page).Write(figures.Worst.All);
        new FindingsSection(page).Write(findings);
        page.WriteOwn("</main>\n");
        page.Write(
            $"<footer>\n<p>Made by TicketReplay, time zones {DateTimeZoneProviders.Tzdb.VersionId}. Any ticket is explained by " +
            $"<code>--explain TICKET</code>, every episode is a row of <code>--out</code>, every ledger a line of <code>--ledger</code>.</p>\n</footer>\n" +
            $"</body>\n</html>\n");
    }

    private void Head(ReplayRules rules)
    {
        page.Write(
            $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" +
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"{StyleSheet.Policy}\">\n" +
            $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n" +
            $"<link rel=\"icon\" href=\"data:,\">\n<title>{rules.Name}: service levels</title>\n<style>");
        page.WriteOwn(StyleSheet.Text);
        page.WriteOwn("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
    }

    private void Top(ReplayRules rules, string log, ReplayRun run, long tickets)
    {
        page.Write(
            $"<header>\n<h1>{rules.Name}</h1>\n<p>{Written.Of(tickets, "ticket", "tickets")} of " +
            $"<bdi>{log}</bdi>, " +
            $"{Written.Of(run.Rows, "row", "rows")}{(run.HasInstant ? $", read as of {Written.Instant(run.AsOf)}" : "")}." +
            $"{(run.Later > 0 ? $" {Written.Of(run.Later, "ticket that begins later is", "tickets that begin later are")} left out." : "")}" +
            $"{(run.WasCutOff ? " The log breaks off; this is what came before." : "")}" +
            $"</p>\n</header>\n<nav aria-label=\"Sections\">\n<ul>\n");
        foreach (var (anchor, name) in Sections) page.Write($"<li><a href=\"#{anchor}\">{name}</a></li>\n");
        page.WriteOwn("</ul>\n</nav>\n");
    }
}
