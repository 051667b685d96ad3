namespace Msp.Domain.Responsibilities;

/// <summary>Divides a ledger's waits for the client among what was asked of it: each instant to what was asked first of all that was open then.</summary>
internal sealed class ObligationAccounting(IReadOnlyList<ClientObligation> terms, IReadOnlyDictionary<string, BusinessCalendar> calendars, Ledger ledger)
{
    private readonly Instant asOf = ledger.Reading.AsOf;

    public ObligationAccount Account(IReadOnlyList<ObligationAsk> asks)
    {
        // Waits of the ledger come before others asked at the same instant.
        ObligationAsk[] all = [.. Runs().Concat(asks.Where(ask => ask.Asked <= asOf)).OrderBy(ask => ask.Asked)];
        var waited = Divide(all);
        var obligations = all.Index().Select(pair => Make(pair.Item, waited[pair.Index])).ToList();
        var total = ledger.Waits.FirstOrDefault(wait => wait.WaitsFor == WaitingFor.Client).Hours;
        var life = ledger.Running.OnTheClock + ledger.Credited.OnTheClock;
        var findings = obligations.Where(obligation => obligation.Terms is null).Select(obligation => Finding.Warning(
            DomainCodes.ObligationUnstated, FindingPath.Value(obligation.Asked), obligation.What, "The ticket waits for the client, and no obligation says who must do what by when."));
        return new(obligations, total, life, [.. findings]);
    }

    /// <summary>The waits of the ledger, neighbouring spans with one reason as one.</summary>
    private IEnumerable<ObligationAsk> Runs()
    {
        (string Reason, Instant From, Instant To)? run = null;
        foreach (var span in ledger.Spans)
        {
            if (run is var (reason, from, to) && (span.Clock is not ClockCause.Waiting { WaitsFor: WaitingFor.Client } same || same.Reason != reason))
            {
                yield return ToAsk(reason, from, to);
                run = null;
            }

            if (span.Clock is ClockCause.Waiting { WaitsFor: WaitingFor.Client } waiting) run = (waiting.Reason, run?.From ?? span.Start, span.End);
        }

        if (run is var (last, since, _)) yield return ToAsk(last, since, null);
    }

    private ObligationAsk ToAsk(string reason, Instant from, Instant? to)
    {
        var called = terms.FirstOrDefault(one => one.Reasons.Contains(reason, StringComparer.Ordinal)) ?? terms.FirstOrDefault(one => one.Reasons.Contains(ClientObligation.AnyReason));
        return new(called?.Id ?? "", reason, from, to);
    }

    private BothHours[] Divide(ObligationAsk[] all)
    {
        var waited = new BothHours[all.Length];
        foreach (var span in ledger.Spans.Where(span => span.Clock is ClockCause.Waiting { WaitsFor: WaitingFor.Client }))
        {
            var start = span.Start;
            foreach (var end in Cuts(all, span).Append(span.End))
            {
                var first = Array.FindIndex(all, ask => ask.Asked <= start && !(ask.Done <= start));
                var length = end - start;
                waited[first] = new(waited[first].Working + (span.IsOpen ? length : Duration.Zero), waited[first].OnTheClock + length);
                start = end;
            }
        }

        return waited;
    }

    private static SortedSet<Instant> Cuts(ObligationAsk[] all, LedgerSpan span) =>
        [.. all.SelectMany(ask => new[] { ask.Asked, ask.Done ?? span.End }).Where(at => span.Start < at && at < span.End)];

    private Obligation Make(ObligationAsk ask, BothHours waited)
    {
        var under = terms.FirstOrDefault(one => one.Id == ask.Obligation);
        return new(ask, under, under is null ? null : calendars[under.Calendar], asOf, waited);
    }
}
