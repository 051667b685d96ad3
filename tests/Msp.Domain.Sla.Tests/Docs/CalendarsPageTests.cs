using System.Globalization;
using System.Text;

namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of docs/calendars.md, line by line (a convention test compares the two), what it says it prints, and its JSON.</summary>
public sealed class CalendarsPageTests
{
    [Fact]
    public void Building_one()
    {
        BusinessCalendar desk = BusinessCalendar.In("Europe/London")
            .Named("London desk")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:30", "13:30-18:00")
            .OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:00")                          // into Sunday
            .Closed(HolidaySet.EnglandAndWales)
            .Closed(new LocalDate(2026, 12, 29), new LocalDate(2026, 12, 31), "Company days")
            .Special(new LocalDate(2026, 12, 24), "09:00-12:00")                          // instead of the weekly hours
            .Break(new LocalDate(2026, 6, 1), "Fire drill", "12:00-13:00")                // cut out of whatever is open
            .From(new LocalDate(2027, 1, 1))                                              // new weekly hours from here on
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00")
            .Build();

        Assert.Equal(Desk, desk);
        Assert.Empty(desk.Findings);
    }

    [Fact]
    public void Building_one_with_faults()
    {
        bool isValid = BusinessCalendar.In("Europe/Londinium")
            .Open(IsoDayOfWeek.Monday, "09:00-17:00", "16:00-18:00", "18:00-08:00")
            .TryBuild(out BusinessCalendar? none, out IReadOnlyList<Finding> findings);
        foreach (Finding finding in findings) Console.WriteLine(finding);

        Assert.False(isValid);
        Assert.Null(none);
        Assert.Equal(Blocks("text").First(), Console.Text);
    }

    [Fact]
    public void Questions()
    {
        var desk = Desk;

        Instant opened = Instant.FromUtc(2026, 12, 23, 16, 0);                            // Wednesday 16:00 in London
        bool isOpen = desk.IsOpen(opened);                                                // true
        Duration spent = desk.Between(opened, Instant.FromUtc(2026, 12, 24, 11, 0));      // 4 h: two on each day
        Instant due = desk.Add(opened, Duration.FromHours(8));                            // Monday 4 January 11:00
        Instant latestStart = desk.Subtract(due, Duration.FromHours(8));                  // 16:00 again
        CalendarTransition? next = desk.NextTransition(opened);                           // closes at 18:00

        foreach (CalendarSpan span in desk.Explain(opened, due)) Console.WriteLine(span);

        Assert.True(isOpen);
        Assert.Equal(Duration.FromHours(4), spent);
        Assert.Equal(Instant.FromUtc(2027, 1, 4, 11, 0), due);
        Assert.Equal(opened, latestStart);
        Assert.Equal(new CalendarTransition(Instant.FromUtc(2026, 12, 23, 18, 0), Opens: false), next);
        Assert.Equal(Blocks("text").ElementAt(1), Console.Text);
    }

    [Fact]
    public void Where_an_exact_fit_ends()
    {
        BusinessCalendar office = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        Instant monday = Instant.FromUtc(2026, 6, 1, 9, 0);
        Instant closing = office.Add(monday, Duration.FromHours(8));                      // Monday 17:00: Landing.Nearest, the default
        Instant opening = office.Add(monday, Duration.FromHours(8), Landing.Farthest);    // Tuesday 09:00
        Instant night = Instant.FromUtc(2026, 6, 1, 23, 0);
        Instant itself = office.Add(night, Duration.Zero);                                // 23:00: nothing is added
        Instant nextOpening = office.Add(night, Duration.Zero, Landing.Farthest);         // Tuesday 09:00
        Instant lastClosing = office.Subtract(night, Duration.Zero, Landing.Farthest);    // Monday 17:00

        Assert.Equal(
            [Instant.FromUtc(2026, 6, 1, 17, 0), Instant.FromUtc(2026, 6, 2, 9, 0), night, Instant.FromUtc(2026, 6, 2, 9, 0), Instant.FromUtc(2026, 6, 1, 17, 0)],
            [closing, opening, itself, nextOpening, lastClosing]);
    }

