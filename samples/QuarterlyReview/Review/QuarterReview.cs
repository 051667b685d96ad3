using Msp.Domain.Kpis;
using Msp.Domain.Monetary;
using Msp.Domain.Operations;
using Msp.Domain.Reviews;

namespace QuarterlyReviewSample;

/// <summary>Everything that a review of a quarter shows, computed of the records as they were known five days after its end.</summary>
internal sealed class QuarterReview
{
    private readonly Facts facts;

    private QuarterReview(Year all, Year year, ReportingPeriod quarter, IReadOnlyList<Kpi> kpis, IReadOnlyList<Finding> findings)
    {
        (Year, Quarter, AsOf) = (year, quarter, AsOfIn(quarter));
        facts = new(year, AsOf);
        var twelve = MonthsTo(quarter, 12);
        Records = facts.Of(twelve);
        kpis = [.. kpis.Select(Based)];
        Card = Scorecard.Measure(kpis, Records, quarter.End, quarter.Zone, AsOf, 4);
        Months = kpis.ToDictionary(kpi => kpi.Id, kpi => KpiSeries.Measure(Monthly(kpi), Records, twelve[^1], 12, AsOf), StringComparer.Ordinal);
        var told = new Restatements(all);
        Restated = Card.Lines.ToDictionary(line => line.Kpi.Id, line => told.Of(line.Series), StringComparer.Ordinal);
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
            Checks = Processes.Checks(Work, year.Occurrences),
            Restores = Restores,
            Controls = Coverage,
            Assets = AssetReview.Of(year.Assets, dates.End, new AssetThresholds()),
        };
        var promise = ReplyPromise.In(Engagement.Desk, Duration.FromHours(20), Duration.FromHours(50));
        var said = FeedbackLog.Of(promise, year.Feedback);
        FeedbackLog = FeedbackLog.Of(promise, said.Items.Where(item => quarter.Contains(item.GivenAt)).Select(item => item.ToDraft()));
        var open = said.At(quarter.Start).Readings.Where(reading => reading.State is ReplyState.Waiting or ReplyState.Overdue);
        CarriedLog = FeedbackLog.Of(promise, open.Where(reading => reading.Item.GivenAt < quarter.Start).Select(reading => reading.Item.ToDraft()));
        var recommendations = RecommendationLog.Of(Currency.Gbp, year.Recommendations);
        Book = ReviewBook.Of(new() { Held = year.Reviews, Agreed = year.Actions });
        Feedback = FeedbackLog.At(AsOf);
        Carried = CarriedLog.At(AsOf);
        Recommendations = recommendations.On(Today);
        Agenda = Book.On(Today);
        Plans = new(year.Roadmap, Recommendations);
        Budget = Plans.Decided.Budget(RoadmapQuarter.Parse(quarter.Next.Name), 4);
        Undecided = Plans.Undecided.Budget(Budget[0].Quarter, Budget.Count);
        Changes = StrategyLog.Of(LeadTimes.In(Engagement.Desk, 30), [], year.Changes);
        Findings =
        [
            .. findings,
            .. In("feedback.csv", said.Findings),
            .. In("recommendations.csv", recommendations.Findings),
            .. In("reviews.csv, actions.csv", Book.Findings),
            .. In("roadmap.csv", Plans.Findings),
            .. In("changes.csv", Changes.Findings),
            .. In("uptime.csv", Uptime.SelectMany(service => service.Measured.Findings)),
            .. plan.Findings,
        ];
        Pack = new QuarterPack(this).Make();
    }

    /// <summary>The records as they were known then.</summary>
    public Year Year { get; }

    public ReportingPeriod Quarter { get; }

    /// <summary>What happened later is not known.</summary>
    public Instant AsOf { get; }

    /// <summary>The last day that is known.</summary>
    public LocalDate Today => AsOf.InZone(Quarter.Zone).Date.PlusDays(-1);

    /// <summary>The facts that figures are computed of.</summary>
    public IReadOnlyList<KpiRecord> Records { get; }

    public Scorecard Card { get; }

    /// <summary>Whether our own figures are green while the client is not content.</summary>
    public WatermelonCheck Watermelon { get; }

    /// <summary>The twelve months up to the quarter's end of each KPI, by id.</summary>
    public IReadOnlyDictionary<string, KpiSeries> Months { get; }

    /// <summary>Of each KPI, by id, the past quarters of which their own review said something else, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, KpiRestatement>> Restated { get; }

    public IReadOnlyList<ServiceLevel> Levels { get; }

    public IReadOnlyList<ServiceUptime> Uptime { get; }

    /// <summary>Where the recurring work of the quarter stands.</summary>
    public OccurrenceReport Work { get; }

    public ControlCoverage Coverage { get; }

    public RestoreCoverage Restores { get; }

    /// <summary>What shows that the recurring work was done, checked, and did what it is for.</summary>
    public ProofOfDiscipline Proof { get; }

    /// <summary>What was said in the quarter.</summary>
    public FeedbackLog FeedbackLog { get; }

    public FeedbackStanding Feedback { get; }

    /// <summary>What was said before and not answered when the quarter began, though a reply was due.</summary>
    public FeedbackLog CarriedLog { get; }

    public FeedbackStanding Carried { get; }

    public RecommendationStanding Recommendations { get; }

    /// <summary>The reviews that were held.</summary>
    public ReviewBook Book { get; }

    /// <summary>What earlier reviews left to this one.</summary>
    public ReviewAgenda Agenda { get; }

    public PlannedWork Plans { get; }

    /// <summary>The budget of the four quarters after this one, of what is decided.</summary>
    public IReadOnlyList<QuarterBudget> Budget { get; }

    /// <summary>What would come on top of it, quarter by quarter, of what is not decided.</summary>
    public IReadOnlyList<QuarterBudget> Undecided { get; }

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
        var then = year.At(AsOfIn(quarter));
        foreach (var draft in then.Kpis)
        {
            if (Kpi.TryFrom(draft, out var kpi, out var found)) kpis.Add(kpi);
            findings.AddRange(In($"kpis.csv {draft.Id},", found));
        }

        progressed?.Invoke("figures");
        return new(year, then, quarter, kpis, findings);
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

    /// <summary>When a review of a quarter is read.</summary>
    public static Instant AsOfIn(ReportingPeriod quarter) => quarter.End + Duration.FromDays(5);

    /// <summary>The months up to the end of a quarter.</summary>
    public static IReadOnlyList<ReportingPeriod> MonthsTo(ReportingPeriod quarter, int count)
    {
        var start = quarter.Start.InZone(quarter.Zone);
        var periods = new List<ReportingPeriod> { ReportingPeriod.Month(start.Year, start.Month, quarter.Zone).Series(3)[^1] };
        while (periods.Count < count) periods.Insert(0, periods[0].Previous);
        return periods;
    }

    // An improvement on a period that is over states what it improves on: so every figure, that of a month too, is held against the same number.
    private Kpi Based(Kpi kpi)
    {
        if (kpi.Target is not KpiTarget.Improvement { Baseline: null } better || !ReportingPeriod.TryParse(better.BaselinePeriod, Quarter.Zone, out var period)
            || period.End > AsOf || kpi.Measure(Records, period, AsOf) is not { Standing: KpiStanding.Known } measured) return kpi;
        var draft = kpi.ToDraft();
        return Kpi.TryFrom(draft with { Target = draft.Target! with { Baseline = measured.Value } }, out var based, out _) ? based : kpi;
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
