using System.Text;
using System.Text.Json;

namespace AgreementLint;

/// <summary>Findings for people and for programs.</summary>
internal static class FindingsText
{
    public static void Write(TextWriter output, IReadOnlyList<CheckedFile> files)
    {
        foreach (var file in files)
        {
            foreach (var found in file.Findings) output.Write($"{file.Name}:{found}\n");
            var errors = file.Findings.Count(found => found.Finding.Severity == FindingSeverity.Error);
            output.Write($"{file.Name}: {Counted(errors, "error")}, {Counted(file.Findings.Count - errors, "other finding")}\n");
        }
    }

    /// <summary>An array of objects: file, line, column, severity, code, place, value, message.</summary>
    public static void WriteJson(TextWriter output, IReadOnlyList<CheckedFile> files)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var (file, found) in files.SelectMany(file => file.Findings.Select(found => (file, found))))
            {
                json.WriteStartObject();
                json.WriteString("file", file.Name);
                json.WriteNumber("line", found.Line);
                json.WriteNumber("column", found.Column);
                json.WriteString("severity", SeverityOf(found.Finding));
                json.WriteString("code", found.Finding.Code);
                json.WriteString("place", found.Finding.Place);
                json.WriteString("value", found.Finding.Value);
                json.WriteString("message", found.Finding.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.Write($"{Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)}\n");
    }

    public static string SeverityOf(Finding finding) =>
        finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "information" };

    private static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
