namespace TicketReplay.Tests;

public class WrittenTests
{
    [Fact]
    public void Hours_writes_sums_of_centuries() => Assert.Equal("24,000,001:02", Written.Hours(Duration.FromDays(1_000_000) + Duration.FromMinutes(62)));

    [Theory]
    [InlineData(2_999, 3_000, 1, "99.9 %")]
    [InlineData(2_999, 3_000, 3, "99.966 %")]
    [InlineData(3_000, 3_000, 1, "100.0 %")]
    [InlineData(0, 7, 1, "0.0 %")]
    [InlineData(0, 0, 1, "")]
    public void Percent_is_rounded_down_so_that_all_but_one_is_not_all(long part, long whole, int decimals, string expected) => Assert.Equal(expected, Written.Percent(part, whole, decimals));

    [Fact]
    public void Seconds_and_Exact_lose_nothing()
    {
        var amount = Duration.FromHours(26) + Duration.FromNanoseconds(5_000_000_001);
        Assert.Equal("93605.000000001", Written.Seconds(amount));
        Assert.Equal("26:00:05.000000001", Written.Exact(amount));
        Assert.Equal("", Written.Seconds(null));
    }

    [Fact]
    public void Local_shows_the_offset_of_a_time_that_happens_twice()
    {
        var london = DateTimeZoneProviders.Tzdb["Europe/London"];
        Assert.Equal("Sun 2025-10-26 01:30:00 +01:00", Written.Local(Instant.FromUtc(2025, 10, 26, 0, 30), london));
        Assert.Equal("Sun 2025-10-26 01:30:00 +00:00", Written.Local(Instant.FromUtc(2025, 10, 26, 1, 30), london));
        Assert.Equal("Mon 2025-10-27 01:30:00", Written.Local(Instant.FromUtc(2025, 10, 27, 1, 30), london));
    }
}