    [Fact]
    public void Working_days()
    {
        var desk = Desk;

        bool isWorkingDay = desk.IsWorkingDay(new LocalDate(2026, 12, 25));               // false
        int days = desk.WorkingDaysBetween(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 4));   // 4: Monday to Thursday
        Instant monday10 = Instant.FromUtc(2026, 6, 1, 9, 0);                             // 10:00 in London
        Instant sameTime = desk.AddWorkingDays(monday10, 3, WorkingDayRule.KeepTime());   // Thursday 10:00
        Instant toClose = desk.AddWorkingDays(monday10, 3, WorkingDayRule.ToClose);       // Thursday 18:00
        Instant byFive = desk.AddWorkingDays(monday10, 1, WorkingDayRule.At(new LocalTime(17, 0)));      // Tuesday 17:00
        Instant evening = Instant.FromUtc(2026, 6, 1, 19, 0);                             // 20:00, after the last close
        Instant fromNext = desk.AddWorkingDays(evening, 1, WorkingDayRule.ToClose.CountingFromNextOpenDay());   // Wednesday 18:00

        Assert.False(isWorkingDay);
        Assert.Equal(4, days);
        Assert.Equal(
            [Instant.FromUtc(2026, 6, 4, 9, 0), Instant.FromUtc(2026, 6, 4, 17, 0), Instant.FromUtc(2026, 6, 2, 16, 0), Instant.FromUtc(2026, 6, 3, 17, 0)],
            [sameTime, toClose, byFive, fromNext]);
    }

    [Fact]
    public void Holidays()
    {
        HolidaySet acme = HolidaySet.Of(
            "Acme",
            new HolidayRule.Fixed("New Year's Day", 1, 1) { Substitute = SubstituteRule.NextFreeWeekday },
            new HolidayRule.NthWeekday("Founders' day", 5, IsoDayOfWeek.Thursday, 3) { FirstYear = 2020 },
            new HolidayRule.LastWeekday("Summer day", 8, IsoDayOfWeek.Monday),
            new HolidayRule.Easter("Good Friday", -2),
            HolidayRule.Parse("Stocktaking", "Monday on or after 27 June"),
            new HolidayRule.OnDate("Office move", new LocalDate(2026, 3, 2)));
        HolidaySet dublin = HolidaySet.Ireland
            .With(new HolidayRule.Easter("Good Friday", -2))
            .Without(new LocalDate(2026, 10, 26));
        foreach (HolidayDate holiday in acme.InYear(2028)) Console.WriteLine(holiday);

        Assert.Equal(Blocks("text").ElementAt(2), Console.Text);
        Assert.Equal("Good Friday", dublin.NameOn(new LocalDate(2026, 4, 3)));
        Assert.Null(dublin.NameOn(new LocalDate(2026, 10, 26)));
    }

    [Fact]
    public void Algebra()
    {
        var desk = Desk;

        BusinessCalendar sydney = BusinessCalendar.In("Australia/Sydney").Named("Sydney desk").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        BusinessCalendar patching = BusinessCalendar.In("Europe/London").Named("Patching").Open(IsoDayOfWeek.Wednesday, "16:00-18:00").Build();
        BusinessCalendar followTheSun = desk.Union(sydney);
        BusinessCalendar bothAwake = desk.Intersect(sydney);                              // empty most of the year
        BusinessCalendar supported = desk.Except(patching, "Patch window");
        CalendarSpan why = supported.Explain(Instant.FromUtc(2026, 6, 3, 15, 0), Instant.FromUtc(2026, 6, 3, 16, 0))[0];

        var june = new Interval(Instant.FromUtc(2026, 6, 1, 0, 0), Instant.FromUtc(2026, 7, 1, 0, 0));
        Assert.Equal(desk.Between(june.Start, june.End) + sydney.Between(june.Start, june.End), followTheSun.Between(june.Start, june.End) + bothAwake.Between(june.Start, june.End));
        Assert.Contains($"`why` reads `{why}`.", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Revisions()
    {
        Instant announced = Instant.FromUtc(2022, 9, 10, 18, 0);
        BusinessCalendar before = BusinessCalendar.In("Europe/London").Named("Before").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        BusinessCalendar after = BusinessCalendar.In("Europe/London").Named("After").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(new LocalDate(2022, 9, 19), "State funeral").Build();
        BusinessCalendar current = before.RevisedBy(after, announced);
        bool closedNow = !current.IsOpen(Instant.FromUtc(2022, 9, 19, 12, 0));            // true
        bool openThen = current.AsKnownAt(Instant.FromUtc(2022, 9, 9, 0, 0)).IsOpen(Instant.FromUtc(2022, 9, 19, 12, 0));        // true

        Assert.True(closedNow);
        Assert.True(openThen);
    }

    [Fact]
    public void Json()
    {
        var desk = Desk;

        BusinessCalendar copy = BusinessCalendar.Parse(desk.ToJson());
        bool isSame = copy == desk;                                                       // true

        Assert.True(isSame);
        Assert.Equal(desk, BusinessCalendar.Parse(Blocks("json").First()));
    }

    [Fact]
    public void Json_blocks_are_valid_calendars()
    {
        Assert.Equal(3, Blocks("json").Count());
        Assert.All(Blocks("json"), block =>
        {
            Assert.True(BusinessCalendar.TryParse(block, out var calendar, out var findings));
            Assert.Empty(findings);
            Assert.Equal(calendar, BusinessCalendar.Parse(calendar.ToJson()));
        });
    }

    [Fact]
    public void Json_with_faults()
    {
        bool isRead = BusinessCalendar.TryParse("""{ "zone": "Europe/London", "hours": [{ "days": "Mon-Frei", "opens": ["9-5"] }] }""", out _, out IReadOnlyList<Finding> faults);
        foreach (Finding fault in faults) Console.WriteLine($"{fault.Place}: {fault.Code}");

        Assert.False(isRead);
        Assert.Equal(Blocks("text").ElementAt(3), Console.Text);
    }

    [Fact]
    public void Holiday_rules_are_written_as_the_page_says()
    {
        var sentence = Page.Split('\n').Single(line => line.StartsWith("A rule is written ", StringComparison.Ordinal));
        var rules = sentence[..sentence.IndexOf(". A substitute", StringComparison.Ordinal)].Split('`').Where((_, index) => index % 2 == 1).ToList();

        Assert.Equal(8, rules.Count);
        Assert.All(rules, rule => Assert.Equal(rule, HolidayRule.Parse("Day off", rule).Text));
        Assert.All(HolidaySet.Ready, set => Assert.Contains($"| `{set.Key}` |", Page, StringComparison.Ordinal));
    }

    private static BusinessCalendar Desk => BusinessCalendar.In("Europe/London")
        .Named("London desk")
        .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:30", "13:30-18:00")
        .OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:00")
        .Closed(HolidaySet.EnglandAndWales)
        .Closed(new LocalDate(2026, 12, 29), new LocalDate(2026, 12, 31), "Company days")
        .Special(new LocalDate(2026, 12, 24), "09:00-12:00")
        .Break(new LocalDate(2026, 6, 1), "Fire drill", "12:00-13:00")
        .From(new LocalDate(2027, 1, 1)).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00")
        .Build();

    private static string Page { get; } = ReadPage();

    private static string ReadPage()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Msp.Domain.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No solution above the tests.");
        return File.ReadAllText(Path.Combine(folder, "docs", "calendars.md"));
    }

    private static IEnumerable<string> Blocks(string language) =>
        Page.Split("```").Where((_, index) => index % 2 == 1).Where(block => block.StartsWith($"{language}\n", StringComparison.Ordinal)).Select(block => block[(language.Length + 1)..]);

    // Stands in for the console in the code above, so that what it prints can be compared, under any culture.
    private static class Console
    {
        private static readonly AsyncLocal<StringBuilder?> Printed = new();

        public static string Text => Printed.Value?.ToString() ?? "";

        public static void WriteLine(FormattableString line) => WriteLine((object)line.ToString(CultureInfo.InvariantCulture));

        public static void WriteLine(object line) => (Printed.Value ??= new StringBuilder()).Append(line).Append('\n');
    }
}
