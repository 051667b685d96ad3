using Msp.Domain.Kpis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Kpis;

/// <summary>What becomes of a single record in a figure: its part, or the reason why it has none.</summary>
public sealed class KpiItemTests
{
    private static readonly KpiFormulaDraft Sums = Made.Formula with { Numerator = "sum a", Denominator = "sum b" };
    private static readonly Duration Century = Duration.FromDays(36_600);

    private static KpiRecord Thing(string id) => KpiRecord.Of("thing", id).With("at", Made.On(2));

    private static string Told(Kpi kpi, params IEnumerable<KpiRecord> records) => string.Join("; ", kpi.Measure(records, Made.March, Made.Later).Items);

    private static Money Euro(decimal amount) => Money.Of(amount, Currency.Eur);

    [Fact]
    public void What_an_exclusion_cannot_tell_is_unknown_and_neither_in_nor_excluded()
    {
        var kpi = Made.With(Made.Formula with { Exclusions = ["void", "type != 'incident'"] });
        var value = kpi.Measure([Thing("a"), Thing("b").With("type", "request"), Thing("c").With("type", "incident"), Thing("d").With("void", true)], Made.March, Made.Later);
        Assert.Equal("a out: no type; b out: type != 'incident'; c in: 0 of 1; d out: void", string.Join("; ", value.Items));
        Assert.Equal([KpiItemStanding.Unknown, KpiItemStanding.Excluded, KpiItemStanding.Counted, KpiItemStanding.Excluded], value.Items.Select(item => item.Standing));
    }

    [Fact]
    public void What_the_denominator_or_what_is_taken_off_cannot_tell_is_unknown()
    {
        Assert.Equal("a out: no n", Told(Made.With(Made.Formula with { Denominator = "n > 1" }), Thing("a").With("good", true)));
        Assert.Equal("a out: no n", Told(Made.With(Made.Formula with { Minus = "n > 1" }, KpiUnit.Points), Thing("a").With("good", true)));
        Assert.Equal("a out: no b", Told(Made.With(Sums), Thing("a").With("a", 1m)));
        Assert.Equal("a out: no a", Told(Made.With(Sums), Thing("a").With("b", 1m)));
    }

    [Fact]
    public void An_item_taken_off_counts_against_the_figure() => Assert.Equal(
        "a in: 1 of 1; b in: -1 of 1; c in: 0 of 1; d in: 0 of 1",
        Told(
            Made.With(Made.Formula with { Minus = "bad" }, KpiUnit.Points),
            Thing("a").With("good", true), Thing("b").With("bad", true), Thing("c"), Thing("d").With("good", true).With("bad", true)));

    [Fact]
    public void A_quantity_of_nothing_to_divide_by_still_adds_to_the_numerator()
    {
        var value = Made.With(Sums).Measure([Thing("a").With("a", 5m).With("b", 0m), Thing("b").With("a", 5m).With("b", 20m)], Made.March, Made.Later);
        Assert.Equal(("a in: 5 of 0; b in: 5 of 20", 50m), (string.Join("; ", value.Items), value.Value));
    }

    [Fact]
    public void A_denominator_below_zero_is_no_data()
    {
        var value = Made.With(Sums).Measure([Thing("a").With("a", 5m).With("b", 1m), Thing("b").With("a", 5m).With("b", -2m)], Made.March, Made.Later);
        Assert.Equal((KpiStanding.NoData, -1m, null), (value.Standing, value.Denominator, value.Value));
    }

    [Fact]
    public void Times_are_divided_by_numbers_and_money_by_numbers_and_hundredths_by_their_own_kind()
    {
        Assert.Equal("a in: 7200 of 4", Told(Made.With(Sums, KpiUnit.Hours, KpiDirection.LowerIsBetter), Thing("a").With("a", Duration.FromHours(2)).With("b", 4m)));
        Assert.Equal("a in: 100 of 4", Told(Made.With(Sums, KpiUnit.Money), Thing("a").With("a", Euro(100m)).With("b", 4m)));
        Assert.Equal("a in: 2 of 4", Told(Made.With(Sums, KpiUnit.Number), Thing("a").With("a", 2m).With("b", 4m)));
        var hundredths = Kpi.From(Made.Own with { Formula = Sums, Currency = "EUR" });
        Assert.Equal("a in: 50 of 100", Told(hundredths, Thing("a").With("a", Euro(50m)).With("b", Euro(100m))));
    }

