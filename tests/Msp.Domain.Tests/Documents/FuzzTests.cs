using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Msp.Domain.Documents;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Documents;

/// <summary>Whatever becomes of a document, reading it yields documented findings, never an exception, and in bounded time.</summary>
public sealed class FuzzTests
{
    private static readonly byte[] Smallest = Encoding.UTF8.GetBytes(Shipped.Agreement("all-inclusive"));

    private static readonly HashSet<string> Codes = [.. new[] { typeof(FindingCodes), typeof(DomainCodes) }.SelectMany(codes => codes.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(code => (string)code.GetRawConstantValue()!)];

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "null", "true", "0", "-1", "1e999", "0.1", "99999999999999999999", "\"\"", "\"x\"", "[]", "{}", "//", "/*", "\u0000", "\uFEFF",
        "\"PT0S\"", "\"PT999999H\"", "\"0 %\"", "\"100 %\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"P9999Y\"", "\"9999-12-31T23:59:59Z\"", "\"none\"", "\"24:00\"", "\"always\"",
    ];

    [Fact]
    public void TryParse_of_changed_bytes_yields_documented_findings() => Laws.HoldForRandom(3_000, random =>
    {
        var bytes = Smallest.ToList();
        for (var changes = 1 + random.Next(3); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.Insert(at, (byte)random.Next(256)); break;
                case 2: bytes.RemoveRange(at, length); break;
                default: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
            }
        }

        AssertDocumented([.. bytes]);
    });

    [Fact]
    public void TryParse_of_changed_tokens_yields_documented_findings() => Laws.HoldForRandom(2_000, random =>
    {
        var lines = Encoding.UTF8.GetString(Smallest).Split('\n').ToList();
        for (var changes = 1 + random.Next(3); changes > 0; changes--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, lines[random.Next(lines.Count)]); break;
                case 2: lines[at] += Tokens[random.Next(Tokens.Length)]; break;
                default:
                    var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
                    if (colon > 0) lines[at] = $"{lines[at][..colon]}: {Tokens[random.Next(Tokens.Length)]}{(lines[at].EndsWith(',') ? "," : "")}";
                    break;
            }
        }

        AssertDocumented(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    });

    [Fact]
    public void TryParse_of_a_changed_tree_yields_documented_findings() => Laws.HoldForRandom(5_000, random =>
    {
        var whole = JsonNode.Parse(Smallest)!;
        for (var changes = 1 + random.Next(4); changes > 0; changes--) Change(whole, random);
        AssertDocumented(Encoding.UTF8.GetBytes(whole.ToJsonString()));
    });

    private static void Change(JsonNode whole, Random random)
    {
        var nodes = Below(whole).ToList();
        if (nodes.Count == 0) return;
        var (node, other) = (nodes[random.Next(nodes.Count)], nodes[random.Next(nodes.Count)]);
        var value = random.Next(3) == 0 ? other.DeepClone() : Token(random);
        switch (node.Parent)
        {
            case JsonArray list when random.Next(4) == 0:
                list.Add(value);
                break;
            case JsonArray list when random.Next(3) == 0:
                list.Remove(node);
                break;
            case JsonArray list:
                list[list.IndexOf(node)] = value;
                break;
            case JsonObject entries when random.Next(3) == 0:
                entries.Remove(node.GetPropertyName());
                break;
            case JsonObject entries when random.Next(8) == 0:
                entries[$"{node.GetPropertyName()}x"] = value;
                break;
            case JsonObject entries:
                entries[node.GetPropertyName()] = value;
                break;
        }
    }

    private static JsonNode? Token(Random random)
    {
        while (true)
        {
            try
            {
                return JsonNode.Parse(Tokens[random.Next(Tokens.Length)]);
            }
            catch (System.Text.Json.JsonException)
            {
                // Some tokens are no values.
            }
        }
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch { JsonObject entries => entries.Select(entry => entry.Value), JsonArray list => list, _ => [] };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }

    private static void AssertDocumented(byte[] utf8)
    {
        var started = Stopwatch.GetTimestamp();
        var isRead = AgreementDocument.TryParse(utf8, out var agreement, out var findings);
        Assert.InRange((Stopwatch.GetTimestamp() - started) / Stopwatch.Frequency, 0, 20);

        Assert.Equal(isRead, agreement is not null);
        Assert.Equal(isRead, !findings.Any(found => found.Finding.Severity == FindingSeverity.Error));
        Assert.All(findings, found =>
        {
            Assert.Contains(found.Finding.Code, Codes);
            Assert.InRange(found.Line, 1, 1 + utf8.Count(one => one == '\n'));
            Assert.True(found.Column >= 1);
        });
        if (!isRead) return;
        var text = AgreementDocument.Write(agreement!);
        Assert.True(AgreementDocument.TryParse(text, out var again, out var further), string.Join('\n', further));
        Assert.Equal(text, AgreementDocument.Write(again!));
    }
}
