using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>Clocks that start again and again, against a plain walk through the messages.</summary>
public sealed class ExchangeLaws
{
    [Fact]
    public void NextResponse_runs_from_each_first_unanswered_message_to_its_answer() => Laws.HoldForRandom(800, random =>
    {
        var ticket = Draw(random);
        var expected = new List<(Instant Start, Instant? Stop)>();
        foreach (var happened in ticket.Events)
        {
            var isOpen = expected.Count > 0 && expected[^1].Stop is null;
            if (!isOpen && (happened is { Kind: TicketEventKind.Created, By: Side.Client } || IsMessageOf(Side.Client, happened))) expected.Add((happened.At, null));
            else if (isOpen && (IsMessageOf(Side.Provider, happened) || happened.Kind is TicketEventKind.Resolved)) expected[^1] = expected[^1] with { Stop = happened.At };
        }

        Check(ticket, Metric.NextResponse, expected);
    });

    [Fact]
    public void PeriodicUpdate_runs_from_each_message_of_the_provider_to_the_next_one() => Laws.HoldForRandom(800, random =>
    {
        var ticket = Draw(random);
        var expected = new List<(Instant Start, Instant? Stop)>();
        foreach (var happened in ticket.Events)
        {
            var isOpen = expected.Count > 0 && expected[^1].Stop is null;
            var ends = IsMessageOf(Side.Provider, happened) || IsMessageOf(Side.Client, happened) || happened.Kind is TicketEventKind.Resolved;
            if (isOpen && ends) expected[^1] = expected[^1] with { Stop = happened.At };
            if (IsMessageOf(Side.Provider, happened)) expected.Add((happened.At, null));
        }

        Check(ticket, Metric.PeriodicUpdate, expected);
    });

    private static void Check((WallClockOracle Hours, BusinessCalendar Calendar, List<TicketEvent> Events) ticket, Metric metric, List<(Instant Start, Instant? Stop)> expected)
    {
        var target = SlaTarget.For(metric).Within(Limit.WorkingTime(Duration.FromHours(1)), ticket.Calendar).NeverPauses().Build();
        var asOf = ticket.Events[^1].At + Duration.FromHours(3);
        var actual = target.Episodes(ticket.Events, asOf).Where(episode => episode.Start is not null).ToList();
        var text = $"{string.Join(" | ", ticket.Events)}; {ticket.Hours.Calendar}";
        if (!expected.SequenceEqual(actual.Select(episode => (episode.Start!.Value, episode.Stop))))
            throw new InvalidOperationException($"expected {string.Join(", ", expected)}, found {string.Join(", ", actual.Select(episode => (episode.Start, episode.Stop)))}; {text}");
        foreach (var (episode, (start, stop)) in actual.Zip(expected))
        {
            var spent = ticket.Hours.BetweenByDate(start, stop ?? asOf);
            if (spent != episode.Spent) throw new InvalidOperationException($"from {start} expected {spent} spent, found {episode.Spent}; {text}");
        }
    }

    private static (WallClockOracle Hours, BusinessCalendar Calendar, List<TicketEvent> Events) Draw(Random random)
    {
        var (calendar, pivot) = RandomCalendars.Next(random, wholeMinutes: false);
        var at = pivot;
        var events = new List<TicketEvent> { TicketEvent.Created(at, random.Next(3) == 0 ? Side.Provider : Side.Client) with { Sequence = 0 } };
        for (var number = random.Next(12); number > 0; number--)
        {
            at += Duration.FromNanoseconds(random.Next(6) == 0 ? 0 : random.NextInt64(PlainWindow.Day));
            var happened = random.Next(8) == 0
                ? TicketEvent.Resolved(at)
                : TicketEvent.Reply(at, random.Next(2) == 0 ? Side.Client : Side.Provider, isPublic: random.Next(5) > 0, (ReplyIntent)random.Next(3));
            events.Add(happened with { Sequence = events.Count });
        }

        return (new WallClockOracle(calendar), calendar.ToCalendar(), events);
    }

    // A private note answers nobody, and a courtesy asks for nothing.
    private static bool IsMessageOf(Side side, TicketEvent happened) =>
        happened is { Kind: TicketEventKind.Reply, IsPublic: true } && happened.By == side && happened.Intent != ReplyIntent.Courtesy;
}
