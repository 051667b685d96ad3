namespace TicketReplay;

/// <summary>Prints the outcome of a replay.</summary>
/// <param name="output">where to</param>
internal sealed class Report(TextWriter output)
{
    private static readonly (Verdict Verdict, string Heading)[] Verdicts =
        [(Verdict.Met, "met"), (Verdict.Breached, "breached"), (Verdict.Open, "open"), (Verdict.Overdue, "overdue"), (Verdict.Indeterminate, "unclear"), (Verdict.None, "none")];

    public void Print(ReplayRules rules, ReplayRun run, ReplaySummary summary)
    {
        Line($"{rules.Name}");
        Line($"{Written.Of(run.Rows, "row", "rows")}, {Written.Of(summary.Tickets, "ticket", "tickets")}, at most {Written.Count(run.MostOpen)} in memory at once; {(run.HasInstant ? $"read as of {Written.Instant(run.AsOf)}, " : "")}{DateTimeZoneProviders.Tzdb.VersionId}.");
        if (run.Later > 0) Line($"{Written.Of(run.Later, "ticket that begins later is", "tickets that begin later are")} left out.");
        Line("");
        Counts(rules, "Tickets by their last episode", summary.Counts, withTotals: true);
        Counts(rules, "Of these, reopened", summary.Reopened, withTotals: false);
        Reopened(summary);
        Overruns(summary);
        Waits(summary);
        if (rules.Recorded is { } recorded) Recorded(summary.Recorded, recorded);
    }

    public void PrintFindings(LogFindings findings, bool isListed)
    {
        if (findings.Count == 0)
        {
            Line("Findings: none.");
            return;
        }

        Line($"Findings: {Written.Count(findings.Count)}");
        var table = new TextTable("code", "severity", " count");
        foreach (var group in findings.Groups) table.Add(group.Code, Severity(group.Severity), Written.Count(group.Count));
        table.Write(output);
        if (!isListed) return;
        foreach (var group in findings.Groups)
        {
            Line("");
            foreach (var finding in group.First) Line($"  {finding}");
            if (group.Count > group.First.Count) Line($"  ... and {Written.Count(group.Count - group.First.Count)} more of {group.Code}; --findings FILE writes every one.");
        }
    }

    private void Counts(ReplayRules rules, string title, IEnumerable<KeyValuePair<(Metric Metric, string Priority), VerdictCounts>> counts, bool withTotals)
    {
        var all = counts.ToList();
        if (all.Count == 0) return;
        var shown = Verdicts.Where(one => one.Verdict is Verdict.Met or Verdict.Breached || all.Exists(pair => pair.Value[one.Verdict] > 0)).ToList();
        var hasUntargeted = all.Exists(pair => pair.Value.WithoutTarget > 0);
        var table = new TextTable(["metric", "priority", " tickets", .. shown.SelectMany(one => (string[])[$" {one.Heading}", " %"]), .. hasUntargeted ? (string[])[" no target"] : []]);
        foreach (var metric in all.GroupBy(pair => pair.Key.Metric))
        {
            var total = new VerdictCounts();
            var byPriority = metric.ToDictionary(pair => pair.Key.Priority, pair => pair.Value, StringComparer.Ordinal);
            foreach (var priority in rules.InOrder(byPriority.Keys))
            {
                total.Add(byPriority[priority]);
                Row(priority.Length == 0 ? "-" : priority, byPriority[priority]);
            }

            if (withTotals && metric.Count() > 1) Row("all", total);

            void Row(string priority, VerdictCounts count) =>
                table.Add([metric.Key.Name, priority, Written.Count(count.Tickets), .. shown.SelectMany(one => (string[])[Written.Count(count[one.Verdict]), Written.Percent(count[one.Verdict], count.Tickets - count.WithoutTarget)]), .. hasUntargeted ? (string[])[Written.Count(count.WithoutTarget)] : []]);
        }

        Line(title);
        table.Write(output);
        Line("");
    }

    private void Reopened(ReplaySummary summary)
    {
        if (summary.ReopenedTickets.Count == 0) return;
        var total = summary.Reopened.Sum(pair => pair.Value.Tickets);
        var table = new TextTable("ticket", "metric", "priority", " episode", "verdicts");
        foreach (var result in summary.ReopenedTickets)
            table.Add(result.Ticket.Id, result.Metric.Name, result.Priority, Written.Count(result.Last.Episode), string.Join(", ", result.Episodes.Select(episode => Written.Verdict(episode.Verdict))));
        Line(total > table.Rows ? $"The first {table.Rows} reopened clocks of {Written.Count(total)}" : "Reopened clocks");
        table.Write(output);
        Line("");
    }

    private void Overruns(ReplaySummary summary)
    {
        if (summary.Overruns.Count == 0) return;
        var table = new TextTable("ticket", "metric", "priority", " overrun", " spent", " limit", "due", "stopped");
        foreach (var (ticket, metric, priority, reading) in summary.Overruns)
            table.Add(ticket, metric.Name, priority, Written.Hours(reading.Overrun), Written.Hours(reading.Spent), reading.Limit is { } limit ? Written.Hours(limit) : "", Written.Instant(reading.Due), reading.Stop is { } stop ? Written.Instant(stop) : "not yet");
        Line("The worst overruns (hours:minutes)");
        table.Write(output);
        Line("");
    }

    private void Waits(ReplaySummary summary)
    {
        var table = new TextTable("metric", "waited for", " tickets", " in hours", " on the clock");
        foreach (var (key, sum) in summary.Waits) table.Add(key.Metric.Name, Written.WaitingFor(key.WaitsFor), Written.Count(sum.Tickets), Written.Hours(sum.Working), Written.Hours(sum.OnTheClock));
        if (table.Rows == 0) return;
        Line("Time waited (hours:minutes, in the target's opening hours and in all)");
        table.Write(output);
        Line("");
    }

    private void Recorded(RecordedAgreement agreement, RecordedVerdict recorded)
    {
        Line($"{recorded.Metric} agrees with \"{recorded.Column}\" for {Written.Count(agreement.Agreeing)} of {Written.Of(agreement.Compared, "ticket", "tickets")} ({Written.Percent(agreement.Agreeing, agreement.Compared, decimals: 3)}).");
        foreach (var (ticket, verdict, value) in agreement.Disagreeing) Line($"  {ticket}: {Written.Verdict(verdict)}, recorded \"{value}\"");
        var more = agreement.Compared - agreement.Agreeing - agreement.Disagreeing.Count;
        if (more > 0) Line($"  ... and {Written.Count(more)} more");
        if (agreement.Incomparable > 0) Line($"  {Written.Count(agreement.Incomparable)} {(agreement.Incomparable == 1 ? "ticket" : "tickets")} could not be compared: \"{recorded.Column}\" is empty or neither among the values that mean met nor among those that mean missed.");
        Line("");
    }

    private static string Severity(FindingSeverity severity) => severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "information" };

    private void Line(string text) => output.Write(text + "\n");
}
