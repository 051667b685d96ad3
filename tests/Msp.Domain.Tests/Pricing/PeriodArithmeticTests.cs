using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Tests.Pricing;

/// <summary>Days, periods and cycles at their edges: conventions of months, the clamped 31st, anchors, spans that touch.</summary>
public sealed class PeriodArithmeticTests
{
    private static BillingPeriod Span(string from, string until) =>
        BillingPeriod.Of(NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value);

    [Theory]
    [InlineData("2025-01-01", "2025-02-01", "30/30")]      // a month of 31 days counts 30
    [InlineData("2025-01-01", "2025-01-31", "30/30")]      // the 31st is the 30th, and no more than the whole
    [InlineData("2025-01-31", "2025-02-01", "1/30")]
    [InlineData("2025-01-16", "2025-02-01", "15/30")]
    [InlineData("2025-01-01", "2025-01-16", "15/30")]
    public void Strict30_counts_every_month_as_thirty_days(string from, string until, string fraction) =>
        Assert.Equal(fraction, BillingPeriod.Month(2025, 1).Fraction(Span(from, until), ProrationConvention.Strict30).ToString());

    [Theory]
    [InlineData("2024-12-01", "2025-03-01", "2025-01-15", "2025-02-15", "30/90")]   // over a month end
    [InlineData("2024-12-01", "2025-03-01", "2024-12-15", "2025-01-15", "30/90")]   // over a year end
    [InlineData("2024-12-01", "2025-03-01", "2024-12-01", "2025-03-01", "90/90")]
    [InlineData("2025-02-01", "2025-03-01", "2025-02-27", "2025-03-01", "4/30")]    // the last of February is the 30th
    [InlineData("2025-02-01", "2025-03-01", "2025-02-28", "2025-03-01", "1/30")]
    public void Strict30_counts_over_the_ends_of_months_and_years(string start, string end, string from, string until, string fraction) =>
        Assert.Equal(fraction, Span(start, end).Fraction(Span(from, until), ProrationConvention.Strict30).ToString());

    [Theory]
    [InlineData("2025-01-01", "2025-04-01", "2025-01-01", "2025-04-01", "90/90")]   // January and March one less, February two more
    [InlineData("2025-01-01", "2025-04-01", "2025-01-10", "2025-02-01", "21/90")]
    [InlineData("2025-01-01", "2025-04-01", "2025-01-10", "2025-01-31", "21/90")]
    [InlineData("2025-01-01", "2025-04-01", "2025-02-10", "2025-03-10", "30/90")]
    public void ThirtyDayMonths_gives_and_takes_at_the_ends_of_months(string start, string end, string from, string until, string fraction) =>
        Assert.Equal(fraction, Span(start, end).Fraction(Span(from, until), ProrationConvention.ThirtyDayMonths).ToString());

    [Theory]
    [InlineData("2025-01-01", "2025-01-11", "10/30", "120/365")]    // ten days are one month at least
    [InlineData("2025-01-01", "2025-02-15", "30/30", "360/365")]    // 45 days are one month still, 46 are two
    [InlineData("2025-01-01", "2025-02-16", "30/60", "360/730")]
    [InlineData("2025-01-01", "2026-01-01", "30/360", "360/4380")]
    public void Fraction_is_of_the_months_nearest_to_the_period_s_days(string from, string until, string days, string annual)
    {
        var (period, part) = (Span(from, until), Span("2025-01-01", from == "2025-01-01" && until == "2025-01-11" ? "2025-01-11" : "2025-01-31"));

        Assert.Equal((days, annual), (period.Fraction(part, ProrationConvention.DaysOf30).ToString(), period.Fraction(part, ProrationConvention.AnnualDaily).ToString()));
    }

    [Fact]
    public void Fraction_never_exceeds_the_whole_and_refuses_what_lies_outside()
    {
        var january = BillingPeriod.Month(2025, 1);

        Assert.Equal("30/30", january.Fraction(january, ProrationConvention.DaysOf30).ToString());
        Assert.Equal("31/31", january.Fraction(january, ProrationConvention.Actual).ToString());
        Assert.Equal("part", Assert.Throws<ArgumentOutOfRangeException>(() => january.Fraction(Span("2024-12-31", "2025-01-02"), ProrationConvention.Actual)).ParamName);
        Assert.Equal("part", Assert.Throws<ArgumentOutOfRangeException>(() => january.Fraction(Span("2025-01-31", "2025-02-02"), ProrationConvention.Actual)).ParamName);
    }

    [Fact]
    public void Period_has_its_days_and_lies_between_its_ends()
    {
        var day = Span("2025-01-31", "2025-02-01");

        Assert.Equal((1, new LocalDate(2025, 2, 1), "2025-01-31/2025-02-01"), (day.Days, day.EndExclusive, day.ToString()));
        Assert.True(day.Contains(new(2025, 1, 31)));
        Assert.False(day.Contains(new(2025, 1, 30)) || day.Contains(new(2025, 2, 1)));
        Assert.Equal("endExclusive", Assert.Throws<ArgumentOutOfRangeException>(() => Span("2025-02-01", "2025-01-31")).ParamName);
    }

    [Fact]
    public void Periods_are_ordered_by_start_and_then_by_length()
    {
        BillingPeriod month = Span("2025-01-01", "2025-02-01"), shorter = Span("2025-01-01", "2025-01-31"), later = Span("2025-01-02", "2025-01-03"), same = Span("2025-01-01", "2025-02-01");

        Assert.True(shorter < month && month > shorter && month < later && later > month && month <= same && month >= same && shorter <= month && later >= month);
        Assert.False(month < same || month > same || month < shorter || shorter > month || later <= month || month >= later || month <= shorter || shorter >= month);
        Assert.Equal([shorter, month, later], new[] { later, month, shorter }.Order());
    }

