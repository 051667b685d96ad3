namespace Msp.Domain.Sla;

/// <summary>Where one episode of a clock stands in the attainment of a period: in the figure, or outside it and why.</summary>
public enum ItemStanding
{
    /// <summary>Not decided: not stopped, and not past the due.</summary>
    Open = 0,

    /// <summary>Decided in the period, at its stop: in the numerator and the denominator.</summary>
    Met = 1,

    /// <summary>Decided in the period, at its due: in the denominator only. It may still be running.</summary>
    Missed = 2,

    /// <summary>Decided in the period, and left out by an exclusion of the contract.</summary>
    Excluded = 3,

    /// <summary>Its ticket was merged into another one, which answers for it.</summary>
    Merged = 4,

    /// <summary>Nothing was promised: no target, or one without a limit.</summary>
    NoTarget = 5,

    /// <summary>Its clock had not started when it was read; it is shown in the period of that instant only.</summary>
    NotStarted = 6,

    /// <summary>Its ticket was withdrawn before the due.</summary>
    CancelledInTime = 7,

    /// <summary>It cannot be told: a stop is on record only from before the start.</summary>
    Indeterminate = 8,

    /// <summary>It belongs to another period; an episode that only stopped in this one counts the classic way.</summary>
    OtherPeriod = 9,
}
