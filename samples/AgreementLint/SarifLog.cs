using System.Text.Json;

namespace AgreementLint;

/// <summary>Findings as SARIF 2.1.0, the format in which build pipelines take the results of analysis: OASIS, "Static Analysis Results Interchange Format", 2020.</summary>
internal static class SarifLog
{
    /// <summary>Writes the log.</summary>
    /// <returns>false, with the reason said, when the file cannot be written</returns>
    public static bool TryWrite(string path, IReadOnlyList<CheckedFile> files, TextWriter errors)
    {
        try
        {
            using var stream = File.Create(path);
            Write(stream, files);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Write($"{path} cannot be written: {failure.Message}\n");
            return false;
        }
    }

    public static void Write(Stream stream, IReadOnlyList<CheckedFile> files)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        var codes = files.SelectMany(file => file.Findings).Select(found => found.Finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "AgreementLint");
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var file in files)
            foreach (var found in file.Findings) WriteResult(json, file.Name, found, codes.IndexOf(found.Finding.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, string file, Msp.Domain.Documents.DocumentFinding found, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", found.Finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", found.Finding.Value.Length == 0 ? found.Finding.Message : $"{found.Finding.Message} (\"{found.Finding.Value}\")");
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(file));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", found.Line);
        json.WriteNumber("startColumn", found.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (found.Finding.Place.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", found.Finding.Place);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Uri(string path) => string.Join('/', path.Split('/', '\\').Select(System.Uri.EscapeDataString));
}
