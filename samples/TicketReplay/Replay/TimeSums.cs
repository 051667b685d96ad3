namespace TicketReplay;

/// <summary>Where the time of one metric's clocks went: what they did, in opening hours and outside them, and how much of it was time spent.</summary>
/// <remarks>Sums are of nanoseconds in 128 bits: those of a million long tickets fit into no duration.</remarks>
internal sealed class TimeSums
{
    private const int Longest = 10;

    private readonly Row[] rows = [.. Enum.GetValues<TimeCause>().Select(cause => new Row(cause))];

    /// <summary>Time of one cause.</summary>
    /// <param name="cause">what the clocks did</param>
    public sealed class Row(TimeCause cause)
    {
        public TimeCause Cause => cause;

        /// <summary>Clocks that have any.</summary>
        public long Clocks { get; internal set; }

        public Int128 Open { get; internal set; }

        public Int128 Closed { get; internal set; }

        /// <summary>The part that is time spent.</summary>
        public Int128 Counted { get; internal set; }

        public Int128 All => Open + Closed;

        /// <summary>The tickets with most of it, the most first; of equals the earlier in the log.</summary>
        public List<(string Ticket, Duration Open, Duration All)> Most { get; } = [];
    }

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>Clocks that have run at all.</summary>
    public long Clocks { get; private set; }

    public void Add(string ticket, Ledger ledger)
    {
        if (ledger.Spans.Count == 0) return;
        Clocks++;
        Span<(Duration Open, Duration Closed, Duration Counted)> sums = stackalloc (Duration, Duration, Duration)[rows.Length];
        foreach (var span in ledger.Spans)
        {
            ref var sum = ref sums[(int)CauseOf(span.Clock)];
            if (span.IsOpen) sum.Open += span.Length;
            else sum.Closed += span.Length;
            sum.Counted += span.Counted;
        }

        for (var cause = 0; cause < rows.Length; cause++)
        {
            var (open, closed, counted) = sums[cause];
            if (open + closed == Duration.Zero) continue;
            var row = rows[cause];
            row.Clocks++;
            row.Open += open.ToInt128Nanoseconds();
            row.Closed += closed.ToInt128Nanoseconds();
            row.Counted += counted.ToInt128Nanoseconds();
            Rank(row.Most, (ticket, open, open + closed));
        }
    }

    public static TimeCause CauseOf(ClockCause clock) => clock.Match(
        _ => TimeCause.Working,
        waiting => waiting.WaitsFor switch { WaitingFor.Client => TimeCause.Client, WaitingFor.Vendor => TimeCause.Vendor, WaitingFor.Provider => TimeCause.Provider, _ => TimeCause.VisitDate },
        _ => TimeCause.Stopped);

    private static void Rank(List<(string Ticket, Duration Open, Duration All)> most, (string Ticket, Duration Open, Duration All) one)
    {
        if (most.Count == Longest && one.All <= most[^1].All) return;
        var at = most.FindIndex(other => other.All < one.All);
        most.Insert(at < 0 ? most.Count : at, one);
        if (most.Count > Longest) most.RemoveAt(Longest);
    }
}
