using Msp.Domain.Kpis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Kpis;

public sealed class KpiTests
{
    public static TheoryData<string, KpiDraft, string> Faults() => new()
    {
        { "no id", Made.Draft with { Id = " " }, "kpi.smart-specific id" },
        { "no name", Made.Draft with { Name = null }, "kpi.smart-specific name" },
        { "long name", Made.Draft with { Name = new('x', 201) }, "kpi.smart-specific name" },
        { "no metric", Made.Own with { Metric = null }, "kpi.smart-specific metric" },
        { "no owner", Made.Draft with { Owner = "" }, "kpi.smart-specific owner" },
        { "no scope", Made.Draft with { Scope = null }, "kpi.smart-specific scope" },
        { "scope", Made.Draft with { Scope = "client = " }, "kpi.formula-unreadable scope" },
        { "no source", Made.Draft with { Source = null }, "kpi.smart-measurable source" },
        { "no goal", Made.Draft with { Goal = null }, "kpi.smart-relevant goal" },
        { "perspective", Made.Draft with { Perspective = (KpiPerspective)9 }, "kpi.smart-relevant perspective" },
        { "no cycle", Made.Draft with { Cycle = null }, "kpi.smart-time-bound cycle" },
        { "cycle", Made.Draft with { Cycle = (KpiCycle)4 }, "kpi.smart-time-bound cycle" },
        { "no start", Made.Draft with { Start = null }, "kpi.smart-time-bound start" },
        { "no deadline", Made.Draft with { ReachBy = null }, "kpi.smart-time-bound reachBy" },
        { "deadline on the start", Made.Draft with { ReachBy = new(2026, 1, 1) }, "kpi.smart-time-bound reachBy" },
        { "unit of another metric", Made.Draft with { Unit = KpiUnit.Hours }, "kpi.smart-specific unit" },
        { "direction of another metric", Made.Draft with { Direction = KpiDirection.LowerIsBetter }, "kpi.smart-measurable direction" },
        { "standard metric, own formula", Made.Draft with { Formula = Made.Formula }, "kpi.smart-measurable formula" },
        { "no currency", Made.Draft with { Metric = "effective-rate" }, "kpi.smart-specific currency" },
        { "currency", Made.Draft with { Currency = "XXY" }, "kpi.smart-specific currency" },
        { "own without unit", Made.Own with { Unit = null }, "kpi.smart-specific unit" },
        { "own of money", Made.Own with { Unit = KpiUnit.Money }, "kpi.smart-specific currency" },
        { "own without direction", Made.Own with { Direction = null }, "kpi.smart-measurable direction" },
        { "own without formula", Made.Own with { Formula = null }, "kpi.smart-measurable formula" },
        { "items", Made.Draft with { MinimumItems = 0 }, "kpi.smart-measurable minimumItems" },
        { "no target", Made.Draft with { Target = null }, "kpi.smart-achievable target" },
        { "empty target", Made.Draft with { Target = new() { AmberWithin = 1m } }, "kpi.smart-achievable target" },
        { "wrong side", Made.Draft with { Target = new() { AtMost = 75m } }, "kpi.smart-achievable target" },
        { "wrong side, lower", Made.Draft with { Metric = "mttr", Target = new() { AtLeast = 4m } }, "kpi.smart-achievable target" },
        { "half a band", Made.Draft with { Metric = "utilisation", Target = new() { AtLeast = 70m } }, "kpi.smart-achievable target" },
        { "band of nothing", Made.Draft with { Metric = "utilisation", Target = new() { AtLeast = 70m, AtMost = 70m } }, "kpi.smart-achievable target" },
        { "two targets", Made.Draft with { Target = new() { AtLeast = 75m, ImproveBy = Share.OfPercent(5m), BaselinePeriod = "2025" } },
            "kpi.smart-achievable target" },
        { "no improvement", Made.Draft with { Target = new() { ImproveBy = Share.OfPercent(0m), BaselinePeriod = "2025" } },
            "kpi.smart-achievable target.improveBy" },
        { "band improved", Made.Draft with { Metric = "utilisation", Target = new() { ImproveBy = Share.OfPercent(5m), BaselinePeriod = "2025" } },
            "kpi.smart-achievable target.improveBy" },
        { "baseline of no period", Made.Draft with { Target = new() { ImproveBy = Share.OfPercent(5m), BaselinePeriod = "Q3" } },
            "kpi.smart-measurable target.baselinePeriod" },
        { "baseline zero", Made.Draft with { Metric = "mttr", Target = new() { ImproveBy = Share.OfPercent(5m), BaselinePeriod = "2025", Baseline = 0m } },
            "kpi.smart-measurable target.baseline" },
        { "baseline alone", Made.Draft with { Target = new() { AtLeast = 75m, Baseline = 70m } }, "kpi.smart-achievable target" },
        { "above the whole", Made.Draft with { Target = new() { ImproveBy = Share.OfPercent(30m), BaselinePeriod = "2025", Baseline = 80m } },
            "kpi.smart-achievable target.improveBy" },
        { "over 100 %", Made.Draft with { Target = new() { AtLeast = 100.1m } }, "kpi.smart-measurable target.atLeast" },
        { "below zero", Made.Draft with { Metric = "mttr", Target = new() { AtMost = -1m } }, "kpi.smart-measurable target.atMost" },
        { "points", Made.Draft with { Metric = "nps", Target = new() { AtLeast = -101m } }, "kpi.smart-measurable target.atLeast" },
        { "amber of nothing", Made.Draft with { Target = new() { AtLeast = 75m, AmberWithin = 0m } }, "kpi.smart-measurable target.amberWithin" },
        { "worse than the contract", Made.Draft with { Target = new() { AtLeast = 75m, ContractLimit = 75.1m } }, "kpi.smart-achievable target.contractLimit" },
        { "slower than the contract", Made.Draft with { Metric = "mttr", Target = new() { AtMost = 8.1m, ContractLimit = 8m } },
            "kpi.smart-achievable target.contractLimit" },
        { "no resolution", Made.Draft with { Resolution = 0m }, "kpi.smart-measurable resolution" },
        { "vague", Made.Draft with { Name = "Better service" }, "kpi.name-vague name" },
        { "perfect", Made.Draft with { Target = new() { AtLeast = 100m } }, "kpi.target-perfect target" },
        { "no defects", Made.Draft with { Metric = "reopen-rate", Target = new() { AtMost = 0m } }, "kpi.target-perfect target" },
        { "coarse", Made.Draft with { Metric = "availability", Target = new() { AtLeast = 99.99m }, Resolution = 0.011m }, "kpi.source-coarse resolution" },
    };

