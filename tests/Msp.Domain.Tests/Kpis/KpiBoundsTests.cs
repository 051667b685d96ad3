using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

/// <summary>Each bound of a KPI, itself and the next beyond: what is found where, and nothing else.</summary>
public sealed class KpiBoundsTests
{
    private static readonly KpiDraft Utilisation = Made.Draft with { Metric = "utilisation", Target = new() { AtLeast = 70m, AtMost = 85m } };
    private static readonly KpiDraft Hours = Made.Draft with { Metric = "mttr", Target = new() { AtMost = 8m } };
    private static readonly KpiDraft Money = Made.Own with { Unit = KpiUnit.Money, Currency = "EUR" };
    private static readonly KpiDraft Points = Made.Own with { Unit = KpiUnit.Points, Direction = KpiDirection.LowerIsBetter };
    private static readonly KpiTargetDraft Better = new() { ImproveBy = Share.OfPercent(10m), BaselinePeriod = "2025" };

    public static TheoryData<string, KpiDraft, string> Targets() => new()
    {
        { "nothing", Made.Draft with { Target = new() { AtLeast = 0m } }, "" },
        { "below nothing", Made.Draft with { Target = new() { AtLeast = -0.1m } }, "kpi.smart-measurable target.atLeast" },
        { "all but a little", Made.Draft with { Target = new() { AtLeast = 99.9m } }, "" },
        { "all", Made.Draft with { Target = new() { AtLeast = 100m } }, "kpi.target-perfect target" },
        { "a band up to all", Utilisation with { Target = new() { AtLeast = 70m, AtMost = 100m } }, "" },
        { "a band from nothing", Utilisation with { Target = new() { AtLeast = 0m, AtMost = 70m } }, "" },
        { "a band beyond all", Utilisation with { Target = new() { AtLeast = 70m, AtMost = 100.1m } }, "kpi.smart-measurable target.atMost" },
        { "a band that falls", Utilisation with { Target = new() { AtLeast = 70m, AtMost = 60m } }, "kpi.smart-achievable target" },
        { "half a band, from above", Utilisation with { Target = new() { AtMost = 85m } }, "kpi.smart-achievable target" },
        { "a band of what shall be low", Hours with { Target = new() { AtLeast = 1m, AtMost = 8m } }, "kpi.smart-achievable target" },
        { "no time at all", Hours with { Target = new() { AtMost = 0m } }, "kpi.target-perfect target" },
        { "hardly any time", Hours with { Target = new() { AtMost = 0.1m } }, "" },
        { "as much as can be said", Hours with { Target = new() { AtMost = 1_000_000_000m } }, "" },
        { "more than can be said", Hours with { Target = new() { AtMost = 1_000_000_000.1m } }, "kpi.smart-measurable target.atMost" },
        { "a loss", Money with { Target = new() { AtLeast = -1_000_000_000m } }, "" },
        { "more than can be lost", Money with { Target = new() { AtLeast = -1_000_000_000.1m } }, "kpi.smart-measurable target.atLeast" },
        { "no points", Points with { Target = new() { AtMost = -100m } }, "" },
        { "less than no points", Points with { Target = new() { AtMost = -100.1m } }, "kpi.smart-measurable target.atMost" },
        { "all points", Points with { Direction = KpiDirection.HigherIsBetter, Target = new() { AtLeast = 100m } }, "kpi.target-perfect target" },
        { "amber of a little", Made.Draft with { Target = new() { AtLeast = 75m, AmberWithin = 0.1m } }, "" },
        { "amber as wide as can be", Made.Draft with { Target = new() { AtLeast = 75m, AmberWithin = 1_000_000_000m } }, "" },
        { "amber wider", Made.Draft with { Target = new() { AtLeast = 75m, AmberWithin = 1_000_000_000.1m } }, "kpi.smart-measurable target.amberWithin" },
        { "amber below nothing", Made.Draft with { Target = new() { AtLeast = 75m, AmberWithin = -1m } }, "kpi.smart-measurable target.amberWithin" },
        { "a contract of more than all", Made.Draft with { Target = new() { AtLeast = 75m, ContractLimit = 100.1m } }, "kpi.smart-measurable target.contractLimit+kpi.smart-achievable target.contractLimit" },
        { "a contract inside a band", Utilisation with { Target = new() { AtLeast = 70m, AtMost = 85m, ContractLimit = 80m } }, "" },
        { "better than the contract", Made.Draft with { Target = new() { AtLeast = 75m, ContractLimit = 74.9m } }, "" },
        { "faster than the contract", Hours with { Target = new() { AtMost = 7.9m, ContractLimit = 8m } }, "" },
    };

