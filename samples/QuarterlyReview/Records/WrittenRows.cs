using Msp.Domain.Changes;
using Msp.Domain.Kpis;
using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace QuarterlyReviewSample;

/// <summary>Makes drafts of the rows that people write by hand; the library judges them.</summary>
internal static class WrittenRows
{
    public static KpiDraft Kpi(RecordRow row)
    {
        var improvement = row.Number("improveBy");
        if (improvement is < 0 or > 100) row.Refuse(RecordCodes.ValueUnreadable, "improveBy", "A part is 0 to 100; the row was left out.");
        return new()
        {
            Id = row.Text("id"), Name = row.Optional("name"), Metric = row.Optional("metric"), Scope = row.Optional("scope"), Source = row.Optional("source"),
                Owner = row.Optional("owner"), Goal = row.Optional("goal"),
            Cycle = row.OneOf<KpiCycle>("cycle"), Start = row.Date("start"), ReachBy = row.Date("reachBy"),
            Target = new()
            {
                AtLeast = row.Number("atLeast"), AtMost = row.Number("atMost"), ImproveBy = improvement is >= 0 and <= 100
                    ? Share.OfPercent(improvement.Value) : null,
                BaselinePeriod = row.Optional("baselinePeriod"), AmberWithin = row.Number("amberWithin"),
            },
        };
    }

    public static FeedbackDraft Feedback(RecordRow row) => new()
    {
        Id = row.Text("id"), Kind = row.OneOf<FeedbackKind>("kind"), From = row.OneOf<Side>("from"), By = row.Optional("by"), Text = row.Optional("text"),
            Example = row.Optional("example"), About = row.Optional("about"),
        GivenAt = row.At("given"), RepliedAt = row.At("replied"), RepliedBy = row.Optional("repliedBy"), Reply = row.Optional("reply"),
    };

    public static RecommendationDraft Recommendation(RecordRow row) => new()
    {
        Id = row.Text("id"), Title = row.Optional("title"), Risk = row.Optional("risk"), Level = row.OneOf<RiskLevel>("level"),
            OneOff = Amount(row, "oneOff"), Monthly = Amount(row, "monthly"),
        MadeOn = row.Date("madeOn"), MadeBy = row.Optional("madeBy"), DecideBy = row.Date("decideBy"),
        Decisions = row.OneOf<RecommendationVerdict>("verdict") is not { } verdict ? null :
            [new() { Verdict = verdict, On = row.Date("decidedOn"), By = row.Optional("decidedBy"), Reason = row.Optional("reason"),
                Until = row.Date("until") }],
    };

    public static HeldReviewDraft Review(RecordRow row) =>
        new() { Id = row.Text("id"), On = row.Date("on"), Attendees = row.List("attendees"), Decisions = row.List("decisions"), Next = row.Date("next") };

    public static ReviewActionDraft Action(RecordRow row) => new()
    {
        Id = row.Text("id"), Review = row.Optional("review"), Title = row.Optional("title"), Owner = row.Optional("owner"), Due = row.Date("due"),
            DoneOn = row.Date("doneOn"), Evidence = row.Optional("evidence"),
    };

    public static InitiativeDraft Initiative(RecordRow row)
    {
        var (perAsset, costs) = (row.Flag("perAsset"), new List<InitiativeCostDraft>());
        _ = row.Date("plannedOn");
        if (Amount(row, "oneOff") is { } once) costs.Add(new() { Text = "once", Amount = once, PerAsset = perAsset });
        if (Amount(row, "monthly") is { } monthly) costs.Add(new() { Text = "every month", Amount = monthly, PerAsset = perAsset, Monthly = true,
            Months = row.Whole("months", 1, 120) });
        return new()
        {
            Id = row.Text("id"), Title = row.Optional("title"), Summary = row.Optional("summary"), Priority = row.Whole("priority", 1, 5),
                Quarter = row.Optional("quarter"), Contact = row.Optional("contact"),
            Costs = costs, Assets = row.List("assets"), Sources = row.List("sources"),
        };
    }

    public static BusinessChangeDraft Change(RecordRow row) => new()
    {
        Id = row.Text("id"), Kind = row.OneOf<BusinessChangeKind>("kind"), Title = row.Optional("title"), HeardOn = row.Date("heardOn"),
            KnownOn = row.Date("knownOn"), NeededOn = row.Date("neededOn"),
        LeadDays = row.Whole("leadDays", 1, 1_000), Project = row.Optional("project"),
    };

    private static Money? Amount(RecordRow row, string column)
    {
        if (row.Optional(column) is not { } text) return null;
        if (Money.TryParse(text, out var money)) return money;
        row.Refuse(RecordCodes.ValueUnreadable, column, "This is an amount such as 1250.00 GBP; the row was left out.");
        return null;
    }
}
