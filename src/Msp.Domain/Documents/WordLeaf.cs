using System.Text.Json;
using System.Text.Json.Nodes;

namespace Msp.Domain.Documents;

/// <summary>A choice among words: the names of an enumeration in camelCase.</summary>
internal sealed class WordLeaf : Leaf
{
    private readonly string[] words;
    private readonly object[] values;

    private WordLeaf(Type type, string[] words, object[] values)
        : base(type, DomainCodes.DocumentChoiceUnknown, $"one of {string.Join(", ", words.Select(word => $"\"{word}\""))}") =>
            (this.words, this.values) = (words, values);

    /// <summary>The words of an enumeration.</summary>
    /// <param name="type">the enumeration; of the days of the week, the one that is none is left out</param>
    public static WordLeaf Of(Type type)
    {
        var names = Enum.GetNames(type).Where(name => type != typeof(IsoDayOfWeek) || name != nameof(IsoDayOfWeek.None)).ToArray();
        return new(type, [.. names.Select(JsonNamingPolicy.CamelCase.ConvertName)], [.. names.Select(name => Enum.Parse(type, name))]);
    }

    public override bool IsKind(JsonValueKind kind) => kind == JsonValueKind.String;

    public override bool CanRead(string text) => Array.IndexOf(words, text) >= 0;

    public override string? Nearest(string text) => NearestName.Of(text, words);

    public override void Copy(Utf8JsonWriter json, string text) =>
        json.WriteNumberValue(Convert.ToInt64(values[Array.IndexOf(words, text)], System.Globalization.CultureInfo.InvariantCulture));

    public override void Write(Utf8JsonWriter json, object value) => json.WriteStringValue(words[Array.IndexOf(values, value)]);

    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };
}
