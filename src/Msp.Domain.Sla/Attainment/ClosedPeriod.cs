using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A period whose verdicts are frozen: what was reported and priced stays what it was.</summary>
/// <remarks>
/// Made by <see cref="Attainment.Close"/> and kept as its <see cref="ToJson">JSON text</see>. It holds the decided and the excluded episodes and
/// nothing that time alone changes, so the same period closed at the same instant, of a log replayed with <c>knownBy</c> that
/// instant, has the same text, whatever has happened since. What is learned later is a <see cref="PeriodRestatement"/>, never an edit. Equality is of the text. Immutable and thread-safe.
/// </remarks>
public sealed partial class ClosedPeriod : IEquatable<ClosedPeriod>
{
    internal ClosedPeriod(
        ReportingPeriod period, Instant closedAt, (PercentRounding Rounding, SmallVolumeClause? SmallVolume, Share? Promised) terms, IReadOnlyList<ClosedItem> items)
    {
        (Period, ClosedAt, Items) = (period, closedAt, items);
        (Rounding, SmallVolume, Promised) = terms;
        Counted = new(items.Count(item => item.Standing == ItemStanding.Met), items.Count(item => item.Standing == ItemStanding.Missed));
        Outcome = Promised is { } promised ? PromiseOutcome.Of(Counted, promised, Rounding, SmallVolume) : null;
    }

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>When it was closed, not before the period's end.</summary>
    public Instant ClosedAt { get; }

    /// <summary>Met and missed, exclusions left out.</summary>
    public AttainmentCount Counted { get; }

    /// <summary>How many were excluded.</summary>
    public int Excluded => Items.Count - Counted.Decided;

    /// <summary>How the contract rounded before it compared.</summary>
    public PercentRounding Rounding { get; }

    /// <summary>The contract's clause for periods with few tickets; null for none.</summary>
    public SmallVolumeClause? SmallVolume { get; }

    /// <summary>The share promised; null when the period was closed without one.</summary>
    public Share? Promised { get; }

    /// <summary>Whether the promise was kept, by the terms of then; null when the period was closed without one.</summary>
    public PromiseOutcome? Outcome { get; }

    /// <summary>The frozen verdicts, by ticket, metric and episode, ordinal.</summary>
    public IReadOnlyList<ClosedItem> Items { get; }

    /// <summary>What a later count of the same period says differently, line by line.</summary>
    /// <param name="later">the period counted anew, of everything known now</param>
    /// <param name="at">when it is restated; every line bears it</param>
    /// <returns>a line for each episode that differs; this period's counts and the lines' changes are the later counts, exactly</returns>
    /// <remarks>It may be by other terms than those of then; <see cref="PeriodRestatement.HasOtherTerms"/> says so, and a line shows each exclusion that differs.</remarks>
    /// <exception cref="ArgumentException"><paramref name="later"/> is of another period.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is before <see cref="ClosedAt"/>.</exception>
    public PeriodRestatement Restate(Attainment later, Instant at)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (later.Period != Period) throw new ArgumentException($"{later.Period} cannot restate {Period}.", nameof(later));
        if (at < ClosedAt) throw new ArgumentOutOfRangeException(nameof(at), at, $"The period was closed at {ClosedAt}; it is restated later.");
        var frozen = Items.ToDictionary(item => item.Key);
        var lines = new List<RestatementLine>();
        foreach (var item in later.Items)
        {
            frozen.Remove((item.TicketId, item.Metric, item.Episode), out var before);
            var after = ClosedItem.Of(in item);
            if (before != after) lines.Add(new(at, before, after, after is null ? item.ToString() : null));
        }

        lines.AddRange(frozen.Values.Select(gone => new RestatementLine(at, gone, null, null)));
        lines.Sort((left, right) => ClosedItem.ByKey(left.Named, right.Named));
        return new(this, at, later.Rules, lines.AsReadOnly());
    }

    /// <inheritdoc/>
    public bool Equals(ClosedPeriod? other) => other is not null && Period == other.Period && ClosedAt == other.ClosedAt && (Rounding, SmallVolume, Promised) == (other.Rounding, other.SmallVolume, other.Promised)
        && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClosedPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, ClosedAt, Items.Count);

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(ClosedPeriod? left, ClosedPeriod? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ClosedPeriod? left, ClosedPeriod? right) => !(left == right);

    /// <summary>One line: <c>2026-06 closed 2026-07-03T09:00:00Z: 201 of 212, 94.8113 %, 3 excluded</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Period.Name} closed {ClosedAt}: {Counted}{(Excluded == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Excluded} excluded"))}");
}
