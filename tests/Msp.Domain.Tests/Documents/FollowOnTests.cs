using System.Text.Json;
using System.Text.Json.Nodes;
using Msp.Domain.Documents;

namespace Msp.Domain.Tests.Documents;

/// <summary>What follows from a value that cannot be read is not found again, wherever it would be.</summary>
public sealed class FollowOnTests
{
    public static TheoryData<string> Agreements => Shipped.Agreements;

    [Theory]
    [MemberData(nameof(Agreements))]
    public void TryParse_of_any_one_value_of_another_kind_finds_that_and_nothing_else(string name)
    {
        var text = Shipped.Agreement(name);
        Assert.True(AgreementDocument.TryParse(text, out _, out var usual));
        var further = new List<string>();
        foreach (var path in Paths(JsonNode.Parse(text)!, "").Where(path => !path.Contains("calendars[", StringComparison.Ordinal)))
        {
            var whole = JsonNode.Parse(text)!;
            JsonEdit.Put(whole, path, Other(JsonEdit.At(whole, path)));
            Assert.False(AgreementDocument.TryParse(JsonEdit.Text(whole), out _, out var findings), path);
            Assert.Contains(findings, found => found.Finding.Place == path);
            var own = usual.Select(found => found.Finding.Place).ToHashSet();
            further.AddRange(findings.Where(found => found.Finding.Place != path && !own.Contains(found.Finding.Place)).Select(found => $"{path}: {found}"));
        }

        Assert.True(further.Count == 0, $"{further.Count}\n{string.Join('\n', further)}");
    }

    private static IEnumerable<string> Paths(JsonNode node, string path) => node switch
    {
        JsonObject entries => entries.SelectMany(entry => Under(entry.Value!, IsEntry(path) ? $"{path}[\"{entry.Key}\"]" : path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        JsonArray items => items.SelectMany((item, index) => Under(item!, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{index}]"))),
        _ => [],
    };

    private static IEnumerable<string> Under(JsonNode node, string path) => Paths(node, path).Prepend(path);

    private static bool IsEntry(string path) => path is "terms.calendars" or "terms.policies" or "terms.ladders" or "terms.creditSchedules" or "terms.supportingTargets";

    private static JsonNode Other(JsonNode node) => node.GetValueKind() is JsonValueKind.Number ? JsonValue.Create("x") : JsonValue.Create(7);
}
