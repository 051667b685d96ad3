namespace Msp.Domain.Sla.Tests.Analysis;

/// <summary>What holds of every log that was judged by one rule.</summary>
public sealed class ForensicsLaws
{
    [Fact]
    public void Infer_explains_every_verdict_of_a_rule_drawn_at_random_and_names_it_among_the_best() => Laws.HoldForRandom(8, random =>
    {
        var hidden = new HiddenRule(random, states: random.Next(3));
        var log = hidden.Log(random, 100 + random.Next(900));
        var report = Forensics.Infer(log, new ForensicSearch { Zones = [hidden.Zone], MostAlternatives = 20_000 });
        var result = Assert.Single(report.Groups);
        if (result.Explained != log.Count) throw new InvalidOperationException($"{hidden}: {result.Explained} of {log.Count} explained by {result.Rule}");
        // Whatever else may fit: a rule of the grid that explains everything is found and listed.
        if (!result.Alternatives.Prepend(result.Rule).Any(rule => IsSame(rule, hidden)))
            throw new InvalidOperationException($"{hidden} is not listed; {result.Rule} is first of {result.Alternatives.Count + 1}");
    });

    [Fact]
    public void Infer_gives_every_listed_rule_the_same_number_of_verdicts_by_the_engine() => Laws.HoldForRandom(3, random =>
    {
        var hidden = new HiddenRule(random, states: 1);
        var log = hidden.Log(random, 120);
        // Some verdicts that nothing explains.
        for (var ticket = 0; ticket < log.Count; ticket += 17) log[ticket] = log[ticket] with { WasMet = !log[ticket].WasMet };
        var result = Assert.Single(Forensics.Infer(log, new ForensicSearch { Zones = [hidden.Zone] }).Groups);
        Assert.Equal(result.Tickets, result.Explained + result.Unexplained.Count);
        Assert.Equal(result.Rule.Explained, result.Explained);
        foreach (var rule in result.Alternatives)
        {
            var explained = log.Count(ticket => rule.Target.Read(RecordedEvents.Of(ticket, rule, ticket.Stops[rule.Stop]), ticket.Stops[rule.Stop]).Verdict == (ticket.WasMet ? Verdict.Met : Verdict.Breached));
            if (explained != rule.Explained || explained < result.Explained) throw new InvalidOperationException($"{rule} explains {explained}, not {rule.Explained}; {result.Rule} {result.Explained}; hidden {hidden}");
        }
    });

    [Fact]
    public void WorkMeter_agrees_with_the_calendar_it_stands_for() => Laws.HoldForRandom(400, random =>
    {
        var zone = DateTimeZoneProviders.Tzdb[Oracles.RandomCalendars.Zones[random.Next(Oracles.RandomCalendars.Zones.Length)]];
        var window = new DailyWindow(5 * random.Next(288), 5 * (1 + random.Next(287)));
        var pause = window.Length > 150 && !window.RunsPastMidnight && random.Next(2) == 0 ? 60 : 0;
        if (pause > 0) window = window with { BreakAt = window.Opens + pause, BreakLength = 5 * (1 + random.Next(6)) };
        if (!window.IsValid) window = DailyWindow.WholeDay;
        var days = 1 + random.Next(127);
        var holidays = random.Next(3) == 0 ? HolidaySet.UsFederal : null;
        var builder = BusinessCalendar.In(zone);
        for (var day = 0; day < 7; day++)
        {
            if ((days >> day & 1) == 0) continue;
            if (window.RunsPastMidnight) builder.OpenOvernight((IsoDayOfWeek)(day + 1), [.. window.Windows]);
            else builder.Open((IsoDayOfWeek)(day + 1), [.. window.Windows]);
        }

        if (holidays is not null) builder.Closed(holidays);
        var calendar = builder.Build();
        var from = Instant.FromUtc(1971 + random.Next(60), 1 + random.Next(12), 1, random.Next(24), random.Next(60));
        Instant[] instants = [.. Enumerable.Range(0, 12).Select(_ => from + Duration.FromMinutes(random.Next(2 * 525_600)) + Duration.FromNanoseconds(random.Next(3))), .. zone.GetZoneIntervals(from, from + Duration.FromDays(730)).Where(interval => interval.HasStart && interval.Start > from).Select(interval => interval.Start)];
        var timeline = new LocalTimeline(zone, instants.Min(), instants.Max());
        var meter = new WorkMeter(timeline, new OpenDays(timeline, days, holidays), window);
        foreach (var end in instants)
        {
            var measured = Duration.FromNanoseconds(meter.At(timeline.PointAt(end)) - meter.At(timeline.PointAt(instants[0])));
            if (measured != calendar.Between(instants[0], end)) throw new InvalidOperationException($"{zone.Id} {string.Join(",", window.Windows)} days {days}: {instants[0]} to {end}: {measured}, not {calendar.Between(instants[0], end)}");
        }
    });

