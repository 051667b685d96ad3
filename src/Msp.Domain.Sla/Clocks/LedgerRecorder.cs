namespace Msp.Domain.Sla;

/// <summary>Writes down during a fold what a ledger is made of.</summary>
internal readonly struct LedgerRecorder(LedgerDraft draft) : IClockRecorder
{
    public void Begun(in ClockState state, long at) => draft.Begin();

    public void Applied(in ClockState state, long at, TicketEvent? happened) => draft.Follow(in state, at, happened);

    public void CountsSince(long from) => draft.CountSince(from);

    public void EpisodeEnded(in ClockState state, long at) => draft.EndEpisode(in state, at);

    public void Superseded(in ClockState before, long at, ChangeReason reason) =>
        draft.Superseded.Add(new SupersededVerdict(new Reading(before, at), reason, reason == ChangeReason.Misclassified));

    public void Restarted() => draft.Restart();

    public void Retold(bool keepsDecided) => draft.Retold(keepsDecided);

    public void Found(string code, TicketEvent happened, string message) => draft.Oddities.Add(Odd(code, happened, message));

    public void Noted(string code, TicketEvent happened, string message) => draft.Notes.Add(Odd(code, happened, message));

    private static Finding Odd(string code, TicketEvent happened, string message) => Finding.Warning(code, happened.Source ?? "", happened.ToString(), message);
}