    [Fact]
    public void What_is_of_another_kind_than_the_unit_takes_is_unknown_above_and_below()
    {
        Assert.Equal("a out: 2 is not in hours", Told(Made.With(Sums, KpiUnit.Hours, KpiDirection.LowerIsBetter), Thing("a").With("a", 2m).With("b", 4m)));
        Assert.Equal("a out: PT4H is not in hours", Told(Made.With(Sums, KpiUnit.Hours, KpiDirection.LowerIsBetter), Thing("a").With("a", Duration.FromHours(2)).With("b", Duration.FromHours(4))));
        Assert.Equal("a out: 100 is not in money", Told(Made.With(Sums, KpiUnit.Money), Thing("a").With("a", 100m).With("b", 4m)));
        Assert.Equal("a out: 4.00 EUR is not in money and EUR", Told(Made.With(Sums, KpiUnit.Money), Thing("a").With("a", Euro(100m)).With("b", Euro(4m))));
        Assert.Equal("a out: 2.00 EUR is not in number and ", Told(Made.With(Sums, KpiUnit.Number), Thing("a").With("a", Euro(2m)).With("b", 4m)));
        Assert.Equal("a out: PT4H is not in number", Told(Made.With(Sums, KpiUnit.Number), Thing("a").With("a", 2m).With("b", Duration.FromHours(4))));
        Assert.Equal("a out: Acme is not in percent", Told(Made.With(Sums), Thing("a").With("a", "Acme").With("b", 4m)));
    }

    [Fact]
    public void A_century_is_the_longest_time_that_counts_either_way()
    {
        var hours = Made.With(Made.Formula with { Numerator = "spent", Aggregation = KpiAggregation.Sum }, KpiUnit.Days, KpiDirection.LowerIsBetter);
        Assert.Equal(
            "a in: 3162240000 of 1; b in: -3162240000 of 1; c out: more than a hundred years; d out: more than a hundred years",
            Told(
                hours, Thing("a").With("spent", Century), Thing("b").With("spent", -Century), Thing("c").With("spent", Century + Duration.Epsilon),
                Thing("d").With("spent", -Century - Duration.Epsilon)));
    }

    [Fact]
    public void A_million_million_is_the_largest_product_that_counts_either_way()
    {
        var kpi = Made.With(Made.Formula with { Numerator = "a * b", Aggregation = KpiAggregation.Sum }, KpiUnit.Number);
        KpiRecord Of(string id, decimal a, decimal b) => Thing(id).With("a", a).With("b", b);
        Assert.Equal(
            "a in: 1000000000000 of 1; b in: -1000000000000 of 1; c out: more than a million million; d out: more than a million million",
            Told(kpi, Of("a", 1_000_000m, 1_000_000m), Of("b", -1_000_000m, 1_000_000m), Of("c", 1_000_000m, 1_000_000.1m), Of("d", -1_000_000m, 1_000_000.1m)));
    }

    [Fact]
    public void Of_several_about_one_thing_the_latest_counts_then_the_one_known_last_then_the_last_id()
    {
        var kpi = Made.With(Made.Formula with { LastPer = "ticket" });
        KpiRecord Of(string id, int day, int known) => KpiRecord.Of("thing", id).With("at", Made.On(day)).With("ticket", "T").RecordedAt(Made.On(known));
        Assert.Equal("a in: 0 of 1; b out: a is the last of ticket T", Told(kpi, Of("a", 4, 5), Of("b", 3, 9)));
        Assert.Equal("a in: 0 of 1; b out: a is the last of ticket T", Told(kpi, Of("a", 4, 9), Of("b", 4, 8)));
        Assert.Equal("a out: b is the last of ticket T; b in: 0 of 1", Told(kpi, Of("b", 4, 9), Of("a", 4, 9)));
        Assert.Equal("a in: 0 of 1; b out: a is the last of ticket T", Told(kpi, Of("a", 4, 9), KpiRecord.Of("thing", "b").With("at", Made.On(4)).With("ticket", "T")));
        Assert.Equal("a in: 0 of 1; b in: 0 of 1", Told(kpi, Thing("a"), Thing("b")));
    }

    [Fact]
    public void What_must_be_the_same_is_told_by_three_of_its_values_in_order()
    {
        var kpi = Made.With(Made.Formula with { Uniform = ["site", "version"] });
        KpiRecord Of(string id, string version) => Thing(id).With("site", "HQ").With("version", version);
        Assert.Null(kpi.Measure([Of("a", "1"), Of("b", "1")], Made.March, Made.Later).Mixed);
        Assert.Equal("version is 1 and 2 and 3", kpi.Measure([Of("a", "4"), Of("b", "3"), Of("c", "1"), Of("d", "2")], Made.March, Made.Later).Mixed);
        Assert.Equal("site is HQ and not stated", kpi.Measure([Of("a", "4"), Thing("b").With("version", "3")], Made.March, Made.Later).Mixed);

        // What is out does not mix.
        Assert.Null(kpi.Measure([Of("a", "1"), KpiRecord.Of("thing", "b").With("version", "2")], Made.March, Made.Later).Mixed);
    }

