using System.Globalization;
using System.Text.Json;

namespace TicketReplay;

/// <summary>Reads one object of a rules file; what is wrong becomes a finding with its path, and so does every property that nobody asked for.</summary>
internal sealed class JsonObject
{
    private readonly JsonElement element;
    private readonly List<Finding> findings;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private JsonObject(JsonElement element, string path, List<Finding> findings) => (this.element, Path, this.findings) = (element, path, findings);

    public string Path { get; }

    /// <summary>The properties not asked for one by one, in the order of the file.</summary>
    public IEnumerable<(string Name, JsonElement Value)> All
    {
        get
        {
            foreach (var property in element.EnumerateObject())
            {
                asked.Add(property.Name);
                yield return (property.Name, property.Value);
            }
        }
    }

    public static JsonObject? Of(JsonElement element, string path, List<Finding> findings)
    {
        if (element.ValueKind == JsonValueKind.Object) return new JsonObject(element, path, findings);
        findings.Add(Finding.Error(RulesCodes.Value, path, Shown(element), "An object is expected here."));
        return null;
    }

    public string At(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    public bool Has(string name) => TryGet(name, out _);

    public JsonElement? Element(string name) => TryGet(name, out var value) ? value : null;

    public JsonObject? Object(string name, bool isRequired = false)
    {
        if (TryGet(name, out var value)) return Of(value, At(name), findings);
        if (isRequired) Missing(name);
        return null;
    }

    public string? Text(string name, bool isRequired = false)
    {
        if (!TryGet(name, out var value))
        {
            if (isRequired) Missing(name);
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text) return text;
        Wrong(name, value, "A text is expected here.");
        return null;
    }

    public bool Flag(string name)
    {
        if (!TryGet(name, out var value)) return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Wrong(name, value, "true or false is expected here.");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A text or a list of texts.</summary>
    /// <returns>null when the property is not there</returns>
    public IReadOnlyList<string>? Texts(string name) => TryGet(name, out var value) ? TextsOf(value, At(name), findings) : null;

    public IEnumerable<(string Path, JsonElement Value)> List(string name, bool isRequired = false)
    {
        if (!TryGet(name, out var value))
        {
            if (isRequired) Missing(name);
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().Select((item, number) => (string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{number}]"), item));
        Wrong(name, value, "A list is expected here.");
        return [];
    }

    /// <summary>One of a few words.</summary>
    /// <param name="name">the property</param>
    /// <param name="choices">the words and what they mean; the first is the default</param>
    public T Choice<T>(string name, params (string Word, T Meaning)[] choices)
    {
        if (Text(name) is not { } text) return choices[0].Meaning;
        foreach (var (word, meaning) in choices)
        {
            if (word == text) return meaning;
        }

        Wrong(name, element.GetProperty(name), $"One of {string.Join(", ", choices.Select(choice => $"\"{choice.Word}\""))} is expected here.");
        return choices[0].Meaning;
    }

    public void Wrong(string name, JsonElement value, string message) => findings.Add(Finding.Error(RulesCodes.Value, At(name), Shown(value), message));

    public void Wrong(string name, string value, string message) => findings.Add(Finding.Error(RulesCodes.Value, At(name), value, message));

    /// <summary>Reports the properties that nobody asked for.</summary>
    public void Done()
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!asked.Contains(property.Name)) findings.Add(Finding.Error(RulesCodes.UnknownProperty, At(property.Name), "", $"Nothing of this name is known here; known are {string.Join(", ", asked.Order(StringComparer.Ordinal))}."));
        }
    }

    public static IReadOnlyList<string> TextsOf(JsonElement value, string path, List<Finding> findings)
    {
        if (value.ValueKind == JsonValueKind.String) return [value.GetString()!];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)) return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        findings.Add(Finding.Error(RulesCodes.Value, path, Shown(value), "A text or a list of texts is expected here."));
        return [];
    }

    /// <summary>A value as findings show it: a text without its quotes, anything else as it is written.</summary>
    public static string Shown(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length <= 80 ? text : text[..79] + "…";
    }

    private void Missing(string name) => findings.Add(Finding.Error(RulesCodes.Missing, At(name), "", "This property is needed."));

    private bool TryGet(string name, out JsonElement value)
    {
        asked.Add(name);
        return element.TryGetProperty(name, out value);
    }
}
