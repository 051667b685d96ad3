using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Msp.Domain.Tests.Responsibilities;

/// <summary>A draft as text, to compare two of them part by part.</summary>
internal static class DraftText
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), Converters = { new Leaf() } };

    public static string Of<T>(T draft) => JsonSerializer.Serialize(draft, Options);

    // What NodaTime and this library give a text of their own.
    private sealed class Leaf : System.Text.Json.Serialization.JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.Namespace is "NodaTime" || typeToConvert.Name is "Share" or "Money";

        public override System.Text.Json.Serialization.JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (System.Text.Json.Serialization.JsonConverter)Activator.CreateInstance(typeof(Text<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Text<T> : System.Text.Json.Serialization.JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value?.ToString());
    }
}
