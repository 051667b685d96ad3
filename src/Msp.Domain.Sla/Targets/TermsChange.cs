namespace Msp.Domain.Sla;

/// <summary>What happens to a running clock when a change of priority, type or agreement puts the ticket under another target.</summary>
public enum TermsChange
{
    /// <summary>As if the new target had held from the start, waits included.</summary>
    RecomputeFromStart = 0,

    /// <summary>The new target's clock starts at the change.</summary>
    RestartAtChange = 1,

    /// <summary>The new target's limit less the time spent so far, from the change on.</summary>
    CarrySpent = 2,

    /// <summary>The old target stays.</summary>
    Keep = 3,
}
