using Microsoft.Playwright;

namespace TicketReplay.Browser.Tests;

/// <summary>The report of the shipped year, made once for all tests, and pages that show it.</summary>
public sealed class ReportPage : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ticket-replay-page-").FullName;

    public ReportPage()
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = Commands.Run(["--report", File], output, errors, isTerminal: false);
        if (code != Commands.Done) throw new InvalidOperationException(errors.ToString());
    }

    public string File => Path.Combine(folder, "report.html");

    public string Address => new Uri(File).AbsoluteUri;

    /// <summary>Opens it.</summary>
    /// <param name="browser">the browser</param>
    /// <param name="colours">light or dark</param>
    /// <param name="bypassesPolicy">whether a test's own script may run in it</param>
    /// <param name="listens">told of the page before it loads</param>
    public async Task<IPage> Open(IBrowser browser, ColorScheme colours = ColorScheme.Light, bool bypassesPolicy = false, Action<IPage>? listens = null)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = colours, BypassCSP = bypassesPolicy, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        listens?.Invoke(page);
        await page.GotoAsync(Address);
        return page;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
