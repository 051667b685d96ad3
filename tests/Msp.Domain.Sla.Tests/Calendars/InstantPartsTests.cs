namespace Msp.Domain.Sla.Tests;

/// <summary>Instants taken apart as NodaTime keeps them, against its own arithmetic.</summary>
public class InstantPartsTests
{
    public static TheoryData<long, int, long> Edges => new()
    {
        { 0, 0, 0 },
        { -1, -1, 86_399_999_999_999 },
        { 86_399_999_999_999, 0, 86_399_999_999_999 },
        { 86_400_000_000_000, 1, 0 },
        { -86_400_000_000_000, -1, 0 },
        { -86_400_000_000_001, -2, 86_399_999_999_999 },
        { long.MaxValue, 106_751, 85_636_854_775_807 },
        { -40_176 * 86_400_000_000_000, -40_176, 0 },
    };

    [Fact]
    public void Instants_are_kept_as_days_and_nanoseconds_by_the_NodaTime_in_use() => Assert.True(InstantParts.AreTaken);

    [Theory]
    [MemberData(nameof(Edges))]
    public void Of_rounds_the_day_down(long unixNanoseconds, int day, long nanosecond)
    {
        var parts = InstantParts.Of(unixNanoseconds);
        Assert.Equal((day, nanosecond, unixNanoseconds), (parts.Day, parts.Nanosecond, parts.UnixNanoseconds));
        var instant = NodaConstants.UnixEpoch + Duration.FromNanoseconds(unixNanoseconds);
        Assert.Equal((instant, instant), (parts.ToInstant(), parts.Computed()));
        var (taken, computed) = (InstantParts.Of(instant), InstantParts.Computed(instant));
        Assert.Equal((day, nanosecond, day, nanosecond), (taken.Day, taken.Nanosecond, computed.Day, computed.Nanosecond));
    }

    [Fact]
    public void Parts_taken_are_the_parts_computed() => Laws.HoldForRandom(20_000, random =>
    {
        var nanoseconds = random.NextInt64(-40_176 * 86_400_000_000_000, long.MaxValue) >> random.Next(0, 50);
        var instant = NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);
        var (taken, computed) = (InstantParts.Of(instant), InstantParts.Computed(instant));
        Assert.Equal((computed.Day, computed.Nanosecond), (taken.Day, taken.Nanosecond));
        Assert.Equal(nanoseconds, taken.UnixNanoseconds);
        var span = Duration.FromNanoseconds(nanoseconds);
        Assert.Equal((computed, computed), (InstantParts.Of(span), InstantParts.Computed(span)));
        Assert.Equal((instant, instant), (InstantParts.Of(nanoseconds).ToInstant(), computed.Computed()));
    });
}
