using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Msp.Domain.Sla;

/// <summary>A JSON value and its path, read into text, numbers, lists and objects; what is not of the kind wanted becomes a finding.</summary>
/// <param name="Element">the value</param>
/// <param name="Path">where it is, such as <c>hours[0].open</c>; empty for the whole document</param>
/// <param name="Findings">takes what is found</param>
internal readonly record struct JsonPlace(JsonElement Element, string Path, List<Finding> Findings)
{
    private const int LongestValue = 60;
    private const int DeepestNesting = 256;

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = DeepestNesting };

    /// <summary>The value as it was written, shortened.</summary>
    public string Text => Shortened(Decoded ?? Element.GetRawText());

    /// <summary>The whole text of a text; null for any other kind, and for a text that no characters stand for (half of a surrogate pair).</summary>
    public string? Decoded
    {
        get
        {
            try
            {
                return Is(JsonValueKind.String) ? Element.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }

    /// <summary>Reads a document. Text that is not JSON is one finding, with line and position.</summary>
    public static bool TryParse(string json, List<Finding> findings, [NotNullWhen(true)] out JsonDocument? document)
    {
        try
        {
            document = JsonDocument.Parse(json, Options);
            return true;
        }
        catch (JsonException fault)
        {
            document = null;
            var (line, position) = (fault.LineNumber.GetValueOrDefault() + 1, fault.BytePositionInLine.GetValueOrDefault() + 1);
            var place = string.Create(CultureInfo.InvariantCulture, $"line {line}, position {position}");
            findings.Add(Finding.Error(FindingCodes.JsonMalformed, place, "", $"The text is not JSON: {fault.Message.Split(" LineNumber:")[0]}"));
            return false;
        }
    }

    /// <summary>A value short enough to be shown in a finding.</summary>
    public static string Shortened(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");

    public bool Is(JsonValueKind kind) => Element.ValueKind == kind;

    public bool TryText([NotNullWhen(true)] out string? text)
    {
        text = Decoded;
        if (text is null && Is(JsonValueKind.String))
            return Report(FindingCodes.JsonMalformed, "The text holds half of a surrogate pair.");
        return text is not null || Refuse("a text");
    }

    public bool TryInteger(out int number)
    {
        number = 0;
        return (Is(JsonValueKind.Number) && Element.TryGetInt32(out number)) || Refuse("a whole number");
    }

    public bool TryFlag(out bool flag)
    {
        flag = Is(JsonValueKind.True);
        return flag || Is(JsonValueKind.False) || Refuse("true or false");
    }

    /// <summary>The items of a list; none, with a finding, when the value is no list.</summary>
    public IReadOnlyList<JsonPlace> Items()
    {
        if (!Is(JsonValueKind.Array))
        {
            Refuse("a list");
            return [];
        }

        var (path, findings) = (Path, Findings);
        return [.. Element.EnumerateArray().Select((item, index) => new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), findings))];
    }

    /// <summary>The properties of an object, those that are not known reported; null, with a finding, when the value is no object.</summary>
    public JsonProperties? Properties(params ReadOnlySpan<string> known)
    {
        if (Is(JsonValueKind.Object))
            return JsonProperties.Of(this, known);
        Refuse("an object");
        return null;
    }

    /// <summary>A property before all of them are read; null when it is not there.</summary>
    public JsonPlace? Peek(string property)
    {
        if (!Is(JsonValueKind.Object))
            return null;
        foreach (var candidate in Element.EnumerateObject())
        {
            if (NameOf(candidate) == property)
                return At(property, candidate.Value);
        }

        return null;
    }

    public bool Has(string property) => Peek(property) is not null;

    /// <summary>A property's name; null for one that no characters stand for.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The place of a property of this object.</summary>
    public JsonPlace At(string property, JsonElement value) => new(value, Path.Length == 0 ? property : $"{Path}.{property}", Findings);

    /// <summary>Reports an error here and returns false.</summary>
    public bool Report(string code, string message)
    {
        Findings.Add(Finding.Error(code, Path, Text, message));
        return false;
    }

    private bool Refuse(string kind) => Report(FindingCodes.JsonWrongKind, $"The value must be {kind}.");
}
