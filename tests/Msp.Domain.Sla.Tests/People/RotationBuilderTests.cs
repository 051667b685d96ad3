namespace Msp.Domain.Sla.Tests.People;

public sealed class RotationBuilderTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void TryBuild_of_nothing_right_says_everything()
    {
        var builder = Rotation.Daily("ana", " ").Every(0).HandedOver(IsoDayOfWeek.Monday, LocalTime.Noon).In("Europe/Nowhere").Until(new LocalDate(2250, 1, 1));

        Assert.False(builder.TryBuild(out var rotation, out var findings));
        Assert.Null(rotation);
        Assert.Equal(
            [
                ("rotation.nobody", "people[1]", " "), ("rotation.length-out-of-range", "length", "0"), ("rotation.zone-unknown", "zone", "Europe/Nowhere"), ("rotation.start-missing", "from", ""),
                ("rotation.ends-before-start", "until", "2250-01-01"), ("rotation.weekday-unfit", "handedOver", "Monday"),
            ],
            findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
        Assert.Equal(findings, Assert.Throws<InvalidDefinitionException>(builder.Build).Findings);
    }

    [Fact]
    public void TryBuild_without_people_says_so() => Assert.Equal(["rotation.nobody at people"], Findings(Rotation.Weekly().In("UTC").From(Monday)));

    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(-1, false)]
    public void TryBuild_with_a_length_accepts_1_to_1000(int length, bool isRight) =>
        Assert.Equal(isRight, Rotation.Monthly("ana").Every(length).In("UTC").From(Monday).TryBuild(out _, out _));

    [Theory]
    [InlineData(1959, 12, 31, false)]
    [InlineData(1960, 1, 1, true)]
    [InlineData(2249, 12, 31, true)]
    [InlineData(2250, 1, 1, false)]
    public void TryBuild_with_a_start_accepts_1960_to_2249(int year, int month, int day, bool isRight) =>
        Assert.Equal(isRight, Rotation.Monthly("ana").In("UTC").From(new LocalDate(year, month, day)).TryBuild(out _, out _));

    [Fact]
    public void TryBuild_ending_at_or_before_the_first_hand_over_is_refused()
    {
        var builder = Rotation.Weekly("ana").HandedOver(IsoDayOfWeek.Wednesday, LocalTime.Noon).In("UTC").From(Monday);

        Assert.Equal(["rotation.ends-before-start at until"], Findings(builder.Until(new LocalDate(2026, 1, 7))));
        Assert.Empty(Findings(builder.Until(new LocalDate(2026, 1, 8))));
    }

    [Theory]
    [InlineData(IsoDayOfWeek.None)]
    [InlineData((IsoDayOfWeek)8)]
    public void TryBuild_with_no_day_of_the_week_is_refused(IsoDayOfWeek day) =>
        Assert.Equal(["rotation.weekday-unfit at handedOver"], Findings(Rotation.Weekly("ana").HandedOver(day, LocalTime.Noon).In("UTC").From(Monday)));

    [Fact]
    public void Build_weekly_starts_on_its_day_at_or_after_the_date()
    {
        var tuesday = Rotation.Weekly("ana").HandedOver(IsoDayOfWeek.Tuesday, LocalTime.Noon).In(DateTimeZone.Utc);

        Assert.Equal(Instant.FromUtc(2026, 1, 6, 12, 0), tuesday.From(Monday).Build().Start);
        Assert.Equal(Instant.FromUtc(2026, 1, 6, 12, 0), tuesday.From(new LocalDate(2026, 1, 6)).Build().Start);
        Assert.Equal(Instant.FromUtc(2026, 1, 13, 12, 0), tuesday.From(new LocalDate(2026, 1, 7)).Build().Start);
        Assert.Equal(Instant.FromUtc(2026, 1, 7, 0, 0), Rotation.Weekly("ana").In("UTC").From(new LocalDate(2026, 1, 7)).Build().Start);
    }

    [Fact]
    public void Build_keeps_what_it_was_given()
    {
        string[] people = ["ana", "ben"];
        var rotation = Rotation.Hourly(people).Every(12).In("Europe/London").From(Monday).Build();
        people[0] = "eve";

        Assert.Equal((RotationUnit.Hours, 12, "Europe/London", Rotation.Latest), (rotation.Unit, rotation.Length, rotation.Zone.Id, rotation.End));
        Assert.Equal(["ana", "ben"], rotation.People);
    }

    private static IEnumerable<string> Findings(RotationBuilder builder)
    {
        builder.TryBuild(out _, out var findings);
        return findings.Select(finding => $"{finding.Code} at {finding.Place}");
    }
}
