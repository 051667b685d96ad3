using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TicketReplay;

/// <summary>
/// Makes the log that ships with the program: the year 2025 of a made-up provider and its six clients, a row per change of status in the order they were logged, with about one row in a hundred
/// spoilt the way exports are. The same seed gives the same bytes on every runtime.
/// </summary>
internal static class MadeUpYear
{
    public const ulong UsualSeed = 2025;
    public const int UsualTickets = 2_000;

    private const string Header = "ticket,at,state,by,priority,type,client,site,reported_at";
    private const string NoInstant = "1900-01-01 00:00:00";

    // 2025 began on a Wednesday.
    private const int FirstWeekday = 2;

    public static bool IsWeekend(long day) => (day + FirstWeekday) % 7 >= 5;

    /// <summary>The text of the log.</summary>
    /// <param name="seed">the seed</param>
    /// <param name="tickets">how many tickets</param>
    public static byte[] Make(ulong seed = UsualSeed, int tickets = UsualTickets)
    {
        var random = new SplitMix64(seed);
        var text = new StringBuilder().Append(Header).Append('\n');
        foreach (var row in Spoil(Shuffle(Rows(random, tickets), random), random)) text.Append(row).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Writes the log, compressed when the name says so.</summary>
    public static void Write(string path, byte[] log)
    {
        using var file = File.Create(path);
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            file.Write(log);
            return;
        }

        using var zipped = new GZipStream(file, CompressionLevel.SmallestSize);
        zipped.Write(log);
    }

    private static List<string> Rows(SplitMix64 random, int tickets)
    {
        var made = Enumerable.Range(0, tickets).Select(_ => new MadeUpTicket(random)).OrderBy(ticket => ticket.Created).ToList();
        var rows = new List<(long Second, int Ticket, int Step, string Row)>();
        for (var number = 0; number < made.Count; number++)
        {
            var ticket = made[number];
            var steps = ticket.Live();
            for (var step = 0; step < steps.Count; step++)
            {
                // Nothing is known of the time after the year.
                if (steps[step].Second >= 365 * 86_400L) break;
                var reported = ticket.Reported is { } second ? Written(second) : NoInstant;
                rows.Add((steps[step].Second, number, step, string.Create(
                    CultureInfo.InvariantCulture,
                    $"T{10_001 + number},{Written(steps[step].Second)},{steps[step].State},{steps[step].By},{ticket.Priority},{ticket.Type},{ticket.Client},{ticket.Site},{reported}")));
            }
        }

        return [.. rows.OrderBy(row => row.Second).ThenBy(row => row.Ticket).ThenBy(row => row.Step).Select(row => row.Row)];
    }

    /// <summary>Some rows are logged late: about one in sixty stands up to forty rows below its place.</summary>
    private static List<string> Shuffle(List<string> rows, SplitMix64 random)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (!random.Chance(16)) continue;
            var row = rows[at];
            rows.RemoveAt(at);
            rows.Insert(Math.Min(rows.Count, at + 1 + random.Below(40)), row);
        }

        return rows;
    }

    /// <summary>About one row in a hundred is spoilt or repeated.</summary>
    private static IEnumerable<string> Spoil(List<string> rows, SplitMix64 random)
    {
        foreach (var row in rows)
        {
            if (!random.Chance(11))
            {
                yield return row;
                continue;
            }

            var fields = row.Split(',');
            switch (random.Below(9))
            {
                case 0: // the same row twice
                    yield return row;
                    break;
                case 1: // a status that the export leaks or somebody misspelt
                    fields[2] = random.Chance(500) ? "-100" : "Wating on Client";
                    break;
                case 2: // no date at all
                    fields[1] = random.Chance(500) ? "n/a" : "2025-02-30 10:00:00";
                    break;
                case 3: // a spreadsheet's day number
                    fields[1] = string.Create(CultureInfo.InvariantCulture, $"{45_658 + random.Below(365)}.{random.Below(100_000):00000}");
                    break;
                case 4: // a sentinel where a time is needed
                    fields[1] = NoInstant;
                    break;
                case 5: // a comma too many
                    fields[6] += ", Ltd";
                    break;
                case 6: // a quote that never ends
                    fields[6] = "\"" + fields[6];
                    break;
                case 7: // an actor nobody has heard of
                    fields[3] = "bot-7";
                    break;
                default: // the ticket's number is missing
                    fields[0] = "";
                    break;
            }

            yield return string.Join(',', fields);
        }
    }

    private static string Written(long second) => Day.PlusSeconds(second).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static LocalDateTime Day { get; } = new(2025, 1, 1, 0, 0);
}
