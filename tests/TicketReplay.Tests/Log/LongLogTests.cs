namespace TicketReplay.Tests;

public class LongLogTests
{
    private const string Rules = """
        {
          "name": "test",
          "log": { "shape": "long", "separator": ",", "instants": { "zone": "Europe/London", "from": "2025-01-01", "to": "2026-01-01" }, "ticket": { "column": "t", "pattern": "T[0-9]+" }, "at": "at", "state": "s", "opened": "o", "attributes": { "priority": "p" } },
          "states": { "New": "open", "Active": "open", "Hold": "waiting for client", "Mail": "ignored", "Done": "resolved", "Closed": "closed", "Gone": "cancelled" },
          "calendars": { "always": { "name": "always", "zone": "Europe/London", "hours": "always" } },
          "metrics": { "resolution": {} },
          "targets": [{ "metric": "resolution", "limit": "PT8H", "calendar": "always" }]
        }
        """;

    [Theory]
    [InlineData("T1,2025-03-03 10:00,Nwe,P1,", "log.status-unknown", "Nwe")]
    [InlineData("T1,2025-03-03 10:00,,P1,", "log.status-unknown", "")]
    [InlineData("T1,2025-03-03 1o:00,Done,P1,", "log.instant-garbled", "2025-03-03 1o:00")]
    [InlineData("T1,,Done,P1,", "log.instant-missing", "")]
    [InlineData("T1,1900-01-01 00:00,Done,P1,", "log.instant-missing", "1900-01-01 00:00")]
    [InlineData("T1,2026-03-03 10:00,Done,P1,", "log.instant-implausible", "2026-03-03 10:00")]
    [InlineData("T1,2025-03-30 01:10,Active,P1,", "log.instant-skipped", "2025-03-30 01:10")]
    [InlineData("T1,2025-10-26 01:10,Active,P1,", "log.instant-ambiguous", "2025-10-26 01:10")]
    [InlineData(",2025-03-03 10:00,Done,P1,", "log.ticket-missing", ",2025-03-03 10:00,Done,P1,")]
    [InlineData("X1,2025-03-03 10:00,Done,P1,", "log.ticket-malformed", "X1,2025-03-03 10:00,Done,P1,")]
    [InlineData("T1,2025-03-03 10:00,Done,P1", "log.field-count", "T1,2025-03-03 10:00,Done,P1")]
    [InlineData("T1,2025-03-03 10:00,Done,P1,,,", "log.field-count", "T1,2025-03-03 10:00,Done,P1,,,")]
    [InlineData("T1,2025-03-03 10:00,\"Done,P1,", "log.quote-malformed", "T1,2025-03-03 10:00,\"Done,P1,")]
    [InlineData("T1,2025-03-03 10:00,\u0001,P1,", "log.not-text", "T1,2025-03-03 10:00,\u0001,P1,")]
    [InlineData("T1,2025-03-03 09:00,New,P1,", "log.row-repeated", "T1")]
    [InlineData("T1,2025-03-03 10:00,Active,P1,2025-03-01 09:00", null, "")]
    public void A_faulty_row_is_reported_by_its_line_and_the_rest_is_used(string row, string? code, string value)
    {
        var (results, findings, _) = Replay("t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,\n" + row + "\nT1,2025-12-01 12:00,Done,P1,\n");
        if (code is null)
        {
            Assert.Equal(0, findings.Count);
        }
        else
        {
            var finding = Assert.Single(findings.Groups).First.Single();
            Assert.Equal((code, "log.csv:3", value), (finding.Code, finding.Place, finding.Value));
        }

        Assert.Equal("T1", Assert.Single(results).Ticket.Id);
        Assert.NotNull(results[0].Last.Stop);
    }

    [Fact]
    public void Opened_column_starts_the_clock_and_a_different_one_later_is_reported()
    {
        var (results, findings, _) = Replay("t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,2025-03-03 08:05\nT1,2025-03-03 12:00,Done,P1,2025-03-03 08:06\n");
        Assert.Equal(Duration.FromMinutes(235), results.Single().Last.Spent);
        Assert.Equal("log.opened-differs", Assert.Single(findings.Groups).Code);
    }

