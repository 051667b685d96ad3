using System.Text;
using System.Text.Json;

namespace Msp.Domain.Sla.Tests;

public sealed class CalendarJsonTests
{
    private const string London = """
        {
          "name": "London desk",
          "zone": "Europe/London",
          "hours": [
            {
              "days": "Mon-Fri",
              "open": ["08:00-12:30", "13:30-18:00"]
            },
            {
              "days": "Sat",
              "overnight": ["22:00-06:00"]
            },
            {
              "from": "2027-01-01",
              "days": "Mon-Fri",
              "open": ["08:00-18:00"]
            }
          ],
          "holidays": [
            "england-and-wales",
            {
              "name": "Founders' day",
              "rule": "third Thursday of May",
              "substitute": "nearest weekday",
              "from": 2020
            },
            {
              "date": "2026-12-28",
              "through": "2026-12-31",
              "name": "Company days"
            }
          ],
          "special": [
            {
              "date": "2026-12-24",
              "open": ["09:00-12:00"]
            }
          ],
          "breaks": [
            {
              "date": "2026-06-01",
              "name": "Fire drill",
              "cut": ["12:00-13:00"]
            }
          ]
        }
        """;

    private static BusinessCalendar Desk => BusinessCalendar.In("Europe/London")
        .Named("London desk")
        .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:30", "13:30-18:00")
        .OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:00")
        .Closed(HolidaySet.EnglandAndWales)
        .Closed(HolidaySet.Of("Own holidays", new HolidayRule.NthWeekday("Founders' day", 5, IsoDayOfWeek.Thursday, 3) { Substitute = SubstituteRule.NearestWeekday, FirstYear = 2020 }))
        .Closed(new LocalDate(2026, 12, 28), new LocalDate(2026, 12, 31), "Company days")
        .Special(new LocalDate(2026, 12, 24), "09:00-12:00")
        .Break(new LocalDate(2026, 6, 1), "Fire drill", "12:00-13:00")
        .From(new LocalDate(2027, 1, 1)).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00")
        .Build();

    [Fact]
    public void Parse_calendarOfHours_isTheOneTheBuilderMakes() => Assert.Equal(Desk, BusinessCalendar.Parse(London));

    [Fact]
    public void ToJson_calendarOfHours_isTheCanonicalText() => Assert.Equal(London, Desk.ToJson());

    [Fact]
    public void Parse_textOfAnyCalendar_givesAnEqualOneWithTheSameText() => Laws.HoldForRandom(600, random =>
    {
        var calendar = CalendarShapes.Any(random);
        var text = calendar.ToJson();
        var read = BusinessCalendar.Parse(text);
        Assert.Equal(calendar, read);
        Assert.Equal(calendar.GetHashCode(), read.GetHashCode());
        Assert.Equal(text, read.ToJson());
    });

    [Fact]
    public void Parse_asPeopleWriteIt_isRead()
    {
        var calendar = BusinessCalendar.Parse("""
            // Our desk
            {
              "zone": "Europe/London",
              "hours": [ { "open": ["08:00 - 12:30",], "days": "monday-FRI" }, { "days": "sat, sun", "open": ["10:00-11:00"] }, /* nights */ ],
              "holidays": [ "England-and-Wales", { "rule": "3rd thursday in may", "name": "Founders' day", "substitute": "None" } ],
            }
            """);

        Assert.Equal(
            BusinessCalendar.In("Europe/London")
                .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:30")
                .Open(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, "10:00-11:00")
                .Closed(HolidaySet.EnglandAndWales)
                .Closed(HolidaySet.Of("Own holidays", new HolidayRule.NthWeekday("Founders' day", 5, IsoDayOfWeek.Thursday, 3)))
                .Build(),
            calendar);
    }

