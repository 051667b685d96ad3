namespace TicketReplay;

/// <summary>The worst tickets, each with its ledger drawn and told span by span.</summary>
/// <param name="page">where to</param>
internal sealed class WorstSection(HtmlWriter page)
{
    // Of a longer ledger both ends are shown, and one line for what lies between.
    private const int MostSpans = 40;
    private const int ShownAtEachEnd = 20;

    public void Write(IReadOnlyList<TicketResult> worst)
    {
        page.WriteOwn("<section id=\"worst\" aria-labelledby=\"worst-h\">\n<h2 id=\"worst-h\">The worst tickets</h2>\n");
        if (worst.Count == 0)
        {
            page.WriteOwn("<p>No clock went past its limit.</p>\n</section>\n");
            return;
        }

        page.WriteOwn(
            "<p>The clocks that went furthest past their limit, each by its last episode. Below each drawing stands the same as a table, whose spans add " +
            "up to the time spent.</p>\n");
        Overview(worst);
        new Legend(page).Write(Legend.OfTimelines);
        foreach (var (number, result) in worst.Index()) Ticket(number, result);
        page.WriteOwn("</section>\n");
    }

    private void Overview(IReadOnlyList<TicketResult> worst)
    {
        page.WriteOwn(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of the worst tickets\"><table>" +
            "<caption>The worst overruns, in the hours of each target</caption>\n<thead><tr><th scope=\"col\">ticket</th><th scope=\"col\">clock</th>" +
            "<th scope=\"col\">priority</th><th scope=\"col\" class=\"number\">overrun</th><th scope=\"col\" class=\"number\">spent</th>" +
            "<th scope=\"col\" class=\"number\">limit</th><th scope=\"col\">verdict</th></tr></thead>\n<tbody>\n");
        foreach (var (number, result) in worst.Index())
        {
            var last = result.Last;
            page.Write(
                $"<tr><th scope=\"row\"><a href=\"#{TicketLinks.Anchor(number)}\"><bdi>{result.Ticket.Id}</bdi></a></th><td>{result.Metric.Name}</td>" +
                $"<td>{PageText.Priority(result.Priority)}</td><td class=\"number\">{PageText.Exact(last.Overrun)}</td>" +
                $"<td class=\"number\">{PageText.Exact(last.Spent)}</td><td " +
                $"class=\"number\">{(last.Limit is { } limit ? PageText.Exact(limit) : "never ends")}</td><td>{Written.Verdict(last.Verdict)}</td></tr>\n");
        }

        page.WriteOwn("</tbody>\n</table></div>\n");
    }

    private void Ticket(int number, TicketResult result)
    {
        var (ledger, last) = (result.Ledger!, result.Last);
        var zone = last.Target!.Calendar.Zone;
        var anchor = TicketLinks.Anchor(number);
        page.Write(
            $"<article class=\"keep\" aria-labelledby=\"{anchor}\">\n<h3 id=\"{anchor}\">{Written.Count(number + 1)}. " +
            $"<bdi>{result.Ticket.Id}</bdi>, {result.Metric.Name}: {PageText.Exact(last.Overrun)} past the limit</h3>\n<p>{Described(result)}</p>\n");
        if (ledger.Spans.Count > 0)
        {
            page.Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Timeline {number + 1}, {result.Ticket.Id}\">");
            new TimelineDrawing(page).Draw(anchor, $"Timeline of {result.Ticket.Id}, {result.Metric.Name}", Described(result), ledger);
            page.WriteOwn("</div>\n");
        }

        Spans(number, result, ledger, zone);
        page.WriteOwn("</article>\n");
    }

    private void Spans(int number, TicketResult result, Ledger ledger, DateTimeZone zone)
    {
        page.Write(
            $"<details><summary>The ledger of {result.Ticket.Id} span by span: {Written.Of(ledger.Spans.Count, "span", "spans")}</summary><div>\n" +
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Ledger {number + 1}, {result.Ticket.Id}\"><table>" +
            $"<caption>Ledger of {result.Ticket.Id}, {result.Metric.Name}, times in {zone.Id}</caption>\n<thead><tr><th scope=\"col\">from</th>" +
            $"<th scope=\"col\">to</th><th scope=\"col\" class=\"number\">counted</th><th scope=\"col\" class=\"number\">sum</th>" +
            $"<th scope=\"col\">clock</th><th scope=\"col\">calendar</th></tr></thead>\n<tbody>\n");
        var sum = Duration.Zero;
        var folded = ledger.Spans.Count > MostSpans ? ledger.Spans.Count - (2 * ShownAtEachEnd) : 0;
        for (var at = 0; at < ledger.Spans.Count; at++)
        {
            var span = ledger.Spans[at];
            var counted = span.Counted;
            var (end, clock, calendar) = (span.End, $"{span.Clock}", $"{(span.IsOpen ? "open" : "closed")}: {span.Schedule.Text}");
            if (folded > 0 && at == ShownAtEachEnd)
            {
                for (var hidden = 1; hidden < folded; hidden++) counted += ledger.Spans[at + hidden].Counted;
                at += folded - 1;
                (end, clock, calendar) = (ledger.Spans[at].End, $"{Written.Count(folded)} spans more, see --explain {result.Ticket.Id}", "");
            }

            sum += counted;
            page.Write(
                $"<tr><td>{Written.Local(span.Start, zone)}</td><td>{Written.Local(end, zone)}</td><td class=\"number\">{PageText.Exact(counted)}</td>" +
                $"<td class=\"number\">{PageText.Exact(sum)}</td><td>{clock}</td><td>{calendar}</td></tr>\n");
        }

        page.WriteOwn("</tbody>\n</table></div></div></details>\n");
    }

    /// <summary>The ticket's clock in words; also what the drawing is described by.</summary>
    private static string Described(TicketResult result)
    {
        var (ledger, last) = (result.Ledger!, result.Last);
        var zone = last.Target!.Calendar.Zone;
        var ticket = result.Ticket.Attributes;
        var about = string.Join(", ", new[] { PageText.Priority(result.Priority), ticket.Type, ticket.Client, ticket.Site, ticket.Service, ticket.IsVip ? "VIP" : null }.OfType<string>());
        var due = last.Due is { } dueAt ? $" It was due {Written.Local(dueAt, zone)}" : " It shows no due";
        var stop = last.Stop is { } stoppedAt
            ? $" and {(last.Phase == Phase.Cancelled ? "withdrawn" : "stopped")} {Written.Local(stoppedAt, zone)}."
            : $" and was still {Written.Phase(last.Phase)} when read {Written.Local(last.AsOf, zone)}.";
        var parties = ledger.Waits.Select(wait =>
            $"{PageText.Exact(wait.Hours.Working)} of opening hours ({PageText.Exact(wait.Hours.OnTheClock)} in all) for {PageText.Party(wait.WaitsFor)}");
        var waits = ledger.Waits.Count == 0 ? " It waited for nobody." : $" It waited {string.Join(", ", parties)}.";
        var episode = last.Episode > 1 ? $" This is episode {Written.Count(last.Episode)}." : "";
        return $"{about}. Target {last.Target.Name} in the calendar {last.Target.Calendar.Name}, times in {zone.Id}. " +
            $"Started {Written.Local(last.Start!.Value, zone)}." +
            $"{due}{stop} Time spent {PageText.Exact(last.Spent)}{(last.Limit is { } limit ? $" of {PageText.Exact(limit)}" : "")}.{waits}{episode}";
    }
}
