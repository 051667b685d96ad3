using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Msp.Domain;
using Msp.Domain.Kpis;
using Msp.Domain.Operations;
using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

/// <summary>What the page says of the shipped year, held against the library and against the rows themselves.</summary>
public sealed class PageTests(ShippedPage shipped) : IClassFixture<ShippedPage>
{
    private static readonly Instant Start = Instant.FromUtc(2026, 6, 30, 23, 0);
    private static readonly Instant End = Instant.FromUtc(2026, 9, 30, 23, 0);

    [Fact]
    public void Scorecard_shows_the_figures_of_the_library()
    {
        var review = shipped.Review;
        var rows = Rows("#scorecard");
        Assert.Equal(review.Card.Lines.Select(line => line.Kpi.Name), rows.Select(row => row[0]));
        Assert.Equal(review.Card.Lines.Select(line => $"{line.Status}".ToUpperInvariant()), rows.Select(row => row[1].Split(' ')[1].ToUpperInvariant()));
        foreach (var (row, line) in rows.Zip(review.Card.Lines))
        {
            Assert.StartsWith(row[2], $"{line.Value}", StringComparison.Ordinal);
            Assert.Equal(($"{line.Kpi.Perspective}".ToUpperInvariant(), "2026-Q3"), (row[5].ToUpperInvariant(), row[6]));
        }
    }

    [Theory]
    [InlineData("Would recommend us", "3 points", "12 promoters - 11 detractors of 35")]
    [InlineData("First reply (median)", "1.22 h", "median of 375")]
    [InlineData("Availability of the services", "99.89 %", "6,598.78 h of 6,606.00 h")]
    [InlineData("Preventive part of the hours", "7.3 %", "58.75 h of 802.17 h")]
    [InlineData("Open tickets", "10", "")]
    public void Figure_is_explained_in_its_unit(string kpi, string figure, string of) =>
        Assert.Equal([figure, of], Scorecard(kpi)[2..4]);

