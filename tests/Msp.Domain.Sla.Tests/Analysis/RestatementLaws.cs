using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Analysis;

/// <summary>What holds of every restatement, over random rules, calendars and lives of tickets.</summary>
public sealed class RestatementLaws
{
    [Fact]
    public void Restate_reconciles_counts_with_flips_and_spent_time_with_spans() => Laws.HoldForRandom(600, random =>
    {
        var (ticket, other) = (RandomTicket.Next(random), RandomTicket.Next(random));
        SlaPolicy Policy(SlaTarget target) => SlaPolicy.Named("one").Add(target, random.Next(8) == 0 ? new Applies { Priority = "P9" } : Applies.ToAll).Build();
        // Often only some of the rules differ.
        var after = random.Next(2) == 0 ? other.Target : ticket.Rules.ToTarget(random.Next(2) == 0 ? other.Target.Calendar : ticket.Target.Calendar, builder => builder.OnReopen((Reopen)random.Next(3)).ExactFit((Landing)random.Next(2)));
        var log = new[] { new Ticket("T1", TicketAttributes.None, ticket.Events), new Ticket("T2", TicketAttributes.None, RandomTickets.NextEvents(random, ticket.Events[0].At)) };
        var restated = Policy(ticket.Target).Restate(Policy(after), log, ticket.AsOf);
        var (one, two) = (restated.Before, restated.After);
        int To(params Verdict[] verdicts) => restated.Flips.Count(flip => flip.VerdictAfter is { } verdict && verdicts.Contains(verdict));
        int From(params Verdict[] verdicts) => restated.Flips.Count(flip => flip.VerdictBefore is { } verdict && verdicts.Contains(verdict));
        int ToMissed() => To(Verdict.Breached, Verdict.Overdue);
        Same("met", two.Met, one.Met + To(Verdict.Met) - From(Verdict.Met));
        Same("missed", two.Missed, one.Missed + ToMissed() - From(Verdict.Breached, Verdict.Overdue));
        foreach (var flip in restated.Flips)
        {
            if (flip.VerdictBefore == flip.VerdictAfter) throw new InvalidOperationException($"{flip} is none");
            Assert.NotEmpty(flip.Causes);
            Same($"spans of {flip}", flip.SpentAfter - flip.SpentBefore, flip.Spans.Aggregate(Duration.Zero, (sum, span) => sum + span.Difference));
            Same("spent before", flip.Before?.Reading.Spent ?? Duration.Zero, flip.SpentBefore);
            Same("spent after", flip.After?.Reading.Spent ?? Duration.Zero, flip.SpentAfter);
            foreach (var span in flip.Spans)
                if (span.Start >= span.End || (span.Before is { Counts: true }) == (span.After is { Counts: true })) throw new InvalidOperationException($"{span} is no difference");
        }

        void Same<T>(string what, T expected, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{what}: expected {expected}, found {actual}; {ticket}; {other}");
        }
    });

    [Fact]
    public void Restate_lists_a_flip_for_exactly_the_clocks_whose_verdicts_differ() => Laws.HoldForRandom(200, random =>
    {
        var (ticket, other) = (RandomTicket.Next(random), RandomTicket.Next(random));
        var log = new[] { new Ticket("T1", TicketAttributes.None, ticket.Events) };
        var (before, after) = (SlaPolicy.Named("one").Add(ticket.Target).Build(), SlaPolicy.Named("two").Add(other.Target).Build());
        var verdicts = (SlaPolicy policy) => policy.Replay(log, ticket.AsOf).Results.ToDictionary(result => result.Reading.Episode, result => result.Verdict);
        var (one, two) = (verdicts(before), verdicts(after));
        var differing = one.Keys.Union(two.Keys).Where(episode => !one.TryGetValue(episode, out var was) || !two.TryGetValue(episode, out var becomes) || was != becomes).Order();
        Assert.Equal(differing, before.Restate(after, log, ticket.AsOf).Flips.Select(flip => flip.Episode));
    });
}
