using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Msp.Domain.Conformance;

/// <summary>Cases of the kinds "billing.*": each method is answered by the part of the library it is about.</summary>
public sealed class BillingKind : ICaseKind
{
    private static readonly Dictionary<string, Func<BillingInput, JsonNode>>[] Families =
        [BillingAmounts.Methods, BillingDates.Methods, BillingPrepaid.Methods, BillingTiers.Methods, BillingTime.Methods];

    public bool Answers(string kind) => Find(kind) is not null;

    public JsonNode? Answer(string kind, JsonElement input) => Find(kind)!(new(input));

    /// <summary>An object of numbers written as text, as the cases have them.</summary>
    internal static JsonNode Object(params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        var answer = new JsonObject();
        foreach (var (name, value) in fields) answer[name] = Node(value);
        return answer;
    }

    private static Func<BillingInput, JsonNode>? Find(string kind) =>
        kind.StartsWith("billing.", StringComparison.Ordinal) ? Families.Select(family => family.GetValueOrDefault(kind["billing.".Length..])).FirstOrDefault(method => method is not null) : null;

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable<decimal> numbers => new JsonArray([.. numbers.Select(number => Node(number))]),
        IEnumerable<string> texts => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        IEnumerable<(string, decimal)> pairs => new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Item1, Node(pair.Item2)))),
        _ => throw new UnsupportedCaseException($"{value.GetType()} has no text here"),
    };
}
