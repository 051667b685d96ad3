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

        // A stop can come before such a start.
        private readonly bool startsLater =
            rules.Policy.Targets.Any(target => target.Target.Metric == metric && target.Target.Rules.Recurrence == Recurrence.Once && !target.Target.Rules.StartedBy.Contains(Trigger.Creation));

        public MetricRules? Rules { get; } = rules.Metrics.FirstOrDefault(one => one.Metric == metric);

        /// <summary>Whether the ticket waits at times, so that only a ledger tells for whom and how long.</summary>
        public bool Waits(Ticket ticket)
        {
            if (waitsWithoutStates) return true;
            foreach (var one in ticket.Events)
            {
                if (one.State is { } state && waitingStates.Contains(state)) return true;
            }

            return false;
        }

        /// <summary>Whether the ticket may have events whose order or meaning the library comments on; false only when it surely has none. The events are in the library's order.</summary>
        public bool MayBeOdd(Ticket ticket)
        {
            if (waitsWithoutStates || startsLater || ticket.Events[0].Kind != TicketEventKind.Created) return true;
            for (var number = 1; number < ticket.Events.Count; number++)
            {
                var (before, one) = (ticket.Events[number - 1], ticket.Events[number]);
                if (one.Kind is TicketEventKind.Created or TicketEventKind.Paused or TicketEventKind.Resumed or TicketEventKind.Reopened || (one.At == before.At && one.Sequence == before.Sequence)) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the events of the ticket are to name where they stand in the log, since some clock has something to say about them.</summary>
    public bool NeedsSources(Ticket ticket) => Array.Exists(clocks, clock => clock.Waits(ticket) || clock.MayBeOdd(ticket));

    /// <summary>Judges a ticket by every metric of the policy.</summary>
    public IEnumerable<TicketResult> Judge(Ticket ticket)
    {
        foreach (var clock in clocks)
        {
            var metric = clock.Metric;
            var seen = clock.Rules is null ? ticket : NarrowedEvents.For(ticket, clock.Rules);
            var last = rules.Policy.Read(seen, metric, asOf);
            var episodes = last.Episode > 1 ? rules.Policy.Episodes(seen, metric, asOf) : [last];
            var ledger = last.Start is not null && (explainsAll || clock.Waits(seen)) ? Explain(seen, metric, last) : null;
            // The ledger may end with its clock; what is odd may come later.
            IReadOnlyList<Finding> findings = !clock.MayBeOdd(seen) ? [] : ledger?.Reading.AsOf == asOf ? ledger.Findings : rules.Policy.Explain(seen, metric, asOf).Findings;
            yield return new TicketResult(seen, metric, last, episodes, ledger, findings);
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
