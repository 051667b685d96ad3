namespace Msp.Domain.Sla.Tests.People;

public sealed class LeaveTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void Days_reach_from_the_first_midnight_to_the_one_after_the_last()
    {
        var leave = Leave.Days("ben", new LocalDate(2026, 3, 28), new LocalDate(2026, 3, 29), London);

        Assert.Equal(("ben", Instant.FromUtc(2026, 3, 28, 0, 0), Instant.FromUtc(2026, 3, 29, 23, 0)), (leave.Person, leave.Start, leave.End));
        Assert.Equal(Leave.Between("ben", leave.Start, leave.End), leave);
        Assert.Equal("ben away 2026-03-28T00:00:00Z to 2026-03-29T23:00:00Z", leave.ToString());
    }

    [Fact]
    public void Holds_from_its_start_to_before_its_end_for_its_person()
    {
        var leave = Leave.Between("ben", Instant.FromUnixTimeSeconds(10), Instant.FromUnixTimeSeconds(20));

        Assert.Equal([false, true, true, false], new[] { 9L, 10, 19, 20 }.Select(second => leave.Holds("ben", Instant.FromUnixTimeSeconds(second))));
        Assert.False(leave.Holds("ana", Instant.FromUnixTimeSeconds(15)));
    }

    [Fact]
    public void Leave_that_is_none_is_refused()
    {
        var day = new LocalDate(2026, 3, 28);
        Assert.Throws<ArgumentException>("last", () => Leave.Days("ben", day, day.PlusDays(-1), London));
        Assert.Throws<ArgumentException>("person", () => Leave.Days("", day, day, London));
        Assert.Throws<ArgumentException>("endExclusive", () => Leave.Between("ben", Instant.MinValue, Instant.MinValue));
        Assert.Throws<ArgumentException>("endExclusive", () => Leave.Days("ben", new LocalDate(2011, 12, 30), new LocalDate(2011, 12, 30), DateTimeZoneProviders.Tzdb["Pacific/Apia"]));
    }
}