    [Fact]
    public void Parse_alwaysOpen_isOpenAroundTheClock()
    {
        Assert.Equal(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), BusinessCalendar.Parse("""{ "zone": "UTC", "hours": "always" }"""));
        Assert.Equal(BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Asia/Kolkata"]).Named("NOC"), BusinessCalendar.Parse("""{ "name": "NOC", "zone": "Asia/Kolkata", "hours": "always" }"""));
    }

    [Fact]
    public void Parse_composites_areTheAlgebra()
    {
        const string A = """{ "name": "A", "zone": "Europe/London", "hours": [{ "days": "Mon", "open": ["08:00-12:00"] }] }""";
        const string B = """{ "name": "B", "zone": "Asia/Kolkata", "hours": [{ "days": "Tue", "open": ["09:00-17:00"] }] }""";
        const string C = """{ "name": "C", "zone": "UTC", "hours": "always" }""";
        var (a, b, c) = (BusinessCalendar.Parse(A), BusinessCalendar.Parse(B), BusinessCalendar.Parse(C));
        var published = Instant.FromUtc(2026, 6, 1, 0, 0);

        Assert.Equal(a.Union(b).Union(c), BusinessCalendar.Parse($$"""{ "union": [{{A}}, {{B}}, {{C}}] }"""));
        Assert.Equal(a.Union(b.Union(c), c.Zone).Named("all"), BusinessCalendar.Parse($$"""{ "name": "all", "zone": "UTC", "union": [{{A}}, { "union": [{{B}}, {{C}}] }] }"""));
        Assert.Equal(a.Intersect(b), BusinessCalendar.Parse($$"""{ "intersection": [{{A}}, {{B}}] }"""));
        Assert.Equal(a.Except(c, "Patch window"), BusinessCalendar.Parse($$"""{ "base": {{A}}, "except": {{C}}, "label": "Patch window" }"""));
        Assert.Equal(a.RevisedBy(b, published), BusinessCalendar.Parse($$"""{ "base": {{A}}, "revisions": [{ "published": "2026-06-01T00:00:00Z", "calendar": {{B}} }] }"""));
        Assert.Equal(a.RevisedBy(b, published), BusinessCalendar.Parse($$"""{ "base": {{A}}, "revisions": [{ "published": "2026-06-01T02:00:00+02:00", "calendar": {{B}} }] }"""));
    }

    [Fact]
    public void ToJson_unionOfManyCalendars_isOneListAndNotANest()
    {
        var desks = Enumerable.Range(0, 40).Select(number => Desk.Named($"desk {number}")).ToList();
        var all = desks.Aggregate((left, right) => left.Union(right));

        using var document = JsonDocument.Parse(all.ToJson());
        Assert.Equal(40, document.RootElement.GetProperty("union").GetArrayLength());
        Assert.Equal(all, BusinessCalendar.Parse(all.ToJson()));
    }

    [Fact]
    public void Parse_revisionPublishedAtTheEndsOfTheRange_isRead()
    {
        foreach (var published in new[] { BusinessCalendar.Earliest, BusinessCalendar.Latest })
            Assert.Equal(Desk.RevisedBy(Desk, published), BusinessCalendar.Parse(Desk.RevisedBy(Desk, published).ToJson()));
    }

    [Fact]
    public void ToJson_nestedSixteenDeep_isReadBackAndNotOneMore()
    {
        var calendar = Desk;
        for (var level = 0; level < 16; level++)
            calendar = Desk.Except(calendar, $"level {level}");

        Assert.Equal(calendar, BusinessCalendar.Parse(calendar.ToJson()));
        Assert.Throws<InvalidOperationException>(() => Desk.Except(calendar, "one more").ToJson());

        var (mixed, evening) = (Desk, BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "19:00-21:00").Build());
        for (var level = 0; level < 16; level++) mixed = level % 2 == 0 ? mixed.Union(evening) : mixed.Intersect(Desk);
        Assert.Equal(mixed, BusinessCalendar.Parse(mixed.ToJson()));
        Assert.Throws<InvalidOperationException>(() => mixed.Union(evening).ToJson());
    }

    [Theory]
    [InlineData("england-and-wales", "without", "\"set\": \"england-and-wales\"")]
    [InlineData("ireland", "rules", "\"set\": \"ireland\"")]
    public void ToJson_setDerivedFromAReadyOne_namesOnlyWhatDiffers(string key, string property, string expected)
    {
        Assert.True(HolidaySet.TryFind(key, out var ready));
        var set = property == "rules" ? ready.With(new HolidayRule.Easter("Good Friday", -2)) : ready.Without(new LocalDate(2026, 5, 4));

        var text = BusinessCalendar.In("UTC").Closed(set).Build().ToJson();
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains($"\"{property}\"", text, StringComparison.Ordinal);
        Assert.True(text.Length < 300, text);
    }

    [Fact]
    public void Parse_aHundredThousandExceptions_isReadAndWritten()
    {
        var first = new LocalDate(1965, 1, 1);
        var each = Laws.Lessened(100_000) / 2;
        var builder = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "00:00-24:00");
        for (var day = 0; day < each; day++)
            builder.Closed(first.PlusDays(2 * day), $"closed {day}").Special(first.PlusDays((2 * day) + 1), "09:00-17:00");
        var calendar = builder.Build();

        var read = BusinessCalendar.Parse(calendar.ToJson());
        Assert.Equal(calendar, read);
        Assert.Equal(Duration.FromHours(8 * each), read.Between(first.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), first.PlusDays(2 * each).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()));
    }

    [Fact]
    public void WriteTo_writerOfALargerDocument_nestsTheObject()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            Desk.WriteTo(writer);
            writer.WriteEndArray();
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(Desk, BusinessCalendar.Parse(document.RootElement[0], "calendars[0]"));
    }
}
