namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>Draws tickets in which anything may follow anything, on whole minutes, and the rules to judge them by.</summary>
internal static class RandomTickets
{
    private static readonly string[] States = [PlainRules.WaitingForClient, PlainRules.WithVendor, PlainRules.Parts, PlainRules.Solved, "In progress"];

    public static PlainRules NextRules(Random random) => new(
        random.Next(5) == 0 ? random.Next(4) : random.Next(20 * 60),
        random.Next(6) == 0,
        (Landing)random.Next(2),
        random.Next(2) == 0,
        (Reopen)random.Next(3),
        random.Next(3) == 0,
        random.Next(3) == 0);

    /// <summary>A calendar whose windows lie on whole minutes of UTC too, so that a clock may step from minute to minute.</summary>
    public static (PlainCalendar Calendar, Instant Pivot) NextCalendar(Random random)
    {
        while (true)
        {
            var (calendar, pivot) = RandomCalendars.Next(random);
            if (calendar.Zone.Id != "Africa/Monrovia") return (calendar, Instant.FromUnixTimeSeconds(pivot.ToUnixTimeSeconds() / 60 * 60));
        }
    }

    /// <summary>A creation and up to a dozen events after it, numbered in their order.</summary>
    public static List<TicketEvent> NextEvents(Random random, Instant pivot, bool wholeMinutes = true)
    {
        var at = pivot - Duration.FromMinutes(random.Next(24 * 60));
        var events = new List<TicketEvent> { TicketEvent.Created(at) with { Sequence = 0 } };
        for (var number = 1 + random.Next(12); number > 0; number--)
        {
            // Some come at the same minute, some at a likely edge, most within hours.
            at += Duration.FromMinutes(random.Next(5) == 0 ? 0 : random.Next(4) == 0 ? 60 * random.Next(1, 24) : random.Next(1, 400));
            if (!wholeMinutes) at += Duration.FromNanoseconds(random.NextInt64(NodaConstants.NanosecondsPerMinute));
            events.Add(NextEvent(random, at) with { Sequence = events.Count });
        }

        return events;
    }

    private static TicketEvent NextEvent(Random random, Instant at) => random.Next(16) switch
    {
        < 4 => TicketEvent.Paused(at, (WaitingFor)random.Next(3)),
        < 7 => TicketEvent.Resumed(at, random.Next(3) == 0 ? (WaitingFor)random.Next(3) : null),
        < 10 => TicketEvent.StateChanged(at, States[random.Next(States.Length)]),
        10 => TicketEvent.Resolved(at),
        11 => TicketEvent.Closed(at),
        12 => TicketEvent.Reopened(at),
        13 => TicketEvent.VisitAgreed(at, at + Duration.FromMinutes(random.Next(600)), random.Next(2) == 0 ? Side.Client : Side.Provider),
        14 => random.Next(3) == 0 ? TicketEvent.Cancelled(at) : TicketEvent.Assigned(at),
        _ => TicketEvent.Reply(at, random.Next(2) == 0 ? Side.Client : Side.Provider, random.Next(3) > 0, (ReplyIntent)random.Next(3)),
    };
}
