namespace TicketReplay;

/// <summary>How often the replay comes to the verdict that the log itself records.</summary>
internal sealed class RecordedAgreement
{
    private const int Listed = 20;

    public long Compared { get; private set; }

    public long Agreeing { get; private set; }

    /// <summary>The first tickets that disagree: the replay's verdict, and what is recorded.</summary>
    public List<(string Ticket, Verdict Verdict, string Recorded)> Disagreeing { get; } = [];

    public void Add(string ticket, Verdict verdict, string recorded, bool isRecordedMet)
    {
        Compared++;
        if ((verdict == Verdict.Met) == isRecordedMet) Agreeing++;
        else if (Disagreeing.Count < Listed) Disagreeing.Add((ticket, verdict, recorded));
    }
}
