using System.Reflection;
using System.Text.RegularExpressions;
using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

/// <summary>docs/quarterly-review.md says what the program does.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "quarterly-review.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Page_lists_exactly_the_codes_there_are() =>
        Assert.Equal(typeof(RecordCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
            CodeRow().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Page_lists_exactly_the_files_and_columns_there_are()
    {
        var rows = FileRow().Matches(Page).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
        Assert.Equal(ReviewRun.Files, rows.Keys.Order(StringComparer.Ordinal));
        // A word in brackets is a value or an explanation, not a column.
        foreach (var (file, columns) in rows)
            Assert.Equal(ReviewRun.Shipped(file).Split('\n')[0].Split(','), Word().Matches(Brackets().Replace(columns, ""))
                .Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Page_counts_the_rows_that_ship()
    {
        string Rows(string file) => Sections.Count(ReviewRun.Shipped(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Contains($"{Rows("tickets.csv")} tickets, {Rows("time.csv")} entries of time, {Rows("surveys.csv")} surveys, {Rows("occurrences.csv")} events of " +
            "recurring work", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Tickets_that_people_name_are_there()
    {
        var ids = ReviewRun.Shipped("tickets.csv").Split('\n').Select(row => row.Split(',')[0]).ToHashSet(StringComparer.Ordinal);
        var named = ReviewRun.Files.Where(file => file != "tickets.csv").SelectMany(file => TicketId().Matches(ReviewRun.Shipped(file)))
            .Select(match => match.Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Page_names_every_option()
    {
        using var run = new ReviewRun();
        Assert.Equal(Commands.Done, run.Run("--help"));
        var options = Option().Matches(run.Output).Select(match => match.Value).Distinct(StringComparer.Ordinal)
            .Except(["--help", "--version"], StringComparer.Ordinal).ToList();
        Assert.Equal(4, options.Count);
        Assert.All(options, option => Assert.Contains($"| `{option}` |", Page, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder,
            "Msp.Domain.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        return folder;
    }

    [GeneratedRegex(@"^\| `(records\.[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex CodeRow();

    [GeneratedRegex(@"^\| `([a-z]+\.csv)` \|(.*)\|$", RegexOptions.Multiline)]
    private static partial Regex FileRow();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("`([a-zA-Z]+)`")]
    private static partial Regex Word();

    [GeneratedRegex("T-[0-9]+")]
    private static partial Regex TicketId();

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex Option();
}
