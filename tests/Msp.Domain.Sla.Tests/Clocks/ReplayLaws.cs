using System.Globalization;
using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>Laws of whole logs and of changing terms.</summary>
public sealed class ReplayLaws
{
    [Fact]
    public void Replay_does_not_depend_on_the_order_in_which_tickets_and_events_arrive() => Laws.HoldForRandom(150, random =>
    {
        var (policy, log, asOf) = Draw(random);
        var shuffled = log.Select(ticket => ticket with { Events = Shuffled(random, ticket.Events) }).ToArray();
        random.Shuffle(shuffled);
        var expected = Lines(policy.Replay(log, asOf));
        var actual = Lines(policy.Replay(shuffled, asOf));
        Same(expected, actual, log);
    });

    [Fact]
    public void Judging_tickets_one_by_one_gives_what_replaying_the_log_gives() => Laws.HoldForRandom(150, random =>
    {
        var (policy, log, asOf) = Draw(random);
        Same(Lines(policy.Replay(log, asOf)), [.. log.SelectMany(ticket => Lines(policy.Judge(ticket, asOf))).Order(StringComparer.Ordinal)], log);
    });

    [Fact]
    public void Terms_recomputed_from_the_start_are_as_if_they_had_always_held() => Laws.HoldForRandom(600, random =>
    {
        var (ticket, policy, one, other, changed) = DrawChange(random, builder => builder.OnChange(TermsChange.RecomputeFromStart).ForgetsBreachesOnChange());
        var asOf = ticket.Events[^1].At + Duration.FromHours(2);
        var actual = policy.Read(ticket, Metric.Resolution, asOf);
        var expected = (changed ? other : one).Read(ticket.Events, asOf);
        if (Facts(expected) != Facts(actual)) throw new InvalidOperationException($"expected {Facts(expected)}, found {Facts(actual)}; {string.Join(" | ", ticket.Events)}");
    });

    [Fact]
    public void Terms_kept_are_as_if_they_had_not_changed() => Laws.HoldForRandom(600, random =>
    {
        var (ticket, policy, one, _, _) = DrawChange(random, builder => builder.OnChange(TermsChange.Keep));
        var asOf = ticket.Events[^1].At + Duration.FromHours(2);
        var actual = policy.Read(ticket, Metric.Resolution, asOf);
        var expected = one.Read(ticket.Events, asOf);
        if (Facts(expected) != Facts(actual)) throw new InvalidOperationException($"expected {Facts(expected)}, found {Facts(actual)}; {string.Join(" | ", ticket.Events)}");
    });

    private static (Ticket Ticket, SlaPolicy Policy, SlaTarget One, SlaTarget Other, bool Changed) DrawChange(Random random, Func<SlaTargetBuilder, SlaTargetBuilder> rules)
    {
        var (calendar, pivot) = RandomTickets.NextCalendar(random);
        var hours = calendar.ToCalendar();
        var others = random.Next(2) == 0 ? hours : RandomTickets.NextCalendar(random).Calendar.ToCalendar();
        var one = rules(SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromMinutes(random.Next(600))), hours)).Build();
        var other = rules(SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromMinutes(random.Next(600))), others)).Build();
        var policy = SlaPolicy.Named("two priorities").Add(one, new Applies { Priority = "P1" }).Add(other, new Applies { Priority = "P2" }).Build();
        var events = RandomTickets.NextEvents(random, pivot);
        // The change comes somewhere while the clock has not stopped, as most do; the events after it stay in order.
        var stopped = events.FindIndex(happened => happened.Kind is TicketEventKind.Resolved or TicketEventKind.Closed or TicketEventKind.Cancelled);
        var place = random.Next(1, (stopped < 0 ? events.Count : stopped) + 1);
        events.Insert(place, TicketEvent.Changed(events[place - 1].At, new TicketAttributes { Priority = "P2" }));
        return (new Ticket("1", new TicketAttributes { Priority = "P1" }, [.. events.Select((happened, number) => happened with { Sequence = number })]), policy, one, other, true);
    }

    private static (SlaPolicy Policy, List<Ticket> Log, Instant AsOf) Draw(Random random)
    {
        var (calendar, pivot) = RandomTickets.NextCalendar(random);
        var hours = calendar.ToCalendar();
        var policy = SlaPolicy.Named("random")
            .Add(RandomTickets.NextRules(random).ToTarget(hours))
            .Add(RandomTickets.NextRules(random).ToTarget(hours), new Applies { Priority = "P1" })
            .Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingTime(Duration.FromHours(1)), hours).Build())
            .Add(SlaTarget.For(Metric.NextResponse).Within(Limit.WorkingTime(Duration.FromHours(1)), hours).Build()).Build();
        var log = Enumerable.Range(0, 1 + random.Next(6)).Select(number => new Ticket(
            number.ToString(CultureInfo.InvariantCulture), new TicketAttributes { Priority = random.Next(2) == 0 ? "P1" : "P2" }, RandomTickets.NextEvents(random, pivot))).ToList();
        return (policy, log, pivot + Duration.FromDays(random.Next(6)));
    }

    private static TicketEvent[] Shuffled(Random random, IReadOnlyList<TicketEvent> events)
    {
        var shuffled = events.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string[] Lines(SlaReplay replay) =>
        [.. replay.Results.Select(result => $"{result.TicketId} {result.IncidentId} {result.Metric} {result.Outcome} {result.IsLatest} {result.IsCounted} {Facts(result.Reading)}").Order(StringComparer.Ordinal)];

    private static (int Episode, Phase Phase, Verdict Verdict, Instant? Start, Instant? Due, Instant? Stop, Duration Spent, Duration Credited) Facts(Reading reading) =>
        (reading.Episode, reading.Phase, reading.Verdict, reading.Start, reading.Due, reading.Stop, reading.Spent, reading.Credited);

    private static void Same(string[] expected, string[] actual, List<Ticket> log)
    {
        if (!expected.SequenceEqual(actual)) throw new InvalidOperationException($"expected\n{string.Join('\n', expected)}\nfound\n{string.Join('\n', actual)}\n{string.Join('\n', log.Select(ticket => string.Join(" | ", ticket.Events)))}");
    }
}
