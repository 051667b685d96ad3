using System.Collections;
using System.Reflection;
using Msp.Domain.Changes;
using Msp.Domain.Kpis;
using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

/// <summary>Everything a review pack is made of, as drafts, with every leaf stated and known by <see cref="Known"/>.</summary>
internal sealed record PackWorld
{
    public static readonly Instant Known = Instant.FromUtc(2026, 7, 1, 8, 0);
    public static readonly LocalDate Today = new(2026, 7, 1);

    public IReadOnlyList<FeedbackDraft> Feedback { get; init; } =
    [
        new() { Id = "F1", Kind = FeedbackKind.Complaint, From = Side.Client, By = "Ann", Text = "no call", Example = "ticket 17", About = "desk",
            GivenAt = Made.Noon, RepliedAt = Made.Hours(5), RepliedBy = "Bob", Reply = "sorry" },
        new() { Id = "F2", Kind = FeedbackKind.Suggestion, From = Side.Provider, By = "Bob", Text = "one contact", Example = "mail", About = "intake",
            GivenAt = Made.Hours(9), RepliedAt = Made.Hours(99), RepliedBy = "Ann", Reply = "yes" },
    ];

    public IReadOnlyList<RecommendationDraft> Recommendations { get; init; } =
    [
        new()
        {
            Id = "R1", Title = "firewall", Risk = "no updates", Level = RiskLevel.Medium, OneOff = Made.Eur(4_000m), Monthly = Made.Eur(50m),
                MadeOn = new(2026, 3, 2), MadeBy = "Bob", DecideBy = new(2026, 5, 1),
            Decisions = [new() { Verdict = RecommendationVerdict.Deferred, On = new(2026, 4, 2), By = "Gus", Reason = "budget", Until = new(2026, 9, 1) }],
        },
    ];

    public IReadOnlyList<InitiativeDraft> Initiatives { get; init; } =
    [
        new()
        {
            Id = "I1", Title = "laptops", Summary = "old", Priority = 2, Contact = "Bob", Quarter = "2026-Q3", Assets = ["L1", "L2"], Sources = ["R1"],
            Costs = [new() { Text = "lease", Amount = Made.Eur(20m), PerAsset = true, Monthly = true, Months = 4 },
                new() { Text = "set-up", Amount = Made.Eur(500m), PerAsset = false, Monthly = false }],
        },
    ];

    public ReviewBookDraft Book { get; init; } = new()
    {
        Held =
        [
            new() { Id = "Q1", On = new(2026, 1, 5), Attendees = ["Ann"], Decisions = ["go on"], Next = new(2026, 4, 6), Pack = new('a', 64) },
            new() { Id = "Q2", On = new(2026, 4, 6), Attendees = ["Ann"], Decisions = ["go on"], Next = new(2026, 7, 6), Pack = new('b', 64) },
        ],
        Raised = [new() { Id = "N1", Review = "Q1", Text = "old", SettledOn = new(2026, 5, 5), Outcome = "leased" }],
        Agreed =
        [
            new() { Id = "A1", Review = "Q1", Finding = "N1", Title = "count", Owner = "Bob", Due = new(2026, 2, 1),
                Moves = [new() { On = new(2026, 2, 1), To = new(2026, 3, 1), Reason = "ill" }], DoneOn = new(2026, 5, 1), Evidence = "list" },
            new() { Id = "A2", Review = "Q2", Title = "sort", Owner = "Bob", Due = new(2026, 5, 1), DroppedOn = new(2026, 6, 1), DropReason = "gone" },
            new() { Id = "A3", Review = "Q1", Title = "open", Owner = "Bob", Due = new(2026, 5, 1) },
        ],
    };

    public IReadOnlyList<StrategyMeetingDraft> Meetings { get; init; } = [new() { Id = "S1", On = new(2026, 3, 2), Attendees = ["CFO"] }];

    public IReadOnlyList<BusinessChangeDraft> Heard { get; init; } =
        [new() { Id = "B1", Kind = BusinessChangeKind.Growth, Title = "new people", Meeting = "S1", HeardOn = new(2026, 3, 3), KnownOn = new(2026, 2, 1),
            NeededOn = new(2026, 9, 1), LeadDays = 9, Project = "P1" }];

    public IReadOnlyList<ProcessImprovementDraft> Improvements { get; init; } =
    [
        new()
        {
            Id = "P1", Process = "expenses", AnalysedOn = new(2026, 1, 10), AgainBy = new(2026, 5, 10), Proposal = "scan", ExpectedHours = 10m,
                WorksFrom = new(2026, 2, 2),
            Saved = [new() { Month = new(2026, 4), Hours = 8m, Source = "sheets" }],
        },
    ];

    public IReadOnlyList<ComplaintEvent> Events { get; init; } = [new(ComplaintVerb.Acknowledge, Made.Hours(2), Side.Provider, "Bob", "seen", 1)];

