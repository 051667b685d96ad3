namespace Msp.Domain.Sla.Tests.Availabilities;

internal static class TermsCounting
{
    /// <summary>The same terms, counting full units only.</summary>
    public static AvailabilityTerms Counting(this AvailabilityTerms terms, Duration unit)
    {
        var builder = AvailabilityTerms.Over(terms.Hours).MaintenanceAnnounced(terms.Notice).UnknownCounts(terms.Unknown).CountsFull(unit);
        if (terms.MaintenanceHours is { } hours) builder.MaintenanceWithin(hours);
        if (terms.MaintenancePerMonth is { } cap) builder.MaintenancePerMonth(cap);
        return builder.Build();
    }
}
