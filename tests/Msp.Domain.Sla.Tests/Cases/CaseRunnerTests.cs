using System.Text.Json.Nodes;
using Msp.Domain.Conformance;

namespace Msp.Domain.Sla.Tests.Cases;

public sealed class CaseRunnerTests
{
    [Fact]
    public void Run_answers_every_case_in_order_and_says_why_one_has_no_answer()
    {
        var (wasRead, lines, _) = Run("""
            [
              { "id": "a", "kind": "calendar", "input": { "calendar": { "timezone": "Europe/London", "weekly": { "Monday": [["09:00", "17:00"]] } }, "op": "isOpen", "start": "2026-06-01T08:00:00Z" }, "expected": "never looked at" },
              { "id": "b", "kind": "calendar", "input": { "calendar": { "timezone": "Europe/Nowhere", "weekly": {} }, "op": "isOpen", "start": "2026-06-01T08:00:00Z" } },
              { "id": "c", "kind": "weather", "input": {} },
              { "id": "d", "kind": "calendar" },
              "no case at all",
              { "id": 6, "kind": "calendar", "input": { "calendar": { "weekly": { "mon": [["22:00", "06:00"]] } }, "op": "between", "start": "2026-06-01T23:00+00:00", "end": "2026-06-02T12:00:00.5+02:00" } },
              { "id": "g", "kind": "calendar", "input": { "calendar": { "weekly": {} }, "op": "add", "start": "2026-06-01T00:00:00Z", "duration": "PT1H" } },
            ]
            """);
        Assert.True(wasRead);
        Assert.Equal(["""{"id":"a","actual":true}""", "b", "c", "d", "null", """{"id":6,"actual":"PT7H"}""", """{"id":"g","actual":null}"""], lines.Select(Shown));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData(null)]
    public void Run_says_that_a_file_cannot_be_read(string? content)
    {
        var (wasRead, lines, error) = Run(content);
        Assert.False(wasRead);
        Assert.Empty(lines);
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("PT0S", "PT0S")]
    [InlineData("PT90M", "PT1H30M")]
    [InlineData("P2DT3H", "PT51H")]
    [InlineData("P1W", "PT168H")]
    [InlineData("-PT30M", "-PT30M")]
    [InlineData("PT-1H30M", "-PT30M")]
    [InlineData("PT1.5H", "PT1H30M")]
    [InlineData("PT0.000000001S", "PT0.000000001S")]
    [InlineData("PT1H0.5S", "PT1H0.5S")]
    public void Duration_is_read_and_written_in_hours_minutes_and_seconds(string text, string written) => Assert.Equal(written, CaseText.Duration(CaseText.Duration(text)));

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("1H")]
    [InlineData("PT1H ")]
    [InlineData("P1M")]
    public void Duration_that_is_none_is_refused(string text) => Assert.Throws<UnsupportedCaseException>(() => CaseText.Duration(text));

    [Theory]
    [InlineData("2026-01-12T09:00:00Z", "2026-01-12T09:00:00Z")]
    [InlineData("2026-01-12T09:00+01:00", "2026-01-12T08:00:00Z")]
    [InlineData("2026-01-12T09:00:00.000000001-03:30", "2026-01-12T12:30:00.000000001Z")]
    public void Instant_is_read_with_its_offset_and_written_in_utc(string text, string written) => Assert.Equal(written, CaseText.Instant(CaseText.Instant(text)));

    [Theory]
    [InlineData("P5D", true, 5)]
    [InlineData("-P2D", true, -2)]
    [InlineData("P1DT2H", false, 0)]
    [InlineData("PT24H", false, 0)]
    public void Whole_days_are_told_from_times(string text, bool isWhole, int days)
    {
        Assert.Equal(isWhole, CaseText.IsWholeDays(text, out var read));
        Assert.Equal(days, read);
    }

    [Fact]
    public void Windows_that_overlap_are_what_any_of_them_opens()
    {
        var merged = CaseWindow.Merge([CaseWindow.Of("12:00", "18:00"), CaseWindow.Of("09:00", "13:00"), CaseWindow.Of("18:00", "00:00"), CaseWindow.Of("23:00", "02:00")]);
        Assert.Equal(["09:00-18:00", "18:00-02:00"], merged.Select(window => window.ToString()));
    }

    // What has no answer is shown by its id alone: the reason is for people.
    private static string Shown(JsonNode line) => line["unsupported"] is null ? line.ToJsonString() : line["id"]?.GetValue<string>() ?? "null";

    private static (bool WasRead, IReadOnlyList<JsonNode> Lines, string Error) Run(string? content)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            if (content is not null) File.WriteAllText(file, content);
            var wasRead = new CaseRunner([new CalendarKind(), new SlaKind()]).Run(file, output, error);
            return (wasRead, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonNode.Parse(line)!)], error.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
