using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class BusyTimeTests
{
    [Fact]
    public void Stretches_that_touch_or_overlap_are_joined_and_others_kept_apart() => Assert.Equal(
        [Of(0, 5), Of(6, 7), Of(9, 12)], new BusyTime([Of(9, 12), Of(2, 3), Of(0, 4), Of(4, 5), Of(6, 7), Of(10, 11)]).Taken);

    [Theory]
    [InlineData(0, 1, 5)]
    [InlineData(5, 1, 5)]
    [InlineData(5, 2, 7)]
    [InlineData(4, 1, 5)]
    [InlineData(7, 2, 7)]
    [InlineData(7, 3, 12)]
    [InlineData(8, 1, 8)]
    [InlineData(12, 9, 12)]
    [InlineData(-3, 3, -3)]
    [InlineData(-2, 3, 12)]
    public void NextFree_is_the_first_gap_long_enough(int from, int length, int free) =>
        Assert.Equal(At(free), new BusyTime([Of(0, 5), Of(6, 7), Of(9, 12)]).NextFree(At(from), Duration.FromHours(length)));

    [Fact]
    public void Take_keeps_the_order_and_FirstEndingAfter_leaves_out_what_ends_then()
    {
        var busy = new BusyTime();
        foreach (var (start, end) in new[] { (9, 12), (0, 5), (5, 6), (7, 8) })
            busy.Take(At(start), At(end));
        Assert.Equal([Of(0, 5), Of(5, 6), Of(7, 8), Of(9, 12)], busy.Taken);
        Assert.Equal([0, 0, 1, 2, 3, 4, 4], new[] { -1, 4, 5, 6, 11, 12, 99 }.Select(hour => busy.FirstEndingAfter(At(hour))));
    }

    private static Instant At(int hour) => Noon + Duration.FromHours(hour);

    private static Interval Of(int start, int end) => new(At(start), At(end));
}