    [Fact]
    public void What_is_not_all_is_not_shown_as_all() => Assert.Contains("2025-Q4 99.97 % (6,606.95 h of 6,609.00 h)",
        shipped.Page.QuerySelector("#kpi-uptime")!.ParentElement!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Improvement_is_shown_with_the_number_that_it_comes_to()
    {
        var baseline = shipped.Review.Card.Find("time-to-resolve")!.Series.ValueOf("2026-Q1")!.Value;
        var limit = decimal.Round(baseline * 0.9m, 2, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        Assert.StartsWith($"at most {limit} h: 10 % better than ", Scorecard("Time to resolve (median)")[4], StringComparison.Ordinal);
        var chart = shipped.Page.QuerySelector("#kpi-time-to-resolve")!.ParentElement!.QuerySelector("svg")!;
        Assert.NotNull(chart.QuerySelector("line.bound"));
        Assert.Equal(shipped.Review.Months["time-to-resolve"].Values.Count(value => value > baseline * 0.9m), chart.QuerySelectorAll("rect.beyond").Length);
        Assert.NotEmpty(chart.QuerySelectorAll("rect.beyond"));
    }

    [Fact]
    public void Median_is_found_at_its_rank()
    {
        var article = shipped.Page.QuerySelector("#kpi-first-reply")!.ParentElement!;
        var items = article.QuerySelectorAll("p.items").Single(text => text.TextContent.StartsWith("counted", StringComparison.Ordinal)).TextContent
            .Split(": ", 2)[1].Split(", ");
        Assert.Equal(375, items.Length);
        Assert.Contains($"The median of 375 is number 188 of them in order: {items[187].Replace(" ", " with ", StringComparison.Ordinal).Replace(" with h", " h",
            StringComparison.Ordinal)}.", article.TextContent, StringComparison.Ordinal);
        var hours = items.Select(item => Number(item.Split(' ')[1])).ToList();
        Assert.Equal(hours.Order(), hours);
    }

    [Fact]
    public void Charts_of_counts_have_no_decimals() => Assert.All(
        shipped.Page.QuerySelector("#kpi-backlog, #kpi-open, [id^=kpi-open]")!.ParentElement!.QuerySelectorAll("svg .count"),
        text => Assert.Matches("^[0-9]+$", text.TextContent));

    [Fact]
    public void Top_of_the_page_names_the_parties_and_the_agreement()
    {
        var header = shipped.Page.QuerySelector("header")!.TextContent;
        Assert.All(new[] { Engagement.Client, Engagement.Provider, Engagement.Policy.Name, "client director", "service manager" }, name =>
            Assert.Contains(name, header, StringComparison.Ordinal));
        Assert.Null(shipped.Page.QuerySelector(".notice"));
    }

    // Counted here again, with nothing of the library but its calendar of the quarter.
    [Fact]
    public void Figures_are_those_counted_by_hand()
    {
        var tickets = ReviewRun.Shipped("tickets.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();
        var incidents = tickets.Where(row => row[2] == "incident" && In(row[6])).ToList();
        Assert.Equal($"{incidents.Count(row => row[4] == "monitoring")} of {incidents.Count}", Scorecard("Found before the client reported it")[3]);
        var about = tickets.Where(row => row[14].Length > 0 && In(row[6])).ToList();
        Assert.Equal($"{about.Count(row => row[15] == "yes")} of {about.Count}", Scorecard("Tickets with current documentation")[3]);
        // Known only five days after the quarter: what was resolved in its last nine days is not judged yet.
        var judged = tickets.Where(row => In(row[10]) && At(row[10]) + Duration.FromDays(14) <= End + Duration.FromDays(5)).ToList();
        Assert.Equal($"{judged.Count(row => row[11].Length > 0 && At(row[11]) - At(row[10]) <= Duration.FromDays(14))} of {judged.Count}",
            Scorecard("Opened again")[3]);
        var ratings = ReviewRun.Shipped("surveys.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','))
            .Where(row => row[4] == "csat" && In(row[7])).Select(row => int.Parse(row[8], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal($"{ratings.Count(rating => rating >= 4)} of {ratings.Count}", Scorecard("Satisfied after a ticket")[3]);
    }

    [Fact]
    public void Time_to_resolve_is_what_the_clocks_of_the_incidents_spent()
    {
        var spent = from ticket in shipped.Review.Year.Tickets
                    where ticket.Type == "incident" && ticket.Resolved >= Start && ticket.Resolved < End
                    let clock = ticket.ToTicket()
                    select Engagement.Policy.TargetFor(Metric.Resolution, clock.Attributes)!.Read(clock.Events, ticket.Resolved!.Value).Spent;
        var sorted = spent.Order().ToList();
        Assert.Equal(sorted[(sorted.Count - 1) / 2].TotalTicks,
            (double)shipped.Review.Card.Find("time-to-resolve")!.Value.Numerator * NodaConstants.TicksPerSecond);
    }

    [Fact]
    public void Every_name_on_the_scorecard_leads_to_items_that_add_up()
    {
        foreach (var line in shipped.Review.Card.Lines)
        {
            var link = shipped.Page.QuerySelectorAll("#scorecard tbody a").Single(link => link.TextContent == line.Kpi.Name);
            var article = shipped.Page.QuerySelector(link.GetAttribute("href")!)!.ParentElement!;
            var rows = article.QuerySelectorAll("details tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()).ToList();
            var (items, sum) = (rows.SkipLast(1).ToList(), rows[^1]);
            Assert.Equal(line.Value.Items.Count, items.Sum(row => Number(row[2])));
            Assert.Equal(line.Value.Count, Number(sum[2]));
            if (line.Value.Kpi.Formula.Aggregation == KpiAggregation.Percentile)
            {
                Assert.All(rows, row => Assert.Equal(["", ""], row[3..]));
                continue;
            }

            foreach (var column in new[] { 3, 4 }) Assert.Equal(Number(sum[column]), items.Sum(row => Number(row[column])), 2);
            if (line.Value.Kpi.Formula.Aggregation == KpiAggregation.Ratio)
                Assert.Equal(decimal.Round(line.Value.Numerator / (line.Kpi.Id == "uptime" ? 3_600 : 1), 2), Number(sum[3]));
            Assert.All(items.Where(row => row[0] == "out"), row => Assert.Equal(0m, Number(row[3])));
        }
    }

    [Fact]
    public void Watermelon_names_what_is_not_green() => Assert.Equal("A watermelon: Opened again is red, Satisfied after a ticket is red, Would recommend us is " +
        "red, Found before the client reported it is amber, Availability of the services is amber, while all 8 figures inside are green.",
        shipped.Page.QuerySelector("#watermelon")!.TextContent);

    [Fact]
    public void Every_missed_clock_is_there_with_its_ledger()
    {
        var missed = shipped.Review.Levels.Where(level => level.Priority != "all").Sum(level => level.Attained.Missed);
        Assert.True(missed > 10, $"{missed} missed");
        Assert.Equal(2 * missed, shipped.Page.QuerySelectorAll("#levels details pre").Length);
        foreach (var row in Rows("#levels")) Assert.Equal(Number(row[3]), Number(row[1]) + Number(row[2]));
    }

    [Theory]
    [InlineData(DomainCodes.OccurrenceCompletedTwice, "backup-jobs/2026-09-08")]
    [InlineData(DomainCodes.OccurrenceCheckedByDoer, "restore-test/2026-07-10")]
    [InlineData(DomainCodes.OccurrenceEvidenceMissing, "firewall-review/2026-07-07/fw-01")]
    [InlineData(DomainCodes.AssetSubscriptionLapsed, "fw-02")]
    [InlineData(DomainCodes.CoverageUnconfirmed, "lt-23")]
    [InlineData(DomainCodes.CoverageStale, "srv-03")]
    [InlineData(DomainCodes.RestoreNever, "phone system")]
    [InlineData(DomainCodes.RestoreTimeMissed, "accounts database")]
    public void Fault_of_the_year_is_on_the_page(string code, string place) =>
        Assert.Contains(shipped.Page.QuerySelectorAll("#discipline .findings li"), item =>
            item.TextContent.StartsWith($"{code} {place}", StringComparison.Ordinal));

    [Fact]
    public void Missed_restore_test_and_approved_skip_are_on_the_page()
    {
        var rows = Rows("#discipline").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        Assert.Equal("missed", rows["restore-test/2026-08-24"]);
        Assert.Equal("skipped", rows["patching/2026-08-13/srv-03"]);
        Assert.Equal("missed", rows["firewall-review/2026-07-07/fw-01"]);
        Assert.Equal(shipped.Review.Work.Occurrences.Count(one => one.Status is OccurrenceStatus.Missed), rows.Values.Count(status => status == "missed"));
    }

    [Fact]
    public void Feedback_recommendations_roadmap_and_actions_stand_as_the_library_says()
    {
        Assert.Equal(shipped.Review.Feedback.Readings.Select(reading => reading.Item.Id), Rows("#feedback").Select(row => row[0]));
        Assert.StartsWith("overdue, due Wed 2026-09-09 13:00", Rows("#feedback").Single(row => row[0] == "F-06")[6], StringComparison.Ordinal);
        Assert.Equal("overdue", Rows("#recommendations").Single(row => row[0] == "R-04")[6]);
        var budget = shipped.Page.QuerySelectorAll("#roadmap table")[1];
        Assert.Equal(["quarter", "once", "recurring in the quarter", "total", "not decided"], budget.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3"], budget.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["6445.00 GBP", "40.50 GBP", "6485.50 GBP", "0.00 GBP"], Rows("#roadmap").First(row => row[0] == "2026-Q4" && row.Length == 5)[1..]);
        Assert.Equal(["3800.00 GBP", "40.50 GBP", "3840.50 GBP", "5200.00 GBP"], Rows("#roadmap").First(row => row[0] == "2027-Q1" && row.Length == 5)[1..]);
        Assert.Equal(["decided", "decided", "decided", "not decided: R-05 waiting"], Rows("#roadmap").Where(row => row.Length == 8).Select(row => row[7]));
        Assert.Contains("I-05 Multi-factor sign-in for everybody (R-03)", shipped.Page.QuerySelector("#roadmap")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["A-03", "A-05", "A-07"], Rows("#actions").Select(row => row[0]));
        Assert.Equal("97", Rows("#actions")[0][5]);
    }

    [Fact]
    public void Every_link_has_a_target_and_ids_are_there_once()
    {
        var ids = shipped.Page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var links = shipped.Page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.True(links.Count > 20, $"{links.Count} links");
        Assert.Empty(links.Except(ids));
    }

    [Fact]
    public void Drawings_say_in_words_what_they_show()
    {
        var drawings = shipped.Page.QuerySelectorAll("svg[role=img]").ToList();
        Assert.Equal(shipped.Review.Card.Lines.Count, drawings.Count);
        foreach (var (drawing, line) in drawings.Zip(shipped.Review.Card.Lines))
        {
            var words = drawing.QuerySelector("desc")!.TextContent;
            Assert.All(shipped.Review.Months[line.Kpi.Id].Points, point =>
                Assert.Contains($"{point.Period.Name} {Figures.Told(point.Measured!)}", words, StringComparison.Ordinal));
            Assert.Equal(shipped.Review.Months[line.Kpi.Id].Values.Count, drawing.QuerySelectorAll("rect").Length);
            var missing = shipped.Review.Months[line.Kpi.Id].Points.Count(point => point.Value is not null
                && point.Measured!.Kpi.Status(point.Measured) is RagStatus.Red or RagStatus.Amber);
            Assert.Equal(missing, drawing.QuerySelectorAll("rect.beyond").Length);
        }
    }

    [Fact]
    public void Page_loads_nothing_and_runs_nothing()
    {
        Assert.Empty(shipped.Page.QuerySelectorAll("script, iframe, object, embed, img, link[rel=stylesheet]"));
        Assert.Contains("default-src 'none'", shipped.Page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_records_is_text_on_the_page()
    {
        using var run = new ReviewRun().With(("feedback.csv", text =>
            text.Replace("Show us the restore tests each month", "<script>alert(1)</script>&amp;", StringComparison.Ordinal)));
        var page = run.Page();
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains(page.QuerySelectorAll("#feedback td"), cell => cell.TextContent == "<script>alert(1)</script>&amp;");
    }

    [Fact]
    public void Page_of_another_quarter_is_about_that_quarter()
    {
        using var run = new ReviewRun();
        var page = run.Page("--quarter", "2026-Q2");
        Assert.Equal("Review of 2026-Q2", page.Title);
        Assert.DoesNotContain("restore-test/2026-08-24", page.QuerySelector("#discipline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_of_no_rows_says_that_there_is_no_data()
    {
        using var run = new ReviewRun().With([.. ReviewRun.Files.Where(file => file != "kpis.csv")
            .Select(file => (file, (Func<string, string>)(text => text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)])))]);
        var page = run.Page();
        Assert.All(page.QuerySelectorAll("#scorecard tbody tr").Where(row => !row.TextContent.StartsWith("Open tickets", StringComparison.Ordinal)), row =>
            Assert.Contains("no data", row.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("100", page.QuerySelector("#scorecard tbody")!.TextContent, StringComparison.Ordinal);
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;

    private static bool In(string text) => text.Length > 0 && At(text) >= Start && At(text) < End;

    private static decimal Number(string text) => decimal.Parse(text.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture);

    private string[] Scorecard(string name) => Rows("#scorecard").Single(row => row[0] == name);

    private List<string[]> Rows(string section) => [.. shipped.Page.QuerySelectorAll($"{section} tbody tr")
        .Select(row => row.Children.Select(cell => cell.TextContent).ToArray())];
}
