namespace QuarterlyReviewSample;

/// <summary>Service levels and availability of the quarter, each missed clock with its ledger and each outage by itself.</summary>
/// <param name="page">where to</param>
internal sealed class LevelsSection(HtmlWriter page)
{
    private readonly Sections sections = new(page);

    public void Write(QuarterReview review)
    {
        sections.Begin("levels", "Service levels", Sections.Known(review));
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
        sections.Begin("availability", "Availability", Sections.Known(review));
        sections.Table("Services in the quarter", ["service", " available", " agreed time", " down", " failures", "budget"],
            review.Uptime.Select(service => new[]
        {
            service.Service, Sections.Percent(service.Measured.Ratio, 3), Plain.Hours(service.Measured.Counted), Plain.Hours(service.Measured.Downtime),
                Sections.Count(service.Measured.Failures), Plain.Text($"{service.Measured.Budget(Engagement.Availability)}"),
        }));
        foreach (var service in review.Uptime)
            sections.Details($"{service.Service}: every stretch of the quarter, {Sections.Count(service.Measured.Spans.Count)}", () =>
                sections.Pre(string.Join('\n', service.Measured.Spans)));
        sections.End();
    }

    private void Missed(QuarterReview review, ServiceLevel level)
    {
        foreach (var item in level.Attained.MissedItems)
        {
            page.Write($"<p>{Plain.Text($"{item}")}</p>\n");
            if (review.LedgerOf(item) is { } ledger) sections.Pre($"{ledger}");
        }
    }
}
