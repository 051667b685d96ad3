using System.Text;

namespace TicketReplay.Tests;

public class CorruptedLogTests
{
    [Fact]
    public void One_row_in_a_hundred_spoilt_costs_only_the_tickets_it_belongs_to()
    {
        var rules = RulesReader.Read(File.ReadAllBytes(Sample.Rules("year")), out _)!;
        var rows = Encoding.UTF8.GetString(MadeUpYear.Make(11, 1_500)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => Encoding.UTF8.GetBytes(row)).ToArray();
        var clean = Replay(rules, rows);
        var random = new SplitMix64(20261121);
        var touched = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 1; at < rows.Length; at++)
        {
            if (!random.Chance(10)) continue;
            touched.Add(TicketOf(rows[at]));
            rows[at] = Corrupt(rows[at], random);
            // A corrupted number may by chance be another ticket's.
            touched.Add(TicketOf(rows[at]));
        }

        var spoilt = Replay(rules, rows);
        Assert.InRange(touched.Count, 60, 400);
        Assert.True(spoilt.Findings.Count > clean.Findings.Count);
        // Not the latest instant of the log, which may be in a spoilt row: both are read as of one instant.
        foreach (var (ticket, verdicts) in clean.Verdicts)
        {
            if (!touched.Contains(ticket)) Assert.Equal(verdicts, spoilt.Verdicts[ticket]);
        }
    }

    [Fact]
    public void Bytes_at_random_end_in_an_answer()
    {
        var rules = RulesReader.Read(File.ReadAllBytes(Sample.Rules("year")), out _)!;
        var random = new SplitMix64(3);
        for (var round = 0; round < 200; round++)
        {
            var log = MadeUpYear.Make(round < 100 ? 5UL : 6UL, 6);
            for (var changes = 1 + random.Below(40); changes > 0; changes--) log[100 + random.Below(log.Length - 100)] = (byte)random.Below(256);
            var findings = new LogFindings("log.csv");
            var tickets = 0;
            new ReplayRun(LogFile.Of("log.csv", log), rules, findings).Run(null, explainsAll: true, null, (_, judged, _) => tickets += judged.Any() ? 1 : 0);
            Assert.InRange(tickets, 0, 60);
        }
    }

    [Fact]
    public void A_log_that_breaks_off_is_replayed_up_to_there_and_ends_with_2()
    {
        using var folder = new TemporaryFolder();
        MadeUpYear.Write(folder.File("whole.csv.gz"), MadeUpYear.Make(11, 300));
        var whole = File.ReadAllBytes(folder.File("whole.csv.gz"));
        var (code, output, errors) = Sample.Run("--log", folder.Write("part.csv.gz", whole[..(whole.Length / 2)]), "--rules", Sample.Rules("year"));
        Assert.Equal(Commands.Unreadable, code);
        Assert.Contains("log.cut-off", output, StringComparison.Ordinal);
        Assert.Contains("Tickets by their last episode", output, StringComparison.Ordinal);
        Assert.Contains("breaks off", errors, StringComparison.Ordinal);
    }

    private static (Dictionary<string, string> Verdicts, LogFindings Findings) Replay(ReplayRules rules, byte[][] rows)
    {
        var findings = new LogFindings("log.csv");
        var verdicts = new Dictionary<string, string>(StringComparer.Ordinal);
        var log = rows.SelectMany(row => row.Append((byte)'\n')).ToArray();
        new ReplayRun(LogFile.Of("log.csv", log), rules, findings).Run(
            Instant.FromUtc(2025, 12, 31, 12, 0), explainsAll: false, null, (ticket, judged, _) => verdicts[ticket.Id] = string.Join("; ", judged.SelectMany(result => result.Episodes).Select(episode => episode.ToString())));
        return (verdicts, findings);
    }

    private static string TicketOf(byte[] row) => Encoding.UTF8.GetString(row).Split(',')[0].Trim('"', ' ');

    private static byte[] Corrupt(byte[] row, SplitMix64 random)
    {
        switch (random.Below(5))
        {
            case 0:
                return row[..random.Below(row.Length)];
            case 1:
                var changed = (byte[])row.Clone();
                for (var times = 0; times < 4; times++) changed[random.Below(row.Length)] = (byte)(32 + random.Below(95));
                return changed;
            case 2:
                return [.. row, .. row];
            case 3:
                var binary = (byte[])row.Clone();
                binary[random.Below(row.Length)] = 0xFF;
                return binary;
            default:
                var quoted = (byte[])row.Clone();
                quoted[random.Below(row.Length)] = (byte)'"';
                return quoted;
        }
    }
}
