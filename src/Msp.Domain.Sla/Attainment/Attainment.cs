using System.Collections.ObjectModel;
using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>What a period attained (its SLA compliance): how many of the promises that fell due in it were kept, and why each one counts or does not.</summary>
/// <remarks>
/// An episode belongs to the period in which it was decided: at its stop when it was met, at its due when it was missed. So tickets that are
/// overdue and still open count, and a month that is over does not change by what happens later, unless
/// that tells the past anew: a merge, an attachment to a parent, a corrected classification. A replay with <c>knownBy</c> knows of none of
/// them. Percentages are kept as counts and compared exactly. Made by <see cref="Attaining.ToAttainment"/>; parts made elsewhere are joined by <see cref="Merge"/>.
/// It keeps some 100 bytes an episode of the period, and nothing of the others. Immutable and thread-safe.
/// </remarks>
public sealed partial class Attainment
{
    private readonly AttainmentItem[] items;
    private readonly ExclusionUse use;
    private readonly int[] counts = new int[Enum.GetValues<ItemStanding>().Length];
    private readonly Lazy<ReadOnlyCollection<AttainmentItem>> byKey;
    private readonly Lazy<ReadOnlyCollection<AttainmentItem>> byDecision;
    private readonly Lazy<DurationSample> timeSpent;
    private readonly Lazy<DurationSample> overruns;

    internal Attainment(
        ReportingPeriod period,
        AttainmentRules rules,
        AttainmentItem[] items,
        IReadOnlyCollection<AttainmentItem> setAside,
        ExclusionUse use,
        (int Seen, int Elsewhere) results,
        Instant? earliestReading)
    {
        (Period, Rules, this.items, SetAside, this.use, EarliestReading) = (period, rules, items, setAside, use, earliestReading);
        (Seen, Elsewhere) = results;
        var (excludedMet, classicMet, classicMissed) = (0, 0, 0);
        foreach (ref readonly var item in items.AsSpan())
        {
            counts[(int)item.Standing]++;
            if (item.Standing == ItemStanding.Excluded && item.Verdict == Verdict.Met) excludedMet++;
            if (item.Exclusion is not null || !item.IsResolvedIn(period)) continue;
            if (item.Verdict == Verdict.Met) classicMet++;
            else classicMissed++;
        }

        counts[(int)ItemStanding.OtherPeriod] += Elsewhere;
        Counted = new(counts[(int)ItemStanding.Met], counts[(int)ItemStanding.Missed]);
        WithoutExclusions = Counted + new AttainmentCount(excludedMet, counts[(int)ItemStanding.Excluded] - excludedMet);
        Classic = new(classicMet, classicMissed);
        byKey = new(() => Sorted(_ => true, AttainmentItem.ByKey));
        byDecision = new(() => Sorted(item => item.Standing is ItemStanding.Met or ItemStanding.Missed, AttainmentItem.ByDecision));
        timeSpent = new(NewTimeSpent);
        overruns = new(() => new([.. items.Where(item => item.Standing == ItemStanding.Missed).Select(item => item.OverrunNanoseconds)]));
    }

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>The contract's terms by which it was counted.</summary>
    public AttainmentRules Rules { get; }

    /// <summary>How many were decided in the period as met and as missed, exclusions left out: what the contract asks for.</summary>
    public AttainmentCount Counted { get; }

    /// <summary>How many were met.</summary>
    public int Met => Counted.Met;

    /// <summary>How many were missed, those still running included.</summary>
    public int Missed => Counted.Missed;

    /// <summary>Met and missed together: the denominator.</summary>
    public int Decided => Counted.Decided;

    /// <summary>Met / decided, exact; null when nothing was decided, which is no data and neither 0 % nor 100 %.</summary>
    public Ratio? Ratio => Counted.Ratio;

    /// <summary>Whether at least as many were decided as <see cref="AttainmentRules.MinimumDecided"/> asks for; below it a ratio says little.</summary>
    public bool HasEnough => Decided >= Rules.MinimumDecided;

    /// <summary>The count as if nothing were excluded: equal to <see cref="Counted"/> and the excluded ones together.</summary>
    public AttainmentCount WithoutExclusions { get; }

    /// <summary>The count as it is usually made, to be shown beside: of the episodes that stopped in the period, those that were met.</summary>
    /// <remarks>It does not see what is overdue and open, so a desk improves it by not closing what is late. Exclusions are left out here too.</remarks>
    public AttainmentCount Classic { get; }

    /// <summary>How many results were looked at, those of other periods and repeated ones included.</summary>
    public int Seen { get; }

    /// <summary>The earliest instant at which any of the clocks was read: <see cref="Reading.AsOf"/> of its latest episode; null when there were none.</summary>
    /// <remarks>What happened afterwards is not in the figures: while it is before the period's end, they are of the period so far.</remarks>
    public Instant? EarliestReading { get; }

    /// <summary>How many results were there more than once: copies beyond the first of an episode, equal or contradicting.</summary>
    public int Repeated => Seen - Elsewhere - items.Length;

    /// <summary>Every episode that concerns the period, by ticket, metric and episode: counted, excluded, not decided, and those that only stopped in it.</summary>
    public IReadOnlyList<AttainmentItem> Items => byKey.Value;

    /// <summary>The met and the missed ones, by the instant of their decision.</summary>
    public IReadOnlyList<AttainmentItem> DecidedItems => byDecision.Value;