    [Fact]
    public void Overlap_of_spans_is_their_common_part()
    {
        Assert.Equal(Span("2025-01-10", "2025-01-20"), Span("2025-01-01", "2025-01-20").Overlap(Span("2025-01-10", "2025-02-01")));
        Assert.Equal(Span("2025-01-10", "2025-01-11"), Span("2025-01-01", "2025-02-01").Overlap(Span("2025-01-10", "2025-01-11")));
        Assert.Null(Span("2025-01-01", "2025-01-10").Overlap(Span("2025-01-10", "2025-01-20")));
        Assert.Null(Span("2025-01-10", "2025-01-20").Overlap(Span("2025-01-01", "2025-01-05")));
    }

    [Theory]
    [InlineData(1, "2025-01-15", "2025-01-14", "2024-12-15/2025-01-15")]
    [InlineData(1, "2025-01-15", "2025-01-15", "2025-01-15/2025-02-15")]
    [InlineData(3, "2025-02-01", "2025-01-31", "2024-11-01/2025-02-01")]
    [InlineData(3, "2025-02-01", "2025-04-30", "2025-02-01/2025-05-01")]
    [InlineData(3, "2025-02-01", "2025-05-01", "2025-05-01/2025-08-01")]
    [InlineData(12, "2025-07-01", "2023-06-30", "2022-07-01/2023-07-01")]
    [InlineData(12, "2025-07-01", "2023-07-01", "2023-07-01/2024-07-01")]
    [InlineData(60, "2025-01-01", "2024-12-31", "2020-01-01/2025-01-01")]
    public void PeriodAt_finds_the_period_before_and_after_the_anchor(int months, string anchor, string date, string period) =>
        Assert.Equal(period, BillingCycle.Of(months, NodaTime.Text.LocalDatePattern.Iso.Parse(anchor).Value).PeriodAt(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value).ToString());

    [Fact]
    public void Calendar_months_begin_on_the_first_and_are_the_default()
    {
        Assert.Equal((1, new LocalDate(2000, 1, 1), 1, ProrationConvention.Actual), (BillingCycle.CalendarMonths.Months, BillingCycle.CalendarMonths.AnchorMonth, BillingCycle.CalendarMonths.BillingDay, BillingCycle.CalendarMonths.Proration));
        Assert.Equal(BillingCycle.CalendarMonths, BillingCycle.From(null));
        Assert.Equal(BillingCycle.CalendarMonths, BillingCycle.From(new()));
        Assert.Equal(BillingCycle.Of(1, new(2025, 3, 17)), BillingCycle.From(new() { Anchor = new(2025, 3, 17) }));
        Assert.Equal((new LocalDate(2025, 3, 1), 17), (BillingCycle.Of(1, new(2025, 3, 17)).AnchorMonth, BillingCycle.Of(1, new(2025, 3, 17)).BillingDay));
        Assert.Equal((60, 31), (BillingCycle.Of(60, new(2025, 1, 1), 31).Months, BillingCycle.Of(60, new(2025, 1, 1), 31).BillingDay));
        Assert.Equal(1, BillingCycle.Of(1, new(2025, 1, 17), 1).BillingDay);
    }

    [Fact]
    public void FirstStartFrom_is_the_date_itself_where_a_period_starts()
    {
        Assert.Equal(new LocalDate(2025, 2, 1), BillingCycle.CalendarMonths.FirstStartFrom(new(2025, 2, 1)));
        Assert.Equal(new LocalDate(2025, 3, 1), BillingCycle.CalendarMonths.FirstStartFrom(new(2025, 2, 2)));
        Assert.Equal(BillingPeriod.Month(2024, 12), BillingCycle.CalendarMonths.Previous(BillingPeriod.Month(2025, 1)));
    }

    [Fact]
    public void Split_cuts_only_within_the_period()
    {
        var cuts = new LocalDate[] { new(2025, 1, 1), new(2025, 1, 11), new(2025, 1, 11), new(2025, 2, 1), new(2024, 12, 31) };

        Assert.Equal([100m, 210m], BillingCycle.CalendarMonths.Split(Money.Of(310m, Currency.Eur), BillingPeriod.Month(2025, 1), cuts).Select(part => part.Amount));
        Assert.Equal([310m], BillingCycle.CalendarMonths.Split(Money.Of(310m, Currency.Eur), BillingPeriod.Month(2025, 1)).Select(part => part.Amount));
    }

    [Fact]
    public void Fraction_of_days_is_exact_until_it_is_rounded()
    {
        var third = DayFraction.Make(10, 30);

        Assert.Equal((10, 30, "10/30"), (third.Days, third.Of, third.ToString()));
        Assert.Equal(0.3333m, third.Rounded(4, MidpointRounding.ToEven));
        Assert.Equal(Money.Of(33.33m, Currency.Eur), third.PartOf(Money.Of(100m, Currency.Eur), MidpointRounding.ToEven));
        Assert.Equal(Money.Of(100m, Currency.Eur), DayFraction.Make(1, 1).PartOf(Money.Of(100m, Currency.Eur), MidpointRounding.ToEven));
        Assert.Equal("0/1", DayFraction.Make(0, 1).ToString());
        Assert.Equal((0, 1), (default(DayFraction).Days, default(DayFraction).Of));
        Assert.Equal("days", Assert.Throws<ArgumentOutOfRangeException>(() => DayFraction.Make(-1, 30)).ParamName);
        Assert.Equal("of", Assert.Throws<ArgumentOutOfRangeException>(() => DayFraction.Make(0, 0)).ParamName);
    }
}
