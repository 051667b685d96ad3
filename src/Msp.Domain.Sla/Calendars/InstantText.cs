using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>Instants as people read them, on the wall clock of a zone.</summary>
internal static class InstantText
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Full = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm:ss.FFFFFFFFF");

    /// <summary>Such as <c>Fri 2026-03-27 17:05</c>; with seconds, and digits of them, only where there are any.</summary>
    public static string At(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return (local.Second == 0 && local.NanosecondOfSecond == 0 ? Minutes : Full).Format(local);
    }
}
