using System.Globalization;
using FluentValidation;

namespace Msp.Domain.Tests.Findings;

/// <summary>Failures of validators as findings: code, camelCase path, value as people write it, whatever the thread's culture.</summary>
public sealed class JudgingTests
{
    [Fact]
    public void Judge_tells_code_path_value_and_severity_of_every_failure()
    {
        var findings = new HouseValidator().Judge(new House { Name = " ", Rooms = [new Room { Size = 3 }, null, new Room { Size = 0.5m }] });

        Assert.Equal(
            [
                Finding.Error("house.nameless", "name", " ", "A house has a {name}."),
                Finding.Error("house.room-null", "rooms[1]", "", "A room is stated."),
                Finding.Warning("room.small", "rooms[2].size", "0.5", "A room is larger."),
                Finding.Error("room.odd", "rooms[2].size", "0.5", "Half a metre."),
                Finding.Error("house.odd", "", "", "Odd."),
            ],
            findings);
    }

    [Fact]
    public void Judge_says_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo("tr-TR"), new CultureInfo("tr-TR"));
            Assert.Equal("iD", FindingPath.Of("ID"));
            Judge_tells_code_path_value_and_severity_of_every_failure();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, before);
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Services[2].Calendar", "services[2].calendar")]
    [InlineData("Calendars[\"London.Desk [A]\"].Open", "calendars[\"London.Desk [A]\"].open")]
    [InlineData("A.B.C", "a.b.c")]
    public void Of_lowers_first_letters_outside_brackets(string name, string path) => Assert.Equal(path, FindingPath.Of(name));

    [Fact]
    public void Value_writes_leaves_as_people_do()
    {
        (object? Value, string Text)[] cases =
        [
            (null, ""), ("x", "x"), (true, "true"), (false, "false"), (DayOfWeek.Monday, "monday"), (1.50m, "1.50"), (7, "7"),
            (new LocalDate(2026, 3, 1), "2026-03-01"), (new LocalTime(17, 30), "17:30:00"), (Instant.FromUtc(2026, 3, 1, 9, 0), "2026-03-01T09:00:00Z"),
            (Period.FromMonths(3), "P3M"), (Duration.FromHours(4), "PT4H"), (Duration.FromMinutes(1590), "PT26H30M"), (Duration.Zero, "PT0S"), (-Duration.FromMinutes(90), "PT-1H-30M"),
            (Duration.MaxValue - Duration.Epsilon, FindingPath.Text(Duration.MaxValue - Duration.Epsilon)), (Share.OfPercent(12.5m), "12.5 %"),
            (new List<int> { 1 }, ""), (new House(), ""), (new string('x', 60), new string('x', 60)), (new string('x', 61), new string('x', 60) + "…"),
        ];
        Assert.Equal(cases.Select(one => one.Text), cases.Select(one => FindingPath.Value(one.Value)));
    }

    [Fact]
    public void TryFrom_makes_what_has_warnings_only()
    {
        Assert.True(Definition.TryFrom(new House { Name = "Up" }, new HouseValidator(quiet: true), house => house.Name!, out var made, out var findings));
        Assert.Equal(("Up", "house.warned"), (made, Assert.Single(findings).Code));
    }

    [Fact]
    public void From_throws_with_every_finding()
    {
        var thrown = Assert.Throws<InvalidDefinitionException>(() => Definition.From(new House(), new HouseValidator(), house => house.Name!, "house"));
        Assert.Equal(["house.nameless", "house.odd"], thrown.Findings.Select(finding => finding.Code));
        Assert.StartsWith("The house is not valid:", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Definition.From((House)null!, new HouseValidator(), house => house.Name!, "house"));
    }

    private sealed record House
    {
        public string? Name { get; init; }

        public IReadOnlyList<Room?>? Rooms { get; init; }
    }

    private sealed record Room
    {
        public decimal? Size { get; init; }
    }

    private sealed class HouseValidator : AbstractValidator<House>
    {
        public HouseValidator(bool quiet = false)
        {
            RuleFor(house => house.Name).MustBeStated("house.nameless", "A house has a {name}.");
            RuleForEach(house => house.Rooms).NotNull().Finds("house.room-null", "A room is stated.").SetValidator(new RoomValidator()!);
            if (quiet)
                RuleFor(house => house.Rooms).NotNull().Warns("house.warned", "No rooms.");
            else
                RuleFor(house => house).Custom((_, context) => context.Report("house.odd", "", null, "Odd."));
        }
    }

    private sealed class RoomValidator : AbstractValidator<Room>
    {
        public RoomValidator()
        {
            RuleFor(room => room.Size).GreaterThan(1).Warns("room.small", "A room is larger.");
            RuleFor(room => room).Custom((room, context) =>
            {
                if (room.Size == 0.5m)
                    context.Report("room.odd", "size", room.Size, "Half a metre.");
            });
        }
    }

    [Fact]
    public void Value_is_not_cut_within_a_character()
    {
        var long59 = new string('x', 59);
        Assert.Equal($"{long59}…", FindingPath.Value($"{long59}\U0001F600 and more"));
        Assert.Equal($"{long59[1..]}\U0001F600…", FindingPath.Value($"{long59[1..]}\U0001F600 and more"));
    }
}
