using System.Diagnostics.CodeAnalysis;
using Msp.Domain;
using Msp.Domain.Agreements;
using Msp.Domain.Documents;
using Msp.Domain.Linting;

namespace AgreementLint;

/// <summary>A document and everything found in it.</summary>
/// <param name="Name">the file's name, as it was given</param>
/// <param name="Agreement">the agreement; null where the document has errors</param>
/// <param name="Findings">in the order of the lines</param>
internal sealed record CheckedFile(string Name, ServiceAgreement? Agreement, IReadOnlyList<DocumentFinding> Findings)
{
    private static readonly Duration Linted = Duration.FromDays(365);
    private static readonly Instant LatestLinted = Instant.FromUtc(2199, 1, 1, 0, 0);

    public bool HasErrors => Findings.Any(found => found.Finding.Severity == FindingSeverity.Error);

    /// <summary>The agreements that ship with the program.</summary>
    public static IEnumerable<CheckedFile> Shipped(Instant asOf) =>
        from name in new[] { "all-inclusive.json", "co-managed.json", "around-the-clock.json" }
        select Checked($"agreements/{name}", Resource(name), asOf);

    /// <summary>Reads and checks a file; YAML where its name ends so.</summary>
    /// <param name="path">the file</param>
    /// <param name="asOf">the instant as of which it is linted</param>
    /// <param name="file">what was found</param>
    /// <param name="fault">why it cannot be read, in one sentence</param>
    public static bool TryRead(string path, Instant asOf, [NotNullWhen(true)] out CheckedFile? file, [NotNullWhen(false)] out string? fault)
    {
        (file, fault) = (null, null);
        try
        {
            if (Directory.Exists(path)) fault = $"{path} is a directory; name the files in it.";
            else if (new FileInfo(path) is { Exists: true, Length: > AgreementDocument.MostBytes }) fault = $"{path} is larger than an agreement can be.";
            else file = Read(path, File.ReadAllBytes(path), asOf);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            fault = $"{path} cannot be read: {failure.Message}";
        }

        return file is not null;
    }

    private static CheckedFile Read(string path, byte[] bytes, Instant asOf)
    {
        if (IsUtf16(bytes))
            return new(path, null, [new(Finding.Error(DomainCodes.DocumentTextInvalid, "", "", "The text is UTF-16; save it as UTF-8."), 1, 1)]);
        if (Path.GetExtension(path).ToUpperInvariant() is not (".YAML" or ".YML")) return Hinted(Checked(path, bytes, asOf), bytes);
        if (!YamlText.TryToJson(bytes, new HashSet<int>(), out var json, out var plain, out var fault)) return new(path, null, [fault]);
        if (AgreementDocument.TryParse(json, out _, out var findings)) return Checked(path, json, asOf);
        // What looks like a number where a text is wanted is that text.
        var texts = findings.Where(found => found.Finding.Code == FindingCodes.JsonWrongKind)
            .Select(found => plain.GetValueOrDefault((found.Line, found.Column))).Where(number => number > 0).ToHashSet();
        return Checked(path, texts.Count > 0 && YamlText.TryToJson(bytes, texts, out var meant, out _, out _) ? meant : json, asOf);
    }

    // A byte order mark of UTF-16, or a zero byte beside the first character, which is one of ASCII in every agreement.
    private static bool IsUtf16(byte[] bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];

    // What begins like YAML is read as YAML by its name only.
    private static CheckedFile Hinted(CheckedFile file, byte[] bytes)
    {
        if (bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]
            || file.Findings is not [{ Finding.Code: FindingCodes.JsonMalformed } only] || !YamlText.TryToJson(bytes, out var json, out _))
            return file;
        if (json.AsSpan().TrimStart(" \n"u8) is not [(byte)'{', ..]) return file;
        return file with { Findings = [only
            with { Finding = only.Finding with { Message = $"{only.Finding.Message} It reads as YAML: let the file's name end in .yaml." } }] };
    }

    private static CheckedFile Checked(string name, byte[] utf8, Instant asOf)
    {
        if (!AgreementDocument.TryParse(utf8, out var agreement, out var findings)) return new(name, null, findings);
        var (start, end) = (Instant.Min(asOf, LatestLinted - Linted), Instant.Min(asOf + Linted, LatestLinted));
        var linted = AgreementLinter.Lint(agreement, start, end, asOf).Select(found => AgreementDocument.Locate(utf8, found.ToFinding()));
        return new(name, agreement, [.. findings.Concat(linted).OrderBy(found => found.Line).ThenBy(found => found.Column)]);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(CheckedFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
