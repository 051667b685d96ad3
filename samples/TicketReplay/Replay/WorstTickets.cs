namespace TicketReplay;

/// <summary>The clocks that went furthest past their limit, with their ledgers; the furthest first, of equals the earlier in the log.</summary>
internal sealed class WorstTickets
{
    private const int Kept = 10;

    private readonly List<TicketResult> worst = [];

    public IReadOnlyList<TicketResult> All => worst;

    public void Add(TicketResult result)
    {
        if (result.Last.Verdict is not (Verdict.Breached or Verdict.Overdue) || result.Ledger is null) return;
        var overrun = result.Last.Overrun;
        if (worst.Count == Kept && overrun <= worst[^1].Last.Overrun) return;
        var at = worst.FindIndex(other => other.Last.Overrun < overrun);
        worst.Insert(at < 0 ? worst.Count : at, result);
        if (worst.Count > Kept) worst.RemoveAt(Kept);
    }
}
