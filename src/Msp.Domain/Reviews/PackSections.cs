using System.Globalization;
using System.Text.Json;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>The sections of review packs, made of what they tell about as it was known then: what is recorded later changes nothing.</summary>
public static partial class PackSections
{
    /// <summary>What both sides said about one another, and how the replies stand.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="log">the feedback</param>
    /// <param name="asOf">what was known at that instant is in it</param>
    public static PackSection Feedback(string title, FeedbackLog log, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(log);
        var standing = log.At(asOf);
        PackTerm due = new("due by then", standing.CountOf(ReplyState.InTime) + standing.CountOf(ReplyState.Late) + standing.CountOf(ReplyState.Overdue));
        ReplyTerms terms = new(log.Promise.Calendar.ToJson(), log.Promise.Complaint, log.Promise.Suggestion, log.Promise.Praise);
        return PackSection.Of(
            PackSectionKind.Feedback, title,
            [
                Counts<FeedbackKind>("given", "Feedback given", "items", standing.CountOf),
                Counts<ReplyState>("replies", "Replies to it", "items", standing.CountOf),
                PackFigure.Share("punctuality", "Replies that came in time", new("in time", standing.CountOf(ReplyState.InTime)), due),
            ],
            [.. standing.Readings.Select(reading => new PackLine(reading.Item.Id, reading.ToString()))],
            PackInput.Of("promise", [JsonSerializer.Serialize(terms, PackJson.Default.ReplyTerms)]),
            PackInput.Of("feedback", standing.Readings.Select(reading =>
                JsonSerializer.Serialize(reading.Item.KnownBy(asOf), PackJson.Default.FeedbackDraft))));
    }

