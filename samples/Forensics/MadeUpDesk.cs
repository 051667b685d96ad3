using System.Globalization;
using System.IO.Compression;
using System.Text;
using NodaTime.Text;

namespace ForensicsSample;

/// <summary>
/// A year of a made-up desk in Dublin that keeps its rule to itself: Monday to Friday 08:30-18:00, the public holidays of Ireland free, from opening to
/// Resolved, paused while it awaits the user but not while it awaits a vendor; P1 within 4 hours, P2 within 9, P3 within 24. Six verdicts in a thousand were
/// corrected by hand.
/// </summary>
internal static class MadeUpDesk
{
    private const int Tickets = 1_800;

    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Dublin"];

    /// <summary>What somebody who knows the desk would try.</summary>
    public static IReadOnlyList<HolidaySet> Holidays { get; } = [HolidaySet.Ireland, HolidaySet.NorthernIreland];

    public static LogColumns Columns { get; } = new(
        "ticket", "priority", "opened", "met", new Dictionary<string, string>(StringComparer.Ordinal) { ["Resolved"] = "resolved", ["Closed"] = "closed" },
        [("Awaiting user", "user_from", "user_until"), ("Awaiting vendor", "vendor_from", "vendor_until")], new HashSet<string>(StringComparer.Ordinal) { "1" },
        new HashSet<string>(StringComparer.Ordinal) { "0" });

    /// <summary>Writes the log, compressed when the name says so; the same bytes before compression every time.</summary>
    /// <returns>how many tickets</returns>
    public static int Write(string path)
    {
        using var file = File.Create(path);
        using Stream? zipped = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.SmallestSize) : null;
        (zipped ?? file).Write(Encoding.UTF8.GetBytes(Text()));
        return Tickets;
    }

    private static string Text()
    {
        var desk = BusinessCalendar.In(Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:30-18:00").Closed(HolidaySet.Ireland).Build();
        var random = new SplitMix64(2025);
        var text = new StringBuilder("ticket,priority,opened,user_from,user_until,vendor_from,vendor_until,resolved,closed,met\n");
        for (var number = 1; number <= Tickets; number++) text.Append(Row(desk, random, number)).Append('\n');
        return text.ToString();
    }

    private static string Row(BusinessCalendar desk, SplitMix64 random, int number)
    {
        var priority = 1 + Math.Min(2, random.Below(10) / 2);
        var limit = Duration.FromHours(priority switch { 1 => 4, 2 => 9, _ => 24 });
        var opened = Instant.FromUtc(2025, 1, 6, 0, 0) + Duration.FromMinutes(random.Below(360 * 1_440));
        var at = opened;
        var user = Wait(random, ref at);
        var vendor = Wait(random, ref at);
        // As much again as is left of the limit at most doubles it, so that many verdicts are close.
        var resolved = desk.Add(at, Duration.FromMinutes(random.Below(2 * (int)limit.TotalMinutes))) + Duration.FromMinutes(random.Below(4) == 0 ? random.Below(600) : 0);
        var closed = resolved + Duration.FromMinutes(random.Below(5 * 1_440));
        var spent = desk.Between(opened, resolved) - (user is { } asked ? desk.Between(asked.From, asked.Until) : Duration.Zero);
        var met = spent <= limit != random.Below(1_000) < 6;
        return string.Create(CultureInfo.InvariantCulture, $"D{number:00000},P{priority},{Local(opened)},{Local(user?.From)},{Local(user?.Until)},{Local(vendor?.From)},{Local(vendor?.Until)},{Local(resolved)},{Local(closed)},{(met ? 1 : 0)}");
    }

    private static (Instant From, Instant Until)? Wait(SplitMix64 random, ref Instant at)
    {
        if (random.Below(5) > 1) return null;
        var from = at + Duration.FromMinutes(random.Below(240));
        at = from + Duration.FromMinutes(30 + random.Below(2_000));
        return (from, at);
    }

    private static string Local(Instant? instant) => instant is { } at ? Pattern.Format(at.InZone(Zone).LocalDateTime) : "";
}
