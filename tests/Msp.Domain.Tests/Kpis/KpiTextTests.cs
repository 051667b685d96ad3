using Msp.Domain.Kpis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Kpis;

/// <summary>How KPIs, figures and what explains them read.</summary>
public sealed class KpiTextTests
{
    private static KpiRecord Thing(string id) => KpiRecord.Of("thing", id).With("at", Made.On(2));

    [Theory]
    [InlineData("csat", "ratio of (rating >= 4) to (answered and instrument = 'csat' and purpose = 'transactional'), without duplicate, test, by answered")]
    [InlineData("nps", "ratio of (rating >= 9) less (rating <= 6) to (answered and instrument = 'nps' and purpose = 'relationship'), without duplicate, test, by answered")]
    [InlineData("first-response-p90", "percentile 90 % of (responseTime) to (firstReply), without cancelled, duplicate, spam, merged, test, firstReplyByMachine, by firstReply")]
    [InlineData("utilisation", "ratio of (sum clientHours) to (sum availableHours), by began")]
    public void A_formula_reads_in_one_line(string code, string expected)
    {
        Assert.Equal(expected, $"{KpiCatalogue.Get(code).Formula}");
        Assert.Equal($"{code}: {KpiCatalogue.Get(code).Name}; {expected}", $"{KpiCatalogue.Get(code)}");
    }

    [Fact]
    public void A_target_reads_with_the_unit_of_its_KPI()
    {
        string Of(string metric, KpiTargetDraft target) => $"{Kpi.From(Made.Draft with { Metric = metric, Target = target, Currency = "EUR" })}";
        Assert.Equal("fcr: First contact, at least 62.5 points", Of("nps", new() { AtLeast = 62.5m }));
        Assert.Equal("fcr: First contact, at most 4 h", Of("mttr", new() { AtMost = 4m }));
        Assert.Equal("fcr: First contact, at most 15 min", Of("mtta", new() { AtMost = 15m }));
        Assert.Equal("fcr: First contact, at most 7.5 d", Of("backlog-age-p90", new() { AtMost = 7.5m }));
        Assert.Equal("fcr: First contact, at least 95.333333 EUR", Of("effective-rate", new() { AtLeast = 95.333333m }));
        Assert.Equal("fcr: First contact, at most 2", Of("reassignments", new() { AtMost = 2m }));
        Assert.Equal("fcr: First contact, 70 to 85 %", Of("utilisation", new() { AtLeast = 70m, AtMost = 85m }));
        Assert.Equal("fcr: First contact, 15 % better than 4.5 in 2025 h", Of("mttr", new() { ImproveBy = Share.OfPercent(15m), BaselinePeriod = "2025", Baseline = 4.5m }));
    }

    [Theory]
    [InlineData(KpiUnit.Milliseconds, "90000 ms (mean of 1)")]
    [InlineData(KpiUnit.Minutes, "1.5 min (mean of 1)")]
    [InlineData(KpiUnit.Hours, "0.03 h (mean of 1)")]
    [InlineData(KpiUnit.Days, "0 d (mean of 1)")]
    public void Ninety_seconds_read_in_the_unit_of_their_KPI(KpiUnit unit, string expected)
    {
        // 90 / 3600 is 0.025, half away from zero 0.03; 90 / 86400 is 0.00104.
        var kpi = Made.With(Made.Formula with { Numerator = "spent", Aggregation = KpiAggregation.Mean }, unit, KpiDirection.LowerIsBetter);
        Assert.Equal(expected, $"{kpi.Measure([Thing("a").With("spent", Duration.FromSeconds(90))], Made.March, Made.Later)}");
    }

    [Theory]
    [InlineData(KpiAggregation.Sum, "7.5 EUR")]
    [InlineData(KpiAggregation.Mean, "3.75 EUR (mean of 2)")]
    [InlineData(KpiAggregation.Maximum, "5 EUR (largest of 2)")]
    public void A_figure_of_money_says_its_currency_and_how_many_items_it_is_of(KpiAggregation aggregation, string expected)
    {
        var kpi = Made.With(Made.Formula with { Numerator = "cost", Aggregation = aggregation }, KpiUnit.Money);
        Assert.Equal(expected, $"{kpi.Measure([Thing("a").With("cost", Money.Of(2.5m, Currency.Eur)), Thing("b").With("cost", Money.Of(5m, Currency.Eur))], Made.March, Made.Later)}");
    }

