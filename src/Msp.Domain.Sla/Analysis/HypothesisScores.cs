using System.Collections.Concurrent;

namespace Msp.Domain.Sla;

/// <summary>How many of a group's verdicts each candidate rule explains with its best limit. Thread-safe.</summary>
internal sealed class HypothesisScores
{
    private readonly ForensicGroup group;
    private readonly ZonedTickets[] zones;
    private readonly ConcurrentDictionary<(int Zone, int Days, int Holidays), OpenDays> days = [];

    public HypothesisScores(ForensicGroup group)
    {
        this.group = group;
        zones = [.. group.Zones.Select(zone => new ZonedTickets(group, zone))];
    }

    /// <summary>How many verdicts among the first so many tickets each rule explains, in the order of the rules.</summary>
    public int[] Of(IReadOnlyList<Hypothesis> rules, int tickets)
    {
        var scores = new int[rules.Count];
        Parallel.For(0, rules.Count, () => new long[tickets], (index, _, buffer) =>
        {
            scores[index] = LimitCut.MostExplained(Keys(rules[index], buffer));
            return buffer;
        }, _ => { });
        return scores;
    }

    /// <summary>The tickets that a rule can judge as <see cref="LimitCut"/> takes them, in order.</summary>
    public ReadOnlySpan<long> Keys(in Hypothesis rule, long[] buffer)
    {
        var (meter, used) = (MeterFor(rule), 0);
        for (var ticket = 0; ticket < buffer.Length; ticket++)
            if (zones[rule.Zone].KeyOf(ticket, rule, meter) is { } key) buffer[used++] = LimitCut.Encode(key, group.Tickets[ticket].WasMet);
        var keys = buffer.AsSpan(0, used);
        keys.Sort();
        return keys;
    }

    /// <summary>The key of one ticket; null when the rule cannot judge it.</summary>
    public long? KeyOf(int ticket, in Hypothesis rule, WorkMeter meter) => zones[rule.Zone].KeyOf(ticket, rule, meter);

    public WorkMeter MeterFor(in Hypothesis rule)
    {
        var open = days.GetOrAdd((rule.Zone, rule.Days, rule.Holidays), key =>
            new OpenDays(zones[key.Zone].Timeline, key.Days, key.Holidays == 0 ? null : group.Search.Holidays[key.Holidays - 1]));
        return new WorkMeter(zones[rule.Zone].Timeline, open, rule.Window);
    }
}
