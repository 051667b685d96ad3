namespace Msp.Domain.Sla;

/// <summary>What holds a ladder, or held an action beyond its moment.</summary>
public enum EscalationHold
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Somebody answers for the ticket; updates to the client go on.</summary>
    Acknowledged = 1,

    /// <summary>Maintenance.</summary>
    Maintenance = 2,

    /// <summary>The clock waits, and the time with it.</summary>
    ClockPaused = 3,

    /// <summary>The clock has not started, has stopped or was cancelled.</summary>
    ClockNotRunning = 4,

    /// <summary>Nobody could be reached, and the level waits for somebody.</summary>
    NobodyReachable = 5,

    /// <summary>What happened to the ticket put the moment into the past.</summary>
    MomentMoved = 6,
}
