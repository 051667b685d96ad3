namespace Msp.Domain.Sla;

/// <summary>How a clock stands against its target.</summary>
public enum Verdict
{
    /// <summary>There is nothing to judge: no limit, not started, or withdrawn in time.</summary>
    None = 0,

    /// <summary>Not stopped, and not past the due.</summary>
    Open = 1,

    /// <summary>Not stopped, and past the due: breached already.</summary>
    Overdue = 2,

    /// <summary>Stopped at or before the due.</summary>
    Met = 3,

    /// <summary>Stopped after the due, or breached under earlier terms that a later change does not erase.</summary>
    Breached = 4,

    /// <summary>The events contradict each other so that it cannot be told: a stop is on record only from before the start.</summary>
    Indeterminate = 5,
}
