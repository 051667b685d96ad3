namespace Msp.Domain.Responsibilities;

/// <summary>Divides a ticket's waits for the client among what was asked of it.</summary>
internal sealed class ObligationAccounting(IReadOnlyList<ClientObligation> terms, IReadOnlyDictionary<string, BusinessCalendar> calendars, Ledger ledger)
{
    private readonly Instant asOf = ledger.Reading.AsOf;

    public ObligationAccount Account(IReadOnlyList<ObligationAsk> asks)
    {
        // Waits of the ledger come before others asked at the same instant.
        Asked[] all = [.. Runs().Concat(asks.Where(ask => ask.Asked <= asOf).Select(ask => new Asked(ask, null))).OrderBy(asked => asked.Ask.Asked)];
        var waited = Divide(all);
        var obligations = all.Index().Select(pair => Make(pair.Item, waited[pair.Index])).ToList();
        var total = ledger.Waits.FirstOrDefault(wait => wait.WaitsFor == WaitingFor.Client).Hours;
        var life = ledger.Running.OnTheClock + ledger.Credited.OnTheClock;
        var findings = obligations.Where(obligation => obligation.Terms is null).Select(obligation => Finding.Warning(
            DomainCodes.ObligationUnstated, FindingPath.Value(obligation.Asked), obligation.What,
            "The ticket waits for the client, and no obligation says who must do what by when."));
        return new(obligations.AsReadOnly(), total, life, Array.AsReadOnly([.. findings]));
    }

    /// <summary>The waits for the client, each from when it began, also beside another: those of one reason that follow one another are one. A wait
    /// that goes on until the clock stops ends without having been met.</summary>
    private IEnumerable<Asked> Runs()
    {
        var open = new Dictionary<string, Instant>(StringComparer.Ordinal);
        var runs = new List<Asked>();
        foreach (var span in ledger.Spans)
        {
            var held = ReasonsOf(span.Clock);
            var isOver = span.Clock is ClockCause.Stopped;
            foreach (var reason in open.Keys.Where(reason => !held.Contains(reason)).ToList()) End(reason, span.Start, isOver);
            foreach (var reason in held) open.TryAdd(reason, span.Start);
        }

        // A credited wait that ends just at the reading has no span after it; the clock that runs again says that it is over.
        var isOverNow = ledger.Reading.Phase == Phase.Running && ledger.Spans.Count > 0 && ledger.Spans[^1].Clock is ClockCause.Waiting { IsCredited: true };
        var stopped = ledger.Spans.Count > 0 && ledger.Reading.Stop == ledger.Spans[^1].End ? ledger.Reading.Stop : null;
        foreach (var (reason, from) in open) runs.Add(new(ToAsk(reason, from, isOverNow ? asOf : null), stopped));
        return runs.OrderBy(run => run.Ask.Asked);

        void End(string reason, Instant at, bool isOver)
        {
            runs.Add(new(ToAsk(reason, open[reason], isOver ? null : at), isOver ? at : null));
            open.Remove(reason);
        }
    }

    /// <summary>The reasons of the waits for the client that hold, each once.</summary>
    private static List<string> ReasonsOf(ClockCause cause) => cause is not ClockCause.Waiting waiting ? []
        : [.. waiting.Also.Prepend(new(waiting.WaitsFor, waiting.Reason)).Where(wait => wait.WaitsFor == WaitingFor.Client).Select(wait => wait.Reason)
            .Distinct(StringComparer.Ordinal)];

    private ObligationAsk ToAsk(string reason, Instant from, Instant? to)
    {
        var called = terms.FirstOrDefault(one => one.Reasons.Contains(reason, StringComparer.Ordinal))
            ?? terms.FirstOrDefault(one => one.Reasons.Contains(ClientObligation.AnyReason));
        return new(called?.Id ?? "", reason, from, to);
    }

    private BothHours[] Divide(Asked[] all)
    {
        var waited = new BothHours[all.Length];
        foreach (var span in ledger.Spans.Where(span => span.Clock is ClockCause.Waiting { WaitsFor: WaitingFor.Client }))
        {
            var start = span.Start;
            foreach (var end in Cuts(all, span).Append(span.End))
            {
                var first = Array.FindIndex(all, asked => asked.Ask.Asked <= start && !(asked.Over <= start));
                var length = end - start;
                waited[first] = new(waited[first].Working + (span.IsOpen ? length : Duration.Zero), waited[first].OnTheClock + length);
                start = end;
            }
        }

        return waited;
    }

    private static SortedSet<Instant> Cuts(Asked[] all, LedgerSpan span) =>
        [.. all.SelectMany(asked => new[] { asked.Ask.Asked, asked.Over ?? span.End }).Where(at => span.Start < at && at < span.End)];

    private Obligation Make(Asked asked, BothHours waited)
    {
        var under = terms.FirstOrDefault(one => one.Id == asked.Ask.Obligation);
        return new(asked.Ask, asked.Ended, under, under is null ? null : calendars[under.Calendar], asOf, waited);
    }

    /// <summary>Something asked, and when the clock stopped before it was done.</summary>
    private sealed record Asked(ObligationAsk Ask, Instant? Ended)
    {
        public Instant? Over => Ask.Done ?? Ended;
    }
}
