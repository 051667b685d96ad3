using System.Globalization;
using NodaTime.Text;

namespace TicketReplay;

/// <summary>How instants, amounts and words are written, the same in every culture.</summary>
internal static class Written
{
    private static readonly LocalDateTimePattern LocalPattern = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm:ss.FFFFFFFFF");

    public static string Instant(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : "";

    /// <summary>Seconds, with as many decimals as it takes to be exact.</summary>
    public static string Seconds(Duration? amount) => amount is { } given ? (given.ToInt64Nanoseconds() / 1_000_000_000m).ToString("0.#########", CultureInfo.InvariantCulture) : "";

    /// <summary>Hours and minutes, such as 26:05.</summary>
    public static string Hours(Duration amount)
    {
        // In parts: the waits of many tickets add up to more than the 292 years whose nanoseconds fit into 64 bits.
        var minutes = (amount.Days * 1_440L) + (amount.NanosecondOfDay / NodaConstants.NanosecondsPerMinute);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:#,0}:{Math.Abs(minutes % 60):00}");
    }

    /// <summary>Hours, minutes and seconds, with as many decimals as it takes to be exact, such as 26:05:00.</summary>
    public static string Exact(Duration amount)
    {
        var (minutes, rest) = Math.DivRem(amount.ToInt64Nanoseconds(), NodaConstants.NanosecondsPerMinute);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}:{rest / 1_000_000_000m:00.#########}");
    }

    /// <summary>A local time with its weekday; the offset too where the local time happens twice.</summary>
    public static string Local(Instant instant, DateTimeZone zone)
    {
        var zoned = instant.InZone(zone);
        var offset = zone.MapLocal(zoned.LocalDateTime).Count == 2 ? $" {zoned.Offset:+HH:mm}" : "";
        return LocalPattern.Format(zoned.LocalDateTime) + offset;
    }

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A count and what it is of.</summary>
    public static string Of(long count, string one, string several) => $"{Count(count)} {(count == 1 ? one : several)}";

    /// <summary>Hundredths, rounded down as the library does, so that all but one of many does not look like all; nothing for a part of nothing.</summary>
    public static string Percent(long part, long whole, int decimals = 1) =>
        whole == 0 ? "" : Ratio.Of(part, whole).Percent(decimals).ToString("0." + new string('0', decimals), CultureInfo.InvariantCulture) + " %";

    public static string Phase(Phase phase) => phase switch
    {
        Msp.Domain.Sla.Phase.NotStarted => "not started",
        Msp.Domain.Sla.Phase.Running => "running",
        Msp.Domain.Sla.Phase.Paused => "paused",
        Msp.Domain.Sla.Phase.Stopped => "stopped",
        _ => "cancelled",
    };

    public static string Verdict(Verdict verdict) => verdict switch
    {
        Msp.Domain.Sla.Verdict.None => "none",
        Msp.Domain.Sla.Verdict.Open => "open",
        Msp.Domain.Sla.Verdict.Overdue => "overdue",
        Msp.Domain.Sla.Verdict.Met => "met",
        Msp.Domain.Sla.Verdict.Breached => "breached",
        _ => "indeterminate",
    };

    public static string WaitingFor(WaitingFor who) => who switch
    {
        Msp.Domain.Sla.WaitingFor.Client => "client",
        Msp.Domain.Sla.WaitingFor.Vendor => "vendor",
        Msp.Domain.Sla.WaitingFor.Provider => "provider",
        _ => "visit date",
    };
}
