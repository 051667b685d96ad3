using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>The frozen verdict of one episode in a closed period.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="TicketId">the ticket</param>
/// <param name="IncidentId">the ticket that answers for the matter</param>
/// <param name="Metric">which clock</param>
/// <param name="Episode">which run of the clock, from 1</param>
/// <param name="IsMet">whether it was met, otherwise missed</param>
/// <param name="DecidedAt">when it was decided, within the period</param>
/// <param name="ExcludedBy">the exclusion that leaves it out, as text; null when it counts</param>
public sealed record ClosedItem(string TicketId, string IncidentId, Metric Metric, int Episode, bool IsMet, Instant DecidedAt, string? ExcludedBy)
{
    /// <summary>Met, missed or excluded.</summary>
    public ItemStanding Standing => ExcludedBy is not null ? ItemStanding.Excluded : IsMet ? ItemStanding.Met : ItemStanding.Missed;

    /// <summary>The verdict and its instant: <c>missed 2026-06-03T09:00:00Z</c>, with the exclusion if there is one.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsMet ? "met" : "missed")} {DecidedAt}{(ExcludedBy is null ? "" : $", excluded ({ExcludedBy})")}");

    internal (string TicketId, Metric Metric, int Episode) Key => (TicketId, Metric, Episode);

    internal static ClosedItem? Of(in AttainmentItem item) => item.Standing is ItemStanding.Met or ItemStanding.Missed or ItemStanding.Excluded
        ? new(item.TicketId, item.IncidentId, item.Metric, item.Episode, item.Verdict == Verdict.Met, item.DecidedAt!.Value, item.Standing == ItemStanding.Excluded ? item.Exclusion!.ToString() : null)
        : null;

    internal static int ByKey(ClosedItem left, ClosedItem right)
    {
        var order = string.CompareOrdinal(left.TicketId, right.TicketId);
        if (order == 0) order = string.CompareOrdinal(left.Metric.Name, right.Metric.Name);
        return order != 0 ? order : left.Episode.CompareTo(right.Episode);
    }
}
