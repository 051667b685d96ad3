using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TicketReplay.Tests;

/// <summary>The page about the shipped year, and about logs that mean harm.</summary>
public class HtmlReportTests
{
    private const string Rules = """
        {
          "name": "</title><script>alert(1)</script>", "log": { "separator": ";", "instants": { "zone": "UTC" }, "ticket": "t", "at": "at", "state": "s", "attributes": { "priority": "p", "client": "c" } },
          "states": { "New": "open", "Wait": "waiting for client", "Done": "resolved" },
          "calendars": { "desk": { "name": "desk", "zone": "Europe/London", "hours": [{ "days": "Mon-Fri", "open": ["09:00-17:00"] }] } },
          "targets": [{ "metric": "resolution", "limit": "PT1H", "calendar": "desk" }]
        }
        """;

    private static readonly Lazy<IHtmlDocument> Year = new(() => HtmlPage.Of());

    [Fact]
    public void Page_is_the_same_bytes_each_time_and_in_every_culture()
    {
        var page = HtmlPage.Bytes();
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "fi-FI" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.True(page.AsSpan().SequenceEqual(HtmlPage.Bytes()), culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Page_loads_nothing_and_runs_nothing()
    {
        Assert.Empty(Year.Value.QuerySelectorAll("script, iframe, object, embed, img, form, base"));
        Assert.All(Year.Value.All.SelectMany(element => element.Attributes), attribute =>
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "src", attribute.Name);
            if (attribute.Name is "href") Assert.True(attribute.Value.StartsWith('#') || attribute.Value == "data:,", attribute.Value);
        });
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Year.Value.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Year.Value.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_is_there_once_and_every_reference_leads_to_one()
    {
        var ids = Year.Value.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var links = Year.Value.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.True(links.Count > 40, $"{links.Count} links");
        Assert.Empty(links.Except(ids));
        Assert.Empty(Year.Value.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')).Except(ids));
    }

    [Fact]
    public void Tables_have_captions_and_headers_with_scopes_and_drawings_have_words()
    {
        Assert.All(Year.Value.QuerySelectorAll("table"), table => Assert.NotEqual("", table.QuerySelector("caption")?.TextContent ?? ""));
        Assert.All(Year.Value.QuerySelectorAll("th"), header => Assert.Contains(header.GetAttribute("scope"), new[] { "col", "row", "colgroup", "rowgroup" }));
        var drawings = Year.Value.QuerySelectorAll("svg[role=img]");
        Assert.True(drawings.Length >= 12, $"{drawings.Length} drawings");
        Assert.All(drawings, drawing => Assert.True(drawing.QuerySelector("title")!.TextContent.Length > 10 && drawing.QuerySelector("desc")!.TextContent.Length > 40));
        Assert.All(Year.Value.QuerySelectorAll("svg:not([role])"), drawing => Assert.Equal("true", drawing.GetAttribute("aria-hidden")));
        Assert.All(Year.Value.QuerySelectorAll("details"), details => Assert.Equal("SUMMARY", details.FirstElementChild!.NodeName));
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time()
    {
        var levels = Year.Value.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.NodeName[1] - '0').ToList();
        Assert.Equal((1, 1), (levels[0], levels.Count(level => level == 1)));
        Assert.DoesNotContain(levels.Zip(levels.Skip(1)), pair => pair.Second > pair.First + 1);
    }

    [Fact]
    public void What_a_log_holds_stays_text()
    {
        using var folder = new TemporaryFolder();
        const string Evil = "<script>alert('&')</script>";
        var log = folder.Write("<b>.csv", $"t;at;s;p;c\n{Evil};2026-03-02 09:00;New;\"onload=\"\"x\"\"\";\u202E<img src=x>\n{Evil};2026-03-02 15:00;Done;\"onload=\"\"x\"\"\";\u202E<img src=x>\nT2;2026-03-02 09:00;<i>New;P1;\n");
        var page = HtmlPage.Of("--log", log, "--rules", folder.Write("rules.json", Rules));
        Assert.Empty(page.QuerySelectorAll("script, img, i, b, [onload]"));
        Assert.Equal("</title><script>alert(1)</script>", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("</title><script>alert(1)</script>: service levels", page.Title);
        Assert.Contains(page.QuerySelectorAll("bdi"), bdi => bdi.TextContent == Evil);
        Assert.Contains("onload=\"x\"", page.QuerySelector("#worst")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<i>New", page.QuerySelector("#findings")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_log_says_no_data()
    {
        using var folder = new TemporaryFolder();
        var page = HtmlPage.Of("--log", folder.Write("log.csv", "t;at;s;p;c\n"), "--rules", folder.Write("rules.json", Rules));
        Assert.Contains("No data", page.QuerySelector("#spent")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No data", page.QuerySelector("#time")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No clock went past its limit.", page.QuerySelector("#worst")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("log.no-rows", page.QuerySelector("#findings")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_time_add_up_to_the_last_one_and_to_the_ledgers()
    {
        var ledgers = YearOf(Metric.Resolution).Select(result => result.Ledger!).ToList();
        var rows = Year.Value.Table("Where time went, resolution");
        for (var column = 2; column <= 4; column++)
            Assert.Equal(Seconds(rows[^1][column]), rows.SkipLast(1).Sum(row => Seconds(row[column])));
        Assert.All(rows, row => Assert.Equal(Seconds(row[4]), Seconds(row[2]) + Seconds(row[3])));
        Assert.Equal(ledgers.Sum(ledger => (decimal)(ledger.Spans[^1].End - ledger.Spans[0].Start).ToInt64Nanoseconds()) / 1_000_000_000m, Seconds(rows[^1][4]));
        Assert.Equal(ledgers.Sum(ledger => (decimal)ledger.Counted.ToInt64Nanoseconds()) / 1_000_000_000m, Seconds(rows[^1][6]));
        foreach (var (row, waitsFor) in new[] { (1, WaitingFor.Client), (2, WaitingFor.Vendor), (3, WaitingFor.Provider), (4, WaitingFor.VisitDate) })
        {
            var waits = ledgers.SelectMany(ledger => ledger.Waits).Where(wait => wait.WaitsFor == waitsFor).ToList();
            Assert.Equal((Written.Count(waits.Count), waits.Sum(wait => (decimal)wait.Hours.Working.ToInt64Nanoseconds()) / 1_000_000_000m), (rows[row][1], Seconds(rows[row][2])));
        }

        Assert.Equal(ledgers.Sum(ledger => (decimal)ledger.Stopped.OnTheClock.ToInt64Nanoseconds()) / 1_000_000_000m, Seconds(rows[5][4]));
        Assert.True(rows.Take(6).All(row => Seconds(row[4]) > 0), "every cause occurs in the year");
    }

    [Fact]
    public void Bins_hold_every_decided_clock_by_its_verdict()
    {
        var decided = YearOf(Metric.FirstResponse).SelectMany(result => result.Episodes).Where(reading => reading.DecidedAt is not null && reading.Consumed is not null).ToList();
        var rows = Year.Value.Table("Decided clocks by share of the limit spent, first-response");
        Assert.Equal([Written.Count(decided.Count), Written.Count(decided.Count(reading => reading.Verdict == Verdict.Met)), Written.Count(decided.Count(reading => reading.Verdict != Verdict.Met))], rows[^1][1..4]);
        Assert.Equal(decided.Count(reading => reading.Consumed is > 0.3m and <= 0.4m), int.Parse(rows[3][1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        Assert.Equal(decided.Count, rows.SkipLast(1).Sum(row => int.Parse(row[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Ledger_of_each_worst_ticket_adds_up_to_its_time_spent()
    {
        var worst = Year.Value.Table("The worst overruns");
        Assert.Equal(10, worst.Count);
        Assert.Equal(worst.Select(row => Seconds(row[3])).OrderDescending(), worst.Select(row => Seconds(row[3])));
        foreach (var row in worst)
        {
            var spans = Year.Value.Table($"Ledger of {row[0]}, {row[1]}");
            Assert.Equal(Seconds(row[4]), spans.Sum(span => Seconds(span[2])));
            Assert.Equal(Seconds(row[4]), Seconds(spans[^1][3]));
            Assert.Equal(Seconds(row[4]) - Seconds(row[5]), Seconds(row[3]));
        }
    }

    [Fact]
    public void Long_ledger_is_folded_and_still_adds_up()
    {
        using var folder = new TemporaryFolder();
        var page = HtmlPage.Of("--log", folder.Write("log.csv", "t;at;s;p;c\nT1;2025-01-06 09:00;New;;\nT1;2025-12-01 12:00;Done;;\n"), "--rules", folder.Write("rules.json", Rules));
        var spans = page.Table("Ledger of T1");
        Assert.Equal(41, spans.Count);
        Assert.Matches("^[0-9,]+ spans more, see --explain T1$", spans[20][4]);
        Assert.Equal(Seconds(page.Table("The worst overruns")[0][4]), spans.Sum(span => Seconds(span[2])));
        Assert.True(page.QuerySelectorAll("svg.timeline rect").Length < 3 * 880);
    }

    [Fact]
    public void Findings_are_those_of_the_text_report()
    {
        var (_, output, _) = Sample.Run();
        var rows = Year.Value.Table("Findings by code");
        Assert.Contains($"\nFindings: {rows[^1][2]}\n", output, StringComparison.Ordinal);
        Assert.All(rows.SkipLast(1), row => Assert.Matches($"\n  {row[0]} +{row[1]} +{row[2]}\n", output));
    }

    [Fact]
    public void Page_that_cannot_be_made_leaves_the_last_one_alone()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("report.html", "the last one");
        Assert.Equal(Commands.Unreadable, Sample.Run("--log", folder.Write("log.csv", "a,b\n1,2\n"), "--rules", Sample.Rules("year"), "--report", page).Code);
        Assert.Equal("the last one", File.ReadAllText(page));
        File.WriteAllText(page, new string('x', 1_000_000));
        Assert.Equal(Commands.Done, Sample.Run("--report", page).Code);
        Assert.EndsWith("</html>\n", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_of_one_ticket_is_refused()
    {
        using var folder = new TemporaryFolder();
        var (code, output, errors) = Sample.Run("--explain", "T10011", "--report", folder.File("report.html"));
        Assert.Equal((Commands.Refused, "", false), (code, output, File.Exists(folder.File("report.html"))));
        Assert.Contains("--report", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_log_still_gives_its_page_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var whole = File.ReadAllBytes(Sample.Path("samples", "TicketReplay", "logs", "year.csv.gz"));
        var (code, _, _) = Sample.Run("--log", folder.Write("cut.csv.gz", whole[..(whole.Length / 2)]), "--rules", Sample.Rules("year"), "--report", folder.File("report.html"));
        Assert.Equal(Commands.Unreadable, code);
        Assert.Contains("The log breaks off", File.ReadAllText(folder.File("report.html")), StringComparison.Ordinal);
    }

    private static List<TicketResult> YearOf(Metric metric)
    {
        var rules = RulesReader.Read(File.ReadAllBytes(Sample.Rules("year")), out _)!;
        var results = new List<TicketResult>();
        new ReplayRun(LogFile.Embedded(), rules, new LogFindings("year")).Run(null, true, null, (_, judged, _) => results.AddRange(judged.Where(result => result.Metric == metric && result.Last.Start is not null)));
        return results;
    }

    private static decimal Seconds(string text)
    {
        var parts = text.Replace(",", "", StringComparison.Ordinal).Split(':');
        return (decimal.Parse(parts[0], CultureInfo.InvariantCulture) * 3_600m) + (decimal.Parse(parts[1], CultureInfo.InvariantCulture) * 60m) + decimal.Parse(parts[2], CultureInfo.InvariantCulture);
    }
}
