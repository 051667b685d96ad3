using System.Text.Json;

namespace Msp.Domain.Sla.Tests;

public sealed class CalendarJsonFindingsTests
{
    [Fact]
    public void TryParse_manyFaults_findsAllOfThemInOnePass()
    {
        const string Faulty = """
            {
              "name": " ",
              "zone": "Europe/Londinium",
              "hours": [
                { "days": "Mon-Fri", "open": ["08:00-12:30", "18:00-13:30", "soon", 900] },
                { "days": "Mon-Frei", "open": ["08:00-08:00"], "close": "18:00" },
                { "open": ["09:00-10:00", "09:30-11:00"] },
                { "days": 5 },
                "Mon-Fri 9 to 5",
                { "from": "1.1.2027", "days": "Sun", "overnight": "22:00-06:00" }
              ],
              "holidays": [
                "england",
                17,
                { "date": "2026-02-30", "name": "?" },
                { "date": "2026-12-31", "through": "2026-12-30", "name": "Company days" },
                { "date": "2026-12-31" },
                { "name": "Founders' day", "rule": "third Thorsday of May", "substitute": "whenever", "from": 0, "to": "2020" },
                { "rule": "25 December", "from": 2020, "to": 2010 },
                { "set": "wales", "rules": [{ "name": "", "rule": "Easter" }], "without": ["2026-01-01", "x"] },
                { "name": "Ours", "without": [] }
              ],
              "special": [{ "date": "2026-12-24", "open": ["12:00-09:00"] }, { "open": [] }, { "date": "2026-12-24", "open": [] }],
              "breaks": [{ "date": "2026-06-01", "name": "", "cut": ["12:00-25:00"] }, { "date": "1066-10-14", "name": "Hastings", "cut": [] }],
              "holidayBeatsSpecial": "yes",
              "holiday": [],
              "zone": "UTC"
            }
            """;

        Assert.Equal(
            """
            json.property-unknown holiday []
            json.property-repeated zone UTC
            calendar.name-blank name ( )
            json.property-unknown hours[1].close 18:00
            calendar.days-unreadable hours[1].days Mon-Frei
            calendar.window-empty hours[1].open[0] 08:00-08:00
            json.property-missing hours[2].days
            calendar.windows-overlap hours[2].open[1] 09:30-11:00
            json.wrong-kind hours[3].days 5
            json.property-missing hours[3].open
            json.wrong-kind hours[4] Mon-Fri 9 to 5
            calendar.date-unreadable hours[5].from 1.1.2027
            json.wrong-kind hours[5].overnight 22:00-06:00
            calendar.holiday-rule-unreadable holidays[5].rule third Thorsday of May
            calendar.substitute-unreadable holidays[5].substitute whenever
            calendar.holiday-years-invalid holidays[5].from 0
            json.wrong-kind holidays[5].to 2020
            json.property-missing holidays[6].name
            calendar.holiday-years-invalid holidays[6].to 2010
            calendar.holidays-unknown holidays[0] england
            json.wrong-kind holidays[1] 17
            calendar.date-unreadable holidays[2].date 2026-02-30
            json.property-missing holidays[4].name
            calendar.holidays-unknown holidays[7].set wales
            calendar.name-blank holidays[7].rules[0].name
            calendar.date-unreadable holidays[7].without[1] x
            json.property-missing holidays[8].rules
            json.property-missing special[1].date
            calendar.name-blank breaks[0].name
            json.wrong-kind holidayBeatsSpecial yes
            calendar.zone-unknown zone Europe/Londinium
            calendar.window-reversed hours[0].open[1] 18:00-13:30
            calendar.window-unreadable hours[0].open[2] soon
            calendar.window-unreadable hours[0].open[3] 900
            calendar.dates-reversed holidays[3] 2026-12-31/2026-12-30
            calendar.window-reversed special[0].open[0] 12:00-09:00
            calendar.special-repeated special[2].open 2026-12-24
            calendar.window-unreadable breaks[0].cut[0] 12:00-25:00
            calendar.date-out-of-range breaks[1].cut 1066-10-14
            """,
            Found(Faulty));
    }

