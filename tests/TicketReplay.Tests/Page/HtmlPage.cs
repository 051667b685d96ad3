using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TicketReplay.Tests;

/// <summary>A report as a browser would read it.</summary>
internal static class HtmlPage
{
    public static IHtmlDocument Of(params string[] arguments) => Parsed(Bytes(arguments));

    public static byte[] Bytes(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var (code, _, errors) = Sample.Run([.. arguments, "--report", folder.File("report.html")]);
        Assert.Equal((Commands.Done, ""), (code, errors));
        return File.ReadAllBytes(folder.File("report.html"));
    }

    public static IHtmlDocument Parsed(byte[] page) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(new MemoryStream(page));

    /// <summary>The rows of the table with the caption, each cell as its text.</summary>
    public static IReadOnlyList<string[]> Table(this IDocument page, string caption)
    {
        var table = page.QuerySelectorAll("table").Single(one => one.QuerySelector("caption")!.TextContent.StartsWith(caption, StringComparison.Ordinal));
        return [.. table.QuerySelectorAll("tbody tr, tfoot tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];
    }
}