    [Fact]
    public void Latest_value_of_an_attribute_holds_whatever_the_order_of_the_rows()
    {
        Assert.Equal("P3", Replay("t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,\nT1,2025-03-03 10:00,Active,P3,\nT1,2025-03-03 12:00,Done,,\n").Results.Single().Priority);
        Assert.Equal("P3", Replay("t,at,s,p,o\nT1,2025-03-03 12:00,Done,,\nT1,2025-03-03 10:00,Active,P3,\nT1,2025-03-03 09:00,New,P1,\n").Results.Single().Priority);
    }

    [Fact]
    public void Order_of_rows_does_not_matter()
    {
        const string Header = "t,at,s,p,o\n";
        string[] rows = ["T1,2025-03-03 09:00,New,P1,\n", "T1,2025-03-03 10:00,Hold,P1,\n", "T2,2025-03-03 10:30,New,P2,\n", "T1,2025-03-03 11:00,Active,P1,\n", "T2,2025-03-04 10:30,Done,P2,\n", "T1,2025-03-03 12:00,Done,P1,\n"];
        var inOrder = Replay(Header + string.Concat(rows));
        Assert.Equal(2, inOrder.MostOpen);
        foreach (var order in new[] { rows.Reverse(), rows.OrderBy(row => row, StringComparer.Ordinal), rows.OrderByDescending(row => row.Length) })
        {
            var other = Replay(Header + string.Concat(order));
            Assert.Equal(Shown(inOrder.Results), Shown(other.Results));
        }

        Assert.Equal(1, Replay(Header + string.Concat(rows.OrderBy(row => row, StringComparer.Ordinal))).MostOpen);
    }

    [Fact]
    public void Cancelled_ticket_is_not_met_and_not_breached() =>
        Assert.Equal((Phase.Cancelled, Verdict.None), Replay("t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,\nT1,2025-03-03 10:00,Gone,P1,\n").Results.Select(result => (result.Last.Phase, result.Last.Verdict)).Single());

    [Fact]
    public void Ignored_status_changes_nothing() =>
        Assert.Equal(Duration.FromHours(2), Replay("t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,\nT1,2025-03-03 10:00,Hold,P1,\nT1,2025-03-03 11:00,Mail,P1,\nT1,2025-03-03 12:00,Active,P1,\nT1,2025-03-03 13:00,Done,P1,\n").Results.Single().Last.Spent);

    [Fact]
    public void Stated_resumers_are_the_only_statuses_that_end_a_wait()
    {
        const string Log = "t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,\nT1,2025-03-03 10:00,Hold,P1,\nT1,2025-03-03 11:00,New,P1,\nT1,2025-03-03 12:00,Active,P1,\nT1,2025-03-03 13:00,Done,P1,\n";
        Assert.Equal(Duration.FromHours(3), Replay(Log).Results.Single().Last.Spent);
        Assert.Equal(Duration.FromHours(2), Replay(Log, Rules.Replace("\"resolution\": {}", "\"resolution\": { \"resume\": [\"Active\"] }", StringComparison.Ordinal)).Results.Single().Last.Spent);
    }

    [Fact]
    public void Stated_reopeners_are_the_only_statuses_that_reopen()
    {
        const string Log = "t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,\nT1,2025-03-03 10:00,Done,P1,\nT1,2025-03-03 11:00,New,P1,\nT1,2025-03-03 12:00,Active,P1,\nT1,2025-03-03 13:00,Done,P1,\n";
        Assert.Equal((2, Duration.FromHours(3)), Replay(Log).Results.Select(result => (result.Last.Episode, result.Last.Spent)).Single());
        Assert.Equal((2, Duration.FromHours(2)), Replay(Log, Rules.Replace("\"resolution\": {}", "\"resolution\": { \"reopenedBy\": [\"Active\"] }", StringComparison.Ordinal)).Results.Select(result => (result.Last.Episode, result.Last.Spent)).Single());
    }

