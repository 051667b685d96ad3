using System.Globalization;
using System.Text;

namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of the readmes, line by line (a convention test compares the two), and what they say it prints.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void A_due_time_and_why()
    {
        var desk = BusinessCalendar.In("Europe/London")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:30", "13:30-18:00")
            .OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:00")
            .Closed(HolidaySet.EnglandAndWales)
            .Special(new LocalDate(2026, 12, 24), "09:00-12:00")
            .Build();                                                   // every finding at once when it is malformed

        Instant opened = Instant.FromUtc(2026, 12, 23, 16, 0);          // a Wednesday, two hours before the desk closes
        Instant due = desk.Add(opened, Duration.FromHours(8));
        Console.WriteLine($"{desk.Between(opened, due).TotalHours} h of working time, due {due}");
        foreach (CalendarSpan span in desk.Explain(opened, due)) Console.WriteLine(span);

        Assert.Equal(Instant.FromUtc(2026, 12, 29, 11, 0), due);
        Assert.Equal(Printed("A due time, and why"), Console.Text);
    }

    [Fact]
    public void A_clock_read_and_explained()
    {
        var desk = BusinessCalendar.In("Europe/London")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:30", "13:30-18:00")
            .OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:00")
            .Closed(HolidaySet.EnglandAndWales)
            .Special(new LocalDate(2026, 12, 24), "09:00-12:00")
            .Build();
        Instant opened = Instant.FromUtc(2026, 12, 23, 16, 0);

        var resolution = SlaTarget.For(Metric.Resolution)
            .Within(Limit.WorkingTime(Duration.FromHours(8)), desk)
            .PausedIn("Awaiting User Info", WaitingFor.Client)
            .StoppedBy("Resolved").OnReopen(Reopen.Resume).WarnAt(Share.OfPercent(75))
            .Build();

        TicketEvent[] events =
        [
            TicketEvent.Created(opened, state: "New"),
            TicketEvent.StateChanged(Instant.FromUtc(2026, 12, 23, 17, 0), "Awaiting User Info"),
            TicketEvent.StateChanged(Instant.FromUtc(2026, 12, 24, 10, 0), "Active"),
        ];
        Instant asOf = Instant.FromUtc(2026, 12, 29, 9, 0);

        Reading now = resolution.Read(events, asOf);                    // no ledger, no allocation
        Console.WriteLine($"{now.Phase}, {now.Verdict}: {now.Remaining} left, due {now.Due}, look again {now.NextTransition}");
        Ledger why = resolution.Explain(events, asOf);                  // spans tile the time from start to reading
        Console.Write(why);
        IReadOnlyList<LedgerFault> faults = LedgerVerifier.Check(why, now);       // empty: the reading is proven

        Assert.Empty(faults);
        Assert.Equal(Printed("A clock, read and explained"), Console.Text);
    }

    [Fact]
    public void The_package_readme()
    {
        var desk = BusinessCalendar.In("Europe/London")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:30", "13:30-18:00")
            .Closed(HolidaySet.EnglandAndWales)
            .Build();

        Instant opened = Instant.FromUtc(2026, 12, 24, 16, 0);
        Instant due = desk.Add(opened, Duration.FromHours(8));
        foreach (CalendarSpan span in desk.Explain(opened, due)) Console.WriteLine(span);

        Assert.Equal(Instant.FromUtc(2026, 12, 29, 15, 0), due);
        Assert.Contains("closed: Christmas Day", Console.Text, StringComparison.Ordinal);
    }

    // The block that follows "prints" under a heading of the readme.
    private static string Printed(string heading)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Msp.Domain.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No solution above the tests.");
        var readme = File.ReadAllText(Path.Combine(folder, "README.md"));
        var start = readme.IndexOf("```text\n", readme.IndexOf($"## {heading}\n", StringComparison.Ordinal), StringComparison.Ordinal) + "```text\n".Length;
        return readme[start..readme.IndexOf("```\n", start, StringComparison.Ordinal)];
    }

    // Stands in for the console in the code above, so that what it prints can be compared, under any culture.
    private static class Console
    {
        private static readonly AsyncLocal<StringBuilder?> Printed = new();

        public static string Text => Printed.Value?.ToString() ?? "";

        public static void WriteLine(FormattableString line) => WriteLine((object)line.ToString(CultureInfo.InvariantCulture));

        public static void WriteLine(object line) => Write($"{line}\n");

        public static void Write(object text) => (Printed.Value ??= new StringBuilder()).Append($"{text}".ReplaceLineEndings("\n"));
    }
}
