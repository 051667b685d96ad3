using System.Collections.ObjectModel;

namespace Msp.Domain.Sla;

/// <summary>Makes attainments of what a replay judged.</summary>
public static class Attaining
{
    /// <summary>What a period attained: the episodes that were decided in it, and those that were not and why.</summary>
    /// <param name="results">of any metrics, in any order; the same episode several times counts once</param>
    /// <param name="period">the period</param>
    /// <param name="rules">the contract's terms; the defaults when null</param>
    public static Attainment ToAttainment(this IEnumerable<SlaResult> results, ReportingPeriod period, AttainmentRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(period);
        var (terms, use) = (rules ?? AttainmentRules.Default, new ExclusionUse((rules ?? AttainmentRules.Default).Exclusions));
        // Where the number is known, most of the time goes into memory: it is taken once, and what was too much is given back.
        var gathering = new AttainmentGathering(period, terms, use, results.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var result in results) gathering.Add(new AttainmentItem(result, use), AttainmentGathering.ReadAt(result));
        return gathering.ToAttainment();
    }

    /// <summary>What each group attained in a period, in one pass: by priority, client, site, service, or whatever is asked for.</summary>
    /// <typeparam name="TKey">what groups are told apart by</typeparam>
    /// <param name="results">of any metrics, in any order</param>
    /// <param name="key">the group of a result</param>
    /// <param name="period">the period</param>
    /// <param name="rules">the contract's terms; the defaults when null. An exclusion is used when it covers a result of any group</param>
    /// <returns>an attainment for each group that has a result, in the order in which the groups first come</returns>
    public static IReadOnlyDictionary<TKey, Attainment> ToAttainmentBy<TKey>(
        this IEnumerable<SlaResult> results, Func<SlaResult, TKey> key, ReportingPeriod period, AttainmentRules? rules = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(period);
        var (terms, use) = (rules ?? AttainmentRules.Default, new ExclusionUse((rules ?? AttainmentRules.Default).Exclusions));
        var groups = new OrderedDictionary<TKey, AttainmentGathering>();
        foreach (var result in results)
        {
            var group = key(result);
            if (!groups.TryGetValue(group, out var gathering)) groups.Add(group, gathering = new(period, terms, use));
            gathering.Add(new AttainmentItem(result, use), AttainmentGathering.ReadAt(result));
        }

        var attained = new OrderedDictionary<TKey, Attainment>(groups.Count);
        foreach (var (group, gathering) in groups) attained.Add(group, gathering.ToAttainment());
        return new ReadOnlyDictionary<TKey, Attainment>(attained);
    }

    /// <summary>What each of several periods attained, in one pass: such as the twelve months of <c>ReportingPeriod.Month(2026, 1, zone).Series(12)</c>.</summary>
    /// <param name="results">of any metrics, in any order</param>
    /// <param name="periods">the periods; they may overlap</param>
    /// <param name="rules">the contract's terms; the defaults when null</param>
    /// <returns>an attainment for each period, in their order</returns>
    public static IReadOnlyList<Attainment> ToAttainments(this IEnumerable<SlaResult> results, IEnumerable<ReportingPeriod> periods, AttainmentRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(periods);
        var (terms, use) = (rules ?? AttainmentRules.Default, new ExclusionUse((rules ?? AttainmentRules.Default).Exclusions));
        ReportingPeriod[] stated = [.. periods];
        var gatherings = Array.ConvertAll(stated, period => new AttainmentGathering(period, terms, use));
        var (index, concerned) = (new PeriodIndex(stated), new SortedSet<int>());
        var (seen, earliest) = (0, default(Instant?));
        foreach (var result in results)
        {
            var (item, readAt) = (new AttainmentItem(result, use), AttainmentGathering.ReadAt(result));
            seen++;
            earliest = AttainmentGathering.Earlier(earliest, readAt);
            index.Find(in item, concerned);
            foreach (var place in concerned) gatherings[place].Add(in item, readAt);
        }

        foreach (var gathering in gatherings) gathering.AddRest(seen, earliest);
        return Array.AsReadOnly(Array.ConvertAll(gatherings, gathering => gathering.ToAttainment()));
    }
}
