using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class WorkingTimeTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Etc/UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

    [Theory]
    [InlineData("2026-06-01T09:00:00Z", "2026-06-01T17:00:00Z", 480)]
    [InlineData("2026-06-01T17:00:00Z", "2026-06-01T09:00:00Z", -480)]
    [InlineData("2026-06-05T16:30:00Z", "2026-06-08T09:30:00Z", 60)]
    [InlineData("2026-06-06T00:00:00Z", "2026-06-08T00:00:00Z", 0)]
    [InlineData("2026-06-01T10:00:00Z", "2026-06-01T10:00:00Z", 0)]
    [InlineData("2025-12-29T00:00:00Z", "2026-12-28T00:00:00Z", 52 * 5 * 480)]
    public void Between_two_instants_counts_the_open_minutes(string start, string end, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), Office.Between(At(start), At(end)));

    [Theory]
    [InlineData("2026-06-01T09:00:00Z", 480, Landing.Nearest, "2026-06-01T17:00:00Z")]
    [InlineData("2026-06-01T09:00:00Z", 480, Landing.Farthest, "2026-06-02T09:00:00Z")]
    [InlineData("2026-06-06T12:00:00Z", 0, Landing.Nearest, "2026-06-06T12:00:00Z")]
    [InlineData("2026-06-06T12:00:00Z", 0, Landing.Farthest, "2026-06-08T09:00:00Z")]
    [InlineData("2026-06-05T17:00:00Z", 0, Landing.Farthest, "2026-06-08T09:00:00Z")]
    [InlineData("2026-06-01T10:00:00Z", 0, Landing.Farthest, "2026-06-01T10:00:00Z")]
    [InlineData("2026-06-01T17:00:00Z", -480, Landing.Nearest, "2026-06-01T09:00:00Z")]
    [InlineData("2026-06-01T17:00:00Z", -480, Landing.Farthest, "2026-05-29T17:00:00Z")]
    public void Add_lands_where_the_rule_says(string start, int minutes, Landing landing, string expected) =>
        Assert.Equal(At(expected), Office.Add(At(start), Duration.FromMinutes(minutes), landing));

    [Theory]
    [InlineData("2026-06-01T17:00:00Z", 480, Landing.Nearest, "2026-06-01T09:00:00Z")]
    [InlineData("2026-06-01T17:00:00Z", 480, Landing.Farthest, "2026-05-29T17:00:00Z")]
    [InlineData("2026-06-06T12:00:00Z", 0, Landing.Nearest, "2026-06-06T12:00:00Z")]
    [InlineData("2026-06-06T12:00:00Z", 0, Landing.Farthest, "2026-06-05T17:00:00Z")]
    [InlineData("2026-06-08T09:00:00Z", 0, Landing.Farthest, "2026-06-05T17:00:00Z")]
    [InlineData("2026-06-01T09:00:00Z", -480, Landing.Nearest, "2026-06-01T17:00:00Z")]
    [InlineData("2026-06-01T09:00:00Z", -480, Landing.Farthest, "2026-06-02T09:00:00Z")]
    public void Subtract_lands_where_the_rule_says(string end, int minutes, Landing landing, string expected) =>
        Assert.Equal(At(expected), Office.Subtract(At(end), Duration.FromMinutes(minutes), landing));

    [Theory]
    [InlineData("2026-06-01T09:00:00Z", true)]
    [InlineData("2026-06-01T08:59:59.999999999Z", false)]
    [InlineData("2026-06-01T16:59:59.999999999Z", true)]
    [InlineData("2026-06-01T17:00:00Z", false)]
    [InlineData("2026-06-06T12:00:00Z", false)]
    public void IsOpen_includes_the_start_and_excludes_the_end(string at, bool open) => Assert.Equal(open, Office.IsOpen(At(at)));
}
