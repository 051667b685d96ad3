using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Msp.Domain.Tests.Documents;

/// <summary>Edits JSON at paths as findings have them, and says on which line a path stands: slowly, by marking it.</summary>
internal static class JsonEdit
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode node) => node.ToJsonString(Options).ReplaceLineEndings("\n");

    /// <summary>Puts a value at a path, or takes away what is there.</summary>
    public static void Put(JsonNode whole, string path, JsonNode? value, bool isRemoved = false)
    {
        var steps = Steps(path);
        var parent = steps.SkipLast(1).Aggregate(whole, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        switch (steps[^1])
        {
            case int index when parent is JsonArray list && index == list.Count:
                list.Add(value);
                break;
            case int index:
                parent[index] = value;
                break;
            case string name when isRemoved:
                Assert.True(((JsonObject)parent).Remove(name), path);
                break;
            case string name:
                parent[name] = value;
                break;
        }
    }

    /// <summary>The line, from 1, on which the value at a path begins; 0 where there is none.</summary>
    public static int LineOf(JsonNode whole, string path)
    {
        if (path.Length == 0) return 1;
        if (!Has(whole, Steps(path))) return 0;
        var marked = whole.DeepClone();
        Put(marked, path, "here it is");
        return 1 + Array.FindIndex(Text(marked).Split('\n'), line => line.Contains("\"here it is\"", StringComparison.Ordinal));
    }

    /// <summary>The value at a path, which is there.</summary>
    public static JsonNode At(JsonNode whole, string path) => Steps(path).Aggregate(whole, (node, step) => step is int index ? node[index]! : node[(string)step]!);

    public static string ParentOf(string path)
    {
        var end = path.LastIndexOfAny(['.', '[']);
        return end < 0 ? "" : path[..end];
    }

    private static bool Has(JsonNode? node, List<object> steps)
    {
        foreach (var step in steps)
        {
            if (step is int index ? node is not JsonArray list || index >= list.Count : node is not JsonObject entries || !entries.ContainsKey((string)step)) return false;
            node = step is int at ? node[at] : node[(string)step];
        }

        return true;
    }

    private static List<object> Steps(string path)
    {
        var steps = new List<object>();
        foreach (var part in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
            steps.Add(part is ['[', '"', .. var key, '"', ']'] ? key : part is ['[', .. var index, ']'] ? int.Parse(index, CultureInfo.InvariantCulture) : part);
        return steps;
    }
}