    [Theory]
    [InlineData("""{ "union": [] }""", "calendar.parts-too-few union []")]
    [InlineData("""{ "union": [{ "zone": "UTC", "hours": "always" }] }""", """calendar.parts-too-few union [{ "zone": "UTC", "hours": "always" }]""")]
    [InlineData("""{ "intersection": { "zone": "UTC", "hours": "always" } }""", """json.wrong-kind intersection { "zone": "UTC", "hours": "always" }""")]
    [InlineData("""{ "union": [{ "zone": "UTC", "hours": "always" }, { "zone": "Mars", "hours": "always" }], "zone": "Venus" }""", "calendar.zone-unknown zone Venus\ncalendar.zone-unknown union[1].zone Mars")]
    [InlineData("""{ "union": [{ "zone": "UTC", "hours": "always" }, { "zone": "UTC", "hours": "always" }], "zone": 1, "label": "x" }""", "json.property-unknown label x\njson.wrong-kind zone 1")]
    [InlineData("""{ "zone": "UTC", "hours": [5] }""", "json.wrong-kind hours[0] 5")]
    [InlineData("""{ "base": { "zone": "UTC", "hours": "always" } }""", "json.property-missing except\njson.property-missing label")]
    [InlineData("""{ "except": { "zone": "UTC", "hours": "always", "special": [] }, "label": "" }""", "json.property-missing base\njson.property-unknown except.special []\ncalendar.name-blank label")]
    [InlineData("""{ "revisions": [{ "published": "June", "calendar": 1 }, 2, { "published": "2250-06-01T00:00:00Z" }] }""", "json.property-missing base\ncalendar.instant-unreadable revisions[0].published June\njson.wrong-kind revisions[0].calendar 1\njson.wrong-kind revisions[1] 2\ncalendar.instant-out-of-range revisions[2].published 2250-06-01T00:00:00Z\njson.property-missing revisions[2].calendar")]
    [InlineData("""{ "zone": "UTC", "hours": "sometimes" }""", "json.wrong-kind hours sometimes")]
    [InlineData("""{ "hours": "always" }""", "json.property-missing zone")]
    [InlineData("""{ "zone": null, "hours": {} }""", "json.wrong-kind zone null\njson.wrong-kind hours {}")]
    [InlineData("""{ "zone": "UTC", "hours": null, "holidays": {}, "special": 1, "breaks": "" }""", "json.wrong-kind hours null\njson.wrong-kind holidays {}\njson.wrong-kind special 1\njson.wrong-kind breaks")]
    [InlineData("""{ "zone": "UTC", "hours": [{ "days": "Mon", "open": 5 }], "special": [5, { "date": 5, "open": [] }], "breaks": [5, { "date": "2026-01-01", "name": 5 }], "name": 5 }""", "json.wrong-kind name 5\njson.wrong-kind hours[0].open 5\njson.wrong-kind special[0] 5\njson.wrong-kind special[1].date 5\njson.wrong-kind breaks[0] 5\njson.wrong-kind breaks[1].name 5\njson.property-missing breaks[1].cut")]
    [InlineData("""{ "zone": "UTC", "hours": "always", "name": "" }""", "calendar.name-blank name")]
    [InlineData("""{ "base": 1, "except": [], "label": 2, "zone": "UTC" }""", "json.wrong-kind base 1\njson.wrong-kind except []\njson.wrong-kind label 2")]
    [InlineData("""{ "base": 1, "revisions": [{ "published": 2026, "calendar": null }] }""", "json.wrong-kind base 1\njson.wrong-kind revisions[0].published 2026\njson.wrong-kind revisions[0].calendar null")]
    [InlineData("""{ "zone": "UTC", "hours": [{ "days": "Mon-", "open": [] }, { "days": "", "open": [] }, { "days": "Mon-Tue-Wed", "open": [] }] }""", "calendar.days-unreadable hours[0].days Mon-\ncalendar.days-unreadable hours[1].days\ncalendar.days-unreadable hours[2].days Mon-Tue-Wed")]
    [InlineData("""{ "zone": "UTC", "hours": [{ "days": "Mon", "open": ["09:00-17:00"] }], "holidays": [{ "set": 5 }, { "name": "a", "rule": 5 }, { "name": "a", "rule": "Easter", "from": 2020.5, "to": 99999999999, "substitute": 1 }, { "rule": "Easter", "when": 1 }, { "name": "a", "rules": [5] }, { "name": "a", "rules": 5, "without": 5 }, [], { "date": "2026-01-01", "through": 5, "name": "a" }] }""", "json.wrong-kind holidays[1].rule 5\njson.wrong-kind holidays[2].substitute 1\njson.wrong-kind holidays[2].from 2020.5\njson.wrong-kind holidays[2].to 99999999999\njson.property-unknown holidays[3].when 1\njson.property-missing holidays[3].name\njson.wrong-kind holidays[0].set 5\njson.wrong-kind holidays[4].rules[0] 5\njson.wrong-kind holidays[5].rules 5\njson.wrong-kind holidays[5].without 5\njson.wrong-kind holidays[6] []\njson.wrong-kind holidays[7].through 5")]
    [InlineData("""{ "zone": "\ud800", "hours": "always" }""", "json.malformed zone \"\\ud800\"")]
    [InlineData("""{ "zone": "UTC", "hours": "\ud800" }""", "json.wrong-kind hours \"\\ud800\"")]
    [InlineData("""{ "zone": "UTC", "hours": [{ "days": "Mon", "open": ["\udc00"] }], "\ud800": 1, "holidays": ["\udfff"] }""", "json.property-unknown � 1\njson.malformed holidays[0] \"\\udfff\"\ncalendar.window-unreadable hours[0].open[0] \"\\udc00\"")]
    [InlineData("[]", "json.wrong-kind [] ([])")]
    [InlineData("null", "json.wrong-kind null (null)")]
    [InlineData("{}", "json.property-missing zone\ncalendar.week-empty hours")]
    public void TryParse_faultyShape_isFoundAtItsPath(string json, string expected) =>
        Assert.Equal(expected.Replace("[] ([])", " []", StringComparison.Ordinal).Replace("null (null)", " null", StringComparison.Ordinal), Found(json));

