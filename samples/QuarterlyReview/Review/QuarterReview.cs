using Msp.Domain.Kpis;
using Msp.Domain.Monetary;
using Msp.Domain.Operations;
using Msp.Domain.Reviews;

namespace QuarterlyReviewSample;

/// <summary>Everything that a review of a quarter shows, computed of the records as they were known five days after its end.</summary>
internal sealed class QuarterReview
{
    private readonly Facts facts;

    private QuarterReview(Year year, ReportingPeriod quarter, Facts facts, IReadOnlyList<Kpi> kpis, IReadOnlyList<Finding> findings)
    {
        (Year, Quarter, this.facts) = (year, quarter, facts);
        var months = ReportingPeriod.Month(quarter.Start.InZone(quarter.Zone).Year, quarter.Start.InZone(quarter.Zone).Month, quarter.Zone).Series(3)[^1];
        var twelve = Back(months, 12);
        Records = facts.Of(twelve);
        Card = Scorecard.Measure(kpis, Records, quarter.End, quarter.Zone, AsOf, 4);
        Months = kpis.ToDictionary(kpi => kpi.Id, kpi => KpiSeries.Measure(Monthly(kpi), Records, months, 12, AsOf), StringComparer.Ordinal);
        Watermelon = WatermelonCheck.Of(Card);
        Levels = [.. LevelsOf()];
        Uptime = [.. facts.ServiceNames().Select(service => new ServiceUptime(service, Engagement.Uptime.Measure(quarter, facts.Uptime(service), AsOf)))];
        var plan = Processes.Plan(quarter, year.Assets);
        var (next, dates) = (Processes.Plan(quarter.Next, year.Assets), Dates(quarter));
        Work = plan.Evaluate(year.Occurrences.Where(one => plan.Contains(one.Of) || (dates.Contains(one.Of.Date) && !next.Contains(one.Of))), AsOf);
        Coverage = ControlCoverage.Of(year.Assets, Processes.Controls, year.Evidence.Where(one => one.On <= dates.End), dates.End);
        Restores = RestoreCoverage.Of(year.Workloads, year.Restores, quarter, AsOf);
        Proof = ProofOfDiscipline.Of(Work) with
        {
            Checks = Processes.Checks(Work),
            Restores = Restores,
            Controls = Coverage,
            Assets = AssetReview.Of(year.Assets, dates.End, new AssetThresholds()),
        };
        FeedbackLog = FeedbackLog.Of(ReplyPromise.In(Engagement.Desk, Duration.FromHours(20), Duration.FromHours(50)), year.Feedback);
        var recommendations = RecommendationLog.Of(Currency.Gbp, year.Recommendations);
        Book = ReviewBook.Of(new() { Held = year.Reviews, Agreed = year.Actions });
        var (roadmap, faults) = Planned(year.Roadmap);
        Feedback = FeedbackLog.At(AsOf);
        Recommendations = recommendations.On(Today);
        Agenda = Book.On(Today);
        Roadmap = roadmap;
        Budget = Roadmap.Budget(RoadmapQuarter.Parse(quarter.Next.Name), 4);
        Changes = StrategyLog.Of(LeadTimes.In(Engagement.Desk, 30), [], year.Changes);
        Findings =
        [
            .. findings,
            .. In("feedback.csv", FeedbackLog.Findings),
            .. In("recommendations.csv", recommendations.Findings),
            .. In("reviews.csv, actions.csv", Book.Findings),
            .. In("roadmap.csv", faults),
            .. In("changes.csv", Changes.Findings),
            .. In("uptime.csv", Uptime.SelectMany(service => service.Measured.Findings)),
            .. plan.Findings,
        ];
        Pack = new QuarterPack(this).Make();
    }

    public Year Year { get; }

    public ReportingPeriod Quarter { get; }

    /// <summary>What happened later is not known.</summary>
    public Instant AsOf => AsOfIn(Quarter);

    /// <summary>The last day that is known.</summary>
    public LocalDate Today => AsOf.InZone(Quarter.Zone).Date.PlusDays(-1);

    /// <summary>The facts that figures are computed of.</summary>
    public IReadOnlyList<KpiRecord> Records { get; }

    public Scorecard Card { get; }

    /// <summary>Whether our own figures are green while the client is not content.</summary>
    public WatermelonCheck Watermelon { get; }

    /// <summary>The twelve months up to the quarter's end of each KPI, by id.</summary>
    public IReadOnlyDictionary<string, KpiSeries> Months { get; }

    public IReadOnlyList<ServiceLevel> Levels { get; }

    public IReadOnlyList<ServiceUptime> Uptime { get; }