    [Theory]
    [InlineData(KpiUnit.Score, "0.67 (2 of 3)")]
    [InlineData(KpiUnit.Points, "67 points (2 of 3)")]
    [InlineData(KpiUnit.Percent, "66.7 % (2 of 3)")]
    public void Two_of_three_are_rounded_for_people_as_the_unit_wants(KpiUnit unit, string expected) =>
        Assert.Equal(expected, $"{Made.With(Made.Formula, unit).Measure([Thing("a").With("good", true), Thing("b").With("good", true), Thing("c")], Made.March, Made.Later)}");

    [Fact]
    public void A_figure_of_too_few_items_says_how_many_there_are_and_how_many_it_needs() =>
        Assert.Equal("50 % (1 of 2), insufficient data: 2 of 3", $"{Made.With(Made.Formula, minimum: 3).Measure([Thing("a").With("good", true), Thing("b")], Made.March, Made.Later)}");

    [Fact]
    public void An_explanation_lists_what_is_in_before_what_is_out_each_reason_once()
    {
        var kpi = Made.With(Made.Formula with { Numerator = "n >= 2", Exclusions = ["void", "broken"] });
        var value = kpi.Measure(
            [
                Thing("e").With("void", true), Thing("d").With("broken", true), Thing("c"), Thing("b").With("n", 2m), Thing("a").With("n", 1m), Thing("f").With("broken", true),
                Thing("g").With("n", 3m), KpiRecord.Of("thing", "h"),
            ],
            Made.March, Made.Later);
        Assert.Equal(
            """
            First contact, 2026-03, scope all: 66.7 % (2 of 3)
              ratio of (n >= 2) to (all), without void, broken, by at
              in, 0 of 1: 1 (a)
              in, 1 of 1: 2 (b, g)
              out, no n: 1 (c)
              out, no at: 1 (h)
              out, broken: 2 (d, f)
              out, void: 1 (e)

            """.ReplaceLineEndings("\n"),
            value.Why());
    }

    [Fact]
    public void A_series_reads_a_line_a_period_whether_measured_or_known_from_elsewhere()
    {
        var kpi = Made.With(Made.Formula);
        Assert.Equal("2026-03 99.5\n2026-04 no data\n2026-05 97\n", $"{KpiSeries.Of(kpi, Made.March, 99.5m, null, 97m)}");
        Assert.Equal("2026-02 no data\n2026-03 100 % (1 of 1)\n", $"{KpiSeries.Measure(kpi, [Thing("a").With("good", true)], Made.March, 2, Made.Later)}");
    }

    [Fact]
    public void A_restatement_tells_what_is_not_there_any_more()
    {
        var kpi = Made.With(Made.Formula);
        var told = kpi.Measure([Thing("a").With("good", true), Thing("b")], Made.March, Made.Later);
        var now = kpi.Measure([Thing("a").With("good", true)], Made.March, Made.Later);
        Assert.Equal("own 2026-03: 50 % (1 of 2), restated 100 % (1 of 1)\n  b: in: 0 of 1, now not there\n", $"{KpiRestatement.Between(told, now)}");
    }

    [Fact]
    public void A_limit_reads_with_what_sets_it() => Assert.Equal(
        "no better than 1.5 by probeResolution: every 90 minutes", $"{KpiLimit.Of(KpiLimitKind.ProbeResolution, KpiUnit.Hours, "every 90 minutes", Duration.FromMinutes(90))}");

    [Fact]
    public void A_trend_reads_with_its_slope_and_probability_also_when_it_is_not_proven()
    {
        string Of(string metric, params IReadOnlyList<decimal?> values) => $"{KpiTrend.Of(KpiSeries.Of(Made.Of(metric), Made.March, values))}";

        Assert.Equal("worsening, 2 a period (p 1.6666 %)", Of("mttr", 1m, 3m, 5m, 7m, 9m));
        Assert.Equal("rising, 2 a period (p 1.6666 %)", Of("utilisation", 1m, 3m, 5m, 7m, 9m));

        // 8 of the 10 pairs rise and 2 fall: S is 6. Of the 120 orders 1 + 4 + 9 have two inversions or fewer, as many two rises or fewer: 28. The ten slopes are
        // -1, -1, 0.5, 0.5, 0.5, 1, 1, 2, 2, 2.
        Assert.Equal("no trend proven, 0.75 a period (p 23.3333 %)", Of("csat", 2m, 1m, 3m, 5m, 4m));
    }
}
