using System.Text;

namespace TicketReplay.Tests;

public class MadeUpYearTests
{
    [Fact]
    public void Next_gives_the_published_numbers_of_SplitMix64()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL], Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Make_gives_the_shipped_log_byte_by_byte()
    {
        using var shipped = LogFile.Embedded().OpenText();
        using var copy = new MemoryStream();
        shipped.CopyTo(copy);
        Assert.True(copy.ToArray().AsSpan().SequenceEqual(MadeUpYear.Make()), "The generator no longer makes the log that ships: generate it anew (docs/ticket-replay.md) and look at what changed.");
    }

    [Fact]
    public void Make_with_another_seed_gives_another_log() => Assert.NotEqual(MadeUpYear.Make(1, 50), MadeUpYear.Make(2, 50));

    [Fact]
    public void Make_gives_a_year_with_every_kind_of_trouble()
    {
        var rows = Encoding.UTF8.GetString(MadeUpYear.Make()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(rows.Length, 9_000, 13_000);
        foreach (var trouble in new[] { "-100", "Wating on Client", "n/a", "2025-02-30", ", Ltd", "bot-7", "1900-01-01", "2025-03-30 01:", "2025-10-26 01:" }) Assert.Contains(rows, row => row.Contains(trouble, StringComparison.Ordinal));
        foreach (var state in new[] { "Waiting on Client", "Waiting on Vendor", "Waiting on Parts", "Visit Scheduled", "Reopened", "Cancelled", "Closed" }) Assert.Contains(rows, row => row.Contains(state, StringComparison.Ordinal));
    }

    [Fact]
    public void Generate_writes_plain_and_compressed()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Sample.Run("generate", "--seed", "7", "--tickets", "20", "--out", folder.File("a.csv")).Code);
        Assert.Equal(0, Sample.Run("generate", "--seed", "7", "--tickets", "20", "--out", folder.File("a.csv.gz")).Code);
        using var unzipped = LogFile.At(folder.File("a.csv.gz")).OpenText();
        using var copy = new MemoryStream();
        unzipped.CopyTo(copy);
        Assert.Equal(MadeUpYear.Make(7, 20), copy.ToArray());
        Assert.Equal(MadeUpYear.Make(7, 20), File.ReadAllBytes(folder.File("a.csv")));
    }
}
