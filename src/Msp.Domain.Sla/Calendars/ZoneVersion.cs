using NodaTime.TimeZones;

namespace Msp.Domain.Sla;

/// <summary>Names the database a zone comes from.</summary>
internal static class ZoneVersion
{
    private static readonly string Tzdb = $"TZDB: {TzdbDateTimeZoneSource.Default.TzdbVersion}";

    public static string Of(DateTimeZone zone) => zone.Equals(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id)) ? Tzdb : "custom";
}
