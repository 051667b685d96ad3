using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Msp.Domain.Agreements;

namespace Msp.Domain.Documents;

/// <summary>Writes drafts as JSON in one canonical way: properties in the order of their declaration, entries by name, what is not stated left out.</summary>
/// <param name="json">takes the text</param>
internal sealed class DraftWriter(Utf8JsonWriter json)
{
    private const int LongestLine = 100;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a draft, lines ended by a line feed.</summary>
    public static string Write(object draft, CalendarScope calendars)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) new DraftWriter(json).WriteDraft(draft, calendars);
        return $"{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n";
    }

    private void WriteDraft(object draft, CalendarScope calendars)
    {
        var within = Within(draft, calendars);
        json.WriteStartObject();
        foreach (var property in DraftContract.Of(draft.GetType()).Properties)
        {
            if (property.Get!(draft) is not { } value) continue;
            json.WritePropertyName(property.Name);
            WriteValue(value, property.PropertyType, "", within);
        }

        json.WriteEndObject();
    }

    // The parts of an amendment may name the calendars of the terms first agreed as well.
    private static CalendarScope Within(object draft, CalendarScope calendars) =>
        (draft as AgreementTermsDraft ?? (draft as ServiceAgreementDraft)?.Terms) is { Calendars: { } own }
            ? calendars.With(own.OrderBy(entry => entry.Key, StringComparer.Ordinal)!) : calendars;

    private void WriteValue(object value, Type type, string key, CalendarScope calendars)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value is CalendarPart { Name: { } name }) json.WriteStringValue(name);
        else if ((value as BusinessCalendar ?? (value as CalendarPart)?.Calendar) is { } calendar) calendar.WriteTo(json);
        else if (FinishedType.Is(type)) WriteDraft(FinishedType.DraftOf(value, key, calendars), calendars);
        else if (Leaves.Of(type) is { } leaf) leaf.Write(json, value);
        else if (DraftContract.Of(type) is var info && info.Kind == JsonTypeInfoKind.Object) WriteDraft(value, calendars);
        else if (info.Kind == JsonTypeInfoKind.Enumerable) WriteItems((IEnumerable)value, DraftContract.ElementOf(info), calendars);
        else WriteEntries(value, DraftContract.ElementOf(info), calendars);
    }

    private void WriteItems(IEnumerable items, Type type, CalendarScope calendars)
    {
        if (Leaves.Of(type) is { } leaf && Line(items, leaf) is { Length: <= LongestLine } line)
        {
            json.WriteRawValue(line, skipInputValidation: true);
            return;
        }

        json.WriteStartArray();
        foreach (var item in items)
        {
            if (item is null) json.WriteNullValue();
            else WriteValue(item, type, "", calendars);
        }

        json.WriteEndArray();
    }

    // Short lists of short values are easier to read in one line.
    private static string Line(IEnumerable items, Leaf leaf)
    {
        var texts = new List<string>();
        foreach (var item in items)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var one = new Utf8JsonWriter(buffer, Options))
            {
                if (item is null) one.WriteNullValue();
                else leaf.Write(one, item);
            }

            texts.Add(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }

        return $"[{string.Join(", ", texts)}]";
    }

    private void WriteEntries(object dictionary, Type type, CalendarScope calendars)
    {
        json.WriteStartObject();
        foreach (var (key, value) in FinishedType.Entries(dictionary))
        {
            json.WritePropertyName(key);
            WriteValue(value, type, key, calendars);
        }

        json.WriteEndObject();
    }
}
