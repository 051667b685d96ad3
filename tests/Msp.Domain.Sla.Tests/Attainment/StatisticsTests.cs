using static Msp.Domain.Sla.Tests.Attainments.Episodes;

namespace Msp.Domain.Sla.Tests.Attainments;

/// <summary>Percentiles and intervals against published and obvious figures.</summary>
public sealed class StatisticsTests
{
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (Wilson without continuity correction), 95 %.
    [Theory]
    [InlineData(81, 263, "0.2553", "0.3662")]
    [InlineData(15, 148, "0.0624", "0.1605")]
    [InlineData(0, 20, "0.0000", "0.1611")]
    [InlineData(1, 29, "0.0061", "0.1718")]
    public void Wilson_publishedCases_isReproduced(int met, int decided, string lower, string upper)
    {
        var interval = RatioInterval.Wilson(new(met, decided - met), Share.OfPercent(95))!;
        Assert.Equal((lower, upper), (FormattableString.Invariant($"{decimal.Round(interval.Lower, 4):0.0000}"), FormattableString.Invariant($"{decimal.Round(interval.Upper, 4):0.0000}")));
    }

    [Fact]
    public void Wilson_allOrNone_reachesExactlyOneOrZero()
    {
        Assert.Equal((1m, true), RatioInterval.Wilson(new(20, 0), Share.OfPercent(95)) is { } all ? (all.Upper, all.Lower is > 0.8388m and < 0.8389m) : default);
        Assert.Equal(0m, RatioInterval.Wilson(new(0, 20), Share.OfPercent(95))!.Lower);
        Assert.Equal((0.206549m, 1m), RatioInterval.Wilson(new(1, 0), Share.OfPercent(95)) is { } one ? (one.Lower, one.Upper) : default);
        Assert.Null(RatioInterval.Wilson(new(0, 0), Share.OfPercent(95)));
    }

    [Fact]
    public void Wilson_bounds_areRoundedOutwards()
    {
        // 1 of 2 at 95 %: 0.5 -+ 0.405469...: lower 0.0945312, upper 0.9054688.
        var half = RatioInterval.Wilson(new(1, 1), Share.OfPercent(95))!;
        Assert.Equal((0.094531m, 0.905469m), (half.Lower, half.Upper));
        Assert.Equal("9.45 % to 90.55 % (95 % sure)", half.ToString());
    }

    [Fact]
    public void Interval_surer_isWiderAndConfidenceHasBounds()
    {
        var june = Many(19, 1).ToAttainment(June);
        var (usual, surer) = (june.Interval()!, june.Interval(Share.OfPercent(99))!);
        Assert.Equal((Share.OfPercent(95), Share.OfPercent(99)), (usual.Confidence, surer.Confidence));
        Assert.True(surer.Lower < usual.Lower && surer.Upper > usual.Upper);
        Assert.Equal("confidence", Assert.Throws<ArgumentOutOfRangeException>(() => june.Interval(Share.OfPercent(0))).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => june.Interval(Share.OfPercent(100)));
        Assert.NotNull(june.Interval(Share.OfPercent(99.9999m)));
    }

    // Quantiles of the normal distribution: any table, such as Abramowitz and Stegun 26.5.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.8, 0.8416212335729143)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.9995, 3.2905267314919255)]
    public void NormalQuantile_tableValues_areReproduced(double probability, double expected) => Assert.Equal(expected, NormalQuantile.Of(probability), 1e-9);

    // 15, 20, 35, 40, 50: the worked example of the nearest-rank method; linear: R's quantile(c(15, 20, 35, 40, 50), p), type 7.
    [Theory]
    [InlineData(0, 15, 15)]
    [InlineData(5, 15, 16)]
    [InlineData(20, 15, 19)]
    [InlineData(30, 20, 23)]
    [InlineData(40, 20, 29)]
    [InlineData(50, 35, 35)]
    [InlineData(75, 40, 40)]
    [InlineData(80, 40, 42)]
    [InlineData(100, 50, 50)]
    public void Percentile_workedExample_isReproduced(int percent, int nearestRank, int linear)
    {
        var sample = new DurationSample([50_000, 20_000, 15_000, 40_000, 35_000]);
        Assert.Equal(Duration.FromNanoseconds(1000L * nearestRank), sample.Percentile(Share.OfPercent(percent)));
        Assert.Equal(Duration.FromNanoseconds(1000L * linear), sample.Percentile(Share.OfPercent(percent), PercentileDefinition.Linear));
    }

