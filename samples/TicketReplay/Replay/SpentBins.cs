namespace TicketReplay;

/// <summary>How the time spent of one metric's decided clocks lies against their limits: bins of a tenth of the limit up to twice, then one for all beyond.</summary>
internal sealed class SpentBins
{
    /// <summary>How many tickets of each bin are kept by name.</summary>
    public const int Listed = 20;

    /// <summary>The bins of at most the limit.</summary>
    public const int Within = 10;

    /// <summary>All bins, the open-ended one included.</summary>
    public const int Bins = 21;

    private readonly Bin[] bins = [.. Enumerable.Range(0, Bins).Select(_ => new Bin())];

    /// <summary>Clocks that spent more than the lower and at most the upper bound; the first bin holds zero too.</summary>
    public sealed class Bin
    {
        public long Met { get; internal set; }

        public long Missed { get; internal set; }

        public long All => Met + Missed;

        /// <summary>The first clocks of the bin in the order of the log.</summary>
        public List<(string Ticket, int Episode, decimal Consumed)> First { get; } = [];
    }

    public Bin this[int bin] => bins[bin];

    /// <summary>Decided clocks that have a share.</summary>
    public long Clocks { get; private set; }

    /// <summary>Decided clocks without one: their limit is zero, or it never ends.</summary>
    public long WithoutShare { get; private set; }

    public void Add(string ticket, in Reading reading)
    {
        if (reading.Verdict is not (Verdict.Met or Verdict.Breached or Verdict.Overdue)) return;
        if (reading.Consumed is not { } consumed)
        {
            WithoutShare++;
            return;
        }

        Clocks++;
        var bin = bins[BinOf(consumed)];
        if (reading.Verdict == Verdict.Met) bin.Met++;
        else bin.Missed++;
        if (bin.First.Count < Listed) bin.First.Add((ticket, reading.Episode, consumed));
    }

    /// <summary>The bin of a share of the limit. A bound belongs to the bin below it, as a limit just reached is met.</summary>
    public static int BinOf(decimal consumed)
    {
        if (consumed <= 0m) return 0;
        return consumed > (Bins - 1) / 10m ? Bins - 1 : (int)decimal.Ceiling(consumed * 10m) - 1;
    }

    /// <summary>The bounds of a bin in hundredths of the limit.</summary>
    public static string Bounds(int bin) => bin == Bins - 1 ? "over 200 %" : bin == 0 ? "0 to 10 %" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"over {bin * 10} to {(bin + 1) * 10} %");
}
