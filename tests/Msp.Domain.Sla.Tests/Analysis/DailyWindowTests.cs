namespace Msp.Domain.Sla.Tests.Analysis;

public sealed class DailyWindowTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(540, 0)]
    [InlineData(570, 1)]
    [InlineData(555, 2)]
    [InlineData(545, 3)]
    [InlineData(541, 4)]
    public void FinenessOf_is_the_rank_of_the_coarsest_grid_that_a_time_lies_on(int minutes, int fineness) => Assert.Equal(fineness, DailyWindow.FinenessOf(minutes));

    [Theory]
    [InlineData(0, 1440, 0, 0, true)]
    [InlineData(0, 1441, 0, 0, false)]
    [InlineData(1, 1440, 0, 0, false)]
    [InlineData(1439, 1, 0, 0, true)]
    [InlineData(1440, 10, 0, 0, false)]
    [InlineData(-1, 10, 0, 0, false)]
    [InlineData(540, 0, 0, 0, false)]
    [InlineData(540, 480, 599, 30, false)]
    [InlineData(540, 480, 600, 30, true)]
    [InlineData(540, 480, 931, 30, false)]
    [InlineData(540, 480, 930, 30, true)]
    [InlineData(540, 480, 600, 180, true)]
    [InlineData(540, 480, 600, 181, false)]
    [InlineData(1200, 300, 1290, 10, false)]
    public void IsValid_wants_a_window_of_at_most_a_day_with_its_break_strictly_within(int opens, int length, int breakAt, int breakLength, bool valid) =>
        Assert.Equal(valid, new DailyWindow(opens, length, breakAt, breakLength).IsValid);

    [Fact]
    public void Windows_are_written_as_calendars_read_them()
    {
        Assert.Equal(["14:00-23:00"], new DailyWindow(840, 540).Windows);
        Assert.Equal(["00:00-24:00"], DailyWindow.WholeDay.Windows);
        Assert.Equal(["22:00-06:05"], new DailyWindow(1320, 485).Windows);
        Assert.Equal(["22:00-24:00"], new DailyWindow(1320, 120).Windows);
        Assert.Equal(["08:00-12:30", "13:15-18:00"], new DailyWindow(480, 600, 750, 45).Windows);
    }
}
