using System.Security.Cryptography;
using System.Text;

namespace QuarterlyReviewSample;

/// <summary>The page's style sheet: that of TicketReplay's report and what a review has besides. A browser loads nothing else and runs no script, whatever
/// the records say.</summary>
internal static class StyleSheet
{
    /// <summary>The text between the tags.</summary>
    public static string Text { get; } = $"\n{Read("report.css")}{Read("review.css")}";

    /// <summary>The content security policy of the page: this style sheet by its hash, and the empty icon that keeps a browser from asking for one.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; img-src data:; base-uri " +
            $"'none'; form-action 'none'";

    private static string Read(string resource)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException($"The program was built " +
            $"without {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
