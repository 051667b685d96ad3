using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Tests.Pricing;

public sealed class BillingCycleTests
{
    [Fact]
    public void Periods_from_the_31st_are_clamped_from_the_anchor_and_never_from_each_other()
    {
        var cycle = BillingCycle.Of(1, new(2025, 1, 31));

        Assert.Equal(
            ["2025-01-31/2025-02-28", "2025-02-28/2025-03-31", "2025-03-31/2025-04-30"],
            new LocalDate[] { new(2025, 2, 1), new(2025, 2, 28), new(2025, 4, 29) }.Select(date => cycle.PeriodAt(date).ToString()));
        Assert.Equal("2025-01-31/2025-02-28", cycle.Previous(cycle.PeriodAt(new(2025, 2, 28))).ToString());
        Assert.Equal("2024-02-29/2025-02-28", BillingCycle.Of(12, new(2020, 2, 29)).PeriodAt(new(2024, 12, 1)).ToString());
        Assert.Equal("2024-11-30/2025-02-28", BillingCycle.Of(3, new(2030, 11, 30)).PeriodAt(new(2024, 12, 1)).ToString());
    }

    [Fact]
    public void Periods_tile_time_without_gap_or_overlap() => Laws.HoldForRandom(300, random =>
    {
        var cycle = BillingCycle.Of(random.Next(1, 14), Date(random), random.Next(1, 32));
        var (date, period) = (Date(random), cycle.PeriodAt(Date(random)));

        Assert.True(cycle.PeriodAt(date).Contains(date));
        Assert.Equal(period.EndExclusive, cycle.Next(period).Start);
        Assert.Equal(period, cycle.Previous(cycle.Next(period)));
        Assert.Equal(period.Start, cycle.FirstStartFrom(period.Start));
        Assert.Equal(period.EndExclusive, cycle.FirstStartFrom(period.Start.PlusDays(1)));
        Assert.Equal(Math.Min(cycle.BillingDay, period.Start.Calendar.GetDaysInMonth(period.Start.Year, period.Start.Month)), period.Start.Day);
    });

    [Fact]
    public void Parts_of_a_period_add_up_to_its_price_exactly_however_it_is_cut() => Laws.HoldForRandom(300, random =>
    {
        var cycle = BillingCycle.Of(random.Next(1, 4), Date(random), random.Next(1, 32), (ProrationConvention)random.Next(6));
        var (period, price) = (cycle.PeriodAt(Date(random)), Money.Of(random.Next(-100_000, 100_000) / 100m, Currency.Eur));

        var parts = cycle.Split(price, period, Enumerable.Range(0, random.Next(6)).Select(_ => period.Start.PlusDays(random.Next(-3, 100))));

        Assert.Equal(price.Amount, parts.Sum(part => part.Amount));
        Assert.All(parts, part => Assert.True(part.IsRounded));
    });

    [Theory]
    [InlineData(ProrationConvention.Actual, "2025-02-10", "2025-02-24", "14/28")]
    [InlineData(ProrationConvention.DaysOf30, "2025-02-10", "2025-02-24", "14/30")]
    [InlineData(ProrationConvention.ThirtyDayMonths, "2025-02-10", "2025-02-24", "14/30")]
    [InlineData(ProrationConvention.ThirtyDayMonths, "2025-02-10", "2025-03-01", "21/30")]
    [InlineData(ProrationConvention.Strict30, "2025-02-10", "2025-03-01", "21/30")]
    [InlineData(ProrationConvention.Strict30, "2025-02-28", "2025-03-01", "1/30")]
    [InlineData(ProrationConvention.AnnualDaily, "2025-02-10", "2025-02-24", "168/365")]
    [InlineData(ProrationConvention.WholePeriods, "2025-02-10", "2025-02-24", "1/1")]
    public void Prorate_counts_days_by_the_convention(ProrationConvention convention, string from, string until, string fraction) =>
        Assert.Equal(fraction, Assert.Single(BillingCycle.Of(1, new(2025, 1, 1), proration: convention).Prorate(Span(from, until))).ToString());

    [Fact]
    public void Prorate_over_several_periods_takes_each_by_its_own_days()
    {
        Assert.Equal(["7/31", "28/28", "2/31"], BillingCycle.CalendarMonths.Prorate(Span("2015-01-25", "2015-03-03")).Select(fraction => fraction.ToString()));
        Assert.Equal(["31/31"], BillingCycle.Of(1, new(2025, 1, 1), proration: ProrationConvention.Strict30).Prorate(Span("2025-01-01", "2025-02-01")).Select(fraction => fraction.ToString()));
    }

    [Fact]
    public void Of_refuses_what_is_out_of_bounds()
    {
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => BillingCycle.Of(0, new(2025, 1, 1))).ParamName);
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => BillingCycle.Of(61, new(2025, 1, 1))).ParamName);
        Assert.Equal("billingDay", Assert.Throws<ArgumentOutOfRangeException>(() => BillingCycle.Of(1, new(2025, 1, 1), 0)).ParamName);
        Assert.Equal("billingDay", Assert.Throws<ArgumentOutOfRangeException>(() => BillingCycle.Of(1, new(2025, 1, 1), 32)).ParamName);
        Assert.Equal("endExclusive", Assert.Throws<ArgumentOutOfRangeException>(() => BillingPeriod.Of(new(2025, 1, 1), new(2025, 1, 1))).ParamName);
        Assert.Equal("part", Assert.Throws<ArgumentOutOfRangeException>(() => BillingPeriod.Month(2025, 1).Fraction(BillingPeriod.Month(2025, 2), ProrationConvention.Actual)).ParamName);
        Assert.Equal("days", Assert.Throws<ArgumentOutOfRangeException>(() => DayFraction.Make(-1, 1)).ParamName);
        Assert.Equal("of", Assert.Throws<ArgumentOutOfRangeException>(() => DayFraction.Make(1, 0)).ParamName);
    }

    [Fact]
    public void Order_and_overlap_are_those_of_half_open_spans()
    {
        var (january, february) = (BillingPeriod.Month(2025, 1), BillingPeriod.Month(2025, 2));

        Assert.True(january < february && february > january && january <= february && february >= january);
        Assert.True(january <= BillingPeriod.Month(2025, 1) && january >= BillingPeriod.Month(2025, 1));
        Assert.Null(january.Overlap(february));
        Assert.Equal(Span("2025-01-31", "2025-02-01"), january.Overlap(Span("2025-01-31", "2025-03-01")));
        Assert.False(january.Contains(new(2025, 2, 1)) || january.Contains(new(2024, 12, 31)));
        Assert.True(january.Contains(new(2025, 1, 1)) && january.Contains(new(2025, 1, 31)));
        Assert.Equal(1, default(BillingPeriod).Days);
        Assert.Equal("0/1", default(DayFraction).ToString());
    }

    private static LocalDate Date(Random random) => new LocalDate(2020, 1, 1).PlusDays(random.Next(-2000, 4000));

    private static BillingPeriod Span(string from, string until) =>
        BillingPeriod.Of(NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value);
}