    [Fact]
    public void IsOpenBefore_is_what_the_calendar_says_of_the_nanosecond_before() => Laws.HoldForRandom(200, random =>
    {
        var window = new DailyWindow(60 * random.Next(24), 60 * (1 + random.Next(23)));
        var builder = BusinessCalendar.In("Europe/Paris");
        if (window.RunsPastMidnight) builder.OpenOvernight(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Saturday, [.. window.Windows]);
        else builder.Open(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Saturday, [.. window.Windows]);
        var calendar = builder.Build();
        var from = Instant.FromUtc(2026, 1, 1, 0, 0);
        var timeline = new LocalTimeline(DateTimeZoneProviders.Tzdb["Europe/Paris"], from, from + Duration.FromDays(30));
        var meter = new WorkMeter(timeline, new OpenDays(timeline, 0b011_1110, null), window);
        for (var number = 0; number < 40; number++)
        {
            var at = from + Duration.FromHours(random.Next(1, 700)) + Duration.FromNanoseconds(random.Next(-1, 2));
            Assert.Equal(calendar.IsOpen(at - Duration.Epsilon), meter.IsOpenBefore(timeline.PointAt(at)));
        }
    });

    [Fact]
    public void MostExplained_is_what_trying_every_limit_finds() => Laws.HoldForRandom(400, random =>
    {
        var tickets = Enumerable.Range(0, random.Next(9)).Select(_ => (Key: (long)random.Next(6), WasMet: random.Next(2) == 0)).ToArray();
        var sorted = tickets.Select(ticket => LimitCut.Encode(ticket.Key, ticket.WasMet)).Order().ToArray();
        // Keys are whole numbers: a limit is a key up to which tickets are met; nothing is met only where no ticket has the least key.
        var tried = Enumerable.Range(tickets.Any(ticket => ticket.Key == 0) ? 0 : -1, 8).Select(limit => tickets.Count(ticket => ticket.Key <= limit == ticket.WasMet)).ToArray();
        Assert.Equal(tried.Max(), LimitCut.MostExplained(sorted));
        Assert.NotEmpty(LimitCut.Explaining(sorted, tried.Max()));
        foreach (var below in LimitCut.Explaining(sorted, tried.Max()))
            Assert.Equal(tried.Max(), sorted[..below].Count(LimitCut.WasMet) + sorted[below..].Count(ticket => !LimitCut.WasMet(ticket)));
    });

    [Fact]
    public void WaitSpans_are_the_minutes_in_which_a_state_held() => Laws.HoldForRandom(300, random =>
    {
        var start = Instant.FromUtc(2026, 3, 1, 0, 0);
        Instant Minute(int number) => start + Duration.FromMinutes(number);
        string[] states = ["A", "B", "C"];
        var waits = Enumerable.Range(0, random.Next(6)).Select(_ => (From: random.Next(-5, 25), Length: random.Next(12), State: random.Next(4)))
            .Select(wait => new RecordedWait("ABCX"[wait.State].ToString(), Minute(wait.From), random.Next(5) == 0 ? null : Minute(wait.From + wait.Length))).ToList();
        var ticket = new RecordedTicket("T", start, true) { Stops = new Dictionary<string, Instant> { ["Closed"] = Minute(20), ["Resolved"] = Minute(9) }, Waits = waits };
        var spans = WaitSpans.Of(ticket, states).ToList();
        for (var minute = 0; minute < 20; minute++)
        {
            var expected = 0;
            foreach (var wait in waits)
                if (wait.State != "X" && wait.Start <= Minute(minute) && (wait.End is null || wait.End > Minute(minute))) expected |= 1 << Array.IndexOf(states, wait.State);
            var holding = spans.Where(span => span.Start <= Minute(minute) && span.End > Minute(minute)).ToList();
            Assert.Equal(expected, holding.Count == 0 ? 0 : Assert.Single(holding).States);
        }

        Assert.All(spans, span => Assert.True(span.Start >= start && span.End <= Minute(20) && span.Start < span.End));
    });

    private static bool IsSame(AppliedRule rule, HiddenRule hidden) =>
        rule.Stop == hidden.Stop && rule.PausedIn.ToHashSet(StringComparer.Ordinal).SetEquals(hidden.PausedIn) && rule.Limits.Contains(hidden.Limit)
        && rule.Calendar.SameHours(hidden.Calendar, new Interval(Instant.FromUtc(2025, 3, 1, 0, 0), Instant.FromUtc(2025, 12, 1, 0, 0)));
}
