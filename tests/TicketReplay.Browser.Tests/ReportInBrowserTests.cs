using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TicketReplay.Tests;

namespace TicketReplay.Browser.Tests;

/// <summary>What only a browser can tell of the report: that it loads, reads, prints and can be used by everybody.</summary>
public class ReportInBrowserTests(Chromium chromium, ReportPage report) : IClassFixture<Chromium>, IClassFixture<ReportPage>
{
    [Fact]
    public async Task Page_loads_without_complaint_and_asks_for_nothing()
    {
        List<string> complaints = [], requests = [];
        var page = await report.Open(chromium.Browser, listens: page =>
        {
            page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
            page.PageError += (_, error) => complaints.Add(error);
            page.Request += (_, request) => requests.Add(request.Url);
        });
        Assert.Empty(complaints);
        Assert.Equal([report.Address], requests);
        Assert.Equal("A year of a made-up provider: service levels", await page.TitleAsync());
        // The style sheet is allowed by its hash: a wrong one would leave the page bare.
        Assert.Equal("collapse", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('table')).borderCollapse"));
    }

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
    public async Task Page_has_no_accessibility_violations(ColorScheme colours)
    {
        var page = await report.Open(chromium.Browser, colours, bypassesPolicy: true);
        // Some of each kind unfolded: all hundreds of them would say the same for minutes.
        await page.EvaluateAsync("for (const section of document.querySelectorAll('section')) for (const one of [...section.querySelectorAll('details')].slice(0, 3)) one.open = true");
        var result = await page.RunAxe();
        Assert.True(result.Passes.Length > 20, $"only {result.Passes.Length} rules applied");
        Assert.Equal([], result.Violations.Select(Described));
        // Contrast is judged against the page's own colours, which differ.
        Assert.Equal(colours == ColorScheme.Dark ? "rgb(19, 23, 28)" : "rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

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
    public async Task Every_link_leads_to_something_that_shows()
    {
        var page = await report.Open(chromium.Browser);
        var links = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('a[href^=\"#\"]')].map(link => link.getAttribute('href')))]");
        Assert.True(links.Length > 100, $"{links.Length} links");
        foreach (var link in links)
        {
            await page.EvaluateAsync("link => { location.hash = link; }", link);
            Assert.True(await page.Locator($"[id=\"{link[1..]}\"]").IsVisibleAsync(), $"{link} leads to what is folded away");
        }
    }

    [Fact]
    public async Task Keyboard_alone_unfolds_details()
    {
        var page = await report.Open(chromium.Browser);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", (await page.EvaluateAsync<string>("location.hash"))[1..]);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('summary, a[href], .scroll')].filter(one => one.tabIndex !== 0).length"));
        for (var presses = 0; presses < 500 && await page.EvaluateAsync<string>("document.activeElement.tagName") != "SUMMARY"; presses++) await page.Keyboard.PressAsync("Tab");
        foreach (var isOpen in new[] { true, false })
        {
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal(isOpen, await page.EvaluateAsync<bool>("document.activeElement.parentElement.open"));
        }
    }

    [Fact]
    public async Task Page_prints_whole_and_on_white()
    {
        var page = await report.Open(chromium.Browser, ColorScheme.Dark);
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true });
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        Assert.InRange(pdf.Length, 20_000, 4_000_000);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.True(await page.Locator("svg.timeline").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Page_fits_a_narrow_screen()
    {
        var page = await report.Open(chromium.Browser);
        await page.SetViewportSizeAsync(360, 800);
        // Wide tables and drawings scroll by themselves; the page does not.
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), $"{await page.EvaluateAsync<int>("document.documentElement.scrollWidth")} wide");
    }

    private static string Described(AxeResultItem violation) => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
