namespace TicketReplay;

/// <summary>How often the replay comes to the verdict that the log itself records.</summary>
internal sealed class RecordedAgreement
{
    private const int Listed = 20;

    public long Compared { get; private set; }

    public long Agreeing { get; private set; }

    /// <summary>Tickets whose record is empty, or means neither met nor missed.</summary>
    public long Incomparable { get; private set; }

    /// <summary>The first tickets that disagree: the replay's verdict, and what is recorded.</summary>
    public List<(string Ticket, Verdict Verdict, string Recorded)> Disagreeing { get; } = [];

    public void Add(string ticket, Verdict verdict, string? recorded, RecordedVerdict rules)
    {
        if (recorded is null || rules.IsMet(recorded) is not { } isMet)
        {
            Incomparable++;
            return;
        }

        Compared++;
        if ((verdict == Verdict.Met) == isMet) Agreeing++;
        else if (Disagreeing.Count < Listed) Disagreeing.Add((ticket, verdict, recorded));
    }
}
