using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

public sealed class CommandsTests
{
    [Fact]
    public void Review_without_arguments_is_that_of_the_shipped_year()
    {
        using var run = new ReviewRun();
        Assert.Equal((Commands.Done, ""), (run.Run(), run.Errors));
        Assert.StartsWith("Review of 2026-Q3: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  Satisfied after a ticket             red ", run.Output, StringComparison.Ordinal);
        Assert.Contains("restore-test/2026-08-24: missed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--quarter", "2026")]
    [InlineData("--quarter", "2026-Q5")]
    [InlineData("--quarter", "2026-07")]
    [InlineData("--data", "/no/such/folder")]
    [InlineData("--no-such-option", "")]
    public void Review_refuses_what_it_cannot_do(string option, string value)
    {
        using var run = new ReviewRun();
        Assert.Equal(Commands.Refused, run.Run(option, value));
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public void Review_refuses_one_file_for_both()
    {
        using var run = new ReviewRun();
        Assert.Equal(Commands.Refused, run.Run("--html", run.Html, "--json", run.Html));
        Assert.False(File.Exists(run.Html));
    }

    [Fact]
    public void Review_that_cannot_be_written_says_so()
    {
        using var run = new ReviewRun();
        Assert.Equal(Commands.Unreadable, run.Run("--html", Path.Combine(run.Data, "missing", "review.html")));
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public void Bad_rows_are_reported_and_the_rest_counts()
    {
        using var run = new ReviewRun().With(("tickets.csv", text => text.Replace("\nT-2002,", "\nT-2002,\"", StringComparison.Ordinal)),
            ("kpis.csv", text => text.Replace("csat,all", "csad,all", StringComparison.Ordinal)));
        Assert.Equal(Commands.Done, run.Run("--data", run.Data));
        Assert.Contains("tickets.csv line 3", run.Errors, StringComparison.Ordinal);
        Assert.Contains("kpis.csv satisfied", run.Errors, StringComparison.Ordinal);
        Assert.Contains("  Resolutions in time ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Satisfied after a ticket", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_file_is_told_at_the_top_and_ends_with_one()
    {
        using var run = new ReviewRun().With(("tickets.csv", text => text.Replace("opened", "began", StringComparison.Ordinal)));
        Assert.Equal(Commands.Refused, run.Run("--data", run.Data, "--html", run.Html));
        var top = run.Output[..run.Output.IndexOf("KPI", StringComparison.Ordinal)];
        Assert.Contains("Not all records could be read", top, StringComparison.Ordinal);
        Assert.Contains("tickets.csv line 1", top, StringComparison.Ordinal);
        var notice = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(run.Html)).QuerySelector("header .notice")!;
        Assert.Contains("tickets.csv line 1", notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_file_is_told_at_the_top_and_ends_well()
    {
        using var run = new ReviewRun().With();
        File.Delete(Path.Combine(run.Data, "feedback.csv"));
        Assert.Contains("feedback.csv", run.Page().QuerySelector("header .notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_that_cannot_be_written_says_so()
    {
        using var run = new ReviewRun().With();
        Assert.Equal(Commands.Unreadable, run.Run("generate", "--out", Path.Combine(run.Data, "time.csv", "folder")));
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_names_what_a_budget_recurs_in() => Assert.Contains(
        "2026-Q4: 6445.00 GBP once, 40.50 GBP recurring in the quarter, 6485.50 GBP in all; not decided: 0.00 GBP", Output(), StringComparison.Ordinal);

    private static string Output()
    {
        using var run = new ReviewRun();
        Assert.Equal(Commands.Done, run.Run());
        return run.Output;
    }
}
