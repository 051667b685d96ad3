namespace Msp.Domain.Sla.Tests.Analysis;

/// <summary>A rule drawn at random, and a log of tickets that were judged by it through the public engine.</summary>
internal sealed class HiddenRule
{
    private static readonly string[] Zones = ["UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe"];
    private static readonly (IsoDayOfWeek First, IsoDayOfWeek Last)[] Weeks =
    [
        (IsoDayOfWeek.Monday, IsoDayOfWeek.Friday), (IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday), (IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday),
        (IsoDayOfWeek.Sunday, IsoDayOfWeek.Thursday), (IsoDayOfWeek.Tuesday, IsoDayOfWeek.Saturday), (IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday),
    ];

    public HiddenRule(Random random, int states)
    {
        Zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
        var (first, last) = Weeks[random.Next(Weeks.Length)];
        var shape = random.Next(8);
        var opens = random.Next(shape == 0 ? 18 : 5, shape == 0 ? 24 : 12) * 60 + (30 * random.Next(2));
        var length = (6 * 60) + (30 * random.Next(12));
        var window = $"{Time(opens)}-{Time(opens + length)}";
        Hours = shape == 1 ? "all hours" : $"{first}-{last} {window}";
        var builder = BusinessCalendar.In(Zone);
        Calendar = shape switch
        {
            0 => builder.OpenOvernight(first, last, window).Build(),
            1 => BusinessCalendar.AlwaysOpen(Zone),
            _ => builder.Open(first, last, window).Build(),
        };
        Limit = Duration.FromHours(random.Next(4, 60));
        Stop = random.Next(2) == 0 ? "Resolved" : "Closed";
        States = [.. Enumerable.Range(0, states).Select(number => $"Waiting {number}")];
        PausedIn = [.. States.Where(_ => random.Next(2) == 0)];
        var target = SlaTarget.For(Metric.Resolution).Within(Sla.Limit.WorkingTime(Limit), Calendar).StoppedBy(Stop).OnReopen(Reopen.KeepFirst);
        foreach (var state in PausedIn) target.PausedIn(state, WaitingFor.Client, PauseEffect.Credit);
        Target = target.Build();
    }

    public DateTimeZone Zone { get; }

    public string Hours { get; }

    public BusinessCalendar Calendar { get; }

    public Duration Limit { get; }

    public string Stop { get; }

    public string[] States { get; }

    public string[] PausedIn { get; }

    public SlaTarget Target { get; }

    /// <summary>Tickets of about a year, to the minute, whose times to the stop lie on both sides of the limit.</summary>
    public List<RecordedTicket> Log(Random random, int tickets) => [.. Enumerable.Range(0, tickets).Select(number => Ticket(random, number))];

    public override string ToString() => $"{Limit} of {Hours} in {Zone.Id}, to {Stop}, paused in [{string.Join(", ", PausedIn)}]";

    private RecordedTicket Ticket(Random random, int number)
    {
        var start = Instant.FromUtc(2025, 1, 6, 0, 0) + Duration.FromMinutes(random.Next(365 * 1440));
        var due = Calendar.Add(start, Limit);
        var span = (due - start).TotalMinutes;
        var at = start;
        var (waits, events) = (new List<RecordedWait>(), new List<TicketEvent> { TicketEvent.Created(start) });
        foreach (var state in States)
        {
            if (random.Next(2) == 0) continue;
            at += Duration.FromMinutes(random.Next((int)(span / 3) + 1));
            var end = at + Duration.FromMinutes(1 + random.Next((int)span + 1));
            waits.Add(new RecordedWait(state, at, end));
            events.Add(TicketEvent.StateChanged(at, state) with { Sequence = events.Count });
            at = end;
            events.Add(TicketEvent.StateChanged(at, "Active") with { Sequence = events.Count });
        }

        var resolved = at + Duration.FromMinutes(random.Next((int)(1.6 * span) + 1));
        var closed = resolved + Duration.FromMinutes(random.Next(3 * 1440));
        var stops = new Dictionary<string, Instant>(StringComparer.Ordinal) { ["Resolved"] = resolved, ["Closed"] = closed };
        events.Add(TicketEvent.StateChanged(stops[Stop], Stop) with { Sequence = events.Count });
        var verdict = Target.Read(events, stops[Stop]).Verdict;
        return new RecordedTicket($"T{number}", start, verdict == Verdict.Met) { Stops = stops, Waits = waits };
    }

    private static string Time(int minutes) => DailyWindow.Time(minutes > DailyWindow.DayLength ? minutes - DailyWindow.DayLength : minutes);
}
