namespace TicketReplay.Tests;

/// <summary>What the log says of later than <c>--as-of</c> is not known: the same comes out as from the log without its later rows.</summary>
public class AsOfTests
{
    private const string Rules = """
        {
          "name": "test",
          "log": { "separator": ",", "instants": { "zone": "UTC" }, "ticket": "t", "at": "at", "state": { "column": "s", "pattern": "(?:(?<from>.*)>)?(?<to>.+)" }, "opened": "o", "attributes": { "priority": "p" } },
          "states": { "New": "open", "Phoned": "waiting for client", "Done": "resolved" },
          "calendars": { "desk": { "zone": "UTC", "hours": [{ "days": "Mon-Fri", "open": ["08:00-18:00"] }] } },
          "recorded": { "column": "made", "met": ["1"], "missed": ["0"] },
          "targets": [
            { "metric": "resolution", "priority": "A", "limit": "PT2H", "calendar": "desk" },
            { "metric": "resolution", "priority": "B", "limit": "3 working days", "calendar": "desk" }
          ]
        }
        """;

    // A P-A ticket missed by two hours in June, called a B in July; one that was opened by phone in June and logged in July.
    private static readonly string[] Log =
    [
        "t,at,s,p,o,made", "T1,2026-06-01 08:00,New,A,,0", "T1,2026-06-01 12:00,Done,,,",
        "T2,2026-06-02 08:00,New,B,,", "T1,2026-07-03 09:00,Done,B,2026-05-29 08:00,1", "T2,2026-07-03 10:00,Phoned>Done,A,,", "T3,2026-07-04 09:00,New,A,2026-06-03 09:00,",
    ];

    [Fact]
    public void A_later_row_does_not_change_an_earlier_reading()
    {
        using var folder = new TemporaryFolder();
        var whole = Replayed(folder, Log);
        Assert.Contains("T1,resolution,1,A,2026-06-01T08:00:00Z,2026-06-01T10:00:00Z,2026-06-01T12:00:00Z,14400,7200,stopped,breached,2026-06-01T10:00:00Z", whole.Results, StringComparison.Ordinal);
        var (results, ledger, explained, output) = Replayed(folder, Log[..4]);
        Assert.Equal((results, ledger, explained), (whole.Results, whole.Ledger, whole.Explained));
        Assert.Contains("agrees with \"made\" for 1 of 1 ticket", whole.Output, StringComparison.Ordinal);
        Assert.Contains("1 ticket that begins later is left out.", whole.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_at_the_instant_itself_counts()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("T1,resolution,1,B,2026-05-29T08:00:00Z", Replayed(folder, Log, "2026-07-03T09:00:00Z").Results, StringComparison.Ordinal);
        Assert.Contains("T1,resolution,1,A,", Replayed(folder, Log, "2026-07-03T08:59:59Z").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_prints_no_event_of_later()
    {
        using var folder = new TemporaryFolder();
        var wide = Sample.Run("--log", Sample.Log("connectwise"), "--rules", Sample.Rules("connectwise"), "--explain", "70388", "--as-of", "2025-10-30T23:00:00Z");
        Assert.Equal((Commands.Done, ""), (wide.Code, wide.Errors));
        Assert.Contains("2025-10-30T14:05:00Z", wide.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-10-31T15:45:12Z", wide.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-07-03", Replayed(folder, Log).Explained, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_only_later_rows_fit_is_not_called_unused()
    {
        using var folder = new TemporaryFolder();
        var rules = Rules.Replace("\"opened\": \"o\",", "\"opened\": \"o\", \"rows\": [{ \"when\": { \"s\": \"Phoned>Done\" }, \"is\": \"nothing\" }, { \"when\": { \"s\": [\"New\", \"Done\"] }, \"is\": \"status\" }],", StringComparison.Ordinal);
        var (code, output, _) = Sample.Run("--log", folder.Write("log.csv", string.Join('\n', Log)), "--rules", folder.Write("rules.json", rules), "--as-of", "2026-07-01T00:00:00Z");
        Assert.Equal(Commands.Done, code);
        Assert.DoesNotContain("log.rule-unused", output, StringComparison.Ordinal);
    }

    private static (string Results, string Ledger, string Explained, string Output) Replayed(TemporaryFolder folder, IEnumerable<string> log, string asOf = "2026-07-01T00:00:00Z")
    {
        string[] arguments = ["--log", folder.Write("log.csv", string.Join('\n', log) + "\n"), "--rules", folder.Write("rules.json", Rules), "--as-of", asOf];
        var (code, output, errors) = Sample.Run([.. arguments, "--out", folder.File("out.csv"), "--ledger", folder.File("ledger.jsonl")]);
        Assert.Equal((Commands.Done, ""), (code, errors));
        return (File.ReadAllText(folder.File("out.csv")), File.ReadAllText(folder.File("ledger.jsonl")), Sample.Run([.. arguments, "--explain", "T1"]).Output + Sample.Run([.. arguments, "--explain", "T2"]).Output, output);
    }
}
