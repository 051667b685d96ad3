namespace Msp.Domain.Sla.Tests;

public class LocalWindowTests
{
    private const long Minute = 60_000_000_000;
    private const long Day = 1440 * Minute;

    [Theory]
    [InlineData("00:00-24:00", 0, Day)]
    [InlineData("08:00-12:30", 480 * Minute, 750 * Minute)]
    [InlineData(" 08:00 - 12:30 ", 480 * Minute, 750 * Minute)]
    [InlineData("22:00-06:00", 1320 * Minute, 360 * Minute)]
    [InlineData("23:59:59.999999999-24:00:00", Day - 1, Day)]
    [InlineData("08:00:01-08:00:02.5", (480 * Minute) + 1_000_000_000, (480 * Minute) + 2_500_000_000)]
    [InlineData("00:00:00.000000001-00:01", 1, Minute)]
    public void TryParse_of_local_times_reads_nanoseconds_of_the_day(string text, long start, long end)
    {
        Assert.True(LocalWindow.TryParse(text, out var readStart, out var readEnd));
        Assert.Equal((start, end), (readStart, readEnd));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("08:00")]
    [InlineData("-08:00")]
    [InlineData("8:00-12:00")]
    [InlineData("08:00-9:00")]
    [InlineData("08.00-12.00")]
    [InlineData("08:00-12:60")]
    [InlineData("08:60-12:00")]
    [InlineData("08:00-25:00")]
    [InlineData("24:00-08:00")]
    [InlineData("08:00-24:01")]
    [InlineData("08:00-24:00:00.000000001")]
    [InlineData("08:00:60-09:00")]
    [InlineData("08:00:0-09:00")]
    [InlineData("08:00;00-09:00")]
    [InlineData("08:00:00,5-09:00")]
    [InlineData("08:00:00.-09:00")]
    [InlineData("08:00:00.1234567890-09:00")]
    [InlineData("08:00:00.5x-09:00")]
    [InlineData("0x:00-09:00")]
    [InlineData("08:+1-09:00")]
    [InlineData("08:00:+1-09:00")]
    [InlineData("08:00-12:00-13:00")]
    [InlineData("٠٨:٠٠-٠٩:٠٠")]
    public void TryParse_of_anything_else_fails(string text) => Assert.False(LocalWindow.TryParse(text, out _, out _));

    [Theory]
    [InlineData("00:00-24:00")]
    [InlineData("08:00-12:30")]
    [InlineData("08:00:01-08:00:02.5")]
    [InlineData("08:00-08:00:00.000000001")]
    public void ToString_is_what_was_parsed(string text)
    {
        Assert.True(LocalWindow.TryParse(text, out var start, out var end));
        Assert.Equal(text, new LocalWindow(start, end).ToString());
    }

    [Fact]
    public void ToString_past_midnight_shows_the_next_morning() => Assert.Equal("22:00-06:00", new LocalWindow(1320 * Minute, 1800 * Minute).ToString());

    [Theory]
    [InlineData(480, 720, 720, 780, true)]
    [InlineData(480, 720, 721, 780, false)]
    [InlineData(0, 720, 720, 1440, true)]
    [InlineData(1200, 1440, 1440, 1800, true)]
    [InlineData(600, 720, 720, 2039, true)]
    [InlineData(600, 720, 720, 2040, false)]
    public void TryMerge_of_touching_windows_joins_them_unless_no_text_could_say_so(long start, long end, long laterStart, long laterEnd, bool merged)
    {
        Assert.Equal(merged, new LocalWindow(start * Minute, end * Minute).TryMerge(new(laterStart * Minute, laterEnd * Minute), out var both));
        Assert.Equal(new LocalWindow(start * Minute, laterEnd * Minute), both);
    }
}
