namespace Msp.Domain.Sla;

/// <summary>Pairs the results of two replays of one log, and explains those that differ.</summary>
internal sealed class RestatedLog
{
    private readonly OrderedDictionary<string, Ticket> byId = new(StringComparer.Ordinal);
    private readonly TicketStructure structure;
    private readonly Instant asOf;
    private readonly Instant? knownBy;

    public RestatedLog(IReadOnlyList<Ticket> tickets, Instant asOf, Instant? knownBy)
    {
        foreach (var ticket in tickets) byId.TryAdd(ticket.Id, ticket);
        structure = new(byId, asOf, knownBy);
        (this.asOf, this.knownBy) = (asOf, knownBy);
    }

    public IReadOnlyList<VerdictFlip> Flips(SlaPolicyVersions before, SlaReplay one, SlaPolicyVersions after, SlaReplay other)
    {
        var (first, second) = (ByKey(one), ByKey(other));
        var (targetsBefore, targetsAfter) = (Targets(one), Targets(other));
        var places = byId.Keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        return
        [
            .. from key in first.Keys.Union(second.Keys)
               let was = first.GetValueOrDefault(key)
               let becomes = second.GetValueOrDefault(key)
               where was?.Verdict != becomes?.Verdict
               orderby places[key.Ticket], key.Metric.Name, key.Episode
               let old = Ledger(before, was)
               let now = Ledger(after, becomes)
               let clock = (key.Ticket, key.Metric)
               let causes = TargetDifferences.Of(targetsBefore.GetValueOrDefault(clock), targetsAfter.GetValueOrDefault(clock))
               let spans = LedgerDifference.Of(old?.Spans ?? [], now?.Spans ?? [])
               let spent = (Before: old?.Counted ?? Duration.Zero, After: now?.Counted ?? Duration.Zero)
               select new VerdictFlip(key.Ticket, key.Metric, key.Episode, was, becomes, causes, spent.Before, spent.After, spans),
        ];
    }

    private static Dictionary<(string Ticket, Metric Metric, int Episode), SlaResult> ByKey(SlaReplay replay) =>
        replay.Results.Where(result => result.IsCounted).ToDictionary(result => (result.TicketId, result.Metric, result.Reading.Episode));

    // Of a clock with several episodes the target of the last: an episode that only one side has is judged by the same rules.
    private static Dictionary<(string Ticket, Metric Metric), SlaTarget?> Targets(SlaReplay replay) =>
        replay.Results.Where(result => result.IsLatest).ToDictionary(result => (result.TicketId, result.Metric), result => result.Reading.Target);

    private Ledger? Ledger(SlaPolicyVersions versions, SlaResult? result)
    {
        if (result is null) return null;
        var ticket = byId[result.TicketId];
        var policy = versions.InForceAt(structure.StartOf(ticket));
        var events = SlaReading.AsSpan(structure.EventsFor(ticket, result.Metric, policy));
        var (draft, state) = SlaReading.Record(new Terms(policy, result.Metric, knownBy), ticket.Attributes, events, asOf, knownBy);
        return draft.ToLedgers(in state, asOf).Find(ledger => ledger.Reading.Episode == result.Reading.Episode);
    }
}
