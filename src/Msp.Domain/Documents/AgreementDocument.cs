using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Msp.Domain.Agreements;

namespace Msp.Domain.Documents;

/// <summary>A service agreement as one JSON document: read with every finding and its line, and written in one canonical way.</summary>
/// <remarks>
/// Comments and trailing commas are allowed. A document has at most 5 MB, 20,000 values and 64 lists and objects inside one another; what
/// is larger is refused, with a finding, in the time it takes to read it once. The format is that of the drafts: the camelCase names of
/// their properties, values as people write them; the published JSON Schema states it for editors. Thread-safe.
/// </remarks>
public static class AgreementDocument
{
    /// <summary>The most bytes a document may have.</summary>
    public const int MostBytes = DocumentTree.MostBytes;

    private static readonly Lazy<string> SchemaText = new(AgreementSchema.Write);

    /// <summary>The JSON Schema (draft 2020-12) of agreements, indented, lines ended by a line feed; <c>docs/schema/agreement.schema.json</c> is it
    /// with descriptions.</summary>
    public static string Schema => SchemaText.Value;

    /// <summary>Reads an agreement.</summary>
    /// <param name="text">the text</param>
    /// <exception cref="InvalidDefinitionException">At least one finding is an error; the exception carries all of them.</exception>
    public static ServiceAgreement Parse(string text) => TryParse(text, out var agreement, out var findings)
        ? agreement : throw new InvalidDefinitionException("agreement", [.. findings.Select(found => found.Finding)]);

    /// <summary>Reads an agreement, or says everything that is wrong with it.</summary>
    /// <param name="text">the text</param>
    /// <param name="agreement">the agreement; null when a finding is an error</param>
    /// <param name="findings">every finding, warnings included, in the order of the lines</param>
    /// <returns>false when a finding is an error</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServiceAgreement? agreement, out IReadOnlyList<DocumentFinding> findings)
    {
        var found = new DocumentFindings();
        return TryParse(Utf8(text, found), found, out agreement, out findings);
    }

    /// <inheritdoc cref="TryParse(string, out ServiceAgreement?, out IReadOnlyList{DocumentFinding})"/>
    /// <param name="utf8">the text in UTF-8, with or without a byte order mark</param>
    /// <param name="agreement">the agreement; null when a finding is an error</param>
    /// <param name="findings">every finding, warnings included, in the order of the lines</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ServiceAgreement? agreement, out IReadOnlyList<DocumentFinding> findings) =>
        TryParse(utf8, new DocumentFindings(), out agreement, out findings);

    /// <summary>Reads the draft of an agreement, for one that is a client's schedule of a framework agreement or is to be completed.</summary>
    /// <param name="utf8">the text in UTF-8, with or without a byte order mark</param>
    /// <param name="draft">what could be read, faulty parts left out; null when the text is not JSON or states no agreement at all</param>
    /// <param name="findings">everything found by reading, in the order of the lines; whether the parts fit together is not judged</param>
    /// <returns>false when a finding is an error</returns>
    public static bool TryParseDraft(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ServiceAgreementDraft? draft, out IReadOnlyList<DocumentFinding> findings)
    {
        var found = new DocumentFindings();
        var isRead = Read(utf8, found, out _, out draft);
        findings = found.All;
        return isRead;
    }

    /// <inheritdoc cref="TryParseDraft(ReadOnlySpan{byte}, out ServiceAgreementDraft?, out IReadOnlyList{DocumentFinding})"/>
    /// <param name="text">the text</param>
    /// <param name="draft">what could be read, faulty parts left out; null when the text is not JSON or states no agreement at all</param>
    /// <param name="findings">everything found by reading, in the order of the lines; whether the parts fit together is not judged</param>
    public static bool TryParseDraft(string text, [NotNullWhen(true)] out ServiceAgreementDraft? draft, out IReadOnlyList<DocumentFinding> findings)
    {
        var found = new DocumentFindings();
        var isRead = Read(Utf8(text, found), found, out _, out draft);
        findings = found.All;
        return isRead;
    }

    /// <summary>Says on which line of a document a finding is, for what was found in the agreement after it was read.</summary>
    /// <param name="utf8">the document that the agreement was read from</param>
    /// <param name="finding">the finding, with a path in the agreement as its place</param>
    /// <returns>the finding with the line of its place, or of the nearest part around it that the document states; line 1 for a document that is not
    /// JSON</returns>
    public static DocumentFinding Locate(ReadOnlySpan<byte> utf8, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var findings = new DocumentFindings();
        if (DocumentTree.Read(utf8, findings) is not var (whole, bytes)) return new(finding, 1, 1);
        new Binder(bytes, findings).Judge(whole, typeof(ServiceAgreementDraft));
        var spot = whole.Nearest(finding.Place).Spot;
        return new(finding, spot.Line, spot.Column);
    }

    /// <summary>Writes a draft: canonical, so that drafts of equal content have equal texts, and reading gives an equal draft.</summary>
    /// <param name="draft">the draft</param>
    /// <returns>indented JSON, lines ended by a line feed</returns>
    public static string Write(ServiceAgreementDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return DraftWriter.Write(draft, CalendarScope.Empty(_ => null));
    }

    /// <summary>Writes an agreement: canonical, so that equal agreements have equal texts, and reading gives an equal agreement.</summary>
    /// <param name="agreement">the agreement</param>
    /// <returns>indented JSON, lines ended by a line feed</returns>
    public static string Write(ServiceAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return Write(agreement.ToDraft());
    }

    private static bool TryParse(ReadOnlySpan<byte> utf8, DocumentFindings found, [NotNullWhen(true)] out ServiceAgreement? agreement,
        out IReadOnlyList<DocumentFinding> findings)
    {
        agreement = null;
        Read(utf8, found, out var whole, out var draft);
        if (draft is not null)
        {
            ServiceAgreement.TryFrom(draft, out agreement, out var judged);
            var (follow, names) = (new FollowOn(whole!), new KnownNames(whole!));
            foreach (var finding in judged.TakeWhile(_ => !found.IsFull).Where(finding => !follow.Has(finding)))
                found.Add(names.Hinted(finding), whole!.Nearest(finding.Place).Spot);
        }

        findings = found.All;
        if (found.HasErrors) agreement = null;
        return agreement is not null;
    }

    private static bool Read(ReadOnlySpan<byte> utf8, DocumentFindings findings, out DocumentNode? whole, [NotNullWhen(true)] out ServiceAgreementDraft? draft)
    {
        (whole, draft) = (null, null);
        if (DocumentTree.Read(utf8, findings) is not var (root, bytes)) return false;
        whole = root;
        var binder = new Binder(bytes, findings);
        binder.Judge(root, typeof(ServiceAgreementDraft));
        if (!findings.IsFull) draft = new TermsMaker(root, binder, findings).Make();
        return draft is not null && !findings.HasErrors;
    }

    private static byte[] Utf8(string text, DocumentFindings findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = Encoding.UTF8.GetBytes(text.Length <= DocumentTree.MostBytes ? text : text[..(DocumentTree.MostBytes + 1)]);
        for (var at = 0; at < text.Length && bytes.Length <= DocumentTree.MostBytes;)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0) break;
            at += next;
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length) != OperationStatus.Done)
            {
                var spot = DocumentSpot.Start.MovedTo(Encoding.UTF8.GetByteCount(text.AsSpan(0, at)), bytes);
                findings.Add(Finding.Error(DomainCodes.DocumentTextInvalid, "", "", "Here stands half of a surrogate pair."), spot);
                break;
            }

            at += length;
        }

        return bytes;
    }
}
