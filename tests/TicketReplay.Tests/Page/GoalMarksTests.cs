using AngleSharp.Dom;

namespace TicketReplay.Tests;

/// <summary>A cell of the compliance table is marked against the goals that are about exactly what it counts.</summary>
public class GoalMarksTests
{
    private const string Log = "t,at,s,p\nT1,2026-03-02 09:00,New,A\nT1,2026-03-02 10:00,Done,A\nT2,2026-03-02 09:00,New,B\nT2,2026-03-02 15:00,Done,B\n";

    [Theory]
    [InlineData("A B all", "", "|| \u2717 below 90 %", """{ "metric": "resolution", "percent": 90 }""")]
    [InlineData("A B all", "", "||", """{ "metric": "resolution", "priority": ["A", "B"], "percent": 90 }""")]
    [InlineData("A B all", "", " \u2713 at least 80 %| \u2717 below 70 %| \u2713 at least 50 %", """{ "metric": "resolution", "percent": 50 }, { "metric": "resolution", "priority": "B", "percent": 70 }, { "metric": "resolution", "priority": ["A", "A"], "percent": 80 }""")]
    [InlineData("A B all", "", "| \u2713 at least 0 % \u2717 below 70 %|", """{ "metric": "resolution", "priority": "B", "percent": 70 }, { "metric": "resolution", "priority": "B", "percent": 0 }, { "metric": "resolution", "priority": "B", "percent": 70 }""")]
    [InlineData("A B all", "", "||", """{ "metric": "resolution", "percent": 90, "per": "quarter" }""")]
    [InlineData("A", "B", " \u2713 at least 90 %", """{ "metric": "resolution", "percent": 90 }""")]
    public void Goal_marks_only_what_it_is_about_whatever_the_order(string columns, string without, string expected, string goals)
    {
        using var folder = new TemporaryFolder();
        var log = string.Join('\n', Log.Split('\n').Where(line => without.Length == 0 || !line.EndsWith(without, StringComparison.Ordinal)));
        var split = goals.Split("}, ").Select(goal => goal.TrimEnd('}') + "}").ToList();
        foreach (var ordered in new[] { split, [.. Enumerable.Reverse(split)] })
        {
            var page = HtmlPage.Of("--log", folder.Write("log.csv", log), "--rules", folder.Write("rules.json", Rules(string.Join(", ", ordered))));
            var table = page.QuerySelector("#compliance table")!;
            Assert.Equal(columns.Split(' '), table.QuerySelectorAll("thead th").Skip(1).Select(cell => cell.TextContent));
            Assert.Equal(expected, string.Join('|', table.QuerySelectorAll("tbody td").Select(cell => string.Concat(cell.QuerySelectorAll(".reached, .below").Select(mark => " " + mark.TextContent)))));
        }
    }

    [Fact]
    public void Priorities_stand_in_the_order_of_the_rules_and_others_after_them()
    {
        using var folder = new TemporaryFolder();
        const string Ordered = """{ "metric": "resolution", "priority": "Urgent", "limit": "PT1H", "calendar": "desk" }, { "metric": "resolution", "priority": ["Normal", "Low"], "limit": "PT1H", "calendar": "desk" },""";
        var log = "t,at,s,p\n" + string.Concat(new[] { "Low", "Odd", "Normal", "Any", "Urgent" }.Select((priority, number) => $"T{number},2026-03-02 09:00,New,{priority}\nT{number},2026-03-02 10:00,Done,{priority}\n"));
        string[] arguments = ["--log", folder.Write("log.csv", log), "--rules", folder.Write("rules.json", Rules("").Replace("\"targets\": [", "\"targets\": [" + Ordered, StringComparison.Ordinal))];
        Assert.Equal(["Urgent", "Normal", "Low", "Any", "Odd", "all"], HtmlPage.Of(arguments).QuerySelectorAll("#compliance table thead th").Skip(1).Select(cell => cell.TextContent));
        Assert.Matches(@"resolution +Urgent [^|]*resolution +Normal [^|]*resolution +Low [^|]*resolution +Any [^|]*resolution +Odd [^|]*resolution +all ", Sample.Run(arguments).Output);
    }

    private static string Rules(string goals) => $$"""
        {
          "name": "test", "log": { "separator": ",", "instants": { "zone": "UTC" }, "ticket": "t", "at": "at", "state": "s", "attributes": { "priority": "p" } },
          "states": { "New": "open", "Done": "resolved" }, "calendars": { "desk": { "zone": "UTC", "hours": "always" } },
          "report": { "goals": [{{goals}}] },
          "targets": [{ "metric": "resolution", "limit": "PT2H", "calendar": "desk" }]
        }
        """;
}