    public static TheoryData<string, KpiDraft, string> Improvements() => new()
    {
        { "of what is to be measured", Made.Draft with { Target = Better }, "" },
        { "of a quarter", Made.Draft with { Target = Better with { BaselinePeriod = "2026-Q3" } }, "" },
        { "of no period", Made.Draft with { Target = Better with { BaselinePeriod = null } }, "kpi.smart-measurable target.baselinePeriod" },
        { "of hardly anything", Hours with { Target = Better with { Baseline = 0.1m } }, "" },
        { "of less than nothing", Money with { Target = Better with { Baseline = -1m } }, "kpi.smart-measurable target.baseline" },
        { "of more than all", Hours with { Metric = "reopen-rate", Target = Better with { Baseline = 100.1m } }, "kpi.smart-measurable target.baseline" },
        { "of what is low anyway", Hours with { Metric = "reopen-rate", Target = Better with { Baseline = 95m } }, "" },
        { "up to all", Made.Draft with { Target = Better with { ImproveBy = Share.OfPercent(60m), Baseline = 62.5m } }, "" },
        { "up to more than all", Made.Draft with { Target = Better with { ImproveBy = Share.OfPercent(60m), Baseline = 62.6m } }, "kpi.smart-achievable target.improveBy" },
        { "of money without end", Money with { Target = Better with { Baseline = 900_000_000m, ImproveBy = Share.OfPercent(100m) } }, "" },
        { "and a limit above", Hours with { Target = Better with { AtMost = 8m } }, "kpi.smart-achievable target" },
        { "of a little", Made.Draft with { Target = Better with { ImproveBy = Share.OfPercent(0.01m) } }, "" },
        { "a period and no improvement", Made.Draft with { Target = new() { AtLeast = 75m, BaselinePeriod = "2025" } }, "kpi.smart-achievable target" },
    };

    public static TheoryData<string, KpiDraft, string> Sources() => new()
    {
        { "below nothing", Made.Draft with { Resolution = -1m }, "kpi.smart-measurable resolution" },
        { "as coarse as can be said", Hours with { Resolution = 1_000_000_000m }, "kpi.source-coarse resolution" },
        { "coarser", Hours with { Resolution = 1_000_000_000.1m }, "kpi.smart-measurable resolution+kpi.source-coarse resolution" },
        { "as coarse as the room to all", Made.Draft with { Target = new() { AtLeast = 95m }, Resolution = 5m }, "" },
        { "coarser than the room to all", Made.Draft with { Target = new() { AtLeast = 95m }, Resolution = 5.1m }, "kpi.source-coarse resolution" },
        { "as coarse as the time allowed", Hours with { Resolution = 8m }, "" },
        { "coarser than the time allowed", Hours with { Resolution = 8.1m }, "kpi.source-coarse resolution" },
        { "as coarse as the room to no points", Points with { Target = new() { AtMost = -98m }, Resolution = 2m }, "" },
        { "coarser than the room to no points", Points with { Target = new() { AtMost = -98m }, Resolution = 2.1m }, "kpi.source-coarse resolution" },
        { "as coarse as the band", Utilisation with { Resolution = 15m }, "" },
        { "coarser than the band", Utilisation with { Resolution = 15.1m }, "kpi.source-coarse resolution" },
        { "of money, which has no best", Money with { Target = new() { AtLeast = 10m }, Resolution = 900m }, "" },
        { "of an improvement", Hours with { Target = Better, Resolution = 900m }, "" },
        { "of a figure without unit", Made.Own with { Unit = null, Resolution = 900m }, "kpi.smart-specific unit" },
    };

