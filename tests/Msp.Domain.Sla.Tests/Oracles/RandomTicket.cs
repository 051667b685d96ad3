namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>A random life of a ticket, with the rules and hours to judge it by and the instant to look at it.</summary>
internal sealed record RandomTicket(PlainRules Rules, WallClockOracle Hours, SlaTarget Target, IReadOnlyList<TicketEvent> Events, Instant AsOf)
{
    public static RandomTicket Next(Random random)
    {
        var (calendar, pivot) = RandomTickets.NextCalendar(random);
        var rules = RandomTickets.NextRules(random);
        var events = RandomTickets.NextEvents(random, pivot);
        // Now and then the look falls between the events.
        var asOf = random.Next(4) == 0 ? events[random.Next(events.Count)].At + Duration.FromMinutes(random.Next(2)) : events[^1].At + Duration.FromMinutes(random.Next(2) * random.Next(2 * 24 * 60));
        return new RandomTicket(rules, new WallClockOracle(calendar), rules.ToTarget(calendar.ToCalendar()), events, asOf);
    }

    public override string ToString() => $"{Rules}; as of {AsOf}; {string.Join(" | ", Events)}; {Hours.Calendar}";
}
