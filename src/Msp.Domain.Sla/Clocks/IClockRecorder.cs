namespace Msp.Domain.Sla;

/// <summary>What is told of a fold while it runs. A reading needs nothing of it, so that its recorder is empty and costs nothing.</summary>
internal interface IClockRecorder
{
    /// <summary>The clock started (anew) at an instant.</summary>
    void Begun(in ClockState state, long at);

    /// <summary>An event (or a visit date, then without an event) has been applied.</summary>
    void Applied(in ClockState state, long at, TicketEvent? happened);

    /// <summary>The time from an instant on, so far taken as stopped, turned out to count.</summary>
    void CountsSince(long from);

    /// <summary>A stopped episode is over because another one begins.</summary>
    void EpisodeEnded(in ClockState state, long at);

    /// <summary>Other terms hold from an instant on; this is how the clock stood under the old ones.</summary>
    void Superseded(in ClockState before, long at, ChangeReason reason);

    /// <summary>The clock's past is told anew under other terms: forget what was recorded of it.</summary>
    void Restarted();

    /// <summary>The past has been told anew.</summary>
    /// <param name="keepsDecided">whether the episodes that had ended before keep the verdicts they had</param>
    void Retold(bool keepsDecided);

    /// <summary>What the clock made of an event is odd.</summary>
    void Found(string code, TicketEvent happened, string message);

    /// <summary>An event is odd whatever clock it meets; this is not forgotten when the past is told anew.</summary>
    void Noted(string code, TicketEvent happened, string message);
}