    public static TheoryData<string, KpiDraft, string> Texts() => new()
    {
        { "id", Made.Draft with { Id = new('x', 200) }, "" },
        { "id", Made.Draft with { Id = new('x', 201) }, "kpi.smart-specific id" },
        { "metric", Made.Own with { Metric = new('x', 200) }, "" },
        { "metric", Made.Own with { Metric = new('x', 201) }, "kpi.smart-specific metric" },
        { "owner", Made.Draft with { Owner = new('x', 200) }, "" },
        { "owner", Made.Draft with { Owner = new('x', 201) }, "kpi.smart-specific owner" },
        { "source", Made.Draft with { Source = new('x', 200) }, "" },
        { "source", Made.Draft with { Source = new('x', 201) }, "kpi.smart-measurable source" },
        { "goal", Made.Draft with { Goal = new('x', 200) }, "" },
        { "goal", Made.Draft with { Goal = new('x', 201) }, "kpi.smart-relevant goal" },
        { "scope", Made.Draft with { Scope = "client = '" + new string('x', 389) + "'" }, "" },
        { "scope", Made.Draft with { Scope = "client = '" + new string('x', 390) + "'" }, "kpi.formula-unreadable scope" },
        { "a promise in capitals", Made.Draft with { Name = "EXCELLENT answers" }, "kpi.name-vague name" },
        { "a word that only begins like one", Made.Draft with { Name = "Improvement works" }, "" },
        { "a promise with a number", Made.Draft with { Name = "Improve by 5" }, "" },
        { "one item", Made.Draft with { MinimumItems = 1 }, "" },
        { "a million items", Made.Draft with { MinimumItems = 1_000_000 }, "" },
        { "a million and one", Made.Draft with { MinimumItems = 1_000_001 }, "kpi.smart-measurable minimumItems" },
        { "the day after the start", Made.Draft with { ReachBy = new(2026, 1, 2) }, "" },
        { "the day before the start", Made.Draft with { ReachBy = new(2025, 12, 31) }, "kpi.smart-time-bound reachBy" },
        { "unit there is not", Made.Own with { Unit = (KpiUnit)9 }, "kpi.smart-specific unit" },
        { "direction there is not", Made.Own with { Direction = (KpiDirection)3 }, "kpi.smart-measurable direction" },
        { "currency of what is no money", Made.Draft with { Currency = "EUR" }, "" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    [MemberData(nameof(Improvements))]
    [MemberData(nameof(Sources))]
    [MemberData(nameof(Texts))]
    public void TryFrom_finds_what_lies_beyond_a_bound_and_not_the_bound(string name, KpiDraft draft, string expected)
    {
        Kpi.TryFrom(draft, out _, out var findings);
        Assert.Equal((name, expected), (name, string.Join("+", findings.Select(finding => $"{finding.Code} {finding.Place}"))));
    }

    [Theory]
    [InlineData(50, "")]
    [InlineData(51, "formula.exclusions")]
    public void A_formula_leaves_out_by_fifty_conditions_at_most(int count, string expected)
    {
        Kpi.TryFrom(Made.Own with { Formula = Made.Formula with { Exclusions = [.. Enumerable.Repeat("void", count)] } }, out _, out var findings);
        Assert.Equal(expected, string.Join("+", findings.Select(finding => finding.Place)));
    }

    [Fact]
    public void Findings_say_the_value_that_was_given_and_the_range_that_is_possible()
    {
        string Told(KpiDraft draft)
        {
            Kpi.TryFrom(draft, out _, out var findings);
            return $"{Assert.Single(findings)}";
        }

        Assert.Equal("error kpi.smart-measurable at target.atLeast: A figure in percent is 0 to 100. (\"100.1\")", Told(Made.Draft with { Target = new() { AtLeast = 100.1m } }));
        Assert.Equal("error kpi.smart-measurable at target.atLeast: A figure in money is -1000000000 to 1000000000. (\"1000000001\")", Told(Money with { Target = new() { AtLeast = 1_000_000_001m } }));
        Assert.Equal("warning kpi.source-coarse at resolution: The source shows steps of 6, and the target leaves room for 5. (\"6\")", Told(Made.Draft with { Target = new() { AtLeast = 95m }, Resolution = 6m }));
        Assert.Equal("warning kpi.target-perfect at target: One miss in any number misses this target; few things stand that. (\"100\")", Told(Made.Draft with { Target = new() { AtLeast = 100m } }));
        Assert.Equal("error kpi.smart-specific at unit: fcr-net is in percent. (\"hours\")", Told(Made.Draft with { Unit = KpiUnit.Hours }));
        Assert.Equal(
            "error kpi.formula-unreadable at scope: A scope is a condition such as client = 'Acme' and priority = 'P1', or all. A bracket is not closed. (\"(a\")", Told(Made.Draft with { Scope = "(a" }));
        Assert.Equal(
            "error kpi.formula-unreadable at formula.denominator: This is a condition such as rating >= 4. A bracket is not closed. (\"(a\")", Told(Made.Own with { Formula = Made.Formula with { Denominator = "(a" } }));
        Assert.Equal(
            "error kpi.formula-unreadable at formula.numerator: This is a quantity such as resolved - opened. Something is missing at the end. (\"sum a -\")",
            Told(Made.Own with { Formula = Made.Formula with { Numerator = "sum a -" } }));
    }
}
