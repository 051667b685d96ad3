using System.Text.Json.Nodes;
using Msp.Domain.Conformance;

namespace Msp.Domain.Sla.Tests.Cases;

/// <summary>
/// What the tests of seven help desks assert about their service-level clocks, each with its source in the table, answered by the profiles; and, in a table of our own, what follows from the rules
/// that the profiles state where those tests say nothing.
/// </summary>
public sealed class SlaCaseTests
{
    private static readonly IReadOnlyList<string> Lines = [.. Embedded.Lines("sla-cases.txt"), .. Embedded.Lines("profile-cases.txt")];

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        var source = "";
        foreach (var line in Lines)
        {
            if (line.StartsWith("source ", StringComparison.Ordinal)) source = line[7..];
            else if (line.StartsWith("case ", StringComparison.Ordinal)) data.Add(line[5..], source);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Profile_answers_as_the_source_says(string title, string source)
    {
        var lines = Lines.SkipWhile(line => line != $"case {title}").ToList();
        var end = lines.FindIndex(1, line => line.StartsWith("case ", StringComparison.Ordinal) || line.StartsWith("source ", StringComparison.Ordinal));
        var (facts, expected) = CompactSlaCase.Read(end < 0 ? lines : lines[..end]);
        var actual = SlaKind.Answer(facts).ToList();
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (wanted, given, question) in expected.Zip(actual, facts.Questions))
        {
            foreach (var (field, value) in wanted)
                Assert.True(Same(value, given[field]), $"{title} ({source}): {question.Target} {field} at {question.AsOf} is {value}, not {given[field]?.ToJsonString() ?? "null"}");
        }
    }

    private static bool Same(string expected, JsonNode? actual) => actual switch
    {
        null => expected == "null",
        JsonValue value when value.TryGetValue<bool>(out var flag) => expected == (flag ? "true" : "false"),
        _ when expected == "null" => false,
        _ when expected.Contains('P', StringComparison.Ordinal) => CaseText.Duration(expected) == CaseText.Duration(actual.GetValue<string>()),
        _ => CaseText.Instant(expected) == CaseText.Instant(actual.GetValue<string>()),
    };
}
