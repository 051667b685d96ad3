using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Msp.Domain.Agreements;

namespace Msp.Domain.Documents;

/// <summary>A service agreement as one JSON document: read with every finding and its line, and written in one canonical way.</summary>
/// <remarks>
/// Comments and trailing commas are allowed. A document has at most 5 MB, 200,000 values and 64 lists and objects inside one another; what
/// is larger is refused, with a finding, in the time it takes to read it once. The format is that of the drafts: the camelCase names of
/// their properties, values as people write them; the published JSON Schema states it for editors. Thread-safe.
/// </remarks>
public static class AgreementDocument
{
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

    /// <summary>Writes a draft: canonical, so that drafts of equal content have equal texts, and reading gives an equal draft.</summary>
    /// <param name="draft">the draft</param>
    /// <returns>indented JSON, lines ended by a line feed</returns>
    public static string Write(ServiceAgreementDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return DraftWriter.Write(draft, CalendarScope.Empty(_ => null));
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
