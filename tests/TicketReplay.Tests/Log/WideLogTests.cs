namespace TicketReplay.Tests;

public class WideLogTests
{
    private const string Rules = """
        {
          "name": "test",
          "log": { "shape": "wide", "instants": { "formats": ["iso"] }, "ticket": "id", "attributes": { "priority": "p" }, "events": { "opened": "created", "answered": "provider reply", "arrived": "reached on-site-arrival", "solved": "Done", "shut": "Closed" } },
          "recorded": { "column": "ok", "met": ["yes", "1"], "metric": "resolution" },
          "states": { "Done": "resolved", "Closed": "closed" },
          "calendars": { "always": { "name": "always", "zone": "UTC", "hours": "always" } },
          "targets": [
            { "metric": "first-response", "limit": "PT1H", "calendar": "always" },
            { "metric": "on-site-arrival", "limit": "PT2H", "calendar": "always" },
            { "metric": "resolution", "limit": "PT8H", "calendar": "always" }
          ]
        }
        """;

    private const string Header = "id,p,opened,answered,arrived,solved,shut,ok\n";

    [Fact]
    public void Columns_become_events_and_sentinels_become_none()
    {
        var (results, findings, _) = LongLogTests.Replay(Header + "7,1,2025-03-03T09:00Z,2025-03-03T09:30Z,2025-03-03T12:00Z,1900-01-01T00:00:00,,\n", Rules);
        Assert.Equal(0, findings.Count);
        Assert.Equal(["first-response Met", "on-site-arrival Breached", "resolution Open"], results.Select(result => $"{result.Metric} {result.Last.Verdict}"));
    }

    [Fact]
    public void Of_two_rows_for_one_ticket_the_last_counts_and_the_other_is_reported()
    {
        var (results, findings, _) = LongLogTests.Replay(Header + "7,1,2025-03-03T09:00Z,,,,,\n8,1,2025-03-03T09:00Z,,,,,\n7,1,2025-03-03T09:00Z,,,2025-03-03T10:00Z,,\n", Rules);
        Assert.Equal(("log.ticket-twice", "log.csv:2"), findings.Groups.Single().First.Select(finding => (finding.Code, finding.Place)).Single());
        Assert.Equal(Verdict.Met, results.Single(result => result.Ticket.Id == "7" && result.Metric == Metric.Resolution).Last.Verdict);
    }

    [Theory]
    [InlineData("2025-03-03 09:00", "log.instant-zone-missing")]
    [InlineData("soon", "log.instant-garbled")]
    public void A_ticket_without_a_readable_start_is_left_out(string opened, string code)
    {
        var (results, findings, _) = LongLogTests.Replay(Header + $"7,1,{opened},,,2025-03-03T10:00Z,,\n8,1,2025-03-03T09:00Z,,,,,\n", Rules);
        Assert.Equal([code, "log.ticket-unstarted"], findings.Groups.Select(group => group.Code));
        Assert.All(results, result => Assert.Equal("8", result.Ticket.Id));
    }

    [Fact]
    public void Columns_of_one_instant_happened_in_the_order_of_the_rules()
    {
        var (results, findings, _) = LongLogTests.Replay(Header + "7,1,2025-03-03T09:00Z,,,2025-03-03T09:00Z,2025-03-03T09:00Z,\n", Rules);
        Assert.Equal(0, findings.Count);
        Assert.Equal((Verdict.Met, Duration.Zero), results.Where(result => result.Metric == Metric.Resolution).Select(result => (result.Last.Verdict, result.Last.Spent)).Single());
    }

    [Fact]
    public void Recorded_verdicts_are_compared_and_disagreements_listed()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.csv", Header + "7,1,2025-03-03T09:00Z,,,2025-03-03T10:00Z,,yes\n8,1,2025-03-03T09:00Z,,,2025-03-04T10:00Z,,1\n9,1,2025-03-03T09:00Z,,,2025-03-04T10:00Z,,no\n");
        var (code, output, _) = Sample.Run("--log", log, "--rules", folder.Write("rules.json", Rules));
        Assert.Equal(Commands.Done, code);
        Assert.Contains("resolution agrees with \"ok\" for 2 of 3 tickets (66.666 %).\n  8: breached, recorded \"1\"\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_nobody_has_heard_of_is_reported_and_taken_as_usual()
    {
        const string LongRules = """
            {
              "name": "test",
              "log": { "shape": "long", "instants": { "formats": ["iso"] }, "ticket": "id", "at": "at", "by": { "column": "who", "client": ["user"], "provider": ["agent"] },
                       "rows": [{ "when": { "what": "comment" }, "is": "public reply" }, { "when": { "what": ["note"] }, "is": "private note" }, { "when": { "what": "opened" }, "is": "created" }] },
              "states": {},
              "calendars": { "always": { "name": "always", "zone": "UTC", "hours": "always" } },
              "targets": [{ "metric": "first-response", "limit": "PT1H", "calendar": "always" }]
            }
            """;
        var (results, findings, _) = LongLogTests.Replay("id,at,who,what\n7,2025-03-03T09:00Z,user,opened\n7,2025-03-03T09:10Z,agent,note\n7,2025-03-03T09:20Z,user,comment\n7,2025-03-03T09:25Z,,weather\n7,2025-03-03T09:30Z,bot,comment\n", LongRules);
        Assert.Equal("log.side-unknown", Assert.Single(findings.Groups).Code);
        Assert.Equal(Duration.FromMinutes(30), results.Single().Last.Spent);
    }
}