    /// <summary>Complaints between the parties, and how their deadlines stand; those raised later are left out.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="complaints">the complaints</param>
    /// <param name="asOf">what was known at that instant is in it</param>
    public static PackSection Complaints(string title, IEnumerable<Complaint> complaints, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        var readings = complaints.Where(one => one.RaisedAt <= asOf).OrderBy(one => one.RaisedAt).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one =>
            one.At(asOf)).ToList();
        return PackSection.Of(
            PackSectionKind.Complaints, title,
            [
                Counts<ComplaintStatus>("complaints", "Complaints raised", "complaints", status => readings.Count(reading => reading.Status == status)),
                Counts<ReplyState>("deadlines", "Deadlines of their levels", "deadlines", state =>
                    readings.Sum(reading => reading.Deadlines.Count(deadline => deadline.State == state))),
            ],
            [.. readings.Select(reading => new PackLine(reading.Complaint.Id, reading.ToString()))],
            PackInput.Of("complaints", readings.Select(reading => Facts(reading.Complaint, asOf))));
    }

    /// <summary>What the provider recommends, and what was decided.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="standing">how it stands on the day of the pack</param>
    public static PackSection Recommendations(string title, RecommendationStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var states = Enum.GetValues<RecommendationState>().Where(state => standing.In(state).Count > 0).ToArray();
        IEnumerable<PackFigure> Costs(RecommendationState state) =>
        [
            Sum($"once {FindingPath.Value(state)}", $"One-off cost of what is {FindingPath.Value(state)}", standing.Currency, standing.In(state).Select(item =>
                (item.Id, item.OneOff))),
            Sum($"monthly {FindingPath.Value(state)}", $"Monthly cost of what is {FindingPath.Value(state)}", standing.Currency, standing.In(state)
                .Select(item => (item.Id, item.Monthly))),
        ];
        return PackSection.Of(
            PackSectionKind.Recommendations, title,
            [
                Counts<RecommendationState>("recommendations", "Recommendations made", "recommendations", state => standing.In(state).Count),
                .. states.SelectMany(Costs),
            ],
            [.. standing.Items.Select(item => new PackLine(item.Id, $"{item}: {FindingPath.Value(item.On(standing.Date))}"))],
            PackInput.Of("date", [FindingPath.Value(standing.Date)]),
            PackInput.Of("recommendations", standing.Items.Select(item =>
                JsonSerializer.Serialize(item.KnownBy(standing.Date), PackJson.Default.RecommendationDraft))));
    }

    /// <summary>What is to be done in the quarters to come, and what it costs.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="roadmap">the roadmap</param>
    /// <param name="first">the first quarter</param>
    /// <param name="count">how many quarters, 1 to 400</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of its bounds.</exception>
    public static PackSection Roadmap(string title, Roadmap roadmap, RoadmapQuarter first, int count)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        var budgets = roadmap.Budget(first, count);
        return PackSection.Of(
            PackSectionKind.Roadmap, title,
            [
                .. budgets.Select(budget => Sum(
                    budget.Quarter.ToString(), $"Budget of {budget.Quarter}", roadmap.Currency,
                    budget.Lines.Select(line => (string.Create(CultureInfo.InvariantCulture,
                        $"{line.Initiative}, {line.Cost.Text}: {line.Cost.Quantity} x {line.Cost.Each} x {line.Times}"), line.Amount)))),
                Sum("total", "Budget of all quarters", roadmap.Currency, budgets.Select(budget => (budget.Quarter.ToString(), budget.Total))),
            ],
            [.. roadmap.Initiatives.Select(one => new PackLine(one.Id, $"{one}; {one.Summary} ({one.Contact})"))],
            PackInput.Of("initiatives", roadmap.Initiatives.Select(one => JsonSerializer.Serialize(one.ToDraft(), PackJson.Default.InitiativeDraft))));
    }

    /// <summary>What earlier reviews left to do, as known at the end of a date.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="book">the reviews</param>
    /// <param name="date">the date</param>
    public static PackSection Actions(string title, ReviewBook book, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (agenda, held) = (book.On(date), book.Held.Where(review => review.On <= date).ToList());
        var ids = held.Select(review => review.Id).ToHashSet(StringComparer.Ordinal);
        return PackSection.Of(
            PackSectionKind.Actions, title,
            [
                PackFigure.Sum("actions", "Actions agreed", "actions", new("done", agenda.Done), new("given up", agenda.Dropped),
                    new("open", agenda.Actions.Count)),
                PackFigure.Sum("overdue", "Actions overdue", "actions",
                    [.. agenda.Actions.Where(one => one.DaysOverdue > 0).Select(one => new PackTerm(one.Action.Id, 1m))]),
                PackFigure.Sum("carried", "Times that open actions were carried on", "times",
                    [.. agenda.Actions.Select(one => new PackTerm(one.Action.Id, one.Carried))]),
            ],
            [
                .. agenda.Actions.Select(one => new PackLine(one.Action.Id, one.ToString())), .. agenda.Raised.Select(one => new PackLine(one.Id, one.Text)),
                .. agenda.Findings.Select(finding => new PackLine(finding.Code, finding.ToString())),
            ],
            PackInput.Of("date", [FindingPath.Value(date)]),
            PackInput.Of("reviews", held.Select(review => JsonSerializer.Serialize(review.Draft, PackJson.Default.HeldReviewDraft))),
            PackInput.Of("findings", book.Raised.Where(one => ids.Contains(one.Review)).Select(one =>
                JsonSerializer.Serialize(one.KnownBy(date), PackJson.Default.ReviewFindingDraft))),
            PackInput.Of("actions", book.Agreed.Where(one => ids.Contains(one.Review)).Select(one =>
                JsonSerializer.Serialize(one.KnownBy(date), PackJson.Default.ReviewActionDraft))));
    }

    /// <summary>What changes in the client's business, and what the provider heard of too late; what it heard of later is left out.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="log">what was heard</param>
    /// <param name="date">the date</param>
    public static PackSection Strategy(string title, StrategyLog log, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(log);
        var heard = log.Changes.Where(change => change.HeardOn <= date).ToList();
        var late = heard.Where(change => change.DaysLate > 0).ToList();
        return PackSection.Of(
            PackSectionKind.Strategy, title,
            [
                PackFigure.Sum("changes", "Changes of the business", "changes", new("heard in time", heard.Count - late.Count),
                    new("heard too late", late.Count)),
                PackFigure.Sum("days late", "Days by which they were heard too late", "days",
                    [.. late.Select(change => new PackTerm(change.Id, change.DaysLate))]),
                PackFigure.Sum("without project", "Changes that became no project", "changes",
                    [.. heard.Where(change => change.Project is null).Select(change => new PackTerm(change.Id, 1m))]),
            ],
            [.. heard.Select(change => new PackLine(change.Id, change.ToString()))],
            PackInput.Of("meetings", log.Meetings.Where(meeting => meeting.On <= date).Select(meeting =>
                JsonSerializer.Serialize(meeting, PackJson.Default.StrategyMeeting))),
            PackInput.Of("changes", heard.Select(change => JsonSerializer.Serialize(change, PackJson.Default.BusinessChange))));
    }

    /// <summary>The hours that improved processes save.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="standing">what they came to by the day of the pack</param>
    public static PackSection Improvements(string title, ImprovementStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var date = standing.Date;
        return PackSection.Of(
            PackSectionKind.Improvements, title,
            [
                PackFigure.Sum("realised", "Hours really saved in the months measured", "hours",
                    [.. standing.Items.Select(item => new PackTerm(item.Id, item.RealisedBy(date)))]),
                PackFigure.Sum("expected", "Hours expected in the months measured", "hours",
                    [.. standing.Items.Select(item => new PackTerm(item.Id, item.ExpectedBy(date)))]),
                PackFigure.Sum("unmeasured", "Months not measured", "months",
                    [.. standing.Items.Select(item => new PackTerm(item.Id, item.MonthsBy(date) - item.MeasuredBy(date)))]),
            ],
            [.. standing.Items.Select(item => new PackLine(item.Id, $"{item.Process}: {item.Proposal}")), .. standing.Findings.Select(finding =>
                new PackLine(finding.Code, finding.ToString()))],
            PackInput.Of("date", [FindingPath.Value(date)]),
            PackInput.Of("improvements", standing.Items.Select(item =>
                JsonSerializer.Serialize(item.KnownBy(date), PackJson.Default.ProcessImprovementDraft))));
    }

    private static string Facts(Complaint one, Instant asOf) => JsonSerializer.Serialize(
        new(one.Id, one.Title, one.From, one.By, one.RaisedAt, one.Calendar.ToJson(), one.Ladder.ToDraft(), [.. one.Events.Where(done => done.At <= asOf)]),
            PackJson.Default.ComplaintFacts);

    private static PackFigure Counts<T>(string id, string name, string unit, Func<T, int> count)
        where T : struct, Enum =>
        PackFigure.Sum(id, name, unit, [.. Enum.GetValues<T>().Select(value => new PackTerm(FindingPath.Value(value), count(value)))]);

    private static PackFigure Sum(string id, string name, Currency currency, IEnumerable<(string Text, Money Amount)> terms) =>
        PackFigure.Sum(id, name, currency.Code, [.. terms.Select(term => new PackTerm(term.Text, term.Amount.Amount))]);
}
