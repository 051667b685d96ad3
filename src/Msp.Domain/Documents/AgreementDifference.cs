using System.Text.Json;
using System.Text.Json.Nodes;
using Msp.Domain.Agreements;

namespace Msp.Domain.Documents;

/// <summary>What differs between two versions of an agreement, path by path as in its document.</summary>
/// <remarks>
/// Items of a list are the same item where they have the same id, name, number, clause, or line and skill, wherever they stand; items that have none of these
/// are compared by their place. Something that is there on one side only is one change. Immutable and thread-safe.
/// </remarks>
public static class AgreementDifference
{
    private static readonly string[][] Keys = [["id"], ["name"], ["number"], ["line", "skill"], ["clause"], ["requestType", "service"], ["purpose", "urgency"]];

    /// <summary>What differs in the terms of a later version.</summary>
    /// <param name="from">the version to compare with</param>
    /// <param name="to">the other version</param>
    /// <returns>the changes, in the order of the document; empty when the terms are the same</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<AgreementChange> DifferenceTo(this AgreementVersion from, AgreementVersion to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var changes = new List<AgreementChange>();
        Compare(Tree(from), Tree(to), "", changes);
        return changes;
    }

    private static JsonNode? Tree(AgreementVersion version) => JsonNode.Parse(DraftWriter.Write(version.Terms.ToDraft(), CalendarScope.Empty(_ => null)));

    private static void Compare(JsonNode? old, JsonNode? changed, string path, List<AgreementChange> changes)
    {
        switch (old, changed)
        {
            case (JsonObject before, JsonObject after):
                foreach (var name in before.Select(entry => entry.Key).Union(after.Select(entry => entry.Key)))
                    Compare(before[name], after[name], path.Length == 0 ? name : $"{path}.{name}", changes);
                break;
            case (JsonArray before, JsonArray after):
                CompareItems(before, after, path, changes);
                break;
            default:
                if (!JsonNode.DeepEquals(old, changed))
                    changes.Add(new(path, Text(old), Text(changed)));
                break;
        }
    }

    private static void CompareItems(JsonArray before, JsonArray after, string path, List<AgreementChange> changes)
    {
        var key = Array.Find(Keys, names => IsKey(before, names) && IsKey(after, names));
        var (old, changed) = (ByKey(before, key), ByKey(after, key));
        foreach (var id in old.Keys.Union(changed.Keys))
            Compare(old.GetValueOrDefault(id), changed.GetValueOrDefault(id), $"{path}[{id}]", changes);
    }

    // Without a key, leaves stand for themselves and objects by their place.
    private static Dictionary<string, JsonNode?> ByKey(JsonArray items, string[]? key)
    {
        var byKey = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (index, item) in items.Index())
            byKey[key is null ? FindingPath.Value(index) : Id(item, key)!] = item;
        return byKey;
    }

    private static bool IsKey(JsonArray items, string[] names)
    {
        var ids = items.Select(item => Id(item, names)).ToList();
        return ids.TrueForAll(id => id is not null) && ids.Distinct(StringComparer.Ordinal).Count() == ids.Count;
    }

    // The first part of a key is stated, the others need not be.
    private static string? Id(JsonNode? item, string[] names) =>
        item is JsonObject entry && entry[names[0]] is JsonValue ? string.Join(", ", names.Select(name => Text(entry[name])).OfType<string>()) : null;

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(Options),
    };

    private static JsonSerializerOptions Options { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = DraftContract.Options.TypeInfoResolver };
}
