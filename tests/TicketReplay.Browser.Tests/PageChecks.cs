using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TicketReplay.Browser.Tests;

/// <summary>What holds for every page that a sample writes.</summary>
internal static class PageChecks
{
    /// <summary>The page loads without complaint, asks for nothing, and its style sheet is allowed by its hash: a wrong one would leave it bare.</summary>
    public static async Task LoadsAlone(this MadePage made, IBrowser browser, string title)
    {
        List<string> complaints = [], requests = [];
        var page = await made.Open(browser, listens: page =>
        {
            page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
            page.PageError += (_, error) => complaints.Add(error);
            page.Request += (_, request) => requests.Add(request.Url);
        });
        Assert.Empty(complaints);
        Assert.Equal([made.Address], requests);
        Assert.Equal(title, await page.TitleAsync());
        Assert.Equal("collapse", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('table')).borderCollapse"));
    }

    /// <summary>No rule of axe is violated. Some of each kind are unfolded: all hundreds of them would say the same for minutes.</summary>
    public static async Task IsAccessible(this MadePage made, IBrowser browser, ColorScheme colours)
    {
        var page = await made.Open(browser, colours, bypassesPolicy: true);
        await page.EvaluateAsync("for (const section of document.querySelectorAll('section')) for (const one of " +
            "[...section.querySelectorAll('details')].slice(0, 3)) one.open = true");
        var result = await page.RunAxe();
        Assert.True(result.Passes.Length > 20, $"only {result.Passes.Length} rules applied");
        Assert.Equal([], result.Violations.Select(Described));
        // Contrast is judged against the page's own colours, which differ.
        Assert.Equal(colours == ColorScheme.Dark ? "rgb(19, 23, 28)" : "rgb(255, 255, 255)",
            await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    /// <summary>Every link within the page leads to something that shows.</summary>
    public static async Task LinksLeadSomewhere(this MadePage made, IBrowser browser, int atLeast)
    {
        var page = await made.Open(browser);
        var links = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('a[href^=\"#\"]')].map(link => link.getAttribute('href')))]");
        Assert.True(links.Length >= atLeast, $"{links.Length} links");
        foreach (var link in links)
        {
            await page.EvaluateAsync("link => { location.hash = link; }", link);
            Assert.True(await page.Locator($"[id=\"{link[1..]}\"]").IsVisibleAsync(), $"{link} leads to what is folded away");
        }
    }

    /// <summary>A keyboard alone skips to the content and unfolds details.</summary>
    public static async Task WorksByKeyboard(this MadePage made, IBrowser browser)
    {
        var page = await made.Open(browser);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", (await page.EvaluateAsync<string>("location.hash"))[1..]);
        Assert.Equal(0,
            await page.EvaluateAsync<int>("[...document.querySelectorAll('summary, a[href], .scroll')].filter(one => one.tabIndex !== 0).length"));
        for (var presses = 0; presses < 500
            && await page.EvaluateAsync<string>("document.activeElement.tagName") != "SUMMARY"; presses++) await page.Keyboard.PressAsync("Tab");
        foreach (var isOpen in new[] { true, false })
        {
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal(isOpen, await page.EvaluateAsync<bool>("document.activeElement.parentElement.open"));
        }
    }

    /// <summary>It prints on white also where the reader's screen is dark, with its drawings.</summary>
    public static async Task Prints(this MadePage made, IBrowser browser, string drawing)
    {
        var page = await made.Open(browser, ColorScheme.Dark);
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true });
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        Assert.InRange(pdf.Length, 20_000, 4_000_000);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.True(await page.Locator(drawing).First.IsVisibleAsync());
    }

    /// <summary>On a narrow screen wide tables and drawings scroll by themselves; the page does not.</summary>
    public static async Task FitsNarrowScreen(this MadePage made, IBrowser browser)
    {
        var page = await made.Open(browser);
        await page.SetViewportSizeAsync(360, 800);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"),
            $"{await page.EvaluateAsync<int>("document.documentElement.scrollWidth")} wide");
    }

    private static string Described(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
