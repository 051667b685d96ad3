using System.Globalization;
using System.Text;

namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of docs/clocks.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class ClocksPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var printed = new List<string>();
        var Console = new Page(printed);

        BusinessCalendar desk = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        SlaTarget resolution = SlaTarget.For(Metric.Resolution)
            .Within(Limit.WorkingTime(Duration.FromHours(8)), desk)
            .WarnAt(Share.OfPercent(50), Share.OfPercent(75))
            .Build();
        Instant monday9 = Instant.FromUtc(2026, 1, 12, 9, 0);
        List<TicketEvent> events =
        [
            TicketEvent.Created(monday9) with { RecordedAt = monday9 + Duration.FromMinutes(95) },   // phoned 09:00, logged 10:35
            TicketEvent.Paused(monday9 + Duration.FromHours(2), WaitingFor.Client, "which printer?"),
            TicketEvent.Resumed(monday9 + Duration.FromHours(4), WaitingFor.Client),
        ];
        Instant asOf = monday9 + Duration.FromHours(7);
        Reading now = resolution.Read(events, asOf);                    // Running, Open, 5 h spent, due Tuesday 11:00
        Reading then = resolution.Read(events, asOf, knownBy: monday9); // NotStarted: nothing was recorded yet
        foreach (LimitWarning warning in now.Warnings()) Console.WriteLine($"{warning.Share} at {warning.At}{(warning.IsReached ? ", reached" : "")}");
        Console.WriteLine($"look again {now.NextTransition}");
        Assert.Equal((Phase.Running, Verdict.Open, Duration.FromHours(5), Instant.FromUtc(2026, 1, 13, 11, 0)), (now.Phase, now.Verdict, now.Spent, now.Due!.Value));
        Assert.Equal(Phase.NotStarted, then.Phase);
        Console.EndBlock();

        Ledger why = resolution.Explain(events, asOf);
        Console.Write(why);
        IReadOnlyList<LedgerFault> faults = LedgerVerifier.Check(why, now);              // empty: proven without the engine
        WaitTotal waited = why.Waits[0];                                                // for the client: 2 h in hours, 2 h on the clock
        Assert.Empty(faults);
        Assert.Equal(new WaitTotal(WaitingFor.Client, new BothHours(Duration.FromHours(2), Duration.FromHours(2))), waited);
        Console.EndBlock();

        List<TicketEvent> reopened =
        [
            TicketEvent.Created(monday9), TicketEvent.Resolved(monday9 + Duration.FromHours(3)),
            TicketEvent.Reopened(monday9 + Duration.FromHours(24)), TicketEvent.Resolved(monday9 + Duration.FromHours(30)),
        ];
        foreach (Reading episode in resolution.Episodes(reopened, monday9 + Duration.FromHours(48)))
            Console.WriteLine($"{episode.Episode}: {episode.Verdict}, decided {episode.DecidedAt}");
        Console.EndBlock();

        SlaPolicy policy = SlaPolicy.Named("Gold 2026")
            .Add(resolution)
            .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("4h"), desk).Build(), new Applies { Priority = "P1" })
            .Build();
        var ticket = new Ticket("T1", new TicketAttributes { Priority = "P1" },
        [
            TicketEvent.Created(monday9),
            TicketEvent.Changed(monday9 + Duration.FromHours(5), new TicketAttributes { Priority = "P3" }, ChangeReason.Eased),
            TicketEvent.Resolved(monday9 + Duration.FromHours(7)),
        ]);
        SlaReplay replay = policy.Replay([ticket], monday9 + Duration.FromHours(48));
        foreach (SlaResult result in replay.Results) Console.WriteLine($"{result.TicketId} {result.Priority} {result.Metric}: {result.Verdict} at {result.Reading.DecidedAt}");
        foreach (Finding finding in replay.Findings) Console.WriteLine(finding);
        Console.EndBlock();

        var clock = new SlaClock(resolution);
        foreach (TicketEvent happened in events) clock.Apply(happened);
        ApplyOutcome late = clock.Apply(TicketEvent.Assigned(monday9 + Duration.FromHours(1)));   // Late: fold the history again
        Instant? due = clock.Read(asOf).Due;
        Assert.Equal((ApplyOutcome.Late, now.Due), (late, due));

        Assert.Equal(Page.TextBlocks(), printed);
    }

    [Fact]
    public void The_page_s_limits_are_limits() =>
        Assert.Equal(
            [Limit.WorkingTime(Duration.FromHours(8)), Limit.WorkingTime(Duration.FromMinutes(510)), Limit.ClockTime(Duration.FromHours(4)), Limit.WorkingDays(3), Limit.WorkingDaysToClose(3), Limit.ByTime(new LocalTime(17, 0), 1), Limit.None],
            new[] { "PT8H", "8h 30m", "PT4H clock", "3 working days", "3 working days to close", "by 17:00 on working day 1", "none" }.Select(text =>
            {
                Assert.Contains($"`{text}`", Page.Text, StringComparison.Ordinal);
                return Limit.Parse(text);
            }));

    /// <summary>Stands in for the console, so that what the code prints can be compared, under any culture.</summary>
    private sealed class Page(List<string> printed)
    {
        private readonly StringBuilder block = new();

        public static string Text { get; } = Read();

        public static IEnumerable<string> TextBlocks() =>
            Text.Split("```").Where((part, index) => index % 2 == 1 && part.StartsWith("text\n", StringComparison.Ordinal)).Select(part => part["text\n".Length..]);

        public void WriteLine(FormattableString line) => block.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        public void WriteLine(object line) => block.Append(line).Append('\n');

        public void Write(object text) => block.Append(text);

        public void EndBlock()
        {
            printed.Add(block.ToString().ReplaceLineEndings("\n"));
            block.Clear();
        }

        private static string Read()
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Msp.Domain.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No solution above the tests.");
            return File.ReadAllText(Path.Combine(folder, "docs", "clocks.md"));
        }
    }
}
