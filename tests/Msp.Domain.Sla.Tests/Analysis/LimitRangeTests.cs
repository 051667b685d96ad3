namespace Msp.Domain.Sla.Tests.Analysis;

public sealed class LimitRangeTests
{
    [Theory]
    [InlineData(61 * 60, 75 * 60, 72 * 60, 0)]
    [InlineData(62 * 60, 63 * 60, 62 * 60, 3)]
    [InlineData(62 * 60, 64 * 60, 64 * 60, 1)]
    [InlineData(57 * 60, 61 * 60, 60 * 60, 2)]
    [InlineData(61, 95, 90, 4)]
    [InlineData(61, 75, 75, 5)]
    [InlineData(61, 65, 65, 6)]
    [InlineData(61, 64, 61, 7)]
    [InlineData(0, 59, 30, 4)]
    [InlineData(0, 0, 0, 9)]
    [InlineData(60, 60, 60, 3)]
    [InlineData(1440, 1440, 1440, 0)]
    public void Roundest_is_the_smallest_multiple_of_the_longest_step_there_is_one_of(int shortest, int longest, int roundest, int roundness)
    {
        var range = new LimitRange(Duration.FromMinutes(shortest), Duration.FromMinutes(longest));
        Assert.Equal(Duration.FromMinutes(roundest), range.Roundest);
        Assert.True(range.Contains(range.Roundest));
        Assert.Equal(roundness == 9 ? 10 : roundness, range.Roundness);
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(60, 60)]
    [InlineData(61, 120)]
    [InlineData(1500, 1500)]
    public void Roundest_without_an_upper_bound_is_the_next_whole_hour(int shortest, int roundest) =>
        Assert.Equal(Duration.FromMinutes(roundest), new LimitRange(Duration.FromMinutes(shortest), null).Roundest);

    [Fact]
    public void Roundest_of_a_single_odd_limit_is_that_limit()
    {
        var odd = Duration.FromNanoseconds(61_000_000_001);
        Assert.Equal(odd, new LimitRange(odd, odd).Roundest);
        Assert.Equal(Duration.FromSeconds(61), new LimitRange(Duration.FromNanoseconds(60_000_000_001), odd).Roundest);
    }

    [Fact]
    public void Contains_includes_both_bounds()
    {
        var range = new LimitRange(Duration.FromHours(1), Duration.FromHours(2));
        Assert.True(range.Contains(Duration.FromHours(1)));
        Assert.True(range.Contains(Duration.FromHours(2)));
        Assert.False(range.Contains(Duration.FromHours(1) - Duration.Epsilon));
        Assert.False(range.Contains(Duration.FromHours(2) + Duration.Epsilon));
        Assert.True(new LimitRange(Duration.FromHours(1), null).Contains(Duration.FromDays(9000)));
    }

    [Theory]
    [InlineData(3600_000_000_000, 3720_000_000_000, "1h to 1h 2m")]
    [InlineData(3600_000_000_000, 3719_999_999_999, "1h to below 1h 2m")]
    [InlineData(3600_000_000_001, 3720_000_000_000, "above 1h to 1h 2m")]
    [InlineData(3600_000_000_001, 3719_999_999_999, "above 1h to below 1h 2m")]
    [InlineData(3600_000_000_000, 3600_000_000_000, "exactly 1h")]
    [InlineData(0, 1_500_000_000, "0h to 1.5s")]
    [InlineData(90_000_000_000, -1, "at least 1m 30s")]
    public void ToString_says_which_bounds_belong_to_it(long shortest, long longest, string text) =>
        Assert.Equal(text, new LimitRange(Duration.FromNanoseconds(shortest), longest < 0 ? null : Duration.FromNanoseconds(longest)).ToString());

    [Fact]
    public void Text_of_a_negative_amount_has_a_sign() => Assert.Equal("-1h 1m 1s", LimitRange.Text(-Duration.FromSeconds(3661)));
}
