using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Msp.Domain.Documents;

/// <summary>Makes the draft of a value that has been judged: what was refused is not stated, what stands in a list keeps its place.</summary>
internal static class DraftMaker
{
    /// <summary>Makes a draft. Objects that drafts hold finished are left out, for their makers.</summary>
    public static T? Make<T>(DocumentNode node)
        where T : class
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, MaxDepth = DocumentTree.DeepestNesting + 8 }))
            Copy(json, node, typeof(T));
        return (T?)JsonSerializer.Deserialize(buffer.WrittenSpan, DraftContract.Of(typeof(T)));
    }

    private static void Copy(Utf8JsonWriter json, DocumentNode node, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (node.IsRefused || node.Kind == JsonValueKind.Null) json.WriteNullValue();
        else if (type == typeof(CalendarPart)) CopyCalendar(json, node);
        else if (Leaves.Of(type) is { } leaf) leaf.Copy(json, node.Text!);
        else if (DraftContract.Of(type) is { Kind: JsonTypeInfoKind.Object }) CopyProperties(json, node, type);
        else CopyElements(json, node, DraftContract.ElementOf(DraftContract.Of(type)));
    }

    private static void CopyProperties(Utf8JsonWriter json, DocumentNode node, Type type)
    {
        json.WriteStartObject();
        foreach (var child in node.Children)
        {
            if (child.IsRefused || !DraftContract.PropertiesOf(type).TryGetValue(child.Name!, out var property) || HoldsFinished(property.PropertyType))
                continue;
            json.WritePropertyName(child.Name!);
            Copy(json, child, property.PropertyType);
        }

        json.WriteEndObject();
    }

    private static void CopyElements(Utf8JsonWriter json, DocumentNode node, Type element)
    {
        if (node.Kind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var child in node.Children.Where(child => !child.IsRefused || IsNullable(element))) Copy(json, child, element);
            json.WriteEndArray();
            return;
        }

        json.WriteStartObject();
        foreach (var child in node.Children.Where(child => !child.IsRefused))
        {
            json.WritePropertyName(child.Name!);
            Copy(json, child, element);
        }

        json.WriteEndObject();
    }

    private static void CopyCalendar(Utf8JsonWriter json, DocumentNode node)
    {
        if (node.Kind == JsonValueKind.String) json.WriteStringValue(node.Text);
        else json.WriteNumberValue(node.Spot.Offset);
    }

    // Where null can stand for a refused item, those after it keep their places.
    private static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static bool HoldsFinished(Type type) =>
        FinishedType.Is(type) || (Leaves.Of(type) is null && DraftContract.Of(type) is { ElementType: { } element } && FinishedType.Is(element));
}
