using System.Text.Json.Nodes;
using Msp.Domain.Conformance;

namespace Msp.Domain.Sla.Tests.Cases;

/// <summary>What the tests and documentation of twenty-odd other products assert about working time, each with its source in the table.</summary>
public sealed class CalendarCaseTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string>();
        var (source, calendar) = ("", "");
        foreach (var line in Embedded.Lines("calendar-cases.txt"))
        {
            if (line.StartsWith("source ", StringComparison.Ordinal)) source = line[7..];
            else if (line.StartsWith("calendar ", StringComparison.Ordinal)) calendar = line[9..];
            else data.Add(line[..line.IndexOf(' ', StringComparison.Ordinal)], source, calendar, line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Calendar_answers_as_the_source_says(string id, string source, string calendar, string line)
    {
        var (question, expected) = line.Split(" = ") is [var asked, var answer] ? (asked.Split(' '), answer) : throw new InvalidOperationException(line);
        var isBetween = question[1] == "between";
        var actual = new CalendarQuestion(
            question[1],
            CaseText.Instant(question[2]),
            isBetween ? CaseText.Instant(question[3]) : null,
            question.Length > 3 && !isBetween ? CaseText.Duration(question[3]) : null,
            CalendarQuestion.LandingOf(question.Length > 4 ? question[4] : null)).Ask(CompactCalendar.Read(calendar).Build());
        Assert.True(Same(expected, actual), $"{id} ({source}): expected {expected}, got {actual?.ToJsonString() ?? "null"}");
    }

    private static bool Same(string expected, JsonNode? actual) => actual switch
    {
        null => expected == "null",
        JsonValue value when value.TryGetValue<bool>(out var isOpen) => expected == (isOpen ? "true" : "false"),
        _ when expected.Contains('P', StringComparison.Ordinal) => CaseText.Duration(expected) == CaseText.Duration(actual.GetValue<string>()),
        _ => CaseText.Instant(expected) == CaseText.Instant(actual.GetValue<string>()),
    };
}
