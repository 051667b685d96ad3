using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class RecommendationLogTests
{
    private static readonly LocalDate March = new(2026, 3, 2);

    private static RecommendationDraft Draft { get; } = new()
    {
        Id = "R1", Title = "replace the firewall", Risk = "no updates from July on", Level = RiskLevel.High,
        OneOff = Made.Eur(4_000m), Monthly = Made.Eur(50m), MadeOn = March, MadeBy = "Bob", DecideBy = new(2026, 3, 31),
    };

    private static RecommendationDecisionDraft Accept { get; } = new() { Verdict = RecommendationVerdict.Accepted, On = new(2026, 4, 10), By = "Gus" };

    private static RecommendationDecisionDraft Defer { get; } = new() { Verdict = RecommendationVerdict.Deferred, On = new(2026, 3, 10), By = "Gus",
        Until = new(2026, 4, 5), Reason = "budget" };

    [Fact]
    public void It_stands_as_decided_by_the_date()
    {
        var log = RecommendationLog.Of(Currency.Eur, [Draft with { Decisions = [Defer, Accept] }]);
        RecommendationState? State(int month, int day) => log.On(new(2026, month, day)).Items.Select(item =>
            (RecommendationState?)item.On(new(2026, month, day))).SingleOrDefault();

        Assert.Null(State(3, 1));
        Assert.Equal(RecommendationState.Waiting, State(3, 2));
        Assert.Equal(RecommendationState.Waiting, State(3, 9));
        Assert.Equal(RecommendationState.Deferred, State(3, 10));
        Assert.Equal(RecommendationState.Deferred, State(4, 5));
        Assert.Equal(RecommendationState.Overdue, State(4, 6));
        Assert.Equal(RecommendationState.Accepted, State(4, 10));
    }

    [Fact]
    public void Without_a_decision_it_is_overdue_after_its_date()
    {
        var one = RecommendationLog.Of(Currency.Eur, [Draft]).Items[0];

        Assert.Equal([RecommendationState.Waiting, RecommendationState.Overdue], new[] { one.On(new(2026, 3, 31)), one.On(new(2026, 4, 1)) });
        Assert.Equal(RecommendationState.Waiting, RecommendationLog.Of(Currency.Eur, [Draft with { DecideBy = null }]).Items[0].On(new(2030, 1, 1)));
    }

    [Fact]
    public void Costs_by_state_add_up_and_are_told()
    {
        var log = RecommendationLog.Of(Currency.Eur,
        [
            Draft with { Id = "R3", Decisions = [new() { Verdict = RecommendationVerdict.Declined, On = March, By = "Gus", Reason = "closing the site" }] },
            Draft with { Id = "R2", OneOff = null, Decisions = [Accept with { On = March }] },
            Draft,
            Draft with { Id = "R0", MadeOn = March.PlusDays(-1), Monthly = null, OneOff = Made.Eur(1m) },
        ]);

        var standing = log.On(March);

        Assert.Equal(["R0", "R1", "R2", "R3"], standing.Items.Select(item => item.Id));
        Assert.Equal((Made.Eur(4_001m), Made.Eur(50m)), (standing.OneOff(RecommendationState.Waiting), standing.Monthly(RecommendationState.Waiting)));
        Assert.Equal(Made.Eur(0m), standing.OneOff(RecommendationState.Accepted));
        var states = Enum.GetValues<RecommendationState>();
        Assert.Equal(standing.Items.Sum(item => item.OneOff.Amount), states.Sum(state => standing.OneOff(state).Amount));
        Assert.Equal(standing.Items.Sum(item => item.Monthly.Amount), states.Sum(state => standing.Monthly(state).Amount));
        Assert.Equal(
            """
            waiting: 2, 4001.00 EUR once and 50.00 EUR a month
              R0: replace the firewall (high risk: no updates from July on), 1.00 EUR once and 0.00 EUR a month
              R1: replace the firewall (high risk: no updates from July on), 4000.00 EUR once and 50.00 EUR a month
            accepted: 1, 0.00 EUR once and 50.00 EUR a month
              R2: replace the firewall (high risk: no updates from July on), 0.00 EUR once and 50.00 EUR a month; accepted by Gus on 2026-03-02
            declined: 1, 4000.00 EUR once and 50.00 EUR a month
              R3: replace the firewall (high risk: no updates from July on), 4000.00 EUR once and 50.00 EUR a month; declined by Gus on 2026-03-02: closing the site

            """.ReplaceLineEndings("\n"),
            standing.ToString());
    }

    [Fact]
    public void Every_fault_is_found_and_the_rest_counts()
    {
        RecommendationDraft With(params RecommendationDecisionDraft?[] decisions) => Draft with { Id = "R2", Decisions = decisions };
        (RecommendationDraft? Draft, string Finding)[] cases =
        [
            (null, "recommendation.id-unfit [1]"),
            (Draft, "recommendation.id-unfit [1].id"),
            (Draft with { Id = "" }, "recommendation.id-unfit [1].id"),
            (Draft with { Id = "R2", Title = null }, "recommendation.text-blank [1].title"),
            (Draft with { Id = "R2", Risk = " " }, "recommendation.text-blank [1].risk"),
            (Draft with { Id = "R2", MadeBy = null }, "recommendation.text-blank [1].madeBy"),
            (Draft with { Id = "R2", Level = null }, "recommendation.risk-unknown [1].level"),
            (Draft with { Id = "R2", Level = (RiskLevel)9 }, "recommendation.risk-unknown [1].level"),
            (Draft with { Id = "R2", OneOff = Made.Eur(-0.01m) }, "recommendation.cost-unfit [1].oneOff"),
            (Draft with { Id = "R2", Monthly = Money.Of(1m, Currency.Usd) }, "recommendation.cost-unfit [1].monthly"),
            (Draft with { Id = "R2", MadeOn = null }, "recommendation.date-unfit [1].madeOn"),
            (Draft with { Id = "R2", DecideBy = March.PlusDays(-1) }, "recommendation.date-unfit [1].decideBy"),
            (Draft with { Id = "R2", DecideBy = new(2200, 1, 1) }, "recommendation.date-unfit [1].decideBy"),
            (With((RecommendationDecisionDraft?)null), "recommendation.decision-unfit [1].decisions[0]"),
            (With(Accept with { Verdict = null }), "recommendation.decision-unfit [1].decisions[0]"),
            (With(Accept with { Verdict = (RecommendationVerdict)3 }), "recommendation.decision-unfit [1].decisions[0]"),
            (With(Accept with { By = " " }), "recommendation.decision-unfit [1].decisions[0].by"),
            (With(Accept with { On = null }), "recommendation.date-unfit [1].decisions[0].on"),
            (With(Accept with { On = March.PlusDays(-1) }), "recommendation.date-unfit [1].decisions[0].on"),
            (With(Accept, Defer with { Until = new(2026, 5, 1) }), "recommendation.date-unfit [1].decisions[1].on"),
            (With(Accept with { Until = new(2026, 5, 1) }), "recommendation.date-unfit [1].decisions[0].until"),
            (With(Defer with { Until = null }), "recommendation.date-unfit [1].decisions[0].until"),
            (With(Defer with { Until = Defer.On!.Value.PlusDays(-1) }), "recommendation.date-unfit [1].decisions[0].until"),
            (With(Defer with { Until = new(2200, 1, 1) }), "recommendation.date-unfit [1].decisions[0].until"),
        ];
        foreach (var (draft, expected) in cases)
        {
            var log = RecommendationLog.Of(Currency.Eur, [Draft, draft]);

            Assert.Equal([expected], log.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
            Assert.Equal(["R1"], log.Items.Select(item => item.ToDraft().Id));
        }

        Assert.Empty(RecommendationLog.Of(Currency.Eur, [With(Defer with { On = March, Until = March }),
            Draft with { DecideBy = March, OneOff = Made.Eur(0m) }]).Findings);
    }

    [Theory]
    [InlineData(RiskLevel.Low, null, false)]
    [InlineData(RiskLevel.Medium, null, false)]
    [InlineData(RiskLevel.High, " ", true)]
    [InlineData(RiskLevel.High, "we close the site", false)]
    [InlineData(RiskLevel.Critical, null, true)]
    public void Whoever_declines_against_a_high_risk_says_why(RiskLevel level, string? reason, bool warned)
    {
        var log = RecommendationLog.Of(Currency.Eur, [Draft with { Level = level,
            Decisions = [new() { Verdict = RecommendationVerdict.Declined, On = March, By = "Gus", Reason = reason }] }]);

        Assert.Equal(warned ? ["recommendation.risk-unexplained [0].decisions[0].reason"] : [], log.Findings.Select(finding =>
            $"{finding.Code} {finding.Place}"));
        Assert.Equal(RecommendationState.Declined, Assert.Single(log.Items).On(March));
    }
}