    public ComplaintLadderDraft Ladder { get; init; } = new() { Levels = [Made.LadderDraft.Levels![0],
        Made.LadderDraft.Levels[1]! with { AcknowledgeWithin = Duration.FromHours(2) }], ClimbsByItself = false };

    public IReadOnlyList<SurveyResponse> Surveys { get; init; } =
    [
        SurveyResponse.Of("V1", SurveyInstrument.Nps, SurveyPurpose.Relationship, Made.Noon).Answer(9, Made.Hours(3)) with { Audience = "executives",
            Ticket = "T1", Client = "C", Comment = "good", Version = "2" },
        SurveyResponse.Of("V2", SurveyInstrument.Csat, SurveyPurpose.Transactional, Made.Noon) with { Audience = "users" },
    ];

    public Duration ComplaintTime { get; init; } = Duration.FromHours(8);

    public string Agreement { get; init; } = "MSA-7";

    public string Title { get; init; } = "Second quarter";

    public Instant AsOf { get; init; } = Known;

    public ReviewPack Pack()
    {
        var feedback = FeedbackLog.Of(ReplyPromise.In(Made.Office, ComplaintTime, Duration.FromHours(40)), Feedback);
        var complaint = Complaint.Open("C1", "outages", Side.Client, "Ann", Made.Noon, ComplaintLadder.From(Ladder), Made.Office).Fold(Events, out _);
        return ReviewPack.BusinessReview(
            Agreement, Title, ReportingPeriod.QuarterOf(Instant.FromUtc(2026, 5, 1, 0, 0), DateTimeZone.Utc), AsOf, ["CEO", "CIO"],
            PackSections.Feedback("Feedback", feedback, AsOf),
            PackSections.Complaints("Complaints", [complaint], AsOf),
            PackSections.Surveys("Surveys", Surveys, AsOf),
            PackSections.Recommendations("Recommendations", RecommendationLog.Of(Currency.Eur, Recommendations).On(Today)),
            PackSections.Roadmap("Roadmap", Roadmap.From(new() { Currency = "EUR", Initiatives = Initiatives }), RoadmapQuarter.Of(2026, 3), 2),
            PackSections.Actions("Actions", ReviewBook.Of(Book), Today),
            PackSections.Strategy("Strategy", StrategyLog.Of(LeadTimes.In(Made.Office, 5), Meetings, Heard), Today),
            PackSections.Improvements("Improvements", ImprovementLog.Of(Improvements).On(Today)));
    }

    /// <summary>The world with one leaf changed, for every leaf; and with one item less or nothing stated, for every list and part.</summary>
    public IEnumerable<(string Path, PackWorld World)> Changes() => Changed(this).Select(change => (change.Path, (PackWorld)change.Value!));

    private static IEnumerable<(string Path, object? Value)> Changed(object? value)
    {
        if (value is null) return [];
        if (value is string text) return [("", text.Length == 64 ? $"f{text[1..]}" : text == "2026-Q3" ? "2026-Q4" : $"{text}x")];
        if (value is IList list) return Items(list);
        return value switch
        {
            int number => [("", number + 1)],
            decimal number => [("", number + 1m)],
            bool flag => [("", !flag)],
            LocalDate date => [("", date.PlusDays(1))],
            YearMonth month => [("", month.PlusMonths(1))],
            Instant at => [("", at + Duration.FromSeconds(1))],
            Duration time => [("", time + Duration.FromSeconds(1))],
            Money money => [("", money + Made.Eur(1m))],
            Enum choice => [("", Enum.ToObject(choice.GetType(),
                (Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture) + 1) % Enum.GetValues(choice.GetType()).Length))],
            _ => Parts(value),
        };
    }

    private static IEnumerable<(string Path, object? Value)> Items(IList list)
    {
        var type = list.GetType().GetInterfaces().First(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            .GetGenericArguments()[0];
        Array Copy(IEnumerable<object?> items)
        {
            var all = items.ToArray();
            var copy = Array.CreateInstance(type, all.Length);
            all.CopyTo(copy, 0);
            return copy;
        }

        for (var index = 0; index < list.Count; index++)
        {
            var place = index;
            if (list.Count > 1) yield return ($"[-{index}]", Copy(list.Cast<object?>().Where((_, at) => at != place)));
            foreach (var (path, item) in Changed(list[index])) yield return ($"[{index}]{path}",
                Copy(list.Cast<object?>().Select((one, at) => at == place ? item : one)));
        }
    }

    private static IEnumerable<(string Path, object? Value)> Parts(object value)
    {
        var type = value.GetType();
        var clone = type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public)!;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            var field = type.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);
            if (field is null) continue;
            foreach (var (path, part) in Changed(property.GetValue(value)))
            {
                var copy = clone.Invoke(value, null)!;
                field.SetValue(copy, part);
                yield return ($".{property.Name}{path}", copy);
            }
        }
    }
}
