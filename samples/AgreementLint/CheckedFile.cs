using System.Diagnostics.CodeAnalysis;
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
    public static bool TryRead(string path, Instant asOf, TextWriter errors, [NotNullWhen(true)] out CheckedFile? file)
    {
        file = null;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > AgreementDocument.MostBytes })
            {
                errors.Write($"{path} is larger than an agreement can be.\n");
                return false;
            }

            var bytes = File.ReadAllBytes(path);
            var isYaml = Path.GetExtension(path) is ".yaml" or ".yml";
            if (!isYaml) file = Checked(path, bytes, asOf);
            else if (YamlText.TryToJson(bytes, out var json, out var fault)) file = Checked(path, json, asOf);
            else file = new(path, null, [fault]);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Write($"{path} cannot be read: {failure.Message}\n");
            return false;
        }
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
