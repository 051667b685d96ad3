using System.Globalization;
using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>Laws of logs whose tickets are merged into and attached to each other in every way, circles included.</summary>
public sealed class TicketStructureLaws
{
    [Fact]
    public void Every_result_can_be_explained() => Laws.HoldForRandom(150, random =>
    {
        var (policy, log, asOf) = Draw(random);
        foreach (var result in policy.Replay(log, asOf).Results.Where(result => result.IsLatest))
        {
            var ledger = policy.Explain(log, result.TicketId, result.Metric, asOf);
            Assert.Equal(result.Reading, ledger.Reading);
            if (LedgerVerifier.Check(ledger, result.Reading) is { Count: > 0 } faults)
                throw new InvalidOperationException($"{result.TicketId}: {string.Join("; ", faults)}\n{Text(log)}");
        }
    });

    [Fact]
    public void The_order_of_the_log_changes_nothing() => Laws.HoldForRandom(150, random =>
    {
        var (policy, log, asOf) = Draw(random);
        var shuffled = log.ToArray();
        random.Shuffle(shuffled);
        Assert.True(Lines(policy.Replay(log, asOf)).SequenceEqual(Lines(policy.Replay(shuffled, asOf))), Text(log));
    });

    [Fact]
    public void No_ticket_has_ended_while_its_resolution_runs_and_some_ticket_always_counts() => Laws.HoldForRandom(300, random =>
    {
        var (policy, log, asOf) = Draw(random);
        var results = policy.Replay(log, asOf).Results;
        Assert.True(results.Any(result => result.IsCounted), Text(log));
        var running = results.Where(result => result is { IsLatest: true, IsCounted: true, Reading.Phase: Phase.Running or Phase.Paused } &&
            result.Metric == Metric.Resolution);
        Assert.All(running, result => Assert.Equal(TicketOutcome.Open, result.Outcome));
        // Who answers for a ticket answers for itself, and was not merged away.
        var incidents = results.Select(result => result.IncidentId).Distinct();
        Assert.All(incidents, id => Assert.All(results.Where(result => result.TicketId == id && result.IsCounted), result =>
            Assert.Equal(id, result.IncidentId)));
    });

    private static (SlaPolicy Policy, List<Ticket> Log, Instant AsOf) Draw(Random random)
    {
        var (calendar, pivot) = RandomTickets.NextCalendar(random);
        var policy = SlaPolicy.Named("random").Add(RandomTickets.NextRules(random).ToTarget(calendar.ToCalendar())).Build();
        var count = 1 + random.Next(6);
        var log = Enumerable.Range(0, count).Select(number =>
        {
            var events = RandomTickets.NextEvents(random, pivot);
            for (var links = random.Next(4); links > 0; links--)
            {
                var at = events[random.Next(events.Count)].At;
                var other = random.Next(count + 1).ToString(CultureInfo.InvariantCulture);
                events.Add(random.Next(6) switch
                {
                    0 => TicketEvent.Unmerged(at),
                    1 => TicketEvent.Detached(at),
                    2 or 3 => TicketEvent.MergedInto(at, other),
                    _ => TicketEvent.AttachedTo(at, other),
                });
            }

            return new Ticket(number.ToString(CultureInfo.InvariantCulture), TicketAttributes.None, events);
        }).ToList();
        return (policy, log, pivot + Duration.FromDays(random.Next(6)));
    }

    private static IEnumerable<string> Lines(SlaReplay replay) =>
        replay.Results.Select(result => $"{result.TicketId} {result.IncidentId} {result.Outcome} {result.IsLatest} {result.IsCounted} {result.Reading}")
            .Concat(replay.Findings.Select(finding => $"{finding.Code} {finding.Place}")).Order(StringComparer.Ordinal);

    private static string Text(List<Ticket> log) => string.Join('\n', log.Select(ticket => $"{ticket.Id}: {string.Join(" | ", ticket.Events)}"));
}