    /// <summary>The missed ones, by the instant of the breach.</summary>
    public IReadOnlyList<AttainmentItem> MissedItems => [.. byDecision.Value.Where(item => item.Standing == ItemStanding.Missed)];

    /// <summary>The time spent by the episodes that stopped in the period, in their targets' own kinds of time: those of <see cref="Classic"/>.</summary>
    /// <remarks>Those decided but still running have no final time yet; they come in when they stop, and are not guessed.</remarks>
    public DurationSample TimeSpent => timeSpent.Value;

    /// <summary>The time beyond the limit of those missed in the period; for those still running, so far.</summary>
    public DurationSample Overruns => overruns.Value;

    /// <summary>What is odd: contradicting results, and exclusions that name what is not there.</summary>
    public IReadOnlyList<Finding> Findings => [.. Contradictions(), .. use.Unmet()];

    internal ReadOnlySpan<AttainmentItem> Held => items;

    internal IReadOnlyCollection<AttainmentItem> SetAside { get; }

    internal int Elsewhere { get; }

    internal ExclusionUse Use => use;

    /// <summary>How many results stand so. All standings together are <see cref="Seen"/> less <see cref="Repeated"/>.</summary>
    /// <param name="standing">the standing</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="standing"/> is none there is.</exception>
    public int CountOf(ItemStanding standing)
    {
        if (!Enum.IsDefined(standing)) throw new ArgumentOutOfRangeException(nameof(standing), standing, "There is no such standing.");
        return counts[(int)standing];
    }

    /// <summary>Why a ticket counts or does not: each of its episodes that concern the period.</summary>
    /// <param name="ticketId">the ticket; ordinal</param>
    /// <returns>by metric and episode; empty when the ticket has nothing to do with the period. Each prints its reason</returns>
    public IReadOnlyList<AttainmentItem> Why(string ticketId) => [.. Items.Where(item => item.TicketId == ticketId)];

    /// <summary>Joins what several workers made of parts of one log; the order and the shape of the parts do not matter.</summary>
    /// <remarks>
    /// The same as one pass over all results. An episode that is in several parts counts once. Where parts contradict each other the worse copy
    /// counts (missed before met, then the earlier decision), and a finding says so; one copy cannot contradict another that lies in another period.
    /// </remarks>
    /// <param name="parts">at least one; all of one period and by the same rules</param>
    /// <exception cref="ArgumentException"><paramref name="parts"/> is empty, or they differ in period or rules.</exception>
    public static Attainment Merge(params IEnumerable<Attainment> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Attainment[] all = [.. parts];
        if (all.Length == 0) throw new ArgumentException("There is nothing to merge.", nameof(parts));
        var (first, joined) = (all[0], new ExclusionUse(all[0].Rules.Exclusions));
        var gathering = new AttainmentGathering(first.Period, first.Rules, joined);
        foreach (var part in all)
        {
            if (part.Period != first.Period) throw new ArgumentException($"{part.Period} and {first.Period} are two periods.", nameof(parts));
            if (part.Rules != first.Rules) throw new ArgumentException("The parts were counted by different rules.", nameof(parts));
            joined.Add(part.use);
            gathering.Add(part);
        }

        return gathering.ToAttainment();
    }

    /// <summary>One line: period, count and what is left out: <c>2026-06: 201 of 212, 94.8113 %; 3 excluded, 14 open</c>.</summary>
    public override string ToString()
    {
        var left = string.Join(", ", Enum.GetValues<ItemStanding>().Where(standing => standing is not (ItemStanding.Met or ItemStanding.Missed or ItemStanding.OtherPeriod) && CountOf(standing) > 0)
            .Select(standing => string.Create(CultureInfo.InvariantCulture, $"{CountOf(standing)} {Words(standing)}")));
        var few = Decided > 0 && !HasEnough ? ", insufficient data" : "";
        return $"{Period.Name}: {Counted}{few}{(left.Length == 0 ? "" : $"; {left}")}";
    }

    private static string Words(ItemStanding standing) => standing switch
    {
        ItemStanding.Excluded => "excluded",
        ItemStanding.Merged => "merged",
        ItemStanding.NoTarget => "without target",
        ItemStanding.NotStarted => "not started",
        ItemStanding.CancelledInTime => "withdrawn in time",
        ItemStanding.Indeterminate => "indeterminate",
        _ => "open",
    };

    private IEnumerable<Finding> Contradictions()
    {
        var copies = SetAside.DistinctBy(copy => (copy.TicketId, copy.Metric, copy.Episode)).Order(Comparer<AttainmentItem>.Create(AttainmentItem.ByKey));
        return copies.Select(copy => Finding.Warning(
            FindingCodes.AttainmentContradiction,
            copy.TicketId,
            FormattableString.Invariant($"{copy.Metric} #{copy.Episode}"),
            "Two results say different things of one episode; the worse one counts."));
    }

    private DurationSample NewTimeSpent()
    {
        var (spent, count) = (new long[Classic.Decided], 0);
        foreach (ref readonly var item in items.AsSpan())
            if (item.Exclusion is null && item.IsResolvedIn(Period)) spent[count++] = item.SpentNanoseconds;
        return new(spent);
    }

    private ReadOnlyCollection<AttainmentItem> Sorted(Func<AttainmentItem, bool> wanted, Comparison<AttainmentItem> order)
    {
        AttainmentItem[] sorted = [.. items.Where(wanted)];
        Array.Sort(sorted, order);
        return Array.AsReadOnly(sorted);
    }
}
