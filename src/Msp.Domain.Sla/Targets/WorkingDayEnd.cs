namespace Msp.Domain.Sla;

/// <summary>Where on its last working day a limit of working days ends.</summary>
public enum WorkingDayEnd
{
    /// <summary>At the start's own time of day; a closed time is brought back to that day's last closing before it, or on to its first
    /// opening when there is none, whatever the target's exact-fit rule.</summary>
    SameTime = 0,

    /// <summary>At that day's last closing.</summary>
    Close = 1,
}
