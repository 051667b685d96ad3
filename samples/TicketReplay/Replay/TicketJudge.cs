namespace TicketReplay;

/// <summary>Judges tickets one at a time by a policy.</summary>
/// <param name="rules">the rules</param>
/// <param name="asOf">the instant of the readings</param>
/// <param name="explainsAll">whether every result needs its ledger</param>
internal sealed class TicketJudge(ReplayRules rules, Instant asOf, bool explainsAll)
{
    private readonly Clock[] clocks = [.. rules.Policy.Metrics.Select(metric => new Clock(metric, rules))];

    /// <summary>What the targets of one metric have in common.</summary>
    private sealed class Clock(Metric metric, ReplayRules rules)
    {
        private readonly HashSet<string> waitingStates =
            [.. rules.Policy.Targets.Where(target => target.Target.Metric == metric).SelectMany(target => target.Target.Rules.PausedIn).Select(pause => pause.State)];

        private readonly bool waitsWithoutStates =
            rules.Policy.Targets.Any(target => target.Target.Metric == metric && (target.Target.Rules.PausesByConversation || target.Target.Rules.FlapsWithin > Duration.Zero));

        public Metric Metric => metric;

        public MetricRules? Rules { get; } = rules.Metrics.FirstOrDefault(one => one.Metric == metric);

        /// <summary>Whether the ticket waits at times, so that only a ledger tells for whom and how long, or has events whose order or meaning a ledger comments on.</summary>
        public bool NeedsLedger(Ticket ticket)
        {
            if (waitsWithoutStates) return true;
            var created = ticket.Events[0];
            TicketEvent? before = null;
            foreach (var one in ticket.Events)
            {
                if (one.State is { } state && waitingStates.Contains(state)) return true;
                if (one.At < created.At || (one.Kind == TicketEventKind.Created && !ReferenceEquals(one, created)) || (one.At == before?.At && one.Sequence == before.Sequence)) return true;
                before = one;
            }

            return false;
        }
    }

    /// <summary>Whether some clock of the ticket needs its ledger.</summary>
    public bool NeedsLedger(Ticket ticket) => Array.Exists(clocks, clock => clock.NeedsLedger(ticket));

    /// <summary>Judges a ticket by every metric of the policy.</summary>
    public IEnumerable<TicketResult> Judge(Ticket ticket)
    {
        foreach (var clock in clocks)
        {
            var metric = clock.Metric;
            var seen = clock.Rules is null ? ticket : NarrowedEvents.For(ticket, clock.Rules);
            var last = rules.Policy.Read(seen, metric, asOf);
            var episodes = last.Episode > 1 ? rules.Policy.Episodes(seen, metric, asOf) : [last];
            yield return new TicketResult(seen, metric, last, episodes, (explainsAll || clock.NeedsLedger(seen)) && last.Start is not null ? Explain(seen, metric, last) : null);
        }
    }

    /// <summary>Explains the last episode; one that is over only up to its end, since nothing counts after it.</summary>
    private Ledger Explain(Ticket ticket, Metric metric, in Reading last)
    {
        if (last.Stop is not { } stop) return rules.Policy.Explain(ticket, metric, asOf);
        var ledger = rules.Policy.Explain(ticket, metric, stop);
        return ledger.Reading.Stop == stop && ledger.Reading.Verdict == last.Verdict ? ledger : rules.Policy.Explain(ticket, metric, asOf);
    }
}
