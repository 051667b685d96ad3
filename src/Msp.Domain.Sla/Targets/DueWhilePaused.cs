namespace Msp.Domain.Sla;

/// <summary>Which due is shown while a clock is paused by a credited wait.</summary>
public enum DueWhilePaused
{
    /// <summary>The due as it stood when the wait began; it moves once when the wait ends.</summary>
    Frozen = 0,

    /// <summary>None.</summary>
    None = 1,

    /// <summary>The due there would be if the wait ended now; it moves with every reading.</summary>
    Projected = 2,
}
