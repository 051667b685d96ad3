namespace Msp.Domain.Sla;

/// <summary>Records nothing.</summary>
internal readonly struct NoRecorder : IClockRecorder
{
    public void Begun(in ClockState state, long at) { }

    public void Applied(in ClockState state, long at, TicketEvent? happened) { }

    public void CountsSince(long from) { }

    public void EpisodeEnded(in ClockState state, long at) { }

    public void Superseded(in ClockState before, long at, ChangeReason reason) { }

    public void Restarted() { }

    public void Retold(bool keepsDecided) { }

    public void Found(string code, TicketEvent happened, string message) { }

    public void Noted(string code, TicketEvent happened, string message) { }
}
