namespace QuarterlyReviewSample;

/// <summary>What comes: the roadmap with its budget, changes in the client's business, and the actions of earlier reviews.</summary>
/// <param name="page">where to</param>
internal sealed class PlanSection(HtmlWriter page)
{
    private readonly Sections sections = new(page);

    public void Write(QuarterReview review)
    {
        sections.Begin("roadmap", "Roadmap", Sections.Known(review));
        sections.Table("What is planned", ["what", "quarter", "title", "why", " priority", "contact", "comes from", "stands"],
            review.Plans.Decided.Initiatives.Concat(review.Plans.Undecided.Initiatives).Select(one => new[]
        {
            one.Id, $"{one.Quarter}", one.Title, one.Summary, Sections.Count(one.Priority), one.Contact, string.Join(", ", one.Sources),
                review.Plans.Told(one),
        }));
        if (review.Plans.Declined.Initiatives.Count > 0)
            page.Write($"<p>Left out, as what it comes from was declined: {string.Join("; ", review.Plans.Declined.Initiatives.Select(one =>
                $"{one.Id} {one.Title} ({string.Join(", ", one.Sources)})"))}.</p>\n");
        sections.Table("Budget of the next four quarters: what is decided, and what would come on top of it",
            ["quarter", " once", " recurring in the quarter", " total", " not decided"],
            review.Budget.Zip(review.Undecided, (quarter, more) => new[]
        {
            $"{quarter.Quarter}", $"{quarter.OneOff}", $"{quarter.Recurring}", $"{quarter.Total}", $"{more.Total}",
        }));
        foreach (var (quarter, more) in review.Budget.Zip(review.Undecided).Where(pair => pair.First.Lines.Count + pair.Second.Lines.Count > 0))
            sections.Details($"{quarter.Quarter}: {quarter.Total}, and {more.Total} not decided, cost by cost", () =>
                sections.Pre(string.Join('\n', quarter.Lines.Select(line => $"{line}").Concat(more.Lines.Select(line => $"{line} (not decided)")))));
        page.WriteOwn("<h3>Changes in the client's business</h3>\n");
        sections.Table("When we heard of them", ["change", "title", "heard", "to be heard of by", " days too late", "needed"],
            review.Changes.Changes.Where(change => change.HeardOn <= review.Today).Select(change => new[]
        {
            change.Id, change.Title, $"{change.HeardOn:uuuu-MM-dd}", $"{change.StartBy:uuuu-MM-dd}", Sections.Count(change.DaysLate),
                $"{change.NeededOn:uuuu-MM-dd}",
        }));
        sections.Details("Change by change", () => sections.Pre($"{review.Changes}"));
        sections.End();
        sections.Begin("actions", "Actions", $"To date. {Sections.Known(review)}");
        page.Write($"<p>Agreed by earlier reviews, to date: {Sections.Count(review.Agenda.Agreed)}; done {Sections.Count(review.Agenda.Done)}, given up " +
            $"{Sections.Count(review.Agenda.Dropped)}, open {Sections.Count(review.Agenda.Actions.Count)}.</p>\n");
        sections.Table("Open actions", ["action", "of", "title", "owner", "due", " days overdue", " reviews carried"],
            review.Agenda.Actions.Select(one => new[]
        {
            one.Action.Id, one.Action.Review, one.Action.Title, one.Action.Owner, $"{one.Due:uuuu-MM-dd}", Sections.Count(one.DaysOverdue),
                Sections.Count(one.Carried),
        }));
        sections.Findings(review.Agenda.Findings, "Nothing is wrong with the reviews themselves.");
        sections.End();
    }
}
