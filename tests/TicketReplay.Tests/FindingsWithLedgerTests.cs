namespace TicketReplay.Tests;

/// <summary>What is found wrong with a log does not depend on what else is asked for.</summary>
public class FindingsWithLedgerTests
{
    private const string Rules = """
        {
          "name": "test",
          "log": { "shape": "long", "separator": ",", "instants": { "zone": "UTC" }, "ticket": "t", "at": "at", "sequence": "n",
            "rows": [{ "when": { "f": "priority" }, "is": "priority", "value": "s" }, { "when": { "f": "type" }, "is": "type", "value": "s" }, { "when": { "f": "reply" }, "is": "public reply", "by": "client" }, { "when": { "f": "status" }, "is": "status", "value": "s" }] },
          "states": { "New": "open", "Active": "open", "Done": "resolved" },
          "calendars": { "always": { "name": "always", "zone": "UTC", "hours": "always" } },
          "metrics": { "first-response": { "start": ["client reply"] } },
          "targets": [
            { "metric": "resolution", "limit": "PT8H", "calendar": "always" }, { "metric": "resolution", "priority": "P2", "limit": "PT4H", "calendar": "always" },
            { "metric": "first-response", "limit": "PT1H", "calendar": "always" }
          ]
        }
        """;

    [Theory]
    // A change of priority in the instant of a change of status.
    [InlineData("clock.tie", "T1,09:00,,status,New\nT1,10:00,,priority,P2\nT1,10:00,,status,Active\nT1,11:00,,status,Done\n")]
    [InlineData("clock.tie", "T1,09:00,,status,New\nT1,10:00,,status,Active\nT1,10:00,,status,New\nT1,10:30,,priority,P2\nT1,11:00,,status,Done\n")]
    // Rows of one instant whose numbers are not in the order of the rows.
    [InlineData("clock.tie", "T1,09:00,1,status,New\nT1,10:00,3,status,Active\nT1,10:00,2,status,New\nT1,10:00,3,status,Done\n")]
    // After the stop.
    [InlineData("clock.tie", "T1,09:00,,status,New\nT1,11:00,,status,Done\nT1,12:00,,priority,P1\nT1,12:00,,status,Done\n")]
    // A clock that never starts.
    [InlineData("clock.stop-before-start", "T1,09:00,,status,New\nT1,11:00,,status,Done\n")]
    public void A_finding_is_there_with_and_without_ledger_and_explanation(string code, string rows)
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.csv", "t,at,n,f,s\n" + rows.Replace("T1,", "T1,2025-03-03 ", StringComparison.Ordinal));
        var rules = folder.Write("rules.json", Rules);
        var plain = Findings(folder, "--log", log, "--rules", rules);
        Assert.Contains(plain, line => line.Contains(code, StringComparison.Ordinal));
        Assert.Equal(plain, Findings(folder, "--log", log, "--rules", rules, "--ledger", folder.File("ledger.jsonl")));
        // What is found about the log as a whole is not about the one ticket.
        Assert.Equal(plain.Where(line => !line.Contains("log.rule-unused", StringComparison.Ordinal)), Findings(folder, "--log", log, "--rules", rules, "--explain", "T1"));
    }

    [Theory]
    [InlineData("autotask")]
    [InlineData("connectwise")]
    [InlineData("halopsa")]
    [InlineData("jira")]
    [InlineData("zendesk")]
    [InlineData(null)]
    public void Report_of_a_shipped_log_is_the_same_with_a_ledger(string? tool)
    {
        using var folder = new TemporaryFolder();
        string[] arguments = tool is null ? [] : ["--log", Sample.Log(tool), "--rules", Sample.Rules(tool)];
        Assert.Equal(Sample.Run(arguments).Output, Sample.Run([.. arguments, "--ledger", folder.File("ledger.jsonl")]).Output);
    }

    [Fact]
    public void Changes_of_two_attributes_in_one_instant_both_hold()
    {
        const string Log = "t,at,n,f,s\nT1,2025-03-03 09:00,,status,New\nT1,2025-03-03 10:00,,priority,P2\nT1,2025-03-03 10:00,,type,alert\nT1,2025-03-03 11:00,,status,Done\n";
        var result = LongLogTests.Replay(Log, Rules).Results.First(one => one.Metric == Metric.Resolution);
        Assert.Equal(("P2", Duration.FromHours(4)), (result.Priority, result.Last.Limit));
    }

    [Fact]
    public void Change_with_the_higher_number_holds_whatever_the_order_of_the_rows()
    {
        const string Log = "t,at,n,f,s\nT1,2025-03-03 09:00,1,status,New\nT1,2025-03-03 10:00,3,priority,P2\nT1,2025-03-03 10:00,2,type,alert\nT1,2025-03-03 11:00,4,status,Done\n";
        var result = LongLogTests.Replay(Log, Rules).Results.First(one => one.Metric == Metric.Resolution);
        Assert.Equal(("P2", Duration.FromHours(4)), (result.Priority, result.Last.Limit));
        Assert.Equal("alert", result.Ticket.Events.Last(one => one.Attributes is not null).Attributes!.Type);
    }

    [Fact]
    public void Findings_of_any_ticket_are_those_of_the_library()
    {
        var rules = Sample.RulesOf(Rules.Replace("\"first-response\": { \"start\": [\"client reply\"] }", "\"first-response\": {}", StringComparison.Ordinal));
        var random = new SplitMix64(7);
        string[] what = ["status,New", "status,Active", "status,Done", "priority,P1", "priority,P2", "type,alert", "reply,"];
        var log = new System.Text.StringBuilder("t,at,n,f,s\n");
        for (var ticket = 0; ticket < 2_000; ticket++)
        {
            for (var rows = 1 + random.Below(6); rows > 0; rows--)
            {
                var number = random.Below(3) == 0 ? "" : $"{random.Below(3)}";
                log.Append(System.Globalization.CultureInfo.InvariantCulture, $"T{ticket},2025-03-03 {9 + random.Below(3):00}:00,{number},{what[random.Below(what.Length)]}\n");
            }
        }

        var (odd, even) = (0, 0);
        var (explained, plain) = (Replay(explainsAll: true), Replay(explainsAll: false));
        Assert.Equal(explained.Select(Shown), plain.Select(Shown));
        foreach (var result in explained)
        {
            var expected = rules.Policy.Explain(result.Ticket, result.Metric, result.Last.AsOf).Findings;
            Assert.Equal(expected, result.Findings);
            if (expected.Count == 0) even++;
            else odd++;
        }

        Assert.True(odd > 500 && even > 500, $"{odd} with findings, {even} without");

        List<TicketResult> Replay(bool explainsAll)
        {
            var results = new List<TicketResult>();
            new ReplayRun(LogFile.Of("log.csv", System.Text.Encoding.UTF8.GetBytes(log.ToString())), rules, new LogFindings("log.csv")).Run(null, explainsAll, null, (_, judged, _) => results.AddRange(judged));
            return results;
        }

        static string Shown(TicketResult result) => $"{result.Ticket.Id} {result.Metric} {result.Priority} {result.Last} {string.Join("; ", result.Findings)}";
    }

    private static List<string> Findings(TemporaryFolder folder, params string[] arguments)
    {
        Assert.Equal(Commands.Done, Sample.Run([.. arguments, "--findings", folder.File("findings.txt")]).Code);
        return [.. File.ReadAllLines(folder.File("findings.txt")).Order(StringComparer.Ordinal)];
    }
}
