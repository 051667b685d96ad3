using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TicketReplay.Tests;

/// <summary>Every figure of compliance and error budget on the page is the library's, and leads to the episodes it counts.</summary>
public class CompliancePageTests
{
    private static readonly Lazy<IHtmlDocument> Year = new(() => HtmlPage.Of());

    [Theory]
    [InlineData("first-response")]
    [InlineData("resolution")]
    public void Every_cell_is_the_attainment_of_its_month_and_priority(string metric)
    {
        var rows = Cells($"Compliance of {metric} by month and priority");
        Assert.Equal(13, rows.Count);
        string[] priorities = ["P1", "P2", "P3", "P4"];
        foreach (var row in rows.SkipLast(1))
        {
            for (var column = 0; column < 5; column++)
            {
                var attained = YearByLibrary.Attained(Metric.Named(metric), row[0][0], column == 4 ? [] : [priorities[column]]);
                Assert.Equal([Percent(attained.Counted), Of(attained.Counted), $"classic {Percent(attained.Classic)}, {Of(attained.Classic)}"], row[column + 1].Where(line => !line.Contains(" 85 %", StringComparison.Ordinal)));
            }
        }

        for (var column = 0; column < 5; column++)
        {
            var decided = rows.SkipLast(1).Select(row => row[column + 1].First(line => line.Contains(" of ", StringComparison.Ordinal)).Replace(",", "", StringComparison.Ordinal).Split(" of ")).ToList();
            Assert.Equal($"{Written.Count(decided.Sum(parts => int.Parse(parts[0], CultureInfo.InvariantCulture)))} of {Written.Count(decided.Sum(parts => int.Parse(parts[1], CultureInfo.InvariantCulture)))}", rows[^1][column + 1][1]);
        }
    }

