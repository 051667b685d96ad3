using Msp.Domain.Reviews;

namespace QuarterlyReviewSample;

/// <summary>Feedback of both sides, and what the provider recommends.</summary>
/// <param name="page">where to</param>
internal sealed class VoicesSection(HtmlWriter page)
{
    private readonly Sections sections = new(page);

    public void Write(QuarterReview review)
    {
        sections.Begin("feedback", "Feedback", Sections.Known(review));
        var inTime = review.Feedback.CountOf(ReplyState.InTime);
        page.Write($"<p>Given in the quarter: {Sections.Count(review.Feedback.Readings.Count)}. Replies that were due and came in time: " +
            $"{Sections.Count(inTime)} of " +
            $"{Sections.Count(inTime + review.Feedback.CountOf(ReplyState.Late) + review.Feedback.CountOf(ReplyState.Overdue))} " +
            $"({Sections.Percent(review.Feedback.Punctuality)}).</p>\n");
        Table("Feedback given in the quarter", review.Feedback);
        if (review.Carried.Readings.Count > 0) Table("Given before, and not answered when the quarter began", review.Carried);
        sections.End();
        sections.Begin("recommendations", "Recommendations", $"To date. {Sections.Known(review)}");
        sections.Table("What is recommended to date, with the risk without it", ["what", "recommended", "risk", "how great", " once", " a month", "stands"],
            review.Recommendations.Items.Select(item => new[]
        {
            item.Id, item.Title, item.Risk, Sections.Words(item.Level), $"{item.OneOff}", $"{item.Monthly}",
                Sections.Words(item.On(review.Recommendations.Date)),
        }));
        sections.Details("By decision, with who decided and why", () => sections.Pre($"{review.Recommendations}"));
        sections.End();
    }

    private void Table(string caption, FeedbackStanding standing)
    {
        sections.Table(caption, ["what", "kind", "by", "said", "example", "reply", "how the reply stands"],
            standing.Readings.Select(reading => new[]
        {
            reading.Item.Id, Sections.Words(reading.Item.Kind), $"{reading.Item.By} ({Sections.Words(reading.Item.Giver)})", reading.Item.Text,
                reading.Item.Example, reading.State is ReplyState.InTime or ReplyState.Late ? reading.Item.Reply : "",
            $"{Sections.Words(reading.State)}{(reading.Due is { } due ? $", due {Sections.Local(due)}" : "")}",
        }));
        sections.Details($"{caption}, line by line", () => sections.Pre(string.Join('\n', standing.Readings)));
    }
}
