using Microsoft.Playwright;
using TicketReplay.Tests;

namespace TicketReplay.Browser.Tests;

/// <summary>What only a browser can tell of the report: that it loads, reads, prints and can be used by everybody.</summary>
public class ReportInBrowserTests(Chromium chromium, ReportPage report) : IClassFixture<Chromium>, IClassFixture<ReportPage>
{
    [Fact]
    public Task Page_loads_without_complaint_and_asks_for_nothing() => report.LoadsAlone(chromium.Browser, "A year of a made-up provider: service levels");

    [Fact]
    public async Task Figures_that_a_reader_sees_are_the_librarys()
    {
        var page = await report.Open(chromium.Browser);
        var tables = page.Locator("#compliance table");
        foreach (var (table, metric) in new[] { Metric.FirstResponse, Metric.Resolution }.Index())
        {
            var rows = await tables.Nth(table).EvaluateAsync<string[][]>("table => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.innerText))");
            Assert.Equal(12, rows.Length);
            foreach (var row in rows)
            {
                string[][] columns = [["P1"], ["P2"], ["P3"], ["P4"], []];
                foreach (var (column, priorities) in columns.Index())
                {
                    var attained = YearByLibrary.Attained(metric, row[0], priorities);
                    var expected = attained.Ratio is { } ratio ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ratio.Percent(1):0.0} %") : "no data";
                    Assert.StartsWith(expected, row[column + 1], StringComparison.Ordinal);
                    Assert.Contains($"\n{attained.Met} of {attained.Decided}\n", row[column + 1].ReplaceLineEndings("\n"), StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Page_has_no_accessibility_violations(ColorScheme colours) => report.IsAccessible(chromium.Browser, colours);

    [Fact]
    public async Task Drawings_stand_out_from_the_page_in_light_and_dark()
    {
        // WCAG 1.4.11: graphical objects need 3:1.
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await report.Open(chromium.Browser, colours);
            foreach (var name in new[] { "working", "client", "vendor", "provider", "visit", "stopped", "open", "shut", "beyond" })
            {
                var ratio = await page.EvaluateAsync<double>(
                    """
                    name => {
                        const luminance = colour => {
                            const [r, g, b] = colour.trim().match(/[0-9a-f]{2}/gi).map(part => parseInt(part, 16) / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                        };
                        const style = getComputedStyle(document.documentElement);
                        const [x, y] = [style.getPropertyValue('--' + name), style.getPropertyValue('--paper')].map(luminance).sort((a, b) => b - a);
                        return (x + 0.05) / (y + 0.05);
                    }
                    """,
                    name);
                Assert.True(ratio >= 3, $"{name} in {colours}: {ratio:0.00}");
            }
        }
    }

    [Fact]
    public Task Every_link_leads_to_something_that_shows() => report.LinksLeadSomewhere(chromium.Browser, 101);

    [Fact]
    public Task Keyboard_alone_unfolds_details() => report.WorksByKeyboard(chromium.Browser);

    [Fact]
    public Task Page_prints_whole_and_on_white() => report.Prints(chromium.Browser, "svg.timeline");

    [Fact]
    public Task Page_fits_a_narrow_screen() => report.FitsNarrowScreen(chromium.Browser);
}
