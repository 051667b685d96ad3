using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Msp.Domain.Conformance;

/// <summary>Reads case files and writes one line per case, in order: the answer, or why there is none. It never looks at what is expected.</summary>
public sealed class CaseRunner(IReadOnlyList<ICaseKind> kinds)
{
    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every case of a file; false when the file cannot be read.</summary>
    public bool Run(string file, TextWriter output, TextWriter error)
    {
        JsonDocument document;
        try
        {
            using var stream = File.OpenRead(file);
            document = JsonDocument.Parse(stream, Reading);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            error.WriteLine($"{file}: {failure.Message}");
            return false;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                error.WriteLine($"{file}: expected an array of cases");
                return false;
            }

            foreach (var element in document.RootElement.EnumerateArray())
            {
                output.WriteLine(Line(element).ToJsonString(Writing));
                output.Flush();
            }
        }

        return true;
    }

    private JsonObject Line(JsonElement element)
    {
        var line = new JsonObject { ["id"] = null };
        try
        {
            if (element.ValueKind != JsonValueKind.Object) throw new UnsupportedCaseException("a case is an object");
            if (element.TryGetProperty("id", out var id)) line["id"] = JsonNode.Parse(id.GetRawText());
            var kind = element.TryGetProperty("kind", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : throw new UnsupportedCaseException("the case has no kind");
            if (!element.TryGetProperty("input", out var input)) throw new UnsupportedCaseException("the case has no input");
            var answering = kinds.FirstOrDefault(candidate => candidate.Answers(kind)) ?? throw new UnsupportedCaseException($"kind '{kind}' is not answered yet");
            line["actual"] = answering.Answer(kind, input);
        }
        catch (Exception failure)
        {
            // One case that fails must not take the others with it, whatever the failure is.
            line.Remove("actual");
            line["unsupported"] = failure is UnsupportedCaseException ? failure.Message : $"{failure.GetType().Name}: {failure.Message}";
        }

        return line;
    }
}