    [Fact]
    public void Percentile_linearBetweenNanoseconds_isRoundedHalvesUp()
    {
        var sample = new DurationSample([1, 2]);
        Assert.Equal([1, 1, 2, 2, 2], new[] { 0m, 49m, 50m, 51m, 100m }.Select(part => sample.Percentile(Share.OfPercent(part), PercentileDefinition.Linear)!.Value.ToInt64Nanoseconds()));
    }

    [Fact]
    public void Percentile_farApartValues_doesNotOverflow()
    {
        var sample = new DurationSample([0, long.MaxValue]);
        Assert.Equal((long.MaxValue / 2) + 1, sample.Percentile(Share.OfPercent(50), PercentileDefinition.Linear)!.Value.ToInt64Nanoseconds());
        Assert.Equal(long.MaxValue / 2, sample.Mean!.Value.ToInt64Nanoseconds());
        Assert.Equal(long.MaxValue - 1, new DurationSample([long.MaxValue, long.MaxValue - 1, long.MaxValue - 2]).Mean!.Value.ToInt64Nanoseconds());
    }

    [Fact]
    public void Sample_empty_hasNothing()
    {
        var sample = new DurationSample([]);
        Assert.Equal((0, null, null, null), (sample.Count, sample.Mean, sample.Percentile(Share.OfPercent(50)), sample.Percentile(Share.OfPercent(50), PercentileDefinition.Linear)));
        Assert.Equal("no data", sample.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => sample.Percentile(Share.OfPercent(50), (PercentileDefinition)2));
        Assert.Equal("1, median 0:00:00:00.00000001, 90 % within 0:00:00:00.00000001", new DurationSample([10]).ToString());
    }

    [Fact]
    public void Percentile_nearest_rank_is_the_first_value_that_enough_do_not_exceed() => Laws.HoldForRandom(300, random =>
    {
        long[] values = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (long)random.Next(20))];
        var part = Share.OfPercent(random.Next(3) switch { 0 => random.Next(101), 1 => random.Next(10_001) / 100m, _ => 100m * random.Next(values.Length + 1) / values.Length });
        var sample = new DurationSample([.. values]);
        var expected = values.Order().First(value => Ratio.Of(values.Count(other => other <= value), values.Length) >= part);
        Assert.Equal(expected, sample.Percentile(part)!.Value.ToInt64Nanoseconds());
        var position = (values.Length - 1) * part.Fraction;
        var sorted = values.Order().Select(value => value * 1_000_000_000L).ToArray();
        var (below, above) = (sorted[(int)position], sorted[(int)decimal.Ceiling(position)]);
        var between = decimal.Round(below + ((position - decimal.Floor(position)) * (above - below)), MidpointRounding.AwayFromZero);
        Assert.Equal((long)between, new DurationSample([.. values.Select(value => value * 1_000_000_000L)]).Percentile(part, PercentileDefinition.Linear)!.Value.ToInt64Nanoseconds(), 1d);
    });

    [Fact]
    public void Items_timesOfAnEpisode_areThoseOfItsReading()
    {
        var item = Assert.Single(new[] { Stopped("A", InJune(2), InJune(2, 15)) }.ToAttainment(June).Items);
        Assert.Equal((Duration.FromHours(6), Duration.FromHours(4), Duration.FromHours(2), 1.5m), (item.Spent, item.Limit!.Value, item.Overrun, item.Consumed!.Value));
        Assert.Equal((InJune(2), InJune(2, 13), InJune(2, 15), "A", Verdict.Breached), (item.Began!.Value, item.DecidedAt!.Value, item.StoppedAt!.Value, item.IncidentId, item.Verdict));
        var early = Assert.Single(new[] { Met("A", InJune(2)) }.ToAttainment(June).Items);
        Assert.Equal((Duration.Zero, 0.25m), (early.Overrun, early.Consumed!.Value));
        var none = Assert.Single(new[] { Of("A", [TicketEvent.Created(InJune(2)), TicketEvent.Resolved(InJune(2, 10))], target: NoTarget) }.ToAttainment(June).Items);
        Assert.Equal((null, null, Duration.Zero), (none.Limit, none.Consumed, none.Overrun));
    }
}
