using Msp.Domain.Sla;

namespace Msp.Domain.Documents;

/// <summary>Collects what is found in one document, up to a bound.</summary>
internal sealed class DocumentFindings
{
    /// <summary>How many findings are listed before the rest of the document is left unread.</summary>
    public const int Most = 1000;

    private const int LongestValue = 60;
    private const int LongestPlace = 500;

    private readonly List<DocumentFinding> findings = [];

    /// <summary>Whether the bound is reached: nothing further is listed, and reading may stop.</summary>
    public bool IsFull => findings.Count > Most;

    public bool HasErrors => findings.Exists(found => found.Finding.Severity == FindingSeverity.Error);

    public IReadOnlyList<DocumentFinding> All => [.. findings.OrderBy(found => found.Line).ThenBy(found => found.Column)];

    /// <summary>Adds an error about a value, which is then taken as not stated.</summary>
    public void Refuse(DocumentNode node, string code, string message)
    {
        node.IsRefused = true;
        Add(Finding.Error(code, node.Path, node.Text ?? "", message), node.Spot);
    }

    public void Add(Finding finding, DocumentSpot spot)
    {
        if (IsFull) return;
        if (findings.Count == Most)
            finding = Finding.Error(DomainCodes.DocumentTooManyFindings, "", "", "There are more than 1000 findings; the rest of the document was not judged.");
        findings.Add(new(finding with { Value = Shortened(finding.Value, LongestValue), Place = Shortened(finding.Place, LongestPlace) }, spot.Line,
            spot.Column));
    }

    private static string Shortened(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var length = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
