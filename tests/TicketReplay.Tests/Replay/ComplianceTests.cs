namespace TicketReplay.Tests;

/// <summary>Results come in one by one and in batches, and give what the library makes of all of them at once.</summary>
public class ComplianceTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant AsOf = Instant.FromUtc(2026, 4, 1, 12, 0);

    private static readonly SlaTarget Target = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromHours(10)), BusinessCalendar.AlwaysOpen(London)).StoppedBy("Done").Build();

    [Fact]
    public void Batches_give_what_one_pass_gives()
    {
        var dice = new Random(11);
        var results = Enumerable.Range(0, 20_000).Select(number => Result($"T{number}", $"P{dice.Next(1, 4)}", Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(dice.Next(0, 129_000)), dice.Next(0, 10) == 0 ? null : Duration.FromMinutes(dice.Next(0, 900)))).ToList();
        var compliance = new Compliance(London, [PeriodKind.Month, PeriodKind.Quarter]);
        foreach (var result in results) compliance.Add(result);
        Assert.Equal(["P1", "P2", "P3"], compliance.Priorities(Metric.Resolution));
        foreach (var (kind, names) in new[] { (PeriodKind.Month, "2026-01 2026-02 2026-03 2026-04"), (PeriodKind.Quarter, "2026-Q1 2026-Q2") })
        {
            var periods = compliance.ByPeriod(Metric.Resolution, kind);
            Assert.Equal(names, string.Join(' ', periods.Select(period => period.Period.Name)));
            foreach (var period in periods)
            {
                Same(results.SelectMany(result => result.Results()).ToAttainment(period.Period), period.Of(_ => true)!);
                Same(results.Where(result => result.Priority != "P2").SelectMany(result => result.Results()).ToAttainment(period.Period), period.Of(priority => priority != "P2")!);
                Assert.Null(period.Of(_ => false));
            }
        }
    }

    [Fact]
    public void Months_begin_in_the_zone_asked_for()
    {
        // Decided at 23:30 UTC on 31 March, which is 1 April in London.
        var compliance = new Compliance(London, [PeriodKind.Month]);
        compliance.Add(Result("T1", "P1", Instant.FromUtc(2026, 3, 31, 20, 0), Duration.FromMinutes(210)));
        var period = Assert.Single(compliance.ByPeriod(Metric.Resolution, PeriodKind.Month));
        Assert.Equal(("2026-04", 1), (period.Period.Name, period.ByPriority["P1"].Met));
    }

    [Fact]
    public void Further_priorities_are_put_together()
    {
        var compliance = new Compliance(London, [PeriodKind.Month]);
        for (var number = 0; number < 100; number++) compliance.Add(Result($"T{number}", $"{number % 50:00}", Instant.FromUtc(2026, 1, 5, 0, 0), Duration.FromHours(1)));
        Assert.Equal([Compliance.Others, .. Enumerable.Range(0, Compliance.MostPriorities).Select(number => $"{number:00}")], compliance.Priorities(Metric.Resolution));
        var month = Assert.Single(compliance.ByPeriod(Metric.Resolution, PeriodKind.Month));
        Assert.Equal((2, 2 * (50 - Compliance.MostPriorities), 100), (month.ByPriority["00"].Met, month.ByPriority[Compliance.Others].Met, month.Of(_ => true)!.Met));
    }

    [Fact]
    public void Metric_without_results_has_no_periods()
    {
        var compliance = new Compliance(London, [PeriodKind.Month]);
        Assert.Empty(compliance.ByPeriod(Metric.Resolution, PeriodKind.Month));
        Assert.Empty(compliance.Priorities(Metric.Resolution));
    }

    private static void Same(Attainment expected, Attainment actual)
    {
        Assert.Equal((expected.Counted, expected.Classic), (actual.Counted, actual.Classic));
        Assert.Equal(expected.Items, actual.Items);
        Assert.True(expected.Items.Count > 0);
    }

    private static TicketResult Result(string id, string priority, Instant start, Duration? after)
    {
        List<TicketEvent> events = [TicketEvent.Created(start)];
        if (after is { } length) events.Add(TicketEvent.StateChanged(start + length, "Done"));
        var reading = Target.Read(events, AsOf);
        return new TicketResult(new Ticket(id, new TicketAttributes { Priority = priority }, events), Metric.Resolution, reading, [reading], null, []);
    }
}
