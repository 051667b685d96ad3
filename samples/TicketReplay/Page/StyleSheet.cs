using System.Security.Cryptography;
using System.Text;

namespace TicketReplay;

/// <summary>The page's style sheet, and the policy by which a browser loads nothing else and runs no script, whatever the log says.</summary>
internal static class StyleSheet
{
    private const string Resource = "TicketReplay.Page.report.css";

    /// <summary>The text between the tags.</summary>
    public static string Text { get; } = Read();

    /// <summary>The content security policy of the page: this style sheet by its hash, the empty icon that keeps a browser from asking for one, and nothing besides.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(Resource) ?? throw new FileNotFoundException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