    [Fact]
    public void Missing_column_makes_the_log_unusable()
    {
        var failure = Assert.Throws<InvalidDataException>(() => Replay("t,when,s,p,o\nT1,2025-03-03 09:00,New,P1,\n"));
        Assert.Contains("at", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_without_rows_gives_nothing_but_a_finding()
    {
        var (results, findings, _) = Replay("t,at,s,p,o\n");
        Assert.Empty(results);
        Assert.Equal(("log.no-rows", "log.csv:1"), findings.Groups.Single().First.Select(finding => (finding.Code, finding.Place)).Single());
    }

    [Fact]
    public void A_row_rule_that_fits_no_row_is_reported()
    {
        var rules = Rules.Replace("\"at\": \"at\",", "\"at\": \"at\", \"rows\": [{ \"when\": { \"p\": \"P1\" }, \"is\": \"status\" }, { \"when\": { \"p\": \"p1\" }, \"is\": \"private note\" }],", StringComparison.Ordinal);
        var findings = Replay("t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,\n", rules).Findings;
        Assert.Equal(("log.rule-unused", "log.rows[1]"), findings.Groups.Single().First.Select(finding => (finding.Code, finding.Place)).Single());
    }

    [Theory]
    // The usual stops: the provider's reply, or the ticket being resolved.
    [InlineData("")]
    [InlineData("\"stop\": [\"Active\"], ")]
    public void A_first_response_satisfied_by_a_resolution_is_kept_when_the_ticket_is_reopened(string stop)
    {
        var rules = Rules.Replace("\"resolution\": {}", $"\"first-response\": {{ {stop}\"reopen\": \"keep first\" }}", StringComparison.Ordinal).Replace("\"metric\": \"resolution\"", "\"metric\": \"first-response\"", StringComparison.Ordinal);
        var last = Replay("t,at,s,p,o\nT1,2025-03-03 09:00,New,P1,\nT1,2025-03-03 10:00,Done,P1,\nT1,2025-03-05 10:00,New,P1,\nT1,2025-03-05 11:00,Done,P1,\n", rules).Results.Single().Last;
        Assert.Equal((1, Verdict.Met, Duration.FromHours(1)), (last.Episode, last.Verdict, last.Spent));
    }

    [Fact]
    public void A_field_over_several_lines_is_read_where_the_rules_allow_it()
    {
        const string Log = "t,at,s,p,o\n\"T1\",2025-03-03 09:00,\"New\",\"P\n1\",\nT1,2025-03-03 12:00,Done,,\n";
        Assert.Equal("P\n1", Replay(Log, Rules.Replace("\"separator\": \",\",", "\"separator\": \",\", \"lineBreaksInFields\": true,", StringComparison.Ordinal)).Results.Single().Priority);
        Assert.NotEqual(0, Replay(Log).Findings.Count);
    }

    internal static (List<TicketResult> Results, LogFindings Findings, int MostOpen) Replay(string log, string rules = Rules)
    {
        var findings = new LogFindings("log.csv", kept: int.MaxValue);
        var run = new ReplayRun(LogFile.Of("log.csv", System.Text.Encoding.UTF8.GetBytes(log)), Sample.RulesOf(rules), findings);
        var results = new List<TicketResult>();
        run.Run(null, explainsAll: true, null, (_, judged, _) => results.AddRange(judged));
        foreach (var result in results)
        {
            if (result.Ledger is { } ledger) Assert.Empty(LedgerVerifier.Check(ledger, ledger.Reading));
        }

        return (results, findings, run.MostOpen);
    }

    private static IEnumerable<string> Shown(List<TicketResult> results) => results.Select(result => $"{result.Ticket.Id} {result.Last}").Order(StringComparer.Ordinal);
}
