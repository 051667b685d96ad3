using Microsoft.Playwright;

namespace TicketReplay.Browser.Tests;

/// <summary>What only a browser can tell of the review of a quarter.</summary>
public class ReviewInBrowserTests(Chromium chromium, ReviewPage review) : IClassFixture<Chromium>, IClassFixture<ReviewPage>
{
    [Fact]
    public Task Page_loads_without_complaint_and_asks_for_nothing() => review.LoadsAlone(chromium.Browser, "Review of 2026-Q3");

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Page_has_no_accessibility_violations(ColorScheme colours) => review.IsAccessible(chromium.Browser, colours);

    [Fact]
    public Task Every_link_leads_to_something_that_shows() => review.LinksLeadSomewhere(chromium.Browser, 20);

    [Fact]
    public Task Keyboard_alone_unfolds_details() => review.WorksByKeyboard(chromium.Browser);

    [Fact]
    public Task Page_prints_whole_and_on_white() => review.Prints(chromium.Browser, "svg.months");

    [Fact]
    public Task Page_fits_a_narrow_screen() => review.FitsNarrowScreen(chromium.Browser);
}