    [Fact]
    public void Cells_say_whether_a_monthly_goal_is_reached_in_words()
    {
        foreach (var row in Cells("Compliance of resolution by month and priority").SkipLast(1))
        {
            for (var column = 1; column <= 5; column++)
            {
                var attained = YearByLibrary.Attained(Metric.Resolution, row[0][0], column == 5 ? [] : [$"P{column}"]);
                // The goal is about all priorities together.
                Assert.Equal(column == 5 && attained.Ratio is { } ratio ? (ratio >= Share.OfPercent(85) ? "\u2713 at least 85 %" : "\u2717 below 85 %") : null, row[column].SingleOrDefault(line => line.Contains("85 %", StringComparison.Ordinal) && !line.Contains("classic", StringComparison.Ordinal)));
            }
        }

        Assert.DoesNotContain("\u2713", Year.Value.QuerySelector("#compliance table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cell_leads_to_its_episodes_by_standing_with_the_librarys_reasons()
    {
        var table = Year.Value.QuerySelectorAll("#compliance table")[1];
        var (link, row) = (table.QuerySelectorAll("tbody tr")[2].QuerySelectorAll("a")[2], table.QuerySelectorAll("tbody tr")[2]);
        Assert.Equal("2025-03", row.FirstElementChild!.TextContent);
        var details = Year.Value.GetElementById(link.GetAttribute("href")![1..])!;
        Assert.StartsWith("resolution, 2025-03, P3: ", details.ParentElement!.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        var attained = YearByLibrary.Attained(Metric.Resolution, "2025-03", "P3");
        Assert.Contains($"missed: {attained.Missed}", details.QuerySelectorAll("p").Select(one => one.TextContent));
        Assert.Contains($"met: {attained.Met}", details.QuerySelectorAll("p").Select(one => one.TextContent));
        var missed = attained.Items.Where(item => item.Standing == ItemStanding.Missed).Take(20).Select(item => item.ToString()).ToList();
        Assert.Equal(missed, details.QuerySelectorAll("ul")[0].QuerySelectorAll("li").Select(item => item.TextContent).Take(missed.Count));
        var met = details.QuerySelectorAll("ul")[1].QuerySelectorAll("li");
        Assert.Equal((21, $"and {attained.Met - 20} more, see --out"), (met.Length, met[^1].TextContent));
        Assert.Contains($"{attained.Interval()}", details.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_decided_is_listed_with_its_reason()
    {
        foreach (var (standing, heading) in new[] { (ItemStanding.Open, "still open, not yet due"), (ItemStanding.CancelledInTime, "withdrawn before the due") })
        {
            var count = YearByLibrary.Attained(Metric.Resolution, "2025-12").CountOf(standing);
            var cell = Year.Value.QuerySelectorAll("summary").Single(one => one.TextContent.StartsWith("resolution, 2025-12, all priorities", StringComparison.Ordinal));
            Assert.Contains($"{heading}: {count}", cell.ParentElement!.QuerySelectorAll("p").Select(one => one.TextContent));
            Assert.True(count > 0, $"{standing} occurs in the year");
        }
    }

    [Fact]
    public void Budgets_are_the_librarys_for_each_goal_and_period()
    {
        var goals = YearByLibrary.Rules.Report.Goals;
        Assert.Equal([PeriodKind.Quarter, PeriodKind.Quarter, PeriodKind.Month], goals.Select(goal => goal.Per));
        var tables = Year.Value.QuerySelectorAll("#budget table");
        Assert.Equal(goals.Count, tables.Length);
        foreach (var (goal, table) in goals.Zip(tables))
        {
            var rows = table.QuerySelectorAll("tbody tr");
            Assert.Equal(goal.Per == PeriodKind.Month ? 12 : 4, rows.Length);
            foreach (var row in rows)
            {
                var cells = row.Children.Select(cell => cell.TextContent).ToList();
                var attained = YearByLibrary.Attained(goal.Metric, cells[0], [.. goal.Priorities]);
                var budget = attained.ErrorBudget(goal.Promised);
                Assert.Equal([cells[0], Percent(attained.Counted), Written.Count(attained.Decided), Written.Count(budget.Allowed), Written.Count(budget.Missed), Written.Count(budget.Left), attained.Against(goal.Promised).IsKept ? "\u2713 kept" : "\u2717 not kept"], cells);
                var reason = Year.Value.GetElementById(row.QuerySelector("a")!.GetAttribute("href")![1..])!;
                Assert.Equal($"{cells[0]}: {budget}", reason.ParentElement!.QuerySelector("summary")!.TextContent);
                Assert.Equal($"{attained.Against(goal.Promised)}.", reason.QuerySelector("p")!.TextContent);
            }
        }
    }

    [Fact]
    public void Credits_are_the_librarys_line_by_line_and_add_up()
    {
        var terms = Assert.Single(YearByLibrary.Rules.Report.Credits);
        var months = Enumerable.Range(1, 12).Select(month => YearByLibrary.Attained(Metric.Resolution, $"2025-{month:00}"));
        var credits = terms.Schedule.AssessAll(months);
        var rows = Year.Value.QuerySelectorAll("#credits tbody tr");
        Assert.Equal(12, rows.Length);
        foreach (var (row, credit) in rows.Zip(credits))
        {
            Assert.Equal([credit.Period.Name, string.Create(CultureInfo.InvariantCulture, $"{credit.Measured!.Value.Percent(1):0.0} %"), Share(credit.Fraction), $"{credit.TerminationRight}"], row.Children.Select(cell => cell.TextContent));
            var reason = Year.Value.GetElementById(row.QuerySelector("a")!.GetAttribute("href")![1..])!;
            Assert.Equal(credit.Lines.Select(line => line.ToString()), reason.QuerySelector("ul")!.QuerySelectorAll("li").Select(line => line.TextContent));
            Assert.Equal(credit.Fraction * 100m, reason.QuerySelector("ul")!.QuerySelectorAll("li").Sum(line => decimal.Parse(line.TextContent.Split(' ')[0], CultureInfo.InvariantCulture)));
            Assert.Contains($"{YearByLibrary.Attained(Metric.Resolution, credit.Period.Name).Counted}", reason.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(Share(credits.Sum(credit => credit.Fraction)), Year.Value.QuerySelector("#credits tfoot td.number")!.TextContent);
        Assert.Contains(credits, credit => credit.Fraction > 0);
        Assert.Contains(credits, credit => credit.Fraction < 0);
        Assert.Contains(credits, credit => credit.TerminationRight is not null);

        static string Share(decimal fraction) => string.Create(CultureInfo.InvariantCulture, $"{fraction * 100m:0.##} %");
    }

    [Fact]
    public void Without_goals_and_credits_the_page_says_so()
    {
        using var folder = new TemporaryFolder();
        var page = HtmlPage.Of("--log", Sample.Log("jira"), "--rules", Sample.Rules("jira"), "--findings", folder.File("findings.txt"));
        Assert.Contains("The rules state no goal", page.QuerySelector("#budget")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The rules state no service credits", page.QuerySelector("#credits")!.TextContent, StringComparison.Ordinal);
    }

    private static string Percent(AttainmentCount count) => count.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"{ratio.Percent(1):0.0} %") : "no data";

    private static string Of(AttainmentCount count) => string.Create(CultureInfo.InvariantCulture, $"{count.Met:#,0} of {count.Decided:#,0}");

    /// <summary>The lines of each cell.</summary>
    private static List<List<string[]>> Cells(string caption) =>
        [.. Year.Value.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent == caption).QuerySelectorAll("tbody tr, tfoot tr")
            .Select(row => row.Children.Select(cell => cell.ChildNodes.Select(node => node.TextContent).ToArray()).ToList())];
}
