using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

public sealed class PackTests(ShippedPage shipped) : IClassFixture<ShippedPage>
{
    public static TheoryData<string> Files => [.. ReviewRun.Files];

    [Fact]
    public void Pack_and_page_are_the_same_to_the_byte_when_made_again()
    {
        using ReviewRun one = new(), other = new();
        foreach (var run in new[] { one, other }) Assert.Equal(Commands.Done, run.Run("--html", run.Html, "--json", run.Json));
        Assert.Equal(File.ReadAllBytes(one.Html), File.ReadAllBytes(other.Html));
        Assert.Equal(File.ReadAllBytes(one.Json), File.ReadAllBytes(other.Json));
        Assert.Equal(one.Output, other.Output);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void Pack_and_page_are_the_same_in_every_culture(string culture)
    {
        var usual = CultureInfo.CurrentCulture;
        using var run = new ReviewRun();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Commands.Done, run.Run("--html", run.Html, "--json", run.Json));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }

        Assert.Equal(shipped.Review.Pack.ToJson(), File.ReadAllText(run.Json));
        Assert.Equal(shipped.Html, File.ReadAllText(run.Html));
    }

    [Fact]
    public void Pack_of_a_folder_is_that_of_the_shipped_year_when_the_files_are_the_same()
    {
        using var run = new ReviewRun().With();
        Assert.Equal(shipped.Review.Pack.Hash, Review(run).Pack.Hash);
    }

    [Theory]
    [InlineData("tickets.csv")]
    [InlineData("occurrences.csv")]
    [InlineData("kpis.csv")]
    [InlineData("feedback.csv")]
    public void Pack_differs_when_a_row_of_a_file_is_left_out(string file) => Differs(file, rows => rows[..^1]);

    [Theory]
    [MemberData(nameof(Files))]
    public void Pack_differs_when_a_row_of_a_file_says_something_else(string file) => Differs(file, rows =>
    {
        var row = rows[rows.Length / 2];
        var digit = row.LastIndexOfAny([.. "0123456789"]);
        return [.. rows[..(rows.Length / 2)], $"{row[..digit]}{(row[digit] == '3' ? '4' : '3')}{row[(digit + 1)..]}", .. rows[((rows.Length / 2) + 1)..]];
    });

    [Fact]
    public void Pack_is_the_same_whatever_the_order_of_tickets()
    {
        using var run = new ReviewRun().With(("tickets.csv", text => Changed(text, rows => [rows[0], .. rows[1..].Reverse()])));
        Assert.Equal(shipped.Review.Pack.Hash, Review(run).Pack.Hash);
    }

    [Fact]
    public void Pack_is_the_same_when_everything_that_happened_later_is_cut_off()
    {
        using var run = new ReviewRun().With([.. ReviewRun.Files.Select(file => (file, (Func<string, string>)(text => Known(file, text))))]);
        var (whole, known) = (Second(new(null)), Second(new(run.Data)));
        Assert.True(known.Year.Rows < whole.Year.Rows - 1_000, $"{known.Year.Rows} rows");
        foreach (var (one, other) in whole.Pack.Sections.Zip(known.Pack.Sections))
        {
            Assert.Equal(one.Figures.Select(figure => $"{figure}"), other.Figures.Select(figure => $"{figure}"));
            Assert.Equal(one.Lines, other.Lines);
            Assert.Equal(one.Inputs, other.Inputs);
        }

        Assert.Equal(whole.Pack.Hash, known.Pack.Hash);
    }

    [Theory]
    [InlineData("tickets.csv", "T-9001,P1,incident,phone,client,1,2026-07-06T09:00:00Z,,,,,,,0,,")]
    [InlineData("time.csv", "W-9001,,Ada Moss,2026-07-06T09:00:00Z,30,preventive,no")]
    [InlineData("surveys.csv", "S-9001,,users,transactional,csat,1,2026-07-06T09:00:00Z,,")]
    [InlineData("uptime.csv", "Telephone,outage,2026-07-06T09:00:00Z,2026-07-06T10:00:00Z,,X1")]
    [InlineData("uptime.csv", "Telephone,maintenance,2026-07-16T09:00:00Z,2026-07-16T10:00:00Z,2026-07-06T09:00:00Z,X1")]
    [InlineData("occurrences.csv", "patching,2026-06-11,srv-01,completed,Ada Moss,2026-07-06T09:00:00Z,,,,,")]
    [InlineData("sightings.csv", "srv-01,backup,Backup console,2026-07-06,yes")]
    [InlineData("workloads.csv", "print server,2026-07-06,4,24,31,")]
    [InlineData("restores.csv", "mail archive,file,2026-07-06T09:00:00Z,Ada Moss,Cara Lind,yes,20,3")]
    [InlineData("assets.csv", "lt-99,laptop,2026-07-08,,2026-07-06,,")]
    [InlineData("kpis.csv", "later,Later,csat,all,surveys,account manager,Goal,quarter,2026-07-06,2026-12-31,85,,,,5")]
    [InlineData("feedback.csv", "F-99,complaint,client,Tom Reyes,Text,,phone,2026-07-06T09:00:00Z,,,")]
    [InlineData("recommendations.csv", "R-99,Title,Risk,high,10.00 GBP,,2026-07-06,Ada Moss,,,,,,")]
    [InlineData("reviews.csv", "QBR-99,2026-07-06,Helen Ward,Something,2026-10-19")]
    [InlineData("actions.csv", "A-99,QBR-2026-Q2,Title,Ada Moss,2026-09-30,,")]
    [InlineData("roadmap.csv", "I-98,Title,Why,3,2026-Q3,Ada Moss,10.00 GBP,,,no,,,2026-07-06")]
    [InlineData("roadmap.csv", "I-99,Title,Why,3,2026-Q3,Ada Moss,10.00 GBP,,,no,,R-05,")]
    [InlineData("changes.csv", "C-99,growth,Title,2026-07-06,2026-07-06,2026-09-01,15,")]
    public void Pack_of_an_old_quarter_is_the_same_when_a_later_row_is_appended(string file, string row)
    {
        using var run = new ReviewRun().With((file, text => $"{text}{row}\n"));
        Assert.Equal(Second(new(null)).Pack.Hash, Second(new(run.Data)).Pack.Hash);
    }

    [Fact]
    public void Pack_counts_the_rows_it_was_made_of_without_the_header_and_whatever_the_order_of_the_columns()
    {
        using var run = new ReviewRun().With(("subscriptions.csv", text => Changed(text, rows =>
            [.. rows.Select(row => row.Split(',')).Select((fields, index) => $"{fields[2]},{fields[0]},{(index == 0 ? "note" : "x")},{fields[1]}")])));
        var inputs = Review(run).Pack.Sections.Single(section => section.Title == "Proof of discipline").Inputs;
        Assert.Equal(8, inputs.Single(input => input.Name == "subscriptions.csv").Count);
        Assert.Equal(shipped.Review.Pack.Hash, Review(run).Pack.Hash);
    }

    [Fact]
    public void Packs_of_different_files_that_are_no_text_differ()
    {
        string Hash(byte bad)
        {
            using var run = new ReviewRun().With();
            File.WriteAllBytes(Path.Combine(run.Data, "changes.csv"), [.. "id,kind\n"u8, bad]);
            return Review(run).Pack.Hash.Hex;
        }

        Assert.Equal(3, new[] { Hash(0xFF), Hash(0xFE), shipped.Review.Pack.Hash.Hex }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Surveys_and_feedback_are_those_of_the_quarter()
    {
        var sections = shipped.Review.Pack.Sections.ToDictionary(section => section.Title, StringComparer.Ordinal);
        var sent = ReviewRun.Shipped("surveys.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')[6])
            .Count(at => string.CompareOrdinal(at, "2026-06-30T23:00:00Z") >= 0 && string.CompareOrdinal(at, "2026-09-30T23:00:00Z") < 0);
        Assert.Equal(sent, sections["Surveys sent in the quarter"].Figures.Where(figure => figure.Id.EndsWith(" answered", StringComparison.Ordinal))
            .Sum(figure => figure.Terms[1].Value));
        Assert.Equal(["F-04", "F-08", "F-05", "F-06", "F-07"], sections["Feedback given in the quarter"].Lines.Select(line => line.Id));
        Assert.Empty(sections["Feedback given before and not answered then"].Lines);
    }

    [Fact]
    public void Feedback_of_before_that_was_not_answered_is_carried_over()
    {
        using var run = new ReviewRun().With(("feedback.csv", text =>
            text + "F-90,complaint,client,Tom Reyes,Late,,phone,2026-06-20T09:00:00Z,2026-07-03T09:00:00Z,Ada Moss,Yes\n" +
            "F-91,complaint,client,Tom Reyes,Never,,phone,2026-02-20T09:00:00Z,,,\nF-92,praise,client,Tom Reyes,Fine,,phone,2026-02-20T09:00:00Z,,,\n"));
        var section = Review(run).Pack.Sections.Single(section => section.Title == "Feedback given before and not answered then");
        Assert.Equal(["F-91", "F-90"], section.Lines.Select(line => line.Id));
        Assert.Equal(["F-91", "F-90"], run.Page().QuerySelectorAll("#feedback table")[1].QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Roadmap_leaves_out_what_was_declined_and_keeps_apart_what_is_not_decided()
    {
        var sections = shipped.Review.Pack.Sections.ToDictionary(section => section.Title, StringComparer.Ordinal);
        Assert.Equal(["I-01", "I-02", "I-04"], sections["Roadmap"].Lines.Select(line => line.Id));
        Assert.Equal(["I-03"], sections["Roadmap, not decided"].Lines.Select(line => line.Id));
        Assert.Equal(10_407.00m, sections["Roadmap"].Figures.Single(figure => figure.Id == "total").Value);
        Assert.Equal(5_200m, sections["Roadmap, not decided"].Figures.Single(figure => figure.Id == "total").Value);
        // Nothing was planned by the first review, and what was recommended in August is in no review of before.
        Assert.Empty(QuarterReview.Of(new YearReader(new RecordSource(null)).Read(), ReportingPeriod.Quarter(2025, 4, Engagement.Zone)).Plans.Decided.Initiatives);
        Assert.Equal(["I-01"], Second(new(null)).Plans.Decided.Initiatives.Select(one => one.Id));
    }

    [Fact]
    public void Past_quarters_of_which_their_own_review_said_otherwise_are_marked()
    {
        var told = Second(new(null)).Card.Find("reopened")!.Value;
        var now = shipped.Review.Card.Find("reopened")!.Series.Points[^2].Measured!;
        Assert.True(now.Denominator > told.Denominator, $"{now} and {told}");
        var restated = shipped.Review.Restated["reopened"]["2026-Q2"];
        Assert.Equal(($"{told}", $"{now}"), ($"{restated.Told}", $"{restated.Now}"));
        Assert.Contains($"restated: its review said {told}", shipped.Page.QuerySelector("#kpi-reopened")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(shipped.Review.Restated["first-reply"]);
    }

    [Fact]
    public void Checks_are_drawn_by_what_was_done_in_the_quarter()
    {
        IEnumerable<string> Drawn(Func<string, string> change)
        {
            using var run = new ReviewRun().With(("occurrences.csv", change));
            return [.. Review(run).Proof.Checks!.Demands.Select(demand => $"{demand.Occurrence.Key}").Order(StringComparer.Ordinal)];
        }

        var usual = Drawn(text => text);
        Assert.NotEqual(usual, Drawn(text => text.Replace(",2026-09-30T07:", ",2026-09-30T06:", StringComparison.Ordinal)));
        // What the checks themselves say draws nothing else, nor does what happened before or after.
        Assert.Equal(usual, Drawn(text => Changed(text, rows => [.. rows.Select(row => row.Contains(",checked,", StringComparison.Ordinal)
            ? row.Replace(",yes,", ",no,", StringComparison.Ordinal) : row)])));
        Assert.Equal(usual, Drawn(text => text + "patching,2026-06-11,srv-01,claimed,Ada Moss,2026-06-11T09:00:00Z,,,,,\n"));
    }

    [Fact]
    public void Hash_is_that_of_the_file_and_on_the_page()
    {
        using var run = new ReviewRun();
        Assert.Equal(Commands.Done, run.Run("--json", run.Json));
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(run.Json)));
        Assert.EndsWith($"Content hash of the pack: {hash}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(hash, shipped.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_has_the_figures_of_the_page()
    {
        var sections = JsonDocument.Parse(shipped.Review.Pack.ToBytes()).RootElement.GetProperty("sections").EnumerateArray().ToList();
        string[] titles =
        [
            "Scorecard", "Trends", "First replies", "Resolutions", "Availability", "Proof of discipline", "Surveys sent in the quarter",
            "Feedback given in the quarter", "Feedback given before and not answered then", "Recommendations to date", "Roadmap", "Roadmap, not decided",
            "Changes in the client's business", "Actions to date",
        ];
        Assert.Equal(titles, sections.Select(section => section.GetProperty("title").GetString()));
        var figures = sections[0].GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(shipped.Page.QuerySelectorAll("#scorecard tbody th").Select(cell => cell.TextContent),
            figures.Select(figure => figure.GetProperty("name").GetString()));
        foreach (var (figure, line) in figures.Zip(shipped.Review.Card.Lines)) Assert.Equal(line.Value.Value, figure.GetProperty("value").GetDecimal());
        Assert.All(sections, section => Assert.NotEqual(0, section.GetProperty("inputs").GetArrayLength()));
    }

    /// <summary>The rows as somebody would have them who keeps these files, on the morning of 6 July 2026.</summary>
    private static string Known(string file, string text) => Changed(text, rows =>
    {
        var columns = rows[0].Split(',').ToList();
        (string Began, string[][] Filled) = file switch
        {
            "tickets.csv" => ("opened", [["replied"], ["waitFrom"], ["waitUntil"], ["resolved"], ["reopened"], ["resolvedAgain"]]),
            "surveys.csv" => ("sent", [["answered", "rating"]]),
            "uptime.csv" => ("start", []),
            "feedback.csv" => ("given", [["replied", "repliedBy", "reply"]]),
            "recommendations.csv" => ("madeOn", [["decidedOn", "verdict", "decidedBy", "reason", "until"]]),
            "actions.csv" => ("review", [["doneOn", "evidence"]]),
            "occurrences.csv" or "restores.csv" => ("at", []),
            "sightings.csv" or "reviews.csv" => ("on", []),
            "time.csv" => ("start", []),
            "roadmap.csv" => ("plannedOn", []),
            "changes.csv" => ("heardOn", []),
            _ => ("", Array.Empty<string[]>()),
        };
        return [rows[0], .. rows[1..].Select(Fields).Where(fields => Began.Length == 0 || !IsLater(fields[columns.IndexOf(Began)])).Select(fields =>
        {
            foreach (var part in Filled.Where(part => IsLater(fields[columns.IndexOf(part[0])])))
                foreach (var column in part) fields[columns.IndexOf(column)] = "";
            return string.Join(',', fields);
        })];
    });

    // Of a review by its name; of an instant or a date as it is written.
    private static bool IsLater(string text) => text.StartsWith("QBR-", StringComparison.Ordinal) ? text == "QBR-2026-Q2"
        : string.CompareOrdinal(text, text.Length > 10 ? "2026-07-05T23:00:00Z" : "2026-07-05") > 0;

    private static string[] Fields(string row)
    {
        var (fields, isQuoted) = (new List<string> { "" }, false);
        foreach (var letter in row)
        {
            if (letter == '"') isQuoted = !isQuoted;
            if (letter == ',' && !isQuoted) fields.Add("");
            else fields[^1] += letter;
        }

        return [.. fields];
    }

    private static QuarterReview Second(RecordSource source) =>
        QuarterReview.Of(new YearReader(source).Read(), ReportingPeriod.Quarter(2026, 2, Engagement.Zone));

    private static QuarterReview Review(ReviewRun run) =>
        QuarterReview.Of(new YearReader(new RecordSource(run.Data)).Read(), ReportingPeriod.Quarter(2026, 3, Engagement.Zone));

    private static string Changed(string text, Func<string[], string[]> change) =>
        string.Join('\n', change(text.Split('\n', StringSplitOptions.RemoveEmptyEntries))) + "\n";

    private void Differs(string file, Func<string[], string[]> change)
    {
        using var run = new ReviewRun().With((file, text => Changed(text, change)));
        Assert.NotEqual(shipped.Review.Pack.Hash, Review(run).Pack.Hash);
    }
}