    public static TheoryData<string, KpiFormulaDraft, string> FormulaFaults() => new()
    {
        { "no records", Made.Formula with { Records = null }, "kpi.smart-measurable formula.records" },
        { "records", Made.Formula with { Records = "Ticket" }, "kpi.smart-measurable formula.records" },
        { "no key", Made.Formula with { PeriodKey = null }, "kpi.smart-measurable formula.periodKey" },
        { "no numerator", Made.Formula with { Numerator = " " }, "kpi.smart-measurable formula.numerator" },
        { "numerator", Made.Formula with { Numerator = "rating" + " >= " }, "kpi.formula-unreadable formula.numerator" },
        { "quantity as condition", Made.Formula with { Numerator = "a - b" }, "kpi.formula-unreadable formula.numerator" },
        { "no denominator", Made.Formula with { Denominator = null }, "kpi.smart-measurable formula.denominator" },
        { "denominator of a mean", Made.Formula with { Aggregation = KpiAggregation.Sum, Denominator = "sum hours" },
            "kpi.smart-measurable formula.aggregation+kpi.formula-unreadable formula.denominator" },
        { "exclusions unsaid", Made.Formula with { Exclusions = null }, "kpi.smart-measurable formula.exclusions" },
        { "exclusion missing", Made.Formula with { Exclusions = ["a", null] }, "kpi.smart-measurable formula.exclusions[1]" },
        { "exclusion", Made.Formula with { Exclusions = ["(a"] }, "kpi.formula-unreadable formula.exclusions[0]" },
        { "no aggregation", Made.Formula with { Aggregation = null }, "kpi.smart-measurable formula.aggregation" },
        { "no aggregation, a condition", Made.Formula with { Aggregation = null, Numerator = "rating >= 4", Denominator = "sum hours" },
            "kpi.smart-measurable formula.aggregation" },
        { "no aggregation, no sense", Made.Formula with { Aggregation = null, Numerator = "(" },
            "kpi.smart-measurable formula.aggregation+kpi.formula-unreadable formula.numerator" },
        { "mean of hundredths", Made.Formula with { Aggregation = KpiAggregation.Mean }, "kpi.smart-measurable formula.aggregation" },
        { "percentile unsaid", Made.Formula with { Aggregation = KpiAggregation.Percentile }, "kpi.smart-measurable formula.percentile" },
        { "percentile of a ratio", Made.Formula with { Percentile = Share.OfPercent(50m) }, "kpi.smart-measurable formula.percentile" },
        { "percentile of no time", Made.Formula with { Aggregation = KpiAggregation.Percentile, Percentile = Share.OfPercent(50m) },
            "kpi.smart-measurable formula.aggregation" },
        { "percentile definition", Made.Formula with { PercentileDefinition = (PercentileDefinition)7 }, "kpi.smart-measurable formula.percentileDefinition" },
        { "minus", Made.Formula with { Minus = "or" }, "kpi.formula-unreadable formula.minus" },
        { "minus of a sum", Made.Formula with { Numerator = "sum a", Minus = "b" }, "kpi.smart-measurable formula.minus" },
        { "last of", Made.Formula with { LastPer = "a b" }, "kpi.smart-measurable formula.lastPer" },
        { "uniform", Made.Formula with { Uniform = [null] }, "kpi.smart-measurable formula.uniform[0]" },
        { "matures before", Made.Formula with { MatureAfter = -Duration.Epsilon }, "kpi.smart-measurable formula.matureAfter" },
        { "matures late", Made.Formula with { MatureAfter = Duration.FromDays(3_660) + Duration.Epsilon }, "kpi.smart-measurable formula.matureAfter" },
        { "matures at an instant", Made.Formula with { PeriodKey = "periodEnd", MatureAfter = Duration.Zero }, "kpi.smart-measurable formula.matureAfter" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void TryFrom_finds_each_fault_alone(string name, KpiDraft draft, string expected)
    {
        var made = Kpi.TryFrom(draft, out _, out var findings);
        Assert.Equal((name, expected), (name, string.Join("+", findings.Select(finding => $"{finding.Code} {finding.Place}"))));
        Assert.Equal(findings.All(finding => finding.Severity == FindingSeverity.Warning), made);
    }

    [Theory]
    [MemberData(nameof(FormulaFaults))]
    public void TryFrom_finds_each_fault_of_a_formula_alone(string name, KpiFormulaDraft formula, string expected)
    {
        Assert.False(Kpi.TryFrom(Made.Own with { Formula = formula }, out _, out var findings));
        Assert.Equal((name, expected), (name, string.Join("+", findings.Select(finding => $"{finding.Code} {finding.Place}"))));
    }

    [Fact]
    public void An_empty_draft_has_a_finding_for_every_letter()
    {
        Assert.False(Kpi.TryFrom(new(), out var kpi, out var findings));
        Assert.Null(kpi);
        Assert.Equal(
            ["kpi.smart-achievable", "kpi.smart-measurable", "kpi.smart-relevant", "kpi.smart-specific", "kpi.smart-time-bound"],
            findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Throws<InvalidDefinitionException>(() => Kpi.From(new()));
    }

    [Fact]
    public void Bounds_themselves_are_no_fault()
    {
        foreach (var draft in (KpiDraft[])
        [
            Made.Draft, Made.Own,
            Made.Draft with { Target = new() { AtLeast = 75m, ContractLimit = 75m } },
            Made.Draft with { Metric = "mttr", Target = new() { AtMost = 8m, ContractLimit = 8m } },
            Made.Draft with { Metric = "nps", Target = new() { AtLeast = -100m } },
            Made.Draft with { Target = new() { ImproveBy = Share.OfPercent(25m), BaselinePeriod = "2025", Baseline = 80m } },
            Made.Draft with { Metric = "availability", Target = new() { AtLeast = 99.99m }, Resolution = 0.01m },
            Made.Draft with { ReachBy = new(2026, 1, 2), Name = new('x', 200), MinimumItems = 1_000_000 },
            Made.Draft with { Name = "15 % better" },
            Made.Own with { Formula = Made.Formula with { MatureAfter = Duration.FromDays(3_660), LastPer = "ticket", Uniform = ["version"] } },
        ])
        {
            Assert.True(Kpi.TryFrom(draft, out var kpi, out var findings));
            Assert.Empty(findings);
            Assert.Equivalent(kpi.ToDraft(), Kpi.From(kpi.ToDraft()).ToDraft());
        }
    }

    [Fact]
    public void Every_metric_of_the_catalogue_makes_a_KPI_that_says_the_same_again()
    {
        foreach (var standard in KpiCatalogue.All)
        {
            var kpi = Made.Of(standard.Code);
            Assert.Equal((standard.Unit, standard.Direction, standard.Perspective), (kpi.Unit, kpi.Direction, kpi.Perspective));
            Assert.Equivalent(kpi.ToDraft(), Kpi.From(kpi.ToDraft()).ToDraft());

            // What the catalogue says is a formula that people could have written, and that is not refused.
            Assert.True(Kpi.TryFrom(
                kpi.ToDraft() with { Metric = "own", Unit = kpi.Unit, Direction = kpi.Direction, Formula = standard.Formula.ToDraft() }, out _,
                    out var findings), $"{standard.Code}: {string.Join("; ", findings)}");
        }

        Assert.True(KpiCatalogue.All.Count >= 30);
        Assert.Equal(KpiCatalogue.All.Count, KpiCatalogue.All.Select(standard => standard.Code).Distinct().Count());
        Assert.Null(KpiCatalogue.Find(null));
        Assert.Throws<ArgumentException>(() => KpiCatalogue.Get("none"));
    }

    [Fact]
    public void What_the_validator_accepts_constructs_and_measures()
    {
        var accepted = 0;
        Laws.HoldForRandom(3_000, random => accepted += IsAcceptedAndMeasures(random) ? 1 : 0);
        Assert.True(accepted >= Laws.Scaled(3_000) / 100, $"only {accepted} drafts were accepted");
    }

    [Fact]
    public void ToDraft_leaves_out_what_is_so_anyway()
    {
        var said = Kpi.From(Made.Draft with { Unit = KpiUnit.Percent, Direction = KpiDirection.HigherIsBetter, MinimumItems = 20,
            Perspective = KpiPerspective.Inside });
        Assert.Equal(Made.Draft with { MinimumItems = null }, said.ToDraft());
        Assert.Equal(20, said.MinimumItems);
        Assert.Equal("fcr: First contact, at least 75 %", $"{said}");
    }

    [Theory]
    [InlineData("fcr-gross", 20)]
    [InlineData("mttr", 20)]
    [InlineData("mttr-p90", 20)]
    [InlineData("patch-compliance", 1)]
    [InlineData("effective-rate", 1)]
    [InlineData("backlog", 1)]
    [InlineData("on-call-worst", 1)]
    public void MinimumItems_is_twenty_for_samples_and_one_for_totals(string metric, int expected) =>
        Assert.Equal(expected, Kpi.From(Made.Of(metric).ToDraft() with { MinimumItems = null }).MinimumItems);

    private static bool IsAcceptedAndMeasures(Random random)
    {
        T? Any<T>(params T?[] choices) => choices[random.Next(choices.Length)];
        string? Text(params string?[] choices) => random.Next(40) == 0 ? Any(null, "", "(", "x y") : Any(choices);
        decimal? Rarely() => random.Next(8) == 0 ? Any<decimal?>(-1m, 0m, 5m, 50m, 101m) : null;
        var metric = Text("own", "own", "own", "csat", "mttr", "utilisation", "margin");
        var draft = new KpiDraft
        {
            Id = Text("a"), Name = Text("b"), Metric = metric, Scope = Text("all", "client = 'Acme'"), Source = Text("s"), Owner = Text("o"), Goal = Text("g"),
            Unit = metric == "own" ? Any<KpiUnit?>(KpiUnit.Percent, KpiUnit.Hours, KpiUnit.Number, KpiUnit.Money, KpiUnit.Score, (KpiUnit)99) : null,
            Currency = Any("EUR", "EUR", "EUR", "XX", null),
            Direction = metric == "own" ? Any<KpiDirection?>(KpiDirection.HigherIsBetter, KpiDirection.LowerIsBetter, KpiDirection.InsideBand) : null,
            Formula = metric != "own" ? null : Made.Formula with
            {
                Numerator = Text("good", "n >= 4", "sum n", "n", "spent", "cost", "sum cost"), Denominator = Text("all", "good", "sum n"),
                Minus = random.Next(6) == 0 ? "good" : null, Aggregation = (KpiAggregation)random.Next(6),
                Percentile = Any<Share?>(null, null, Share.OfPercent(90m)), PeriodKey = Text("at", "periodEnd"),
                MatureAfter = Any<Duration?>(null, null, Duration.FromDays(1)), LastPer = Any(null, "n"), Uniform = Any(null, (IReadOnlyList<string?>)["client"]),
            },
            Target = Any<KpiTargetDraft>(
                new() { AtLeast = 50m }, new() { AtMost = 50m }, new() { AtLeast = 20m, AtMost = 60m },
                new() { ImproveBy = Share.OfPercent(10m), BaselinePeriod = "2026-Q1", Baseline = Rarely() }, new() { AtLeast = Rarely(), AtMost = Rarely(), AmberWithin = Rarely() }),
            Cycle = Any<KpiCycle?>(KpiCycle.Month, KpiCycle.Year), Start = Any<LocalDate?>(null, new(2026, 1, 1), new(2026, 1, 1)), ReachBy = new(2026, 12, 31),
            MinimumItems = Any<int?>(null, null, 0, 1, 2), Resolution = Rarely(),
        };
        if (!Kpi.TryFrom(draft, out var kpi, out _)) return false;
        Assert.Equivalent(kpi.ToDraft(), Kpi.From(kpi.ToDraft()).ToDraft());
        var records = Enumerable.Range(0, 9).Select(number => KpiRecord.Of(kpi.Formula.Records, $"{number}").With("at", Made.On(1 + number)).With("good", Any(true, false))
            .With("n", Any<decimal?>(null, 0m, 4m, -3m)).With("spent", Any<Duration?>(null, Duration.FromHours(2)))
            .With("cost", Any<Money?>(null, Money.Of(3m, Currency.Eur))).With("client", Any(null, "Acme"))).ToList();
        var value = kpi.Measure(records, Made.March, Made.Later);
        Assert.NotEmpty($"{value}{kpi.Status(value, 5m)}{value.Why()}");
        Assert.True(SmartAssessment.Of(draft).IsSmart);
        return true;
    }
}
