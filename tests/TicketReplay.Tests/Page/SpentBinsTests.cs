namespace TicketReplay.Tests;

public class SpentBinsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.1", 0)]
    [InlineData("0.1000000000000000000000000001", 1)]
    [InlineData("0.2", 1)]
    [InlineData("0.9999999999999999999999999999", 9)]
    [InlineData("1", 9)]
    [InlineData("1.0000000000000000000000000001", 10)]
    [InlineData("1.1", 10)]
    [InlineData("2", 19)]
    [InlineData("2.0000000000000000000000000001", 20)]
    [InlineData("79228162514264337593543950335", 20)]
    public void BinOf_puts_a_bound_into_the_bin_below_it(string consumed, int bin) => Assert.Equal(bin, SpentBins.BinOf(decimal.Parse(consumed, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Bounds_name_every_bin_once() => Assert.Equal(SpentBins.Bins, Enumerable.Range(0, SpentBins.Bins).Select(SpentBins.Bounds).Distinct().Count());

    [Theory]
    [InlineData(0, "0 to 10 %")]
    [InlineData(9, "over 90 to 100 %")]
    [InlineData(19, "over 190 to 200 %")]
    [InlineData(20, "over 200 %")]
    public void Bounds_are_in_hundredths(int bin, string text) => Assert.Equal(text, SpentBins.Bounds(bin));

    [Fact]
    public void Add_counts_decided_clocks_by_verdict_and_keeps_the_first_of_each_bin()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromHours(10)), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).StoppedBy("Done").Build();
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var bins = new SpentBins();
        for (var number = 0; number < SpentBins.Listed + 5; number++) bins.Add($"T{number}", Stopped(10));
        bins.Add("late", Stopped(11));
        bins.Add("open", target.Read([TicketEvent.Created(start)], start + Duration.FromHours(10)));
        bins.Add("overdue", target.Read([TicketEvent.Created(start)], start + Duration.FromHours(25)));
        Assert.Equal((SpentBins.Listed + 5, 0, SpentBins.Listed), (bins[9].Met, bins[9].Missed, bins[9].First.Count));
        Assert.Equal((0, 1, ("late", 1, 1.1m)), (bins[10].Met, bins[10].Missed, bins[10].First[0]));
        Assert.Equal((0, 1, ("overdue", 1, 2.5m)), (bins[20].Met, bins[20].Missed, bins[20].First[0]));
        Assert.Equal((SpentBins.Listed + 7, 0), (bins.Clocks, bins.WithoutShare));

        Reading Stopped(int hours) => target.Read([TicketEvent.Created(start), TicketEvent.StateChanged(start + Duration.FromHours(hours), "Done")], start + Duration.FromHours(40));
    }

    [Fact]
    public void Add_keeps_apart_what_has_a_limit_of_zero()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.Zero), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).StoppedBy("Done").Build();
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var bins = new SpentBins();
        bins.Add("T", target.Read([TicketEvent.Created(start)], start + Duration.FromHours(1)));
        Assert.Equal((0, 1), (bins.Clocks, bins.WithoutShare));
    }
}
