using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Msp.Domain.Conformance;

namespace Msp.Domain.Tests.Billing;

/// <summary>What other billing systems assert in their own tests and documentation, answered through the public API; each case names its source.</summary>
public sealed class BillingCaseTests
{
    [Fact]
    public void Every_case_is_answered_as_its_source_says()
    {
        using var stream = typeof(BillingCaseTests).Assembly.GetManifestResourceStream("billing-cases.jsonl")!;
        using var reader = new StreamReader(stream);
        var (kind, wrong, count) = (new BillingKind(), new List<string>(), 0);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using var facts = JsonDocument.Parse(line);
            var (root, name) = (facts.RootElement, facts.RootElement.GetProperty("kind").GetString()!);
            Assert.True(kind.Answers(name), name);
            var (answer, expected) = (Canonical(kind.Answer(name, root.GetProperty("input"))), Canonical(JsonNode.Parse(root.GetProperty("expected").GetRawText())));
            if (answer != expected) wrong.Add($"{root.GetProperty("id")}: {answer}, not {expected}");
            count++;
        }

        Assert.Equal((188, ""), (count, string.Join('\n', wrong)));
    }

    [Fact]
    public void Kinds_that_are_not_there_have_no_answer() => Assert.False(new BillingKind().Answers("billing.weather"));

    // Numbers are compared as numbers, however they are written.
    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject obj => $"{{{string.Join(',', obj.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Canonical(pair.Value)}"))}}}",
        JsonArray array => $"[{string.Join(',', array.Select(Canonical))}]",
        null => "null",
        _ => decimal.TryParse(node.ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : node.ToString(),
    };
}
