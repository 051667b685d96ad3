using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class WorkingIntervalsTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Etc/UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-12:00", "13:00-17:00").Build();

    [Fact]
    public void Stretches_are_cut_at_both_ends()
    {
        Interval[] expected =
        [
            new(At("2026-06-05T10:00:00Z"), At("2026-06-05T12:00:00Z")), new(At("2026-06-05T13:00:00Z"), At("2026-06-05T17:00:00Z")), new(At("2026-06-08T09:00:00Z"), At("2026-06-08T09:30:00Z")),
        ];
        Assert.Equal(expected, Office.WorkingIntervals(At("2026-06-05T10:00:00Z"), At("2026-06-08T09:30:00Z")));
    }

    [Theory]
    [InlineData("2026-06-05T10:00:00Z", "2026-06-05T10:00:00Z")]
    [InlineData("2026-06-05T12:00:00Z", "2026-06-05T13:00:00Z")]
    [InlineData("2026-06-06T00:00:00Z", "2026-06-08T09:00:00Z")]
    public void Closed_time_has_none(string start, string end) => Assert.Empty(Office.WorkingIntervals(At(start), At(end)));

    [Fact]
    public void An_end_before_the_start_is_refused_at_once()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Office.WorkingIntervals(At("2026-06-05T10:00:00Z"), At("2026-06-05T09:00:00Z")));
        Assert.Contains("2026-06-05T09:00:00Z is before the start 2026-06-05T10:00:00Z", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stretches_of_150_years_sum_up_to_the_working_time()
    {
        var (start, end) = (At("2000-01-01T00:00:00Z"), At("2150-01-01T00:00:00Z"));
        var sum = Office.WorkingIntervals(start, end).Aggregate(Duration.Zero, (total, open) => total + open.Duration);
        Assert.Equal(Office.Between(start, end), sum);
        Assert.Equal(Duration.FromHours(7 * 39_133), sum);
    }
}
