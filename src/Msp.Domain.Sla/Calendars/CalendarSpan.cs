using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A stretch of time during which a calendar is open, or closed, for one reason.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Start">the first instant, included</param>
/// <param name="End">the end, excluded; later than <paramref name="Start"/></param>
/// <param name="IsOpen">whether the calendar is open throughout</param>
/// <param name="Rule">the reason</param>
/// <param name="Zone">the zone the times are shown in</param>
public sealed record CalendarSpan(Instant Start, Instant End, bool IsOpen, CalendarRule Rule, DateTimeZone Zone)
{
    /// <summary>The length on the clock.</summary>
    public Duration Length => End - Start;

    /// <summary>
    /// One line in the zone's local time, culture-invariant:
    /// <c>Fri 25 Dec 2026 00:00-24:00, closed: Christmas Day</c>. Seconds and fractions are shown only
    /// where there are any.
    /// </summary>
    public override string ToString() => $"{WhenText(Start, End, Zone)}, {(IsOpen ? "open" : "closed")}: {Rule.Text}";

    /// <summary>The local date and times of a stretch, as in <c>Fri 25 Dec 2026 00:00-24:00</c>.</summary>
    internal static string WhenText(Instant first, Instant after, DateTimeZone zone)
    {
        var start = first.InZone(zone).LocalDateTime;
        var end = after.InZone(zone).LocalDateTime;
        var from = $"{Day(start.Date)} {Time(start.TimeOfDay)}";
        var to = end.Date == start.Date ? $"-{Time(end.TimeOfDay)}"
            : end == start.Date.PlusDays(1).AtMidnight() ? "-24:00"
            : $" - {Day(end.Date)} {Time(end.TimeOfDay)}";
        return $"{from}{to}";
    }

    private static string Day(LocalDate date) => date.ToString("ddd d MMM uuuu", CultureInfo.InvariantCulture);

    private static string Time(LocalTime time) => LocalWindow.TimeText(time.NanosecondOfDay);
}
