using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

public sealed class KpiTrendTests
{
    private static readonly ReportingPeriod January = ReportingPeriod.Month(2025, 1, Made.Zone);

    private static KpiTrend Trend(string metric, params IReadOnlyList<decimal?> values) => KpiTrend.Of(KpiSeries.Of(Made.Of(metric), January, values));

    [Fact]
    public void Probability_is_that_of_all_orders_of_the_same_figures() => Laws.HoldForRandom(300, random =>
    {
        decimal?[] values = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => (decimal?)random.Next(1, 5))];
        var trend = Trend("csat", values);
        int S(IReadOnlyList<decimal?> order) => Enumerable.Range(0, order.Count)
            .Sum(later => Enumerable.Range(0, later).Sum(earlier => order[later]!.Value.CompareTo(order[earlier]!.Value)));
        var all = Orders(values).Select(S).ToList();
        Assert.Equal(S(values), trend.S);
        Assert.Equal(Ratio.Of(all.Count(s => Math.Abs(s) >= Math.Abs(trend.S)), all.Count), trend.Probability);
    });

    [Theory]
    [InlineData(4, 6, 2, 24)]
    [InlineData(5, 10, 2, 120)]
    [InlineData(5, 8, 10, 120)]
    public void Probability_of_few_figures_is_counted(int n, int s, int part, int whole)
    {
        decimal?[] values = [.. Enumerable.Range(1, n).Select(value => (decimal?)value)];
        if (s < n * (n - 1) / 2) (values[0], values[1]) = (values[1], values[0]);
        Assert.Equal((s, Ratio.Of(part, whole)), (Trend("csat", values).S, Trend("csat", values).Probability));
    }

    [Fact]
    public void Probability_is_that_of_Kendall_s_table()
    {
        // M. G. Kendall, Rank Correlation Methods, table 1: n = 10, S = 23, 0.023 on one side.
        var trend = Trend("csat", 1m, 2m, 3m, 5m, 4m, 8m, 6m, 10m, 7m, 9m);
        Assert.Equal(35, trend.S);
        var orders = RankOrders.Of([.. Enumerable.Repeat(1, 10)]);
        Assert.Equal((45, 2.3m), (orders.Largest, decimal.Round(orders.AtLeast(23).Percent(4) / 2m, 1)));
        Assert.Equal(Ratio.One, orders.AtLeast(0));
    }

    [Theory]
    [InlineData("csat", 1, TrendVerdict.Improving)]
    [InlineData("csat", -1, TrendVerdict.Worsening)]
    [InlineData("mttr", 1, TrendVerdict.Worsening)]
    [InlineData("mttr", -1, TrendVerdict.Improving)]
    [InlineData("utilisation", 1, TrendVerdict.Rising)]
    [InlineData("utilisation", -1, TrendVerdict.Falling)]
    public void Verdict_follows_the_direction(string metric, int sign, TrendVerdict expected)
    {
        var trend = Trend(metric, [.. new[] { 1m, 2m, 4m, 5m, 7m }.Select(value => (decimal?)(50m + (sign * value)))]);
        Assert.Equal((expected, sign * 1.5m), (trend.Verdict, trend.Slope));
    }

    [Fact]
    public void Four_figures_can_never_prove_a_trend_and_five_can()
    {
        Assert.Equal((TrendVerdict.TooFew, "too few periods to tell"), (Trend("csat", 1m, 2m, 3m, 4m).Verdict, $"{Trend("csat", 1m, 2m, 3m, 4m)}"));
        Assert.Equal((TrendVerdict.Improving, "improving, 1 a period (p 1.6666 %)"),
            (Trend("csat", 1m, 2m, 3m, 4m, 5m).Verdict, $"{Trend("csat", 1m, 2m, 3m, 4m, 5m)}"));
        Assert.Equal(TrendVerdict.NotProven, Trend("csat", 2m, 1m, 3m, 4m, 5m).Verdict);
        Assert.Equal(TrendVerdict.TooFew, Trend("csat", 1m, 1m, 1m, 1m, 1m, 1m).Verdict);
        Assert.Equal(TrendVerdict.Improving, KpiTrend.Of(KpiSeries.Of(Made.Of("csat"), January, 1m, 2m, 3m, 4m, 5m), Share.OfPercent(2m)).Verdict);
        Assert.Equal(TrendVerdict.TooFew, KpiTrend.Of(KpiSeries.Of(Made.Of("csat"), January, 1m, 2m, 3m, 4m, 5m), Share.OfPercent(1.6m)).Verdict);
    }

    [Fact]
    public void What_rises_as_often_as_it_falls_has_no_direction_however_little_proof_is_asked_for()
    {
        var trend = KpiTrend.Of(KpiSeries.Of(Made.Of("csat"), January, 2m, 1m, 4m, 3m, 0m, 5m, 1m), Share.OfPercent(100m));
        Assert.Equal((0, TrendVerdict.NotProven), (trend.S, trend.Verdict));
    }

    [Fact]
    public void Periods_without_a_figure_keep_their_place()
    {
        var trend = Trend("csat", null, 10m, null, null, 40m);
        Assert.Equal((2, 10m), (trend.Count, trend.Slope));
        var none = Trend("csat", null, null);
        Assert.Equal((TrendVerdict.TooFew, 0, 0, null, null), (none.Verdict, none.Count, none.S, none.Slope, none.Probability));
        Assert.Equal(1.833333333333m, Trend("csat", 1m, 2m, 6m, 6m).Slope);
        Assert.Contains("exact", KpiTrend.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_and_twenty_periods_are_as_exact()
    {
        var trend = Trend("csat", [.. Enumerable.Range(0, 120).Select(number => (decimal?)(number % 7))]);
        Assert.Equal((120, TrendVerdict.NotProven), (trend.Count, trend.Verdict));
    }

    private static IEnumerable<IReadOnlyList<decimal?>> Orders(IReadOnlyList<decimal?> values) => values.Count <= 1
        ? [values]
        : values.SelectMany((first, at) => Orders([.. values.Where((_, other) => other != at)]).Select(rest => (IReadOnlyList<decimal?>)[first, .. rest]));
}
