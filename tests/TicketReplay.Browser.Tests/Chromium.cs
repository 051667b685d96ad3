using Microsoft.Playwright;

namespace TicketReplay.Browser.Tests;

/// <summary>The Chromium of this machine, where there is one: with an empty profile of its own, and without its own traffic.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? driver;

    /// <summary>The browser; skips the test where none is installed.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(Started is null, $"no Chromium at {string.Join(", ", Places)}, nor where CHROMIUM says");
            return Started!;
        }
    }

    private IBrowser? Started { get; set; }

    public async ValueTask InitializeAsync()
    {
        if (Array.Find([Environment.GetEnvironmentVariable("CHROMIUM") ?? "", .. Places], File.Exists) is not { } executable) return;
        driver = await Playwright.CreateAsync();
        Started = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Headless = true, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (Started is not null) await Started.DisposeAsync();
        driver?.Dispose();
    }
}
