using System.Text.Json;

namespace AgreementLint;

/// <summary>Findings as SARIF 2.1.0, the format in which build pipelines take the results of analysis: OASIS, "Static Analysis Results Interchange Format",
/// 2020.</summary>
internal static class SarifLog
{
    /// <summary>Writes the log.</summary>
    /// <returns>false, with the reason said, when the file cannot be written</returns>
    public static bool TryWrite(string path, IReadOnlyList<CheckedFile> files, IReadOnlyList<UnreadFile> unread, TextWriter errors)
    {
        try
        {
            using var stream = File.Create(path);
            Write(stream, files, unread);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Write($"{path} cannot be written: {failure.Message}\n");
            return false;
        }
    }

    public static void Write(Stream stream, IReadOnlyList<CheckedFile> files, IReadOnlyList<UnreadFile> unread)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        var codes = files.SelectMany(file => file.Findings).Select(found => found.Finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "AgreementLint");
        json.WriteStartArray("rules");
        foreach (var code in codes) WriteRule(json, code);

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation(json, unread);
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var file in files)
            foreach (var found in file.Findings) WriteResult(json, file.Name, found, codes.IndexOf(found.Finding.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (CodeTexts.Of(code) is var (meaning, help))
        {
            WriteText(json, "shortDescription", meaning);
            WriteText(json, "help", $"{help} See docs/errors.md#{code.Split('.')[0]}.");
        }

        json.WriteEndObject();
    }

    // A run that could not read a file has not told all there is to find.
    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<UnreadFile> unread)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", unread.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var file in unread)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", file.Fault);
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, file.Name);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(file));
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, string file, Msp.Domain.Documents.DocumentFinding found, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", found.Finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "note" });
        WriteText(json, "message", found.Finding.Value.Length == 0 ? found.Finding.Message : $"{found.Finding.Message} (\"{found.Finding.Value}\")");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, file);
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

    // A path from the root of a drive names its scheme; other paths are relative to wherever the reader of the log puts them.
    private static string Uri(string path) =>
        Path.IsPathFullyQualified(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/', '\\').Select(System.Uri.EscapeDataString));
}
