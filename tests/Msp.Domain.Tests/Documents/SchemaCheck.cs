using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Msp.Domain.Tests.Documents;

/// <summary>Holds JSON against the keywords of JSON Schema that the published schema uses.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Known = ["$schema", "$ref", "$defs", "title", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "pattern", "anyOf",
        "oneOf", "allOf", "not", "if", "then", "else", "dependentRequired"];

    public static IReadOnlyList<string> Faults(JsonObject schema, JsonNode? value) => [.. Check(schema, schema, value, "")];

    private static IEnumerable<string> Check(JsonObject whole, JsonObject schema, JsonNode? value, string path)
    {
        foreach (var (keyword, _) in schema) Assert.Contains(keyword, Known);
        if (schema["$ref"] is { } reference)
            foreach (var fault in Check(whole, Resolve(whole, (string)reference!), value, path)) yield return fault;
        if (schema["type"] is { } type && !Is((string)type!, value)) yield return $"{path}: no {type}";
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value))) yield return $"{path}: none of {words.ToJsonString()}";
        if (schema["pattern"] is { } pattern && value is JsonValue && value.GetValueKind() == JsonValueKind.String && !Regex.IsMatch((string)value!, (string)pattern!, RegexOptions.ECMAScript))
            yield return $"{path}: not {pattern}";
        if (schema["anyOf"] is JsonArray choices && choices.All(choice => Check(whole, choice!.AsObject(), value, path).Any())) yield return $"{path}: none of the choices";
        if (schema["oneOf"] is JsonArray alternatives && alternatives.Count(one => !Check(whole, one!.AsObject(), value, path).Any()) != 1) yield return $"{path}: not one of the alternatives";
        foreach (var all in schema["allOf"] as JsonArray ?? [])
            foreach (var fault in Check(whole, all!.AsObject(), value, path)) yield return fault;
        if (schema["not"] is JsonObject excluded && !Check(whole, excluded, value, path).Any()) yield return $"{path}: what is excluded";
        if (schema["if"] is JsonObject condition && schema[Check(whole, condition, value, path).Any() ? "else" : "then"] is JsonObject follows)
            foreach (var fault in Check(whole, follows, value, path)) yield return fault;
        if (value is JsonArray items && schema["items"] is JsonObject item)
            foreach (var fault in items.SelectMany((one, index) => Check(whole, item, one, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))) yield return fault;
        if (value is not JsonObject properties) yield break;
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => (string)name!))
            if (!properties.ContainsKey(name)) yield return $"{path}: {name} is missing";
        foreach (var (name, needed) in schema["dependentRequired"] as JsonObject ?? [])
            foreach (var need in properties.ContainsKey(name) ? needed!.AsArray() : [])
                if (!properties.ContainsKey((string)need!)) yield return $"{path}: {name} needs {need}";
        foreach (var (name, one) in properties)
        {
            var further = schema["properties"]?[name] ?? schema["additionalProperties"];
            if (further is JsonObject of)
                foreach (var fault in Check(whole, of, one, $"{path}.{name}")) yield return fault;
            else if (further?.GetValueKind() == JsonValueKind.False) yield return $"{path}.{name}: unknown";
        }
    }

    private static JsonObject Resolve(JsonObject whole, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode)whole, (node, step) => node[step]!).AsObject();

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.TryParse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number),
        _ => false,
    };
}
