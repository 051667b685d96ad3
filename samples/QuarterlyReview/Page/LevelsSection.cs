namespace QuarterlyReviewSample;

/// <summary>Service levels and availability of the quarter, each missed clock with its ledger and each outage by itself.</summary>
/// <param name="page">where to</param>
internal sealed class LevelsSection(HtmlWriter page)
{
    private readonly Sections sections = new(page);

    public void Write(QuarterReview review)
    {
        sections.Begin("levels", "Service levels");
        page.Write($"<p>A clock belongs to the quarter in which it was decided: the stop when it was met, the due when it was missed. Promised: " +
            $"{Engagement.Attainment.ToString()} of each.</p>\n");
        sections.Table("Clocks decided in the quarter", ["clock", " met", " missed", " decided", " attained", "held against the promise",
            "true rate, 95 % sure"],
            review.Levels.Select(level => new[] { $"{level.Metric}, {level.Priority}", Sections.Count(level.Attained.Met),
                Sections.Count(level.Attained.Missed), Sections.Count(level.Attained.Decided), Sections.Percent(level.Attained.Ratio),
                $"{level.Attained.Against(Engagement.Attainment)}", level.Attained.Decided == 0 ? "" : $"{level.Attained.Interval()}" }));
        foreach (var level in review.Levels.Where(level => level.Attained.Missed > 0))
            sections.Details($"Missed, {level.Metric}, {level.Priority}: {Sections.Count(level.Attained.Missed)} of {Sections.Count(level.Attained.Decided)}",
                () => Missed(review, level));
        sections.End();
        sections.Begin("availability", "Availability");
        sections.Table("Services in the quarter", ["service", " available", " agreed time", " down", " failures", "budget"],
            review.Uptime.Select(service => new[]
        {
            service.Service, Sections.Percent(service.Measured.Ratio, 3), Hours(service.Measured.Counted), Hours(service.Measured.Downtime),
                Sections.Count(service.Measured.Failures), $"{service.Measured.Budget(Engagement.Availability)}",
        }));
        foreach (var service in review.Uptime)
            sections.Details($"{service.Service}: every stretch of the quarter, {Sections.Count(service.Measured.Spans.Count)}", () =>
                sections.Pre(string.Join('\n', service.Measured.Spans)));
        sections.End();
    }

    private static string Hours(Duration amount) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{(long)amount.TotalMinutes / 60} h {(long)amount.TotalMinutes % 60:00} min");

    private void Missed(QuarterReview review, ServiceLevel level)
    {
        foreach (var item in level.Attained.MissedItems)
        {
            page.Write($"<p>{item.ToString()}</p>\n");
            if (review.LedgerOf(item) is { } ledger) sections.Pre($"{ledger}");
        }
    }
}
