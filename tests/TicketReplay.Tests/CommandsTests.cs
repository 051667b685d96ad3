namespace TicketReplay.Tests;

public class CommandsTests
{
    [Fact]
    public void Without_arguments_the_shipped_year_is_replayed_to_the_recorded_summary()
    {
        // The summary is recorded so that a change of the engine, the rules or the log shows; look at each difference before recording it anew. The findings come first, one a line.
        var (code, output, errors) = Sample.Run();
        Assert.Equal((Commands.Done, ""), (code, errors));
        Assert.Equal(Sample.Golden("year.txt"), WithoutZoneVersion(output), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("connectwise")]
    [InlineData("autotask")]
    [InlineData("halopsa")]
    [InlineData("jira")]
    [InlineData("zendesk")]
    public void Worked_log_of_each_tool_gives_the_recorded_results(string tool)
    {
        using var folder = new TemporaryFolder();
        var (code, output, errors) = Sample.Run("--log", Sample.Log(tool), "--rules", Sample.Rules(tool), "--out", folder.File("out.csv"), "--findings", folder.File("findings.txt"));
        Assert.Equal((Commands.Done, ""), (code, errors));
        Assert.Contains("Findings: ", output, StringComparison.Ordinal);
        Assert.Equal(Sample.Golden(tool + ".csv"), File.ReadAllText(folder.File("out.csv")) + File.ReadAllText(folder.File("findings.txt")), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Out_has_a_row_per_ticket_metric_and_episode_with_exact_fields()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Commands.Done, Sample.Run("--log", Sample.Log("jira"), "--rules", Sample.Rules("jira"), "--out", folder.File("out.csv")).Code);
        var rows = File.ReadAllLines(folder.File("out.csv"));
        Assert.Equal("ticket,metric,episode,priority,started_at,due_at,stopped_at,spent_seconds,limit_seconds,phase,verdict,decided_at", rows[0]);
        // 09:02:41 to 15:45:12.12 in New York is 6:42:31.12 of a 9 to 5 day; the limit of six hours ended at 15:02:41.
        Assert.Contains("HELP-305,resolution,1,High,2025-10-30T13:02:41Z,2025-10-30T19:02:41Z,2025-10-30T19:45:12.12Z,24151.12,21600,stopped,breached,2025-10-30T19:02:41Z", rows);
        Assert.Contains("HELP-305,resolution,2,High,2025-10-31T12:05:00Z,2025-10-31T19:00:00Z,2025-10-31T14:30:00Z,5400,21600,stopped,met,2025-10-31T14:30:00Z", rows);
    }

    [Fact]
    public void Explain_prints_one_ticket_whose_parts_add_up()
    {
        var (code, output, _) = Sample.Run("--explain", "T10011");
        Assert.Equal(Commands.Done, code);
        Assert.Contains("Ticket T10011: ", output, StringComparison.Ordinal);
        Assert.Contains("waiting for", output, StringComparison.Ordinal);
        Assert.NotEqual(0, SumOfTimelines(output));
    }

    [Fact]
    public void Explain_of_a_ticket_that_is_not_there_ends_with_1()
    {
        var (code, _, errors) = Sample.Run("--explain", "T99999");
        Assert.Equal(Commands.Refused, code);
        Assert.Contains("T99999", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void As_of_reads_earlier()
    {
        var (code, output, _) = Sample.Run("--as-of", "2025-07-01T12:00:00Z");
        Assert.Equal(Commands.Done, code);
        Assert.Contains("read as of 2025-07-01T12:00:00Z", output, StringComparison.Ordinal);
        Assert.Contains("tickets that begin later are left out.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_holds_the_tickets_open_at_once_however_many_the_log_has()
    {
        var rules = RulesReader.Read(File.ReadAllBytes(Sample.Rules("year")), out _)!;
        var run = new ReplayRun(LogFile.Of("log.csv", MadeUpYear.Make(3, 8_000)), rules, new LogFindings("log.csv"));
        var tickets = 0;
        run.Run(null, explainsAll: false, null, (_, _, _) => tickets++);
        Assert.InRange(tickets, 7_900, 8_000);
        Assert.InRange(run.MostOpen, 50, 400);
    }

    [Theory]
    [InlineData("--as-of", "yesterday")]
    [InlineData("--as-of", "1850-01-01T00:00:00Z")]
    [InlineData("--log", "some.csv")]
    [InlineData("--rules", "no-such-file.json")]
    [InlineData("--nonsense", "x")]
    public void Refused_arguments_end_with_1(params string[] arguments)
    {
        var (code, _, errors) = Sample.Run(arguments);
        Assert.Equal(Commands.Refused, code);
        Assert.NotEqual("", errors);
    }

    [Fact]
    public void Refused_rules_end_with_1_and_every_finding()
    {
        using var folder = new TemporaryFolder();
        var (code, _, errors) = Sample.Run("--log", Sample.Log("jira"), "--rules", folder.Write("rules.json", "{ \"log\": {}, \"colour\": \"red\" }"));
        Assert.Equal(Commands.Refused, code);
        Assert.Contains("rules.unknown-property at colour", errors, StringComparison.Ordinal);
        Assert.Contains("rules.missing at log.ticket", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_without_a_log_are_refused_with_the_reason()
    {
        var (code, output, errors) = Sample.Run("--rules", Sample.Rules("jira"));
        Assert.Equal((Commands.Refused, ""), (code, output));
        Assert.StartsWith("--rules needs --log", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void One_error_is_not_one_errors()
    {
        using var folder = new TemporaryFolder();
        var (code, _, errors) = Sample.Run("--log", Sample.Log("jira"), "--rules", folder.Write("rules.json", ""));
        Assert.Equal(Commands.Refused, code);
        Assert.EndsWith("refused, 1 error.", errors.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_is_not_there_leaves_earlier_results_alone()
    {
        using var folder = new TemporaryFolder();
        var (code, _, errors) = Sample.Run("--log", folder.File("none.csv"), "--rules", Sample.Rules("year"), "--out", folder.Write("out.csv", "of yesterday"));
        Assert.Equal((Commands.Unreadable, "none.csv cannot be read: there is no such file."), (code, errors.Trim()));
        Assert.Equal("of yesterday", File.ReadAllText(folder.File("out.csv")));
    }

    [Fact]
    public void A_file_without_a_byte_is_said_to_be_empty()
    {
        using var folder = new TemporaryFolder();
        var (code, _, errors) = Sample.Run("--log", folder.Write("empty.csv", ""), "--rules", Sample.Rules("year"));
        Assert.Equal((Commands.Unreadable, "empty.csv cannot be read: the file is empty."), (code, errors.Trim()));
    }

    [Fact]
    public void A_log_without_rows_is_not_read_as_of_1960()
    {
        using var folder = new TemporaryFolder();
        var (code, output, _) = Sample.Run("--log", folder.Write("header.csv", "ticket,at,state,reported_at,by,priority,type,client,site\n"), "--rules", Sample.Rules("year"));
        Assert.Equal(Commands.Done, code);
        Assert.Contains("log.no-rows at header.csv:1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("1960", output, StringComparison.Ordinal);
        Assert.DoesNotContain("1960", Sample.Run("--log", folder.File("header.csv"), "--rules", Sample.Rules("year"), "--explain", "T1").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorded_verdict_that_the_rules_do_not_know_is_not_compared()
    {
        using var folder = new TemporaryFolder();
        var rules = File.ReadAllText(Sample.Rules("halopsa")).Replace("\"states\":", "\"recorded\": { \"column\": \"ok\", \"met\": [\"1\"] }, \"states\":", StringComparison.Ordinal);
        var log = File.ReadAllLines(Sample.Log("halopsa"));
        string[] recorded = ["1", "0", "NULL", "", "maybe"];
        var rows = log.Select((line, number) => $"{line},{(number == 0 ? "ok" : recorded[Math.Min(number - 1, 4)])}");
        var (code, output, _) = Sample.Run("--log", folder.Write("log.csv", string.Join('\n', rows) + "\n"), "--rules", folder.Write("rules.json", rules));
        Assert.Equal(Commands.Done, code);
        Assert.Matches(@"resolution agrees with ""ok"" for \d of 2 tickets", output);
        Assert.Matches(@"\d+ tickets could not be compared", output);
    }

    [Fact]
    public void Explain_folds_a_long_timeline_whose_parts_still_add_up()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.csv", "t,at,s\nT1,2025-01-06 09:00,New\nT1,2025-12-01 12:00,Done\n");
        var rules = folder.Write("rules.json", """
            {
              "name": "test", "log": { "separator": ",", "instants": { "zone": "UTC" }, "ticket": "t", "at": "at", "state": "s" }, "states": { "New": "open", "Done": "resolved" },
              "calendars": { "desk": { "name": "desk", "zone": "UTC", "hours": [{ "days": "Mon-Fri", "open": ["09:00-17:00"] }] } },
              "targets": [{ "metric": "resolution", "limit": "PT8H", "calendar": "desk" }]
            }
            """);
        var (code, output, _) = Sample.Run("--log", log, "--rules", rules, "--explain", "T1");
        Assert.Equal(Commands.Done, code);
        Assert.Matches(@"\.\.\. \d+ spans, \+[\d,]+:\d\d counted \.\.\.", output);
        Assert.InRange(output.Split('\n').Length, 41, 60);
        Assert.NotEqual(0, SumOfTimelines(output));
    }

    [Fact]
    public void Unreadable_logs_end_with_2()
    {
        using var folder = new TemporaryFolder();
        foreach (var log in new[] { folder.File("no-such.csv"), folder.Write("columns.csv", "a,b\n1,2\n"), folder.Write("empty.csv", ""), folder.Write("not.gz", [0x1F, 0x8B, 1, 2, 3]) })
        {
            var (code, _, errors) = Sample.Run("--log", log, "--rules", Sample.Rules("year"));
            Assert.Equal((Commands.Unreadable, true), (code, errors.Contains(Path.GetFileName(log), StringComparison.Ordinal)));
        }
    }

    internal static string WithoutZoneVersion(string output) =>
        System.Text.RegularExpressions.Regex.Replace(output, @"TZDB: [^)\n]*\)?", "TZDB");

    /// <summary>The last sum of the last timeline; each amount must lead from the sum before it to its own.</summary>
    private static long SumOfTimelines(string output)
    {
        // Every line of a timeline ends its amount with the sum so far.
        var sum = 0L;
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith("resolution within", StringComparison.Ordinal) || line.StartsWith("first-response within", StringComparison.Ordinal)) sum = 0;
            var match = System.Text.RegularExpressions.Regex.Match(line, @"  (\d+):(\d\d):(\d\d) +(\d+):(\d\d):(\d\d)  ");
            if (!match.Success) continue;
            sum += Seconds(match, 1);
            Assert.Equal(sum, Seconds(match, 4));
        }

        return sum;
    }

    private static long Seconds(System.Text.RegularExpressions.Match match, int group) =>
        (long.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) * 3_600) + (long.Parse(match.Groups[group + 1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) * 60)
        + (match.Groups[group + 2].Success ? long.Parse(match.Groups[group + 2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0);
}