    [Fact]
    public void Hundredths_of_money_and_of_numbers_are_never_added_up()
    {
        var kpi = Kpi.From(Made.Own with { Formula = Sums, Currency = "EUR" });
        var value = kpi.Measure([Thing("a").With("a", Euro(5m)).With("b", Euro(10m)), Thing("b").With("a", 5m).With("b", 10m)], Made.March, Made.Later);
        Assert.Equal((KpiStanding.NotPoolable, "sum a is of amounts of money and numbers"), (value.Standing, value.Mixed));
    }

    [Fact]
    public void Only_a_share_of_items_has_an_interval()
    {
        KpiRecord record = Thing("a").With("good", true).With("a", 1m).With("b", 2m);
        RatioInterval? Of(KpiFormulaDraft formula, KpiUnit unit) => Made.With(formula, unit).Measure([record], Made.March, Made.Later).Interval;
        Assert.NotNull(Of(Made.Formula, KpiUnit.Percent));
        Assert.NotNull(Of(Made.Formula, KpiUnit.Number));
        Assert.Null(Of(Made.Formula with { Minus = "bad" }, KpiUnit.Points));
        Assert.Null(Of(Sums, KpiUnit.Percent));
        Assert.Null(Of(Made.Formula with { Denominator = "sum b" }, KpiUnit.Percent));
        Assert.Null(Of(Made.Formula with { Aggregation = KpiAggregation.Count }, KpiUnit.Number));
        Assert.Null(Made.With(Made.Formula with { Minus = "bad" }).Measure([], Made.March, Made.Later).StandardError);
    }

    [Theory]
    [InlineData(49.9, 1)]
    [InlineData(50, 0)]
    [InlineData(50.1, -1)]
    public void CompareTo_says_on_which_side_of_a_number_the_figure_lies(double limit, int expected) =>
        Assert.Equal(expected, Math.Sign(Made.With(Made.Formula).Measure([Thing("a").With("good", true), Thing("b")], Made.March, Made.Later).CompareTo((decimal)limit)));

    [Fact]
    public void A_record_that_nothing_is_known_of_is_told_apart_from_one_that_is_replaced()
    {
        var kpi = Made.With(Made.Formula);
        KpiRecord[] records =
        [
            Thing("x").With("good", true).RecordedAt(Made.On(3)), Thing("x").RecordedAt(Made.On(5)), Thing("x").With("good", true).RecordedAt(Made.On(9)), KpiRecord.Of("other", "x"),
        ];
        Assert.Equal(
            "x in: 0 of 1; x out: recorded 2026-03-09T12:00:00Z; x out: a later record of the same id counts",
            string.Join("; ", kpi.Measure(records, Made.March, Made.On(8)).Items));
    }

    [Fact]
    public void A_formula_names_each_fact_it_reads_once()
    {
        var formula = Made.With(Made.Formula with
        {
            Numerator = "not (a or b) and n + m >= 2 * n", Minus = "bad", Denominator = "at and c", Exclusions = ["void", "a"], LastPer = "ticket", Uniform = ["site", "ticket"],
        }).Formula;
        Assert.Equal(["at", "a", "b", "n", "m", "bad", "c", "void", "ticket", "site"], formula.Facts);
        Assert.Equal(["good"], Made.With(Made.Formula with { PeriodKey = "periodEnd", Numerator = "good and periodEnd = periodEnd" }).Formula.Facts);
        Assert.Equal(["at", "instrument", "version", "purpose"], Made.With(Made.Formula with { Records = "survey", Numerator = "all" }).Formula.Facts);
    }

    [Fact]
    public void A_formula_says_again_what_was_written_without_what_is_so_anyway()
    {
        var said = Made.Formula with { Uniform = [], MatureAfter = Duration.Zero };
        var formula = Made.With(said).Formula.ToDraft();
        Assert.Equal((null, null), (formula.Uniform, formula.MatureAfter));
        var hours = Made.With(
            Made.Formula with
            {
                Numerator = "spent", Aggregation = KpiAggregation.Percentile, Percentile = Share.OfPercent(90m), PercentileDefinition = PercentileDefinition.NearestRank, Uniform = ["site"],
                MatureAfter = Duration.FromDays(1),
            },
            KpiUnit.Hours, KpiDirection.LowerIsBetter).Formula.ToDraft();
        Assert.Equal((null, "site", Duration.FromDays(1)), (hours.PercentileDefinition, Assert.Single(hours.Uniform!), hours.MatureAfter));
    }
}
