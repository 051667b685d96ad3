namespace Msp.Domain.Sla;

/// <summary>What a clock is doing.</summary>
public enum Phase
{
    /// <summary>Nothing has started it.</summary>
    NotStarted = 0,

    /// <summary>It runs. Outside hours is running: working time just stands still then.</summary>
    Running = 1,

    /// <summary>A credited wait holds it.</summary>
    Paused = 2,

    /// <summary>It has stopped.</summary>
    Stopped = 3,

    /// <summary>The ticket was withdrawn.</summary>
    Cancelled = 4,
}
