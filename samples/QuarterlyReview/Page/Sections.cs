using System.Globalization;

namespace QuarterlyReviewSample;

/// <summary>What the sections of the page have in common: headings, tables, lists of findings, and how numbers are written.</summary>
/// <param name="page">where to</param>
internal sealed class Sections(HtmlWriter page)
{
    public static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Number(decimal? number) => number is { } known ? known.ToString("#,0.##", CultureInfo.InvariantCulture) : "-";

    /// <summary>A share in hundredths, rounded down as the library does.</summary>
    public static string Percent(Ratio? ratio, int decimals = 1) => ratio is { } share ? share.Percent(decimals)
        .ToString("0." + new string('0', decimals), CultureInfo.InvariantCulture) + " %" : "no data";

    public static string Local(Instant at) => at.InZone(Engagement.Zone).ToString("ddd uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As of when a review is.</summary>
    public static string Known(QuarterReview review) => $"{review.Quarter.Name}, as known {Local(review.AsOf)}.";

    public static string Words<T>(T value) where T : struct, Enum =>
        string.Concat($"{value}".Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}"
            : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>Begins a part of the page.</summary>
    /// <param name="anchor">the id</param>
    /// <param name="heading">the heading</param>
    /// <param name="asOf">as of when its numbers are</param>
    public void Begin(string anchor, string heading, string asOf) =>
        page.Write($"<section id=\"{anchor}\" aria-labelledby=\"{anchor}-h\">\n<h2 id=\"{anchor}-h\">{heading}</h2>\n<p class=\"muted asof\">{asOf}</p>\n");

    public void End() => page.WriteOwn("</section>\n");

    /// <summary>A table; columns whose heading begins with a blank are of numbers.</summary>
    public void Table(string caption, string[] headings, IEnumerable<string?[]> rows)
    {
        BeginTable(caption, headings);
        foreach (var row in rows)
        {
            page.WriteOwn("<tr>");
            foreach (var (column, cell) in row.Index()) Cell(column, headings[column], cell);
            page.WriteOwn("</tr>\n");
        }

        EndTable();
    }

    public void BeginTable(string caption, string[] headings)
    {
        page.Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: {caption}\"><table><caption>{caption}</caption>\n<thead><tr>");
        foreach (var heading in headings)
        {
            if (heading[0] == ' ') page.Write($"<th scope=\"col\" class=\"number\">{heading.Trim()}</th>");
            else page.Write($"<th scope=\"col\">{heading}</th>");
        }

        page.WriteOwn("</tr></thead>\n<tbody>\n");
    }

    public void EndTable() => page.WriteOwn("</tbody>\n</table></div>\n");

    public void Cell(int column, string heading, string? text)
    {
        if (column == 0) page.Write($"<th scope=\"row\">{text}</th>");
        else if (heading[0] == ' ') page.Write($"<td class=\"number\">{text}</td>");
        else page.Write($"<td>{text}</td>");
    }

    /// <summary>Something that is folded away.</summary>
    public void Details(string summary, Action content)
    {
        page.Write($"<details><summary>{summary}</summary><div>\n");
        content();
        page.WriteOwn("</div></details>\n");
    }

    public void Pre(string text) => page.Write($"<pre>{Plain.Text(text.TrimEnd())}</pre>\n");

    /// <summary>Findings, one line each; says so when there are none.</summary>
    public void Findings(IReadOnlyList<Finding> findings, string none)
    {
        if (findings.Count == 0)
        {
            page.Write($"<p>{none}</p>\n");
            return;
        }

        page.WriteOwn("<ul class=\"findings\">\n");
        foreach (var finding in findings)
            page.Write($"<li><code>{finding.Code}</code> {Plain.Text(finding.Place)}: {Plain.Text(finding.Message)}{Value(finding)}</li>\n");
        page.WriteOwn("</ul>\n");
    }

    // What stands in a file is shown as it stands there.
    private static string Value(Finding finding) => finding.Value.Length == 0 ? ""
        : $" ({(finding.Code.StartsWith("records.", StringComparison.Ordinal) ? finding.Value : Plain.Text(finding.Value))})";
}
