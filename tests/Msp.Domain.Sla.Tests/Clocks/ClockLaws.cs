using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>Laws of every clock, over random rules, calendars and lives of tickets.</summary>
public sealed class ClockLaws
{
    private const int Cases = 1_500;

    [Fact]
    public void Read_agrees_with_a_clock_that_looks_at_the_wall_every_minute() => Laws.HoldForRandom(Cases, random =>
    {
        var ticket = RandomTicket.Next(random);
        var oracle = new ClockOracle(ticket.Rules, ticket.Hours);
        oracle.Live(ticket.Events, ticket.AsOf);
        var reading = ticket.Target.Read(ticket.Events, ticket.AsOf);
        Same(ticket, "phase", oracle.Phase, reading.Phase);
        Same(ticket, "episode", oracle.Episode, reading.Episode);
        Same(ticket, "start", oracle.Start, reading.Start);
        Same(ticket, "stop", oracle.Stop, reading.Stop);
        Same(ticket, "spent", Duration.FromMinutes(oracle.Spent), reading.Spent);
        Same(ticket, "credited", Duration.FromMinutes(oracle.Credited), reading.Credited);
        if (oracle.DueWithin(days: 10) is { } due) Same(ticket, "due", due, reading.Due);
        Same(ticket, "verdict", oracle.Verdict, reading.Verdict);
    });

    [Fact]
    public void Verdict_is_met_exactly_when_the_stop_is_not_after_the_due() => Laws.HoldForRandom(Cases, random =>
    {
        var ticket = RandomTicket.Next(random);
        foreach (var reading in ticket.Target.Episodes(ticket.Events, ticket.AsOf))
        {
            if (reading.Phase != Phase.Stopped) continue;
            // Without a due the limit is never reached, which is in time.
            Same(ticket, "verdict", reading.Due is not { } due || reading.Stop <= due ? Verdict.Met : Verdict.Breached, reading.Verdict);
        }
    });

    [Fact]
    public void Explain_tiles_the_time_and_adds_up_to_the_reading() => Laws.HoldForRandom(Cases, random =>
    {
        var ticket = RandomTicket.Next(random);
        var reading = ticket.Target.Read(ticket.Events, ticket.AsOf);
        var ledger = ticket.Target.Explain(ticket.Events, ticket.AsOf);
        Same(ticket, "reading", reading, ledger.Reading);
        Same(ticket, "sum", reading.Spent, ledger.Counted);
        for (var index = 1; index < ledger.Spans.Count; index++) Same(ticket, $"start of span {index}", ledger.Spans[index - 1].End, ledger.Spans[index].Start);
        foreach (var span in ledger.Spans) Same(ticket, $"open from {span.Start}", span.IsOpen ? span.Length : Duration.Zero, ticket.Hours.BetweenByDate(span.Start, span.End));
        Same(ticket, "faults", "", string.Join("; ", LedgerVerifier.Check(ledger, reading)));
    });

    [Fact]
    public void Read_does_not_depend_on_the_order_of_arrival() => Laws.HoldForRandom(Cases, random =>
    {
        var ticket = RandomTicket.Next(random);
        // Without numbers, the rank of kinds and then the content settle ties, whatever comes first.
        var events = random.Next(2) == 0 ? ticket.Events : [.. ticket.Events.Select(happened => happened with { Sequence = null })];
        var arrived = events.ToArray();
        random.Shuffle(arrived);
        Same(ticket, "reading", ticket.Target.Read(events, ticket.AsOf), ticket.Target.Read(arrived, ticket.AsOf));
        Same(ticket, "ledger", ticket.Target.Explain(events, ticket.AsOf).ToString(), ticket.Target.Explain(arrived, ticket.AsOf).ToString());
    });

    [Fact]
    public void Read_knows_nothing_of_what_happens_later() => Laws.HoldForRandom(Cases, random =>
    {
        var ticket = RandomTicket.Next(random);
        Same(ticket, "reading", ticket.Target.Read(ticket.Events.Where(happened => happened.At <= ticket.AsOf).ToList(), ticket.AsOf), ticket.Target.Read(ticket.Events, ticket.AsOf));
    });

    [Fact]
    public void Live_clock_fed_event_by_event_agrees_with_reading_the_whole_history() => Laws.HoldForRandom(Cases, random =>
    {
        var ticket = RandomTicket.Next(random);
        var clock = new SlaClock(ticket.Target);
        for (var count = 0; count < ticket.Events.Count; count++)
        {
            Same(ticket, $"outcome {count}", ApplyOutcome.Applied, clock.Apply(ticket.Events[count]));
            Same(ticket, $"again {count}", ApplyOutcome.Duplicate, clock.Apply(ticket.Events[count] with { }));
            if (count > 0) Same(ticket, $"older {count}", ApplyOutcome.Late, clock.Apply(ticket.Events[count - 1]));
            var at = ticket.Events[count].At + Duration.FromMinutes(random.Next(300));
            Same(ticket, $"reading {count}", ticket.Target.Read(ticket.Events.Take(count + 1).ToList(), at), clock.Read(at));
        }
    });

    [Fact]
    public void Coarser_time_spends_whole_units_and_is_proven_like_any_other() => Laws.HoldForRandom(Cases, random =>
    {
        var ticket = RandomTicket.Next(random);
        var granularity = random.Next(2) == 0 ? Granularity.Second : Granularity.Minute;
        var unit = granularity == Granularity.Second ? Duration.FromSeconds(1) : Duration.FromMinutes(1);
        var target = ticket.Rules.ToTarget(ticket.Target.Calendar, builder => builder.AtGranularity(granularity));
        // On whole minutes nothing changes; off them, what is spent is cut to whole units.
        var exact = ticket.Target.Read(ticket.Events, ticket.AsOf);
        var coarse = target.Read(ticket.Events, ticket.AsOf);
        Same(ticket, "phase, spent, due, credited", (exact.Phase, exact.Spent, exact.Due, exact.Credited), (coarse.Phase, coarse.Spent, coarse.Due, coarse.Credited));

        var shifted = RandomTickets.NextEvents(random, ticket.Events[0].At, wholeMinutes: false);
        var asOf = shifted[^1].At + Duration.FromSeconds(random.Next(2) * random.Next(9000));
        var reading = target.Read(shifted, asOf);
        Same(ticket, "rest", Duration.Zero, Duration.FromNanoseconds(reading.Spent.ToInt64Nanoseconds() % unit.ToInt64Nanoseconds()));
        Same(ticket, $"faults of {string.Join(" | ", shifted)}", "", string.Join("; ", LedgerVerifier.Check(target.Explain(shifted, asOf), reading)));
    });

    private static void Same<T>(RandomTicket ticket, string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{what}: expected {expected}, found {actual}; {ticket}");
    }
}
