using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Msp.Domain.Agreements;

namespace Msp.Domain.Documents;

/// <summary>The JSON Schema of agreement documents, made of the same metadata by which they are read.</summary>
internal sealed class AgreementSchema
{
    private const string CalendarName = "calendar";

    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Func<string, string?> describe;
    private readonly JsonObject definitions = new() { [CalendarName] = JsonNode.Parse(CalendarSchema.Text) };

    private AgreementSchema(Func<string, string?> describe) => this.describe = describe;

    /// <summary>Makes the schema.</summary>
    /// <param name="describe">describes a type or property, named as in XML documentation; null for no description</param>
    public static JsonObject Make(Func<string, string?> describe)
    {
        var schema = new AgreementSchema(describe);
        var agreement = schema.Define(typeof(ServiceAgreementDraft));
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Service agreement",
            ["$ref"] = agreement["$ref"]!.DeepClone(),
            // Amendments state the sections that change; the terms first agreed state from when to when.
            ["properties"] = new JsonObject { ["terms"] = new JsonObject { ["required"] = new JsonArray("term") } },
            ["$defs"] = schema.definitions,
        };
    }

    /// <summary>The schema as text.</summary>
    public static string Write() => Write(_ => null);

    /// <inheritdoc cref="Write()"/>
    public static string Write(Func<string, string?> describe) => $"{Make(describe).ToJsonString(Options)}\n";

    /// <summary>The name of a draft's definition.</summary>
    public static string NameOf(Type draft) =>
        JsonNamingPolicy.CamelCase.ConvertName(draft.Name.EndsWith("Draft", StringComparison.Ordinal) ? draft.Name[..^5] : draft.Name);

    private JsonObject Of(Type type)
    {
        type = FinishedType.Stated(Nullable.GetUnderlyingType(type) ?? type);
        if (type == typeof(BusinessCalendar)) return Reference(CalendarName);
        if (type == typeof(CalendarPart)) return new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, Reference(CalendarName)) };
        if (Leaves.Of(type) is { } leaf) return leaf.Schema();
        var info = DraftContract.Of(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new() { ["type"] = "array", ["items"] = Of(DraftContract.ElementOf(info)) },
            JsonTypeInfoKind.Dictionary => new() { ["type"] = "object", ["additionalProperties"] = Of(DraftContract.ElementOf(info)) },
            _ => Define(type),
        };
    }

    private JsonObject Define(Type draft)
    {
        var name = NameOf(draft);
        if (definitions.ContainsKey(name)) return Reference(name);
        var properties = new JsonObject();
        var definition = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (RequiredParts.Of(draft) is { Count: > 0 } required) definition["required"] = new JsonArray([.. required.Select(part => JsonValue.Create(part))]);
        foreach (var (keyword, value) in ConditionalParts.Of(draft)) definition[keyword] = value;
        definition["additionalProperties"] = false;
        definitions[name] = Described(definition, $"T:{draft.FullName}");
        if (draft == typeof(ServiceAgreementDraft)) properties[DocumentTree.SchemaProperty] = SchemaReference();
        foreach (var property in DraftContract.Of(draft).Properties)
            properties[property.Name] =
                Described(Of(property.PropertyType), $"P:{draft.FullName}.{char.ToUpperInvariant(property.Name[0])}{property.Name[1..]}");
        return Reference(name);
    }

    private static JsonObject SchemaReference() =>
        new() { ["type"] = "string", ["description"] = "Where editors find this schema; not part of the agreement." };

    private JsonObject Described(JsonObject schema, string member)
    {
        if (describe(member) is { } description) schema["description"] = description;
        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };
}
