namespace Msp.Domain.Sla;

/// <summary>The kind of time in which an offset is counted.</summary>
public enum CountedIn
{
    /// <summary>The target's own: working time, or time on the clock under a limit of clock time. Credited waits do not count.</summary>
    TargetTime = 0,

    /// <summary>Time on the clock, day and night.</summary>
    ClockTime = 1,
}
