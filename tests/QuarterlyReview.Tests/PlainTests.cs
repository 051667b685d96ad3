using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

public sealed class PlainTests(ShippedPage shipped) : IClassFixture<ShippedPage>
{
    [Theory]
    [InlineData("due 2026-08-24T22:59:59.999999999Z", "due Mon 2026-08-24 23:59")]
    [InlineData("from 2026-01-05T08:00:00Z to 2026-01-05T08:00:07Z", "from Mon 2026-01-05 08:00 to Mon 2026-01-05 08:00:07")]
    [InlineData("late by PT185H", "late by 185 h 00 min")]
    [InlineData("took PT4H45M, not PT4H", "took 4 h 45 min, not 4 h 00 min")]
    [InlineData("PT1M30S", "0 h 01 min 30 s")]
    [InlineData("P1DT2H", "26 h 00 min")]
    [InlineData("PT and P14 and 2026-08-24", "PT and P14 and 2026-08-24")]
    public void Text_tells_times_as_people_read_them(string text, string expected) => Assert.Equal(expected, Plain.Text(text));

    [Fact]
    public void Page_and_terminal_tell_no_instant_and_no_length_as_machines_do()
    {
        using var run = new ReviewRun();
        Assert.Equal(Commands.Done, run.Run());
        foreach (var text in new[] { run.Output, shipped.Page.Body!.TextContent })
        {
            Assert.DoesNotMatch("[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z", text);
            Assert.DoesNotMatch("PT[0-9]+[HMS]", text);
        }
    }

    [Fact]
    public void Every_part_of_the_page_says_as_of_when_it_is() => Assert.All(shipped.Page.QuerySelectorAll("main > section"), section =>
        Assert.NotEmpty(section.QuerySelector("h2 + p.asof")!.TextContent));

    [Fact]
    public void Paper_says_where_the_explanations_are() =>
        Assert.Contains("HTML file", shipped.Page.QuerySelector("p.paper")!.TextContent, StringComparison.Ordinal);
}
