using System.Text.Json;
using System.Text.Json.Serialization;

namespace Msp.Domain.Documents;

/// <summary>Reads where the calendar of a part is: its name, or its offset in the text.</summary>
internal sealed class CalendarPartConverter : JsonConverter<CalendarPart>
{
    public override CalendarPart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? new() { Name = reader.GetString() } : new() { Offset = reader.GetInt32() };

    public override void Write(Utf8JsonWriter writer, CalendarPart value, JsonSerializerOptions options) => throw new NotSupportedException();
}
