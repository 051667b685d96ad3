using AngleSharp.Html.Dom;
using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

/// <summary>The page of the shipped year, and the review that it shows, made once for all tests.</summary>
public sealed class ShippedPage
{
    public ShippedPage()
    {
        using var run = new ReviewRun();
        Page = run.Page();
        Html = File.ReadAllText(run.Html);
        Review = QuarterReview.Of(new YearReader(new RecordSource(null)).Read(), ReportingPeriod.Quarter(2026, 3, Engagement.Zone));
    }

    public IHtmlDocument Page { get; }

    public string Html { get; }

    internal QuarterReview Review { get; }
}