    [Theory]
    [InlineData("", "line 1, position 1")]
    [InlineData("{ \"zone\": \"UTC\",\n  \"hours\" [] }", "line 2, position 11")]
    [InlineData("{} {}", "line 1, position 4")]
    [InlineData("{ 'zone': 1 }", "line 1, position 3")]
    public void TryParse_notJson_isOneFindingWithLineAndPosition(string json, string place)
    {
        Assert.False(BusinessCalendar.TryParse(json, out var calendar, out var findings));
        Assert.Null(calendar);
        var finding = Assert.Single(findings);
        Assert.Equal((FindingCodes.JsonMalformed, place), (finding.Code, finding.Place));
        Assert.DoesNotContain("LineNumber", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_nestedTooDeep_isFoundOnceWhereItGoesTooFar()
    {
        const string Open = """{ "zone": "UTC", "hours": "always" }""";
        var json = Enumerable.Range(0, 17).Aggregate(Open, (inner, _) => $$"""{ "union": [{{inner}}, {{Open}}] }""");

        Assert.Equal($"calendar.nested-too-deep {string.Join('.', Enumerable.Repeat("union[0]", 16))}", Found(json));
        Assert.True(BusinessCalendar.TryParse(json["{ \"union\": [".Length..^(Open.Length + 5)], out _, out _));
    }

    [Fact]
    public void TryParse_thousandsOfBrackets_areRefusedAndDoNotOverflow()
    {
        Assert.False(BusinessCalendar.TryParse(new string('[', 100_000), out _, out var brackets));
        Assert.Equal(FindingCodes.JsonMalformed, Assert.Single(brackets).Code);
        Assert.False(BusinessCalendar.TryParse(string.Concat(Enumerable.Repeat("{\"base\":", 100_000)), out _, out var nests));
        Assert.Equal(FindingCodes.JsonMalformed, Assert.Single(nests).Code);
    }

    [Fact]
    public void TryParse_partOfALargerDocument_findingsBearItsPath()
    {
        using var document = JsonDocument.Parse("""{ "zone": "UTC", "hours": [{ "days": "Mon" }], "breaks": [{ "date": "2026-01-01", "name": "x", "cut": ["1-2"] }] }""");

        Assert.False(BusinessCalendar.TryParse(document.RootElement, "calendars[2]", out _, out var findings));
        Assert.Equal(["calendars[2].hours[0].open", "calendars[2].breaks[0].cut[0]", "calendars[2].hours"], findings.Select(finding => finding.Place));
        var refusal = Assert.Throws<InvalidDefinitionException>(() => BusinessCalendar.Parse(document.RootElement, "calendars[2]"));
        Assert.Equal(findings, refusal.Findings);
    }

    [Fact]
    public void TryParse_warningsOnly_givesTheCalendarWithThem()
    {
        Assert.True(BusinessCalendar.TryParse("""{ "union": [{ "zone": "UTC" }, { "zone": "UTC", "hours": "always" }] }""", out var calendar, out var findings));
        Assert.Equal("UTC or UTC", calendar.Name);
        Assert.Equal("warning calendar.week-empty at union[0].hours", Assert.Single(findings).ToString()[..45]);
    }

    [Fact]
    public void Parse_faulty_throwsWithEveryFinding()
    {
        var refusal = Assert.Throws<InvalidDefinitionException>(() => BusinessCalendar.Parse("""{ "hours": 1, "zone": 2 }"""));

        Assert.Equal(["zone", "hours"], refusal.Findings.Select(finding => finding.Place));
        Assert.Throws<ArgumentNullException>("json", () => BusinessCalendar.Parse(null!));
    }

    [Fact]
    public void TryParse_longValue_isShortenedInItsFinding()
    {
        Assert.False(BusinessCalendar.TryParse($$"""{ "zone": "{{new string('x', 10_000)}}" }""", out _, out var findings));
        Assert.All(findings, finding => Assert.True(finding.Value.Length <= 61));
    }

    // A text cut or changed anywhere is read or refused with findings, never anything else.
    [Fact]
    public void TryParse_corruptedText_neverThrows() => Laws.HoldForRandom(1000, random =>
    {
        var text = CalendarShapes.Any(random, depth: 1).ToJson();
        var at = random.Next(text.Length);
        var corrupted = random.Next(5) switch
        {
            4 => text.Insert(at, "\\ud800"),
            0 => text[..at],
            1 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 10))),
            2 => text.Insert(at, text.Substring(random.Next(text.Length / 2), random.Next(text.Length / 2))),
            _ => $"{text[..at]}{(char)random.Next(32, 127)}{text[(at + 1)..]}",
        };
        var isRead = BusinessCalendar.TryParse(corrupted, out var calendar, out var findings);
        Assert.Equal(isRead, calendar is not null);
        Assert.Equal(isRead, findings.All(finding => finding.Severity != FindingSeverity.Error));
        if (calendar is not null)
            Assert.Equal(calendar, BusinessCalendar.Parse(calendar.ToJson()));
    });

    private static string Found(string json)
    {
        Assert.False(BusinessCalendar.TryParse(json, out var calendar, out var findings));
        Assert.Null(calendar);
        return string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Place} {(string.IsNullOrWhiteSpace(finding.Value) && finding.Value.Length > 0 ? $"({finding.Value})" : finding.Value)}".TrimEnd()));
    }
}
