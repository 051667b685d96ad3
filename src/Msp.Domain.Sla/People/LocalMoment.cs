namespace Msp.Domain.Sla;

/// <summary>Places local times on the time line so that a later local time is never an earlier instant.</summary>
internal static class LocalMoment
{
    /// <summary>The instant at which the clock shows a local time: the first of two; where it shows it never, the end of the gap.</summary>
    public static Instant In(DateTimeZone zone, LocalDateTime local)
    {
        var mapped = zone.MapLocal(local);
        return mapped.Count == 0 ? mapped.EarlyInterval.End : mapped.First().ToInstant();
    }
}
