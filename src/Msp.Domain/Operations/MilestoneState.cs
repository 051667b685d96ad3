namespace Msp.Domain.Operations;

/// <summary>Where a milestone stands.</summary>
public enum MilestoneState
{
    /// <summary>Not reached, and not due yet.</summary>
    Open = 0,

    /// <summary>Not reached, and its date has passed.</summary>
    Overdue = 1,

    /// <summary>Reached by its date.</summary>
    Reached = 2,

    /// <summary>Reached after its date.</summary>
    ReachedLate = 3,
}
