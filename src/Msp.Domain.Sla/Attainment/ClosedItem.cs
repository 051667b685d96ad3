using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>The frozen verdict of one episode in a closed period.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ClosedItem
{
    internal ClosedItem(
        string ticketId,
        string incidentId,
        Metric metric,
        int episode,
        bool isMet,
        Instant decidedAt,
        ClosedExclusion? excludedBy) =>
        (TicketId, IncidentId, Metric, Episode, IsMet, DecidedAt, ExcludedBy) = (ticketId, incidentId, metric, episode, isMet, decidedAt, excludedBy);

    /// <summary>The ticket.</summary>
    public string TicketId { get; }

    /// <summary>The ticket that answers for the matter.</summary>
    public string IncidentId { get; }

    /// <summary>Which clock.</summary>
    public Metric Metric { get; }

    /// <summary>Which run of the clock, from 1.</summary>
    public int Episode { get; }

    /// <summary>Whether it was met, otherwise missed.</summary>
    public bool IsMet { get; }

    /// <summary>When it was decided, within the period.</summary>
    public Instant DecidedAt { get; }

    /// <summary>The exclusion that leaves it out; null when it counts.</summary>
    public ClosedExclusion? ExcludedBy { get; }

    /// <summary>Met, missed or excluded.</summary>
    public ItemStanding Standing => ExcludedBy is not null ? ItemStanding.Excluded : IsMet ? ItemStanding.Met : ItemStanding.Missed;

    /// <summary>The verdict and its instant: <c>missed 2026-06-03T09:00:00Z</c>, with the exclusion if there is one.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsMet ? "met" : "missed")} {DecidedAt}{(ExcludedBy is null ? "" : $", excluded ({ExcludedBy})")}");

    internal (string TicketId, Metric Metric, int Episode) Key => (TicketId, Metric, Episode);

    internal static ClosedItem? Of(in AttainmentItem item) => item.Standing is ItemStanding.Met or ItemStanding.Missed or ItemStanding.Excluded
        ? new(item.TicketId, item.IncidentId, item.Metric, item.Episode, item.Verdict == Verdict.Met, item.DecidedAt!.Value, item.Standing == ItemStanding.Excluded ? ClosedExclusion.Of(item.Exclusion!) : null)
        : null;

    internal static int ByKey(ClosedItem left, ClosedItem right)
    {
        var order = string.CompareOrdinal(left.TicketId, right.TicketId);
        if (order == 0) order = string.CompareOrdinal(left.Metric.Name, right.Metric.Name);
        return order != 0 ? order : left.Episode.CompareTo(right.Episode);
    }
}
