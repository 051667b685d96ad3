using Microsoft.Playwright;

namespace TicketReplay.Browser.Tests;

/// <summary>A page that a sample writes, made once for all tests, and browser pages that show it.</summary>
public abstract class MadePage : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("page-").FullName;

    /// <summary>Has the page made.</summary>
    /// <param name="sample">runs the sample with a path to write to, and says what was wrong; null for nothing</param>
    protected MadePage(Func<string, string?> sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (sample(File) is { } fault) throw new InvalidOperationException(fault);
    }

    public string Address => new Uri(File).AbsoluteUri;

    private string File => Path.Combine(folder, "page.html");

    /// <summary>Opens it.</summary>
    /// <param name="browser">the browser</param>
    /// <param name="colours">light or dark</param>
    /// <param name="bypassesPolicy">whether a test's own script may run in it</param>
    /// <param name="listens">told of the page before it loads</param>
    public async Task<IPage> Open(IBrowser browser, ColorScheme colours = ColorScheme.Light, bool bypassesPolicy = false, Action<IPage>? listens = null)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = colours, BypassCSP = bypassesPolicy,
            ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        listens?.Invoke(page);
        await page.GotoAsync(Address);
        return page;
    }

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing) Directory.Delete(folder, recursive: true);
    }
}
