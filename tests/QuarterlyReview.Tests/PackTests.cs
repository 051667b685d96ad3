using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime.Text;
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
    public void Review_is_the_same_when_everything_that_happened_later_is_cut_off()
    {
        var quarter = ReportingPeriod.Quarter(2026, 2, Engagement.Zone);
        using var run = new ReviewRun().With([.. ReviewRun.Files.Select(file =>
            (file, (Func<string, string>)(text => Known(file, text, quarter.End + Duration.FromDays(5)))))]);
        var (whole, known) = (QuarterReview.Of(new YearReader(new RecordSource(null)).Read(), quarter),
            QuarterReview.Of(new YearReader(new RecordSource(run.Data)).Read(), quarter));
        Assert.True(known.Year.Tickets.Count < whole.Year.Tickets.Count - 300, $"{known.Year.Tickets.Count} tickets");
        foreach (var (one, other) in whole.Pack.Sections.Zip(known.Pack.Sections))
        {
            Assert.Equal(one.Figures.Select(figure => $"{figure}"), other.Figures.Select(figure => $"{figure}"));
            Assert.Equal(one.Lines, other.Lines);
        }
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
            "Scorecard", "Trends", "First replies", "Resolutions", "Availability", "Proof of discipline", "Surveys", "Feedback", "Recommendations", "Roadmap",
            "Changes in the client's business", "Actions",
        ];
        Assert.Equal(titles, sections.Select(section => section.GetProperty("title").GetString()));
        var figures = sections[0].GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(shipped.Page.QuerySelectorAll("#scorecard tbody th").Select(cell => cell.TextContent),
            figures.Select(figure => figure.GetProperty("name").GetString()));
        foreach (var (figure, line) in figures.Zip(shipped.Review.Card.Lines)) Assert.Equal(line.Value.Value, figure.GetProperty("value").GetDecimal());
        Assert.All(sections, section => Assert.NotEqual(0, section.GetProperty("inputs").GetArrayLength()));
    }

    /// <summary>The rows without what begins after an instant, and without the instants after it.</summary>
    private static string Known(string file, string text, Instant asOf) => Changed(text, rows =>
    {
        var columns = rows[0].Split(',');
        var begins = Array.FindIndex(columns, column => column is "opened" or "sent" or "start" or "at" or "given");
        if (begins < 0 || file == "uptime.csv") return rows;
        var kept = rows[1..].Select(row => row.Split(','))
            .Where(fields => InstantPattern.General.Parse(fields[begins]) is not { Success: true, Value: var at } || at <= asOf).ToList();
        foreach (var fields in kept)
        {
            foreach (var (index, field) in fields.Index())
                if (InstantPattern.General.Parse(field) is { Success: true, Value: var at } && at > asOf) fields[index] = "";
            // An answer that is not known has no rating.
            if (file == "surveys.csv" && fields[7].Length == 0) fields[8] = "";
        }

        return [rows[0], .. kept.Select(fields => string.Join(',', fields))];
    });

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
