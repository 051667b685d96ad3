using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Msp.Domain.Documents;

/// <summary>A value that is written as a text of its own form.</summary>
/// <param name="code">the code of the finding about a text of another form</param>
/// <param name="expected">what is expected, as the end of a sentence</param>
/// <param name="pattern">the form as a regular expression of JSON Schema; null where it says too little</param>
/// <param name="read">reads a text</param>
/// <param name="write">the one canonical text of a value</param>
internal sealed class TextLeaf<T>(string code, string expected, string? pattern, TextReading<T> read, Func<T, string> write) : Leaf(typeof(T), code, expected)
    where T : notnull
{
    public override JsonConverter Converter => new Reader(read);

    public override bool IsKind(JsonValueKind kind) => kind == JsonValueKind.String;

    public override bool CanRead(string text) => read(text, out _);

    public bool TryRead(string text, out T value) => read(text, out value);

    public override void Copy(Utf8JsonWriter json, string text) => json.WriteStringValue(text);

    public override void Write(Utf8JsonWriter json, object value) => json.WriteStringValue(write((T)value));

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (pattern is not null) schema["pattern"] = pattern;
        return schema;
    }

    private sealed class Reader(TextReading<T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString()!, out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