    /// <summary>Where the recurring work of the quarter stands.</summary>
    public OccurrenceReport Work { get; }

    public ControlCoverage Coverage { get; }

    public RestoreCoverage Restores { get; }

    /// <summary>What shows that the recurring work was done, checked, and did what it is for.</summary>
    public ProofOfDiscipline Proof { get; }

    public FeedbackLog FeedbackLog { get; }

    public FeedbackStanding Feedback { get; }

    public RecommendationStanding Recommendations { get; }

    /// <summary>The reviews that were held.</summary>
    public ReviewBook Book { get; }

    /// <summary>What earlier reviews left to this one.</summary>
    public ReviewAgenda Agenda { get; }

    public Roadmap Roadmap { get; }

    /// <summary>The budget of the four quarters after this one.</summary>
    public IReadOnlyList<QuarterBudget> Budget { get; }

    /// <summary>What changes in the client's business, and whether we heard of it in time.</summary>
    public StrategyLog Changes { get; }

    /// <summary>All of it, frozen, with its hash.</summary>
    public ReviewPack Pack { get; }

    /// <summary>What was wrong with what people wrote down.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reviews a quarter.</summary>
    /// <param name="year">the records</param>
    /// <param name="quarter">the quarter</param>
    /// <param name="progressed">told what is done next; null for nobody</param>
    public static QuarterReview Of(Year year, ReportingPeriod quarter, Action<string>? progressed = null)
    {
        var findings = new List<Finding>();
        var kpis = new List<Kpi>();
        foreach (var draft in year.Kpis)
        {
            if (Kpi.TryFrom(draft, out var kpi, out var found)) kpis.Add(kpi);
            findings.AddRange(In($"kpis.csv {draft.Id},", found));
        }

        progressed?.Invoke("clocks");
        var known = new Facts(year, AsOfIn(quarter));
        progressed?.Invoke("figures");
        return new(year, quarter, known, kpis, findings);
    }

    /// <summary>The ledger of a clock: the spans that add up to the time spent.</summary>
    public Ledger? LedgerOf(AttainmentItem item)
    {
        var ticket = Year.Tickets.First(ticket => ticket.Id == item.TicketId).ToTicket();
        return Engagement.Policy.TargetFor(item.Metric, ticket.Attributes)?.Explain(ticket.Events, item.StoppedAt ?? AsOf);
    }

    private static DateInterval Dates(ReportingPeriod quarter) =>
        new(quarter.Start.InZone(quarter.Zone).Date, (quarter.End - Duration.Epsilon).InZone(quarter.Zone).Date);

    // A quarter has too few points for a trend; what cannot be told by the month is told by its own period.
    private static Kpi Monthly(Kpi kpi) => Kpi.TryFrom(kpi.ToDraft() with { Cycle = KpiCycle.Month }, out var monthly, out _) ? monthly : kpi;

    private static IEnumerable<Finding> In(string file, IEnumerable<Finding> findings) =>
        findings.Select(finding => finding with { Place = $"{file} {finding.Place}" });

    // A roadmap is valid as a whole; what has errors is taken out of it, one initiative after another.
    private static (Roadmap Roadmap, IReadOnlyList<Finding> Findings) Planned(IReadOnlyList<InitiativeDraft> drafts)
    {
        List<InitiativeDraft> sound = [];
        List<Finding> faults = [];
        foreach (var draft in drafts)
        {
            if (Roadmap.TryFrom(new() { Currency = Currency.Gbp.Code, Initiatives = [.. sound, draft] }, out _, out var found)) sound.Add(draft);
            else faults.AddRange(found.Select(finding => finding with { Place = $"{draft.Id}, {finding.Place}" }));
        }

        return (Roadmap.From(new() { Currency = Currency.Gbp.Code, Initiatives = sound }), faults);
    }

    private static Instant AsOfIn(ReportingPeriod quarter) => quarter.End + Duration.FromDays(5);

    private static List<ReportingPeriod> Back(ReportingPeriod last, int count)
    {
        var periods = new List<ReportingPeriod> { last };
        while (periods.Count < count) periods.Insert(0, periods[0].Previous);
        return periods;
    }

    private IEnumerable<ServiceLevel> LevelsOf()
    {
        foreach (var metric in Engagement.Policy.Metrics)
        {
            var results = facts.Replay.Results.Where(result => result.Metric == metric).ToList();
            foreach (var priority in results.Select(result => result.Priority ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                yield return new(metric, priority, results.Where(result => result.Priority == priority).ToAttainment(Quarter));
            yield return new(metric, ServiceLevel.All, results.ToAttainment(Quarter));
        }
    }
}
