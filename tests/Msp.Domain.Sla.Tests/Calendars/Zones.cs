using NodaTime.Text;

namespace Msp.Domain.Sla.Tests;

/// <summary>Short ways to write instants and dates in tests.</summary>
internal static class Zones
{
    public static DateTimeZone Of(string id) => DateTimeZoneProviders.Tzdb[id];

    /// <summary>An instant such as 2026-06-01T08:00:00Z.</summary>
    public static Instant At(string text) => OffsetDateTimePattern.ExtendedIso.Parse(text).GetValueOrThrow().ToInstant();

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    public static LocalTime Time(string text) => LocalTimePattern.GeneralIso.Parse(text).GetValueOrThrow();
}
