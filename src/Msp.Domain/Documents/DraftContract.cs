using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Msp.Domain.Documents;

/// <summary>What the drafts' source-generated metadata says about how they are written: the names, kinds and types of their parts.</summary>
internal static class DraftContract
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, JsonPropertyInfo>> Properties = [];

    /// <summary>The options by which the serializer makes drafts.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    public static JsonTypeInfo Of(Type type) => Options.GetTypeInfo(type);

    /// <summary>The properties of a draft by the names they have in documents.</summary>
    public static IReadOnlyDictionary<string, JsonPropertyInfo> PropertiesOf(Type draft) =>
        Properties.GetOrAdd(draft, static type => Of(type).Properties.ToDictionary(property => property.Name, StringComparer.Ordinal));

    /// <summary>The type of the items of a list or the values of a dictionary.</summary>
    public static Type ElementOf(JsonTypeInfo info) => info.ElementType ?? throw new InvalidOperationException($"{info.Type} has no elements.");

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = DocumentTree.DeepestNesting + 8 };
        foreach (var leaf in Leaves.All)
            if (leaf.Converter is { } converter) options.Converters.Add(converter);
        options.Converters.Add(new CalendarPartConverter());
        return new DraftJson(options).Options;
    }
}
