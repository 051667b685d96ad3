namespace TicketReplay.Tests;

public class PeriodsTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData(0, "2025-03 2025-04 2025-05")]
    [InlineData(1, "2025-Q1 2025-Q2")]
    [InlineData(2, "2025")]
    public void Between_holds_the_periods_of_both_ends(int kind, string names) =>
        // In London 23:30 UTC on 30 April is already May.
        Assert.Equal(names, Names((PeriodKind)kind, Instant.FromUtc(2025, 3, 31, 22, 59), Instant.FromUtc(2025, 4, 30, 23, 30), London));

    [Theory]
    [InlineData(1, "2025-Q1")]
    [InlineData(3, "2025-Q1")]
    [InlineData(4, "2025-Q2")]
    [InlineData(6, "2025-Q2")]
    [InlineData(7, "2025-Q3")]
    [InlineData(9, "2025-Q3")]
    [InlineData(10, "2025-Q4")]
    [InlineData(12, "2025-Q4")]
    public void Between_puts_each_month_into_its_quarter(int month, string name)
    {
        var at = Instant.FromUtc(2025, month, 15, 0, 0);
        Assert.Equal(name, Names(PeriodKind.Quarter, at, at, London));
    }

    [Fact]
    public void Between_goes_over_new_year() => Assert.Equal("2024-12 2025-01", Names(PeriodKind.Month, Instant.FromUtc(2024, 12, 31, 0, 0), Instant.FromUtc(2025, 1, 1, 0, 0), DateTimeZone.Utc));

    [Fact]
    public void Between_leaves_out_what_reaches_beyond_the_supported_years()
    {
        var west = DateTimeZone.ForOffset(Offset.FromHours(-5));
        Assert.Equal("2249-11", Names(PeriodKind.Month, Instant.FromUtc(2249, 11, 15, 0, 0), BusinessCalendar.Latest - Duration.Epsilon, west));
        Assert.Equal("2249-11 2249-12", Names(PeriodKind.Month, Instant.FromUtc(2249, 11, 15, 0, 0), BusinessCalendar.Latest - Duration.Epsilon, DateTimeZone.Utc));
    }

    private static string Names(PeriodKind kind, Instant first, Instant last, DateTimeZone zone) => string.Join(' ', Periods.Between(kind, first, last, zone).Select(period => period.Name));
}
